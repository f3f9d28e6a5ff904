"""How a day of the diary is shown, whether it is opened, saved wrongly, or corrected later."""

from django.shortcuts import render

from careplans.forms.diary import DiaryForm, as_logged, empty
from careplans.queries.today import (
    DayPage,
    bouts_logged,
    open_days,
    question_due,
    saved_summary,
    week_strip,
)
from careplans.views.day_parts import exercise, open_bouts, open_questions
from clinic.models import Location


def show_day(request, page: DayPage, form: DiaryForm | None, *, status: int = 200):
    """Today's page, or the page of an earlier day; `form` is None where nothing can be saved."""
    programme = page.programme
    context = {
        "page": page,
        "form": form,
        "emergency": programme.location,
        **_questions(page, form),
    }
    if page.day != programme.today or (page.log and form):
        return render(request, "careplans/correct.html", context, status=status)
    context |= {
        "week": week_strip(programme) if programme.runs_on(programme.today) else [],
        "saved": saved_summary(programme),
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
    if page.log is None:
        return DiaryForm(initial=empty(page.day), cards=page.cards)
    bouts = bouts_logged(page.log) if page.countable else {}
    done = {line_id: count for line_id, (_, count) in bouts.items()}
    return DiaryForm(initial=as_logged(page.log, done, page.cards), cards=page.cards)


def _questions(page: DayPage, form: DiaryForm | None) -> dict:
    """The exercises and what is asked about them; a form without answers comes from what is drawn once."""
    words = _button(page)
    if form is None:
        return {"cards": [(card, exercise(card), None, None, None) for card in page.cards]}
    if form.is_bound or page.log:
        fields = form.questions()
        cards = [(card, exercise(card), None, *fields.get(card.line_id, (None, None))) for card in page.cards]
        return {"cards": cards, "words": words}
    cards = [
        (card, exercise(card), open_bouts(card) if card.due else None, None, None) for card in page.cards
    ]
    return {"cards": cards, "questions": open_questions(counted=bool(page.countable), words=words)}


def _button(page: DayPage) -> str:
    if not page.countable:
        return "Save how I feel"
    return "Save today’s session" if page.is_today else "Save this day"
