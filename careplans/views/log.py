"""Saving a day of the diary, today or a day that is still open; every such form posts here."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from careplans.actions.diary import log_session
from careplans.forms.diary import DiaryForm, day_sent
from careplans.queries.today import bouts_out_of_sight, day_page
from careplans.views.day import show_day
from clinic.access import POST_ONLY, Permission, requires
from clinic.errors import Conflict, conflict


@requires(Permission.FOLLOW_PLAN, methods=POST_ONLY)
def log(request):
    day = day_sent(request.POST)
    page = day_page(request.user, at=timezone.now(), day=day)
    if page is None:
        raise Http404
    form = DiaryForm(request.POST, cards=page.cards, closed_because=page.closed_because)
    if not form.is_valid():
        return show_day(request, page, form, status=422)
    entry = form.entry()
    hidden = bouts_out_of_sight(page)
    due = page.due | {line_id: count for line_id, (count, _) in hidden.items()}
    entry["bouts"] |= {line_id: count for line_id, (_, count) in hidden.items()}
    try:
        log_session(programme=page.programme, due=due, by=request.user, **entry)
    except Conflict as error:
        back = reverse("careplans:correct", args=[entry["on"].isoformat()])
        return conflict(request, error, back=back)
    if page.day == page.programme.today:
        return redirect(f"{reverse('careplans:today')}#saved")
    messages.success(request, f"Saved for {page.day:%A %-d %B}.")
    return redirect("careplans:today")
