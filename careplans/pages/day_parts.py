"""Pieces of a day's page that are the same for everybody, drawn once and kept.

Each is a pure function of what it is given, so nothing ever has to be forgotten: an exercise in the words and
dose of its publication, and the questions of a form in which nothing is answered yet.
"""

from dataclasses import replace
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from careplans.forms.diary import DiaryForm
from careplans.queries.today import Card

_LINE, _NAME = 0, "exercise-name"
_ANY = Card(_LINE, "", _NAME, "", "", (), (), "", "", "", due=1, minutes=1)


def exercise(card: Card) -> SafeString:
    """Picture, name, dose and steps of one exercise."""
    return _exercise(replace(card, line_id=_LINE))


def open_bouts(card: Card, *, that_day: bool) -> SafeString:
    """The question how much of one exercise was done, not answered yet."""
    return format_html(_open_bouts(card.due, that_day), line=card.line_id, name=card.name)


@lru_cache(maxsize=8)
def open_questions(*, counted: bool, that_day: bool, words: str) -> SafeString:
    """Everything asked below the exercises, not answered yet; `counted` when an exercise is due.

    `that_day` when it is an earlier one; `words` are those of the button.
    """
    form = DiaryForm(cards=[_ANY] if counted else [], that_day=that_day)
    return render_to_string("careplans/parts/how_it_went.html", {"asked": form, "words": words})


@lru_cache(maxsize=1024)
def _exercise(card: Card) -> SafeString:
    return render_to_string("careplans/parts/exercise.html", {"card": card})


@lru_cache(maxsize=16)
def _open_bouts(due: int, that_day: bool) -> str:
    """A pattern for `format_html` with the line's number and the exercise's name left open."""
    form = DiaryForm(cards=[replace(_ANY, due=due)], that_day=that_day)
    ((how_much, how_many),) = form.questions().values()
    context = {"card": _ANY, "due": due, "how_much": how_much, "how_many": how_many}
    drawn = render_to_string("careplans/parts/bouts.html", context)
    pattern = drawn.replace("{", "{{").replace("}", "}}").replace(_NAME, "{name}")
    return pattern.replace(f"line_{_LINE}", "line_{line}").replace(f"bouts_{_LINE}", "bouts_{line}")
