"""Reads a page as a browser does: what it says, where its links lead, and what its forms would send."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

SILENT = {"script", "style", "title"}


def tidy(text: str) -> str:
    """The text with every run of white space as one blank."""
    return " ".join(text.split())


@dataclass
class Control:
    """A field that a form offers. `choices` are the values it may send; None when any text may be typed.

    `folded` when it lies in a part that has to be unfolded first.
    """

    kind: str
    choices: list[str] | None = None
    chosen: list[str] = field(default_factory=list)
    folded: bool = False

    def answer(self, name: str, value) -> None:
        """Type, choose or tick this; refuses what the page does not offer."""
        values = [str(each) for each in value] if isinstance(value, list) else [str(value)]
        if self.choices is not None:
            unknown = [each for each in values if each not in self.choices]
            assert not unknown, f"“{name}” offers {self.choices}, not {unknown}"
        self.chosen = values


@dataclass
class Form:
    """One form with its fields by name; `place` counts the forms of the page from 0."""

    place: int
    method: str
    action: str
    controls: dict[str, Control] = field(default_factory=dict)

    def sent(self, name: str, value: str) -> dict[str, list[str]]:
        """What pressing a button with this name and value sends."""
        sent = {key: control.chosen for key, control in self.controls.items() if control.chosen}
        return {**sent, **({name: [value]} if name else {})}


@dataclass(frozen=True)
class Thing:
    """A link or a button: its words, and the words of the folded part that it lies in.

    A link leads to `where`; a button sends `form`, and its own `name` and `value` with it.
    """

    words: str
    folded: str
    where: str = ""
    form: Form | None = field(default=None, compare=False)
    name: str = ""
    value: str = ""


class Page(HTMLParser):
    """`text`, `things` that can be pressed, `forms`, and the `rows` of all tables of an HTML page."""

    def __init__(self, html: str):
        super().__init__()
        self.words: list[str] = []
        self.things: list[Thing] = []
        self.forms: list[Form] = []
        self.rows: list[list[str]] = []
        self._form: Form | None = None
        self._open: list[tuple[str, dict, int]] = []
        self._folded: list[str] = []
        self._silent = 0
        self._select: Control | None = None
        self.feed(html)
        self.text = tidy("".join(self.words))

    def form_with(self, names: set[str]) -> Form:
        """The one form that offers all these fields."""
        found = [form for form in self.forms if names <= set(form.controls)]
        assert len(found) == 1, (
            f"{len(found)} forms offer {sorted(names)}; there are {[sorted(form.controls) for form in self.forms]}"
        )
        return found[0]

    def handle_starttag(self, tag, attrs):
        asked = dict(attrs)
        if tag in SILENT:
            self._silent += 1
        elif tag == "form":
            self._form = Form(len(self.forms), asked.get("method", "get"), asked.get("action", ""))
            self.forms.append(self._form)
        elif tag == "details":
            self._folded.append("")
        elif tag == "tr":
            self.rows.append([])
        elif tag in {"a", "button", "textarea", "option", "summary", "th", "td"}:
            self._open.append((tag, asked, len(self.words)))
        if tag == "input" and "disabled" not in asked:
            self._input(asked)
        elif tag == "select":
            self._select = self._offer(asked["name"], Control("select", choices=[]))
        if tag not in {"span", "b", "strong", "a", "small"}:
            self.words.append(" ")

    def handle_endtag(self, tag):
        if tag in SILENT:
            self._silent -= 1
        elif tag == "form":
            self._form = None
        elif tag == "details":
            self._folded.pop()
        elif tag == "select" and not self._select.chosen:
            self._select.chosen = self._select.choices[:1]
        elif self._open and tag == self._open[-1][0]:
            self._close(*self._open.pop())
        if tag not in {"span", "b", "strong", "a", "small"}:
            self.words.append(" ")

    def handle_data(self, data):
        if not self._silent:
            self.words.append(data)

    def _close(self, tag, asked, start):
        words = tidy("".join(self.words[start:]))
        folded = self._folded[-1] if self._folded else ""
        if tag == "summary":
            self._folded[-1] = words
        elif tag in {"th", "td"}:
            self.rows[-1].append(words)
        elif tag == "a":
            self.things.append(Thing(words, folded, where=asked.get("href", "")))
        elif tag == "button" and self._form is not None and asked.get("type", "submit") == "submit":
            name, value = asked.get("name", ""), asked.get("value", "")
            self.things.append(Thing(words, folded, form=self._form, name=name, value=value))
        elif tag == "textarea":
            self._offer(asked["name"], Control("text", chosen=[words]))
        elif tag == "option":
            self._select.choices.append(asked.get("value", words))
            if "selected" in asked:
                self._select.chosen = [asked.get("value", words)]

    def _input(self, asked):
        kind, value = asked.get("type", "text"), asked.get("value", "")
        if kind not in {"radio", "checkbox"}:
            self._offer(asked["name"], Control(kind, chosen=[value]))
            return
        value = asked.get("value", "on")
        control = self._offer(asked["name"], Control(kind, choices=[]))
        control.choices.append(value)
        if "checked" in asked:
            control.chosen = [*control.chosen, value] if kind == "checkbox" else [value]

    def _offer(self, name, control) -> Control:
        control.folded = bool(self._folded)
        return self._form.controls.setdefault(name, control) if self._form else control
