"""Somebody at a screen: opens addresses, reads pages, fills forms in, presses what the page offers.

The visitor of this folder reads pages as text, which is fast; the one of tests/browser has the same methods
and a real Chromium.
"""

import datetime
import itertools
from urllib.parse import urljoin, urlsplit

from django.test import Client

from tests.journeys.reading import Page, Thing


class Visitor:
    """What a person does with any browser.

    `address` is where they are, the path and the query; `page` what they read there.
    """

    address: str = ""
    page: Page | None = None

    @property
    def text(self) -> str:
        return self.page.text

    def fill(self, answers: dict) -> None:
        """Type, choose or tick each answer in the field of its name.

        A list ticks several boxes. A date goes into three boxes or one, as the page takes it.
        """
        offered, typed = self.page_fields(), {}
        for name, value in answers.items():
            if not isinstance(value, datetime.date):
                typed[name] = value
            elif f"{name}_day" in offered:
                typed |= {f"{name}_{part}": getattr(value, part) for part in ("day", "month", "year")}
            else:
                typed[name] = value.isoformat()
        if typed:
            self.answer(typed)

    def page_fields(self) -> set[str]:
        """The names of everything that may be filled in on this page."""
        return {name for form in self.page.forms for name in form.controls}

    def can_press(self, words: str) -> bool:
        return bool(self.offered(words))

    def offered(self, words: str, within: str = "") -> list[Thing]:
        """What can be pressed under these words: buttons before links, the very words before a beginning."""
        things = [thing for thing in self.page.things if thing.folded == within or not within]
        buttons = [thing for thing in things if thing.form]
        for offered, fits in itertools.product((buttons, things), (str.__eq__, str.startswith)):
            if found := [thing for thing in offered if fits(thing.words, words)]:
                return found
        return []

    def the(self, words: str, within: str = "") -> Thing:
        """The one thing under these words."""
        found = self.offered(words, within)
        assert found, f"nothing says “{words}” at {self.address}: {self.page.text[:1500]}"
        assert len(set(found)) == 1, f"{len(found)} things say “{words}” at {self.address}"
        return found[0]


class Reader(Visitor):
    """A person who reads the pages as text, with cookies of their own, so that several can be signed in at once."""

    def __init__(self):
        self.client = Client(enforce_csrf_checks=True)

    def visit(self, address: str, *, expect: int = 200) -> None:
        """Type an address."""
        self._show(self.client.get(address, follow=True), address, expect)

    def answer(self, typed: dict) -> None:
        form = self.page.form_with(set(typed))
        for name, value in typed.items():
            form.controls[name].answer(name, value)

    def press(self, words: str, *, within: str = "", expect: int = 200) -> None:
        """Press the button or the link with these words, or what begins with them.

        `within`: unfold the part with these words first, and press what lies there.
        """
        thing = self.the(words, within)
        if thing.form is None:
            self.visit(urljoin(self.address, thing.where), expect=expect)
            return
        send = self.client.post if thing.form.method == "post" else self.client.get
        target = urljoin(self.address, thing.form.action) if thing.form.action else self.address
        self._show(send(target, thing.form.sent(thing.name, thing.value), follow=True), target, expect)

    def _show(self, response, asked, expect):
        chain = getattr(response, "redirect_chain", [])
        for step, _ in chain:
            asked = urljoin(asked, step)
        parts = urlsplit(asked)
        self.address = f"{parts.path}?{parts.query}" if parts.query else parts.path
        self.page = Page(response.content.decode())
        assert response.status_code == expect, (
            f"{self.address} answered {response.status_code}: {self.text[:1500]}"
        )
