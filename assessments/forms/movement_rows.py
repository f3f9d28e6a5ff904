"""The rows of the repeated-movement grid: one for each test, in the order of testing."""

from collections.abc import Mapping
from functools import cached_property

from django import forms

from assessments.answers.movement_rows import movement_row
from assessments.forms import grid_words as words
from assessments.forms.section import Pairs, as_json, dress
from assessments.rules.directional_preference import row_errors, row_warnings
from assessments.rules.movement_grading import MIN_REPS
from assessments.rules.vocabulary import Leg, Test
from clinic.forms.fields import CodeField, WholeNumberField
from clinic.forms.widgets import Segmented

SPARE_ROWS, MOST_ROWS = 2, 40
PLACES = ("pre", "post", "pre_other", "post_other")
JUDGED = {"test", "during", "after", *(f"{when}_place" for when in PLACES)}
"""What must be readable before a row can be called contradictory."""


def _letters(label: str, answers: Mapping) -> CodeField:
    choices = [(code.value, text) for code, (_, _, text) in answers.items()]
    short = {code.value: letters for code, (letters, _, _) in answers.items()}
    keys = {code.value: key for code, (_, key, _) in answers.items()}
    widget = Segmented(choices=choices, short=short, keys=keys)
    return CodeField(label=label, choices=choices, widget=widget, required=False)


def _place(label: str, blank: str, *sides: Leg) -> CodeField:
    choices = words.place_choices(blank, *sides)
    return CodeField(label=label, choices=choices, widget=forms.Select, required=False)


def _number(label: str, highest: int, unit: str = "", lowest: int = 0) -> WholeNumberField:
    return WholeNumberField(label=label, minimum=lowest, maximum=highest, unit=unit, required=False)


def _select(label: str, choices: list) -> CodeField:
    return CodeField(label=label, choices=choices, widget=forms.Select, required=False)


