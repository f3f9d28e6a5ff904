"""How a day of the diary is shown, whether it is opened, saved wrongly, or corrected later."""

from dataclasses import dataclass

from django.forms import BoundField
from django.shortcuts import render
from django.utils.safestring import SafeString

from careplans.forms.diary import DiaryForm, as_logged, empty
from careplans.pages.day_parts import exercise, open_bouts, open_questions
from careplans.queries.this_week import open_days, question_due, saved_summary, week_strip
from careplans.queries.today import Card, DayPage, bouts_logged
from careplans.rules.self_report_questions import MAIN_QUESTIONS
from clinic.models import Location


def show_day(request, page: DayPage, form: DiaryForm | None, *, status: int = 200):
    """Today's page, or the page of an earlier day; `form` is None where nothing can be saved."""
    programme = page.programme
    bouts = bouts_logged(page.log) if page.log and form is None else {}
    context = {
        "page": page,
        "form": form,
        "emergency": programme.location,
        "advice": [(card, exercise(card)) for card in page.advice],
        "asked_for": len(MAIN_QUESTIONS),
        **_questions(page, form, bouts),
    }
    if page.day != programme.today or (page.log and form):
        return render(request, "careplans/correct.html", context, status=status)
    context |= {
        "week": week_strip(page) if programme.runs_on(programme.today) else [],
        "saved": saved_summary(page, bouts),
        "open_days": open_days(programme),
        "question_due": question_due(programme),
    }
    return render(request, "careplans/today.html", context, status=status)


def show_nothing(request, location: Location):
    """For a patient without an open episode: only whom to call."""
    return render(request, "careplans/today.html", {"page": None, "emergency": location})


def empty_form(page: DayPage) -> DiaryForm | None:
    """The form of a day, with what was logged before when there is something to correct."""
    if not page.can_log:
        return None
    about = {"cards": page.cards, "that_day": not page.is_today}
    if page.log is None:
        return DiaryForm(initial=empty(page.day), **about)
    bouts = bouts_logged(page.log) if page.countable else {}
    done = {line_id: count for line_id, (_, count) in bouts.items()}
    return DiaryForm(initial=as_logged(page.log, done, page.cards), **about)


@dataclass(frozen=True)
class Shown:
    """One exercise on the page: its picture and dose, and what was done of it or what is asked about it.

    `done` is "1 of 2 done" once the day is saved; `open` the question while nothing is answered, else the bound
    fields `how_much` and `how_many`.
    """

    card: Card
    drawing: SafeString
    done: str = ""
    open: SafeString | None = None
    how_much: BoundField | None = None
    how_many: BoundField | None = None


def _questions(page: DayPage, form: DiaryForm | None, bouts: dict[int, tuple[int, int]]) -> dict:
    """The exercises and what is asked about them; a form without answers comes from what is drawn once."""
    words, cards = _button(page), page.countable
    if form is None:
        return {"cards": [Shown(card, exercise(card), done=_done(bouts.get(card.line_id))) for card in cards]}
    if form.is_bound or page.log:
        fields = form.questions()
        asked = ((card, *fields[card.line_id]) for card in cards)
        shown = [Shown(card, exercise(card), how_much=much, how_many=many) for card, much, many in asked]
        return {"cards": shown, "words": words}
    that_day = not page.is_today
    questions = open_questions(counted=bool(cards), that_day=that_day, words=words)
    shown = [Shown(card, exercise(card), open=open_bouts(card, that_day=that_day)) for card in cards]
    return {"cards": shown, "questions": questions}


def _done(bouts: tuple[int, int] | None) -> str:
    """Bouts (due, done) in words; nothing for an exercise that was not due when the day was saved."""
    return f"{bouts[1]} of {bouts[0]} done" if bouts else ""


def _button(page: DayPage) -> str:
    if not page.countable:
        return "Save how I feel"
    return "Save today’s session" if page.is_today else "Save this day"
