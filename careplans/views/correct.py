"""An earlier day: to correct or to add while it is open, to read afterwards."""

from django.http import Http404
from django.utils import timezone

from careplans.forms.diary import day_sent
from careplans.pages.day import empty_form, show_day
from careplans.queries.today import day_page
from clinic.access import Permission, requires
from clinic.audit import write_event


@requires(Permission.FOLLOW_PLAN)
def correct(request, day):
    wanted = day_sent({"day": day})
    page = day_page(request.user, at=timezone.now(), day=wanted) if wanted else None
    if page is None or not page.programme.runs_on(wanted) or wanted > page.programme.today:
        raise Http404
    write_event("read diary", by=request.user, patient_id=page.programme.patient_id)
    return show_day(request, page, empty_form(page))
