"""Saving a day of the diary, today or a day that is still open; every such form posts here."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from careplans.actions import log_session
from careplans.forms.diary import DiaryForm, day_sent
from careplans.pages.day import show_day
from careplans.queries.today import DayPage, bouts_out_of_sight, day_page
from clinic.access import POST_ONLY, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict


@requires(Permission.FOLLOW_PLAN, methods=POST_ONLY)
def log(request):
    day = day_sent(request.POST)
    page = day_page(request.user, at=timezone.now(), day=day)
    if page is None:
        raise Http404
    form = DiaryForm(
        request.POST, cards=page.cards, closed_because=page.closed_because, that_day=not page.is_today
    )
    if not form.is_valid():
        write_event("read today", by=request.user, patient_id=page.programme.patient_id)
        return show_day(request, page, form, status=422)
    entry = form.entry()
    hidden = bouts_out_of_sight(page)
    due = page.due | {line_id: count for line_id, (count, _) in hidden.items()}
    entry["bouts"] |= {line_id: count for line_id, (_, count) in hidden.items()}
    try:
        log_session(programme=page.programme, due=due, by=request.user, **entry)
    except Conflict as error:
        return _saved_already(request, page, error)
    if (
        page.log
        and page.log.client_key != entry["client_key"]
        and str(page.log.pk) != form.cleaned_data["seen"]
    ):
        messages.info(request, "You had saved this day already; this replaces it. The earlier one is kept.")
    if page.day == page.programme.today:
        return redirect(f"{reverse('careplans:today')}#saved")
    messages.success(request, f"Saved for {page.day:%A %-d %B}.")
    return redirect("careplans:today")


def _saved_already(request, page: DayPage, error: Conflict):
    """The page was used before, for other answers: both versions, in a patient's words."""
    write_event("read diary", by=request.user, patient_id=page.programme.patient_id)
    context = {
        "sentence": str(error),
        "theirs": error.theirs,
        "mine": error.mine,
        "day": page.day,
        "emergency": page.programme.location,
    }
    return render(request, "careplans/saved_already.html", context, status=409)
