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
from clinic.models import Location


def show_day(request, page: DayPage, form: DiaryForm | None, *, status: int = 200):
    """Today's page, or the page of an earlier day; `form` is None where nothing can be saved."""
    programme = page.programme
    context = {
        "page": page,
        "form": form,
        "emergency": programme.location,
        "cards": _with_questions(page, form),
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


def _with_questions(page: DayPage, form: DiaryForm | None) -> list[tuple]:
    """Each card with its bound fields; advice and closed days have none."""
    questions = form.questions() if form is not None else {}
    return [(card, *questions.get(card.line_id, (None, None))) for card in page.cards]