class RowForm(forms.Form):
    """One test. A row of which at most the test is filled in as it was offered counts as not done."""

    test = _select("test", words.TEST_CHOICES)
    reps = _number("times", 100, "repetitions", lowest=1)
    hold_seconds = _number("seconds held", 3600, "seconds", lowest=1)
    during = _letters("during", words.DURING)
    pre_place = _place("furthest symptom before", "before", Leg.L, Leg.R)
    pre_nprs = _number("pain before", 10)
    pre_kind = _select("kind of symptom before", words.KIND_CHOICES)
    timing = _select("timing", words.TIMING_CHOICES)
    after = _letters("after", words.AFTER)
    post_place = _place("furthest symptom after", "after", Leg.L, Leg.R, Leg.B)
    post_nprs = _number("pain after", 10)
    post_kind = _select("kind of symptom after", words.KIND_CHOICES)
    mechanical = _letters("movement", words.MECHANICAL)
    pre_other_place = _place("other leg before", "before", Leg.L, Leg.R)
    pre_other_nprs = _number("other leg, pain before", 10)
    pre_other_kind = _select("other leg, kind before", words.KIND_CHOICES)
    post_other_place = _place("other leg after", "after", Leg.L, Leg.R)
    post_other_nprs = _number("other leg, pain after", 10)
    post_other_kind = _select("other leg, kind after", words.KIND_CHOICES)
    take_out = forms.BooleanField(label="take this row out", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.empty_permitted = False  # is_blank decides, not what the browser says about the rows it was sent
        self.number = int(self.prefix.rsplit("-", 1)[-1]) + 1 if self.prefix[-1].isdigit() else 0
        for field in self.fields.values():
            field.label = f"Row {self.number}, {field.label}"
            dress(field)
        for name in ("reps", *(name for name in self.fields if name.endswith("nprs"))):
            self.fields[name].widget.attrs["placeholder"] = "no." if name == "reps" else "0–10"

    @cached_property
    def is_blank(self) -> bool:
        """Nothing but the offered test, or taken out."""
        if "take_out" in self.data_names:
            return True
        return not self.data_names - {"test"} and self._typed("test") in ("", self.initial.get("test", ""))

    @cached_property
    def data_names(self) -> set[str]:
        return {name for name in self.fields if self._typed(name)}

    def _typed(self, name: str) -> str:
        return (self.data.get(self.add_prefix(name)) or "").strip()

    def clean(self):
        cleaned = super().clean()
        if self.is_blank:
            self._errors.clear()
            return {}
        asked = {
            "test": "Choose the test of this row, or take the row out.",
            "during": "Say what happened during the movement.",
            "after": "Say what remained afterwards.",
        }
        for name, sentence in asked.items():
            if name not in self.errors and not cleaned.get(name):
                self.add_error(name, sentence)
        if not set(self.errors) & JUDGED:
            for sentence in row_errors(movement_row(self.answers())):
                self.add_error("after", sentence)
        return cleaned

    def answers(self) -> dict:
        """The row as JSON: the two parts of a place apart, nothing for what was left blank."""
        row = {key: value for key, value in self.cleaned_data.items() if key != "take_out"}
        for when in PLACES:
            region, _, side = (row.pop(f"{when}_place", None) or "").partition(":")
            row[f"{when}_region"], row[f"{when}_side"] = region, side
        return as_json(row)

    @property
    def other_leg(self) -> list:
        return [
            self[f"{when}_other_{part}"] for when in ("pre", "post") for part in ("place", "nprs", "kind")
        ]

    @property
    def other_leg_is_open(self) -> bool:
        return any(field.value() or field.errors for field in self.other_leg)

    @property
    def notes(self) -> list[str]:
        """What is unusual about the stored row."""
        stored = self.initial.get("stored")
        return notes_on(stored) if stored and not self.is_bound else []


def notes_on(row: Mapping) -> list[str]:
    """Questions about a stored row: an unusual pair, or a repeated test without a number or with a small one."""
    found = row_warnings(movement_row(row))
    if str(row["test"]).startswith("R") and row["test"] not in (Test.ROTFLEX_L, Test.ROTFLEX_R):
        if not row.get("reps"):
            found.append("Without a number of repetitions this counts as a single movement.")
        elif row["reps"] < MIN_REPS:
            found.append(f"Fewer than {MIN_REPS} repetitions count as a single movement.")
    return found


class RowFormSet(forms.BaseFormSet):
    """Stored rows first, then the usual tests that were not done, then spare rows."""

    def answers(self) -> list[dict]:
        return [form.answers() for form in self.forms if not form.is_blank]


_RowFormSet = forms.formset_factory(
    RowForm, formset=RowFormSet, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS, validate_max=True
)


def initial_of(row: Mapping) -> dict:
    """A stored row as its form shows it."""
    initial = {key: value for key, value in row.items() if not key.endswith(("_region", "_side"))}
    for when in PLACES:
        if region := row.get(f"{when}_region"):
            initial[f"{when}_place"] = f"{region}:{row.get(f'{when}_side', '')}"
    return {**initial, "stored": row}


def row_formset(data=None, *, rows: list[Mapping]) -> RowFormSet:
    """The rows as they are offered; `rows` are the stored ones."""
    done = {row["test"] for row in rows}
    usual = [{"test": test.value} for test in words.USUAL_TESTS if test.value not in done]
    initial = [*(initial_of(row) for row in rows), *usual, *({} for _ in range(SPARE_ROWS))]
    return _RowFormSet(data, initial=initial[:MOST_ROWS], prefix="rows")


def typed_formset(data: Mapping) -> RowFormSet:
    """The rows as they were typed, unchecked, and one more; nothing is lost and nothing is saved."""
    count = data.get("rows-TOTAL_FORMS", "")
    count = min(int(count), MOST_ROWS) if count.isascii() and count.isdigit() else 0
    typed = [
        {name: data.get(f"rows-{index}-{name}", "") for name in RowForm.base_fields} for index in range(count)
    ]
    return _RowFormSet(initial=[*typed, {}][:MOST_ROWS], prefix="rows")


def row_words(row: Mapping) -> Pairs:
    """One stored row for reading: (test, what was found)."""
    dose = f", {row['reps']} times" if row.get("reps") else ""
    hold = f", held {row['hold_seconds']} s" if row.get("hold_seconds") else ""
    found = [
        f"during: {_word(words.DURING, row['during'])}",
        *([str(dict(words.TIMING_CHOICES)[row["timing"]])] if row.get("timing") else []),
        f"after: {_word(words.AFTER, row['after'])}",
        *([f"movement: {_word(words.MECHANICAL, row['mechanical'])}"] if row.get("mechanical") else []),
    ]
    places = [text for when in PLACES if (text := _place_text(row, when))]
    return [(f"{words.TEST_WORDS[row['test']]}{dose}{hold}", "; ".join([*found, *places]))]


_WHEN = {
    "pre": "before",
    "post": "afterwards",
    "pre_other": "other leg before",
    "post_other": "other leg afterwards",
}
_PLACE_WORDS = {
    value: text
    for group in words.place_choices("", Leg.L, Leg.R, Leg.B)[1:]
    for value, text in (group[1] if isinstance(group[1], list) else [group])
}


def _place_text(row: Mapping, when: str) -> str:
    region, nprs = row.get(f"{when}_region"), row.get(f"{when}_nprs")
    if not region and nprs is None:
        return ""
    place = (
        _PLACE_WORDS[f"{region}:{row.get(f'{when}_side', '')}"].lower() if region else "place not recorded"
    )
    kind = dict(words.KIND_CHOICES)[row.get(f"{when}_kind", "")]
    strength = "" if nprs is None else f" {nprs}/10"
    return f"{_WHEN[when]}: {place}, {kind}{strength}"


def _word(answers: Mapping, code: str) -> str:
    return answers[code][2]
