"""Who works at a location."""

from django.shortcuts import get_object_or_404, render

from clinic.access import Permission, requires
from clinic.audit import write_event
from clinic.models import Location, User


@requires(Permission.MANAGE_LOCATIONS)
def staff(request, location_id):
    place = get_object_or_404(Location.objects.managed_by(request.user), pk=location_id)
    colleagues: dict[int, dict] = {}
    for posting in place.postings.select_related("user").order_by("user__name", "role"):
        entry = colleagues.setdefault(posting.user_id, {"user": posting.user, "roles": []})
        entry["roles"].append(posting.get_role_display())
    write_event("list staff", by=request.user, subject=place)
    context = {"location": place, "colleagues": colleagues.values(), "professions": User.Profession}
    return render(request, "clinic/staff.html", context)
