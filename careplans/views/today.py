"""A patient's home: what to do today, and saving it in three taps."""

from django.utils import timezone

from careplans.pages.day import empty_form, show_day, show_nothing
from careplans.queries.diary import patient_of
from careplans.queries.today import day_page
from clinic.access import Permission, requires
from clinic.audit import write_event


@requires(Permission.FOLLOW_PLAN)
def today(request):
    page = day_page(request.user, at=timezone.now())
    if page is None:
        patient = patient_of(request.user)
        write_event("read today", by=request.user, patient_id=patient.pk)
        return show_nothing(request, patient.location)
    write_event("read today", by=request.user, patient_id=page.programme.patient_id)
    return show_day(request, page, None if page.log else empty_form(page))
