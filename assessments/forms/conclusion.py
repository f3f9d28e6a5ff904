"""The clinician's own conclusion, before any suggestion is shown, and the safety-net advice."""

from collections.abc import Mapping

from django import forms

from assessments.forms.section import Pairs, SectionForm, dress
from assessments.models.assessment import CAUSE_LABELS, CONFIDENCE_LABELS, DIRECTION_LABELS, SYNDROME_LABELS
from assessments.rules.vocabulary import Confidence, Direction
from clinic.forms.fields import (
    CalendarDateField,
    CodeField,
    LineField,
    NoteField,
    WholeNumberField,
    YesNoNotAskedField,
)
from clinic.forms.widgets import Segmented
from clinic.models import User

_DIRECTIONS = [
    (code.value, words) for code, words in DIRECTION_LABELS.items() if code is not Direction.BLOCKED
]
_CONFIDENCES = [
    (code.value, words) for code, words in CONFIDENCE_LABELS.items() if code is not Confidence.NOT_APPLICABLE
]


class ConclusionForm(SectionForm):
    """Own direction and confidence are required: they come before the suggestion, uninfluenced."""

    own_direction = CodeField(
        label="Your own conclusion: which direction helps?",
        help_text="State it before you see the suggestion. You decide; the suggestion only follows.",
        choices=_DIRECTIONS,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose the direction that you conclude, or none, or inconclusive."},
    )
    own_confidence = CodeField(
        label="How sure are you?",
        choices=_CONFIDENCES,
        widget=Segmented,
        error_messages={"required": "Choose how sure you are."},
    )
    safety_net = YesNoNotAskedField(
        label="Safety-net advice given?",
        help_text="When to seek help at once: bladder, bowel or saddle changes, both legs, or weakness. Every patient "
        "gets it before a plan is published.",
        widget=Segmented,
    )
    safety_net_on = CalendarDateField(label="Safety-net advice given on", required=False)
    note = NoteField(label="Note", required=False)

    def __init__(self, *args, by: User, **kwargs):
        super().__init__(*args, **kwargs)
        self.by = by
        self.fields["safety_net"].choices = [("yes", "Yes"), ("no", "Not yet")]
        self.fields["safety_net_on"].latest = self.today
        self.initial.setdefault("safety_net_on", self.today.isoformat())

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("safety_net") and not cleaned.get("safety_net_on"):
            self.add_error("safety_net_on", "Enter the day on which the advice was given.")
        return cleaned

    def answers(self) -> dict:
        """With who gave the advice, and the decision on the suggestion while own direction and confidence stay."""
        answers = super().answers()
        if answers.get("safety_net"):
            answers |= self._given_by(answers["safety_net_on"])
        else:
            answers.pop("safety_net_on", None)
        unchanged = all(
            answers.get(key) == self.stored.get(key) for key in ("own_direction", "own_confidence")
        )
        if unchanged and "decision" in self.stored:
            answers["decision"] = self.stored["decision"]
        return answers

    def _given_by(self, day: str) -> dict:
        if self.stored.get("safety_net_on") == day:
            return {key: self.stored[key] for key in ("safety_net_by", "safety_net_by_name")}
        return {"safety_net_by": self.by.pk, "safety_net_by_name": str(self.by)}

    def in_words(self, answers: Mapping) -> list[tuple[str, Pairs]]:
        asked = [(self.fields[name].label, name) for name in self.fields]
        pairs = self._answered(asked, answers)
        if answers.get("safety_net_by_name"):
            pairs.append(("Safety-net advice given by", answers["safety_net_by_name"]))
        decision = answers.get("decision")
        return [
            ("", pairs),
            *([("Decision on the suggestion", decision_words(decision))] if decision else []),
        ]


class DecisionForm(forms.Form):
    """Agree or disagree with the suggestion, and name syndrome and cause. `about` is the suggestion shown.

    Syndrome and cause may stay open while a danger sign stands: they can wait, the patient cannot.
    """

    agrees = YesNoNotAskedField(
        label="Do you agree with the suggestion?",
        widget=Segmented,
        required=True,
        error_messages={"required": "Choose agree or disagree."},
    )
    reason = LineField(label="If you disagree: why?", max_length=500, required=False)
    syndrome = CodeField(
        label="Syndrome",
        choices=[(code.value, words) for code, words in SYNDROME_LABELS.items()],
        widget=Segmented,
        error_messages={"required": "Choose a syndrome."},
    )
    suspected_cause = CodeField(
        label="Suspected cause",
        choices=[("", "Choose a cause"), *((code.value, words) for code, words in CAUSE_LABELS.items())],
        widget=forms.Select,
        error_messages={"required": "Choose a cause, or Not known."},
    )
    about = forms.CharField(widget=forms.HiddenInput, max_length=40)
    seen_version = WholeNumberField(minimum=0, maximum=1_000_000, widget=forms.HiddenInput)

    def __init__(self, data=None, *, suggestion: Mapping, answers: Mapping, version: int):
        self.suggestion = suggestion
        self.shown = f"{suggestion['direction']} {suggestion['confidence']}"
        earlier = answers.get("decision", {})
        super().__init__(data, initial={**earlier, "about": self.shown, "seen_version": version})
        if suggestion["direction"] == Direction.BLOCKED:
            for name in ("syndrome", "suspected_cause"):
                self.fields[name].required = False
        self.fields["agrees"].choices = [("yes", "I agree"), ("no", "I disagree")]
        for field in self.fields.values():
            dress(field)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("agrees") is False and not cleaned.get("reason"):
            self.add_error("reason", "Say why you disagree.")
        if cleaned.get("about") != self.shown:
            raise forms.ValidationError(
                "The suggestion changed since this page was opened. Read it again, then decide.",
                code="changed",
            )
        return cleaned

    def decision(self) -> dict:
        """As it is stored with the conclusion."""
        cleaned = self.cleaned_data
        about = {key: self.suggestion[key] for key in ("direction", "confidence")}
        kept = {key: cleaned[key] for key in ("agrees", "reason", "syndrome", "suspected_cause")}
        return {**kept, "about": about}

    def words(self, decision: Mapping) -> Pairs:
        return decision_words(decision)


def decision_words(decision: Mapping) -> Pairs:
    pairs = [("Agrees with the suggestion", "yes" if decision["agrees"] else "no")]
    if decision.get("reason"):
        pairs.append(("Reason", decision["reason"]))
    named = [
        ("Syndrome", SYNDROME_LABELS, decision.get("syndrome")),
        ("Suspected cause", CAUSE_LABELS, decision.get("suspected_cause")),
    ]
    return [*pairs, *((label, words[code]) for label, words, code in named if code)]
