"""The safety questions as a form: every one of them, nothing preselected, follow-ups under their question."""

from collections.abc import Collection

from django import forms

from careplans.rules.self_report import SelfReport
from careplans.rules.self_report_questions import (
    MAIN_QUESTIONS,
    QUESTIONS,
    REPLY_WORDS,
    Reply,
    follow_ups,
    replies,
)
from clinic.forms.fields import CodeField
from clinic.forms.widgets import Segmented


class ChangeForm(forms.Form):
    """One field for each question. The rules judge what was sent; this form only shows it and what is missing.

    `checked` are the codes of questions that may be answered "already checked".
    """

    def __init__(self, *args, checked: Collection[str] = (), **kwargs):
        super().__init__(*args, **kwargs)
        for question in QUESTIONS:
            self.fields[question.code] = CodeField(
                label=question.text,
                required=False,
                choices=[
                    (reply.value, REPLY_WORDS[reply])
                    for reply in replies(question, checked=question.code in checked)
                ],
                widget=Segmented,
            )
            self.fields[question.code].widget.attrs["autocomplete"] = "off"

    def answers(self) -> dict[str, str]:
        """The reply to each question; what is no reply at all counts as left open."""
        sent = {code: self.data.get(code, "") for code in self.fields}
        return {code: value for code, value in sent.items() if value in set(Reply)}

    def ask_for_the_rest(self, report: SelfReport) -> None:
        """Add an error to every question that the rules found unanswered."""
        for code in (*report.unanswered, *report.unanswered_follow_ups):
            if code not in self.errors:
                self.add_error(code, "Choose an answer. If you are not sure, choose “Unsure”.")

    def questions(self) -> list[tuple]:
        """Each main question as (number, bound field, bound fields that a yes opens)."""
        return [
            (question.number, self[question.code], [self[extra.code] for extra in follow_ups(question.code)])
            for question in MAIN_QUESTIONS
        ]
