"""The dose of one line. Only the quantities that an exercise is measured in are asked for."""

from crispy_forms.layout import Div
from django import forms

from careplans.rules.scope import Scope
from clinic.forms.bases import KeyedForm, PlainForm, SeenForm
from clinic.forms.fields import CodeField, CodesField, LineField, WholeNumberField
from clinic.forms.widgets import Segmented, SegmentedMany
from exercises.rules import dosing
from exercises.rules.exercise import Dose, Exercise, SideKind
from exercises.rules.wording import allowed_sides, side_phrase

DAYS = [
    ("1", "Monday"),
    ("2", "Tuesday"),
    ("3", "Wednesday"),
    ("4", "Thursday"),
    ("5", "Friday"),
    ("6", "Saturday"),
    ("7", "Sunday"),
]
SHORT_DAYS = {code: name[:3] for code, name in DAYS}
QUANTITIES = {
    "sets": ("Sets", ""),
    "reps": ("Repetitions", ""),
    "hold_seconds": ("Hold", "seconds"),
    "minutes": ("Minutes", ""),
    "bouts_per_day": ("Times a day", ""),
}
_FIELD_OF = {
    "Sets": "sets",
    "Repetitions": "reps",
    "Hold in seconds": "hold_seconds",
    "Minutes": "minutes",
    "Times a day": "bouts_per_day",
    "Days": "weekdays",
    "Side": "side",
}


class ScopeField(CodeField):
    def __init__(self, **kwargs):
        super().__init__(
            label="For which weeks?",
            choices=[(Scope.WEEK.value, "This week"), (Scope.ONWARDS.value, "This and later weeks")],
            widget=Segmented,
            initial=Scope.ONWARDS.value,
            error_messages={"required": "Choose this week, or this and later weeks."},
            **kwargs,
        )

    def clean(self, value):
        return Scope(super().clean(value))


class RemoveForm(SeenForm):
    scope = ScopeField()


class _DoseForm(PlainForm):
    """Fields of a dose for one exercise; the library's usual range is the hint."""

    def add_dose_fields(self, exercise: Exercise, dose: Dose, side: str | None) -> None:
        self.exercise = exercise
        for name, (low, high) in dosing.LIMITS.items():
            usual = getattr(exercise.dose_range, name)
            if usual is None:
                continue
            label, unit = QUANTITIES[name]
            self.fields[name] = WholeNumberField(
                minimum=low,
                maximum=high,
                unit=unit,
                label=label,
                required=name != "hold_seconds" or exercise.dose_range.reps == (1, 1),
                initial=getattr(dose, name),
                help_text=_usual(usual, unit),
                error_messages={"required": f"Enter a whole number from {low} to {high}."},
                widget=forms.TextInput(attrs={"class": "form-control width-4"}),
            )
        self.fields["weekdays"] = CodesField(
            label="On which days?",
            choices=DAYS,
            widget=SegmentedMany(short=SHORT_DAYS),
            initial=[str(day) for day in dose.weekdays],
            error_messages={"required": "Choose at least one day of the week."},
        )
        if exercise.side_kind is not SideKind.NONE:
            self.fields["side"] = CodeField(
                label="Which side?",
                choices=[(code, side_phrase(exercise, code)) for code in allowed_sides(exercise) if code],
                widget=Segmented,
                initial=side,
                error_messages={"required": "Choose a side."},
            )
        self.fields["note"] = LineField(
            max_length=200, required=False, label="Note to the patient about this exercise"
        )
        self.fields["scope"] = ScopeField()

    def groups(self):
        quantities = [name for name in QUANTITIES if name in self.fields]
        others = [name for name in self.fields if name not in quantities]
        return [Div(*quantities, css_class="dose-row"), *others]

    def clean(self):
        cleaned = super().clean()
        if not self.errors:
            for sentence in dosing.problems(self.dose(), self.exercise.dose_range):
                name, _, text = sentence.partition(": ")
                field = _FIELD_OF.get(name)
                field = field if field in self.fields else None
                text = text[:1].upper() + text[1:] if field else sentence
                self.add_error(field, text)
        return cleaned

    def dose(self) -> Dose:
        """The dose as typed; quantities that are not asked for are None."""
        cleaned = self.cleaned_data
        return Dose(
            sets=cleaned.get("sets"),
            reps=cleaned.get("reps"),
            hold_seconds=cleaned.get("hold_seconds"),
            minutes=cleaned.get("minutes"),
            bouts_per_day=cleaned.get("bouts_per_day") or 1,
            weekdays=tuple(int(day) for day in cleaned["weekdays"]),
        )

    def line(self) -> dict:
        """Arguments that adding and editing share."""
        cleaned = self.cleaned_data
        return {
            "dose": self.dose(),
            "side": cleaned.get("side"),
            "note": cleaned["note"],
            "scope": cleaned["scope"],
        }


class AddLineForm(KeyedForm, _DoseForm):
    """`there` says in which weeks the draft has this exercise already; replacing is asked for only then."""

    def __init__(self, *args, exercise: Exercise, side: str | None, there: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.add_dose_fields(exercise, exercise.dose, side)
        if there:
            self.fields["replace"] = forms.BooleanField(
                required=False,
                label="Replace the dose where this exercise is planned already for the same side",
                help_text=f"It is planned in {there}.",
            )

    def line(self) -> dict:
        return super().line() | {"replace": self.cleaned_data.get("replace", False)}


class EditLineForm(SeenForm, _DoseForm):
    def __init__(self, *args, exercise: Exercise, dose: Dose, side: str | None, note: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.add_dose_fields(exercise, dose, side)
        self.initial["note"] = note


def _usual(usual: tuple[int, int], unit: str) -> str:
    low, high = usual
    numbers = str(low) if low == high else f"{low} to {high}"
    return f"Usually {numbers} {unit}".rstrip() + "."
