"""The nerve examination: each muscle, area and reflex on each side, blank until it was tested."""

from collections.abc import Mapping

from django import forms

from assessments.forms.section import Pairs, SectionForm, choice, dress
from assessments.rules.vocabulary import Dermatome, Leg, Myotome, Power, Reflex, ReflexGrade
from clinic.forms.fields import CodeField, NoteField, WholeNumberField, YesNoNotAskedField

NOT_TESTED = "Not tested"
SIDES = ((Leg.L, "Left"), (Leg.R, "Right"))

_MUSCLES = {
    Myotome.L2_HIP_FLEXION: "L2 hip flexion",
    Myotome.L3_KNEE_EXT: "L3 knee extension",
    Myotome.L4_DORSIFLEXION: "L4/L5 ankle dorsiflexion",
    Myotome.L5_EHL: "L5 great toe extension",
    Myotome.L5_HIP_ABD: "L5 hip abduction",
    Myotome.S1_PLANTARFLEXION: "S1 plantarflexion (heel raise)",
    Myotome.S1_EVERSION: "S1 eversion",
    Myotome.S2_KNEE_FLEXION: "S2 knee flexion",
}
_AREAS = {
    Dermatome.L1: "L1 groin",
    Dermatome.L2: "L2 middle of the front of the thigh",
    Dermatome.L3: "L3 inner knee",
    Dermatome.L4: "L4 inner ankle and shin",
    Dermatome.L5: "L5 top of the foot",
    Dermatome.S1: "S1 outer heel and little toe",
    Dermatome.S2: "S2 back of the knee",
}
_JERKS = {
    Reflex.KNEE: "Knee (L3/L4)",
    Reflex.ANKLE: "Ankle (S1)",
    Reflex.HAMSTRING: "Hamstring (L5), optional",
}
_TOUCH = {"normal": "Normal", "impaired": "Impaired", "absent": "Absent"}
_REFLEX = {
    ReflexGrade.ABSENT: "0 absent",
    ReflexGrade.REDUCED: "1+ reduced",
    ReflexGrade.NORMAL: "2+ normal",
    ReflexGrade.BRISK: "3+ brisk",
    ReflexGrade.CLONUS: "4+ clonus",
}
_SIGN = ("Positive", "Negative")
_NORMAL = {"power": Power.P5.value, "touch": "normal", "reflex": ReflexGrade.NORMAL.value}
_OPTIONAL = Reflex.HAMSTRING
_SIGNS = {
    "babinski": ("Babinski", _SIGN),
    "clonus": ("Clonus", ("Present", "Absent")),
    "slump": ("Slump test", _SIGN),
    "fnst": ("Femoral nerve stretch", _SIGN),
}
_TABLES = {
    "Power, MRC grade": ("power", _MUSCLES),
    "Light touch": ("touch", _AREAS),
    "Reflexes": ("reflex", _JERKS),
}


def _grades(label: str, choices: Mapping) -> CodeField:
    offered = [("", NOT_TESTED), *((str(code), words) for code, words in choices.items())]
    return CodeField(label=label, choices=offered, widget=forms.Select, required=False)


def _sign(label: str, words: tuple[str, str]) -> YesNoNotAskedField:
    field = YesNoNotAskedField(label=label, widget=forms.Select)
    field.choices = [("", NOT_TESTED), ("yes", words[0]), ("no", words[1])]
    return field


def _mark_normal(field: forms.Field, value: str, leg: Leg) -> None:
    """What the button for one side of a table answers, where nothing is answered yet."""
    field.widget.attrs |= {"data-normal": value, "data-side": leg.value}


