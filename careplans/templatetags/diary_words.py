"""Codes of the diary in a patient's words, for templates."""

from django import template

from careplans.models import SessionLog
from careplans.rules.reach import REACHES

register = template.Library()

_DONE = dict(SessionLog.Done.choices)
_REASONS = dict(SessionLog.Reason.choices)
_REACHES = {code.value: words for code, words in REACHES.items()}


@register.filter
def done_words(code: str) -> str:
    return _DONE.get(code, code)


@register.filter
def reason_words(code: str) -> str:
    return _REASONS.get(code, code)


@register.filter
def reach_words(code: str) -> str:
    return _REACHES.get(code, "not noted")
