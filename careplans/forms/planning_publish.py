"""From which day, until which review, and the reasons for going on where a rule speaks."""

import datetime
import re
from collections.abc import Iterable

from django import forms
from django.core.exceptions import ValidationError

from careplans.queries.publication import Question
from clinic.forms.bases import SeenForm
from clinic.forms.fields import CalendarDateField, LineField

_TIME = re.compile(r"^([01]?[0-9]|2[0-3]):([0-5][0-9])$")


class TimeOfDayField(forms.Field):
    """A time such as 14:05, on the day of the form."""

    widget = forms.TextInput

    def validate(self, value):
        """Nothing: the gate judges, and marks what is still open."""

    def to_python(self, value):
        if value in self.empty_values:
            return None
        found = _TIME.match(str(value).strip(" "))
        if not found:
            raise ValidationError("Enter a time such as 14:05.")
        return datetime.time(int(found[1]), int(found[2]))


class ReasonField(LineField):
    """A reason that somebody has to give; whether it may be missing is for the gate to say."""

    def validate(self, value):
        """Nothing: the gate judges, and marks what is still open."""


class PublishForm(SeenForm):
    effective_from = CalendarDateField(
        label="The plan counts from",
        help_text="If that day has diary entries already, it counts from the next day.",
        error_messages={"required": "Enter the day from which the plan counts."},
    )
    review_due_on = CalendarDateField(
        label="Reassessment due on", error_messages={"required": "Enter the day of the next reassessment."}
    )

    def __init__(
        self, *args, questions: Iterable[Question], today: datetime.date, zone: datetime.tzinfo, **kwargs
    ):
        super().__init__(*args, **kwargs)
        self.questions, self.today, self.zone = list(questions), today, zone
        for question in self.questions:
            self._add(question)

    def _add(self, question: Question) -> None:
        label = "Why may this exercise stand?" if question.thread else "Why does the plan go on?"
        self.fields[question.name] = ReasonField(
            max_length=500,
            label=label,
            initial=question.suggested_reason,
            widget=forms.TextInput({"autocomplete": "off"}),
        )
        if question.needs_discussion:
            self.fields[f"{question.name}_with"] = ReasonField(max_length=120, label="Discussed today with")
            self.fields[f"{question.name}_time"] = TimeOfDayField(
                label="At what time?", help_text="For example 14:05."
            )
            self.fields[f"{question.name}_advice"] = ReasonField(max_length=500, label="What was advised?")

    def rows(self, questions: Iterable[Question]):
        """(question, its bound fields) in their order."""
        for question in questions:
            names = [question.name]
            if question.needs_discussion:
                names += [f"{question.name}_{part}" for part in ("with", "time", "advice")]
            yield question, [self[name] for name in names]

    def given(self) -> dict[str, dict]:
        """By question name: reason, and the discussion where one is asked for."""
        return {question.name: self._given(question) for question in self.questions}

    def _given(self, question: Question) -> dict:
        cleaned = self.cleaned_data
        answer = {"reason": cleaned[question.name]}
        if question.needs_discussion:
            time = cleaned[f"{question.name}_time"]
            at = datetime.datetime.combine(self.today, time, tzinfo=self.zone) if time else None
            answer["discussed_with"] = cleaned[f"{question.name}_with"]
            answer["discussed_at"] = at
            answer["advice"] = cleaned[f"{question.name}_advice"]
        return answer

    def ask_for_reasons(self, missing: Iterable[tuple[str, str | None]]) -> None:
        """Mark the questions that are still open, as (rule id, thread)."""
        wanted = set(missing)
        for question in self.questions:
            if (question.id, question.thread) in wanted and question.name not in self.errors:
                if question.needs_discussion:
                    text = "Say why the plan goes on, with whom it was discussed today, when, and the advice."
                elif question.thread:
                    text = f"{question.line_words}: say why it may stand, or remove it."
                else:
                    text = f"Say why the plan goes on in spite of rule {question.id}."
                self.add_error(question.name, text)