class NervesForm(SectionForm):
    """Fields are named by test, level and leg: power_L5_EHL_L, touch_S1_R, reflex_ankle_L, slr_R."""

    template = "assessments/sections/nerves.html"
    scripts = ("js/rest-is-normal.js",)
    usual_answers = {
        "Power, MRC grade": frozenset({Power.P5.value}),
        "Light touch": frozenset({_TOUCH["normal"]}),
        "Reflexes": frozenset({_REFLEX[ReflexGrade.NORMAL]}),
        "Signs of the spinal cord": frozenset({"Negative", "Absent"}),
        "Nerve tension": frozenset({"Negative"}),
    }
    change = choice(
        {"better": "Better", "same": "The same", "worse": "Worse"},
        label="Strength and feeling since last time, as the patient tells it",
        help_text="Worse counts as a progressive deficit, also without an earlier grade.",
        blank="Not asked",
    )
    crossed_slr = _sign("Crossed straight-leg raise (the well leg brings on the pain)", _SIGN)
    saddle_sensation = choice(
        {"normal": "Normal", "reduced": "Reduced"}, label="Saddle sensation", blank=NOT_TESTED
    )
    foot_pulses = choice(
        {"both": "Felt on both sides", "weak": "Weak or absent"}, label="Foot pulses", blank=NOT_TESTED
    )
    note = NoteField(label="Note", required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        choices = {"power": {grade: grade.value for grade in Power}, "touch": _TOUCH, "reflex": _REFLEX}
        for test, levels in _TABLES.values():
            for level, words in levels.items():
                for leg, side in SIDES:
                    field = _grades(f"{words}, {side.lower()}", choices[test])
                    if level is not _OPTIONAL:
                        _mark_normal(field, _NORMAL[test], leg)
                    self._add(f"{test}_{level.value}_{leg.value}", field)
        for test, (words, signs) in _SIGNS.items():
            for leg, side in SIDES:
                field = _sign(f"{words}, {side.lower()}", signs)
                _mark_normal(field, "no", leg)
                self._add(f"{test}_{leg.value}", field)
        for leg, side in SIDES:
            angle = WholeNumberField(
                label=f"Straight-leg raise, {side.lower()}",
                minimum=0,
                maximum=90,
                unit="degrees",
                required=False,
            )
            self._add(f"slr_{leg.value}", angle)

    def _add(self, name: str, field: forms.Field) -> None:
        dress(field)
        self.fields[name] = field

    def tables(self) -> list[dict]:
        """Tables with a row for each level: title, rows, and what the rest of a side is said to be at one press."""
        tables = [
            {
                "title": title,
                "rest": "normal",
                "rows": [self._row(words, f"{test}_{level.value}") for level, words in levels.items()],
            }
            for title, (test, levels) in _TABLES.items()
        ]
        signs = {name: self._row(words, name) for name, (words, _) in _SIGNS.items()}
        raise_ = self._row("Straight-leg raise, degrees of the first leg symptom (0 to 90)", "slr")
        return [
            *tables,
            {
                "title": "Signs of the spinal cord",
                "rest": "negative",
                "rows": [signs["babinski"], signs["clonus"]],
            },
            {"title": "Nerve tension", "rest": "negative", "rows": [raise_, signs["slump"], signs["fnst"]]},
        ]

    def _row(self, words: str, name: str) -> dict:
        left, right = self[f"{name}_L"], self[f"{name}_R"]
        return {"words": words, "fields": [("Left", left), ("Right", right)]}

    sides = [(leg.value, side) for leg, side in SIDES]

    def first_questions(self) -> list:
        return [self["change"]]

    def last_questions(self) -> list:
        return [self["crossed_slr"], self["saddle_sensation"], self["foot_pulses"], self["note"]]

    def in_words(self, answers: Mapping) -> list[tuple[str, Pairs]]:
        def read(fields) -> Pairs:
            return self._answered([(field.label, field.name) for field in fields], answers)

        tables = [
            (table["title"], read(field for row in table["rows"] for _, field in row["fields"]))
            for table in self.tables()
        ]
        found = [("", read(self.first_questions())), *tables, ("", read(self.last_questions()))]
        return [(title, pairs) for title, pairs in found if pairs]
