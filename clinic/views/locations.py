"""The locations an administrator runs: their home."""

from django.db.models import Count, Q
from django.shortcuts import render

from clinic.access import Permission, requires
from clinic.audit import write_event
from clinic.models import Location


@requires(Permission.MANAGE_LOCATIONS)
def locations(request):
    managed = Location.objects.managed_by(request.user).annotate(
        clinicians=Count("postings", filter=Q(postings__role="clinician", postings__user__is_active=True))
    )
    write_event("list locations", by=request.user)
    return render(request, "clinic/locations.html", {"locations": managed})
