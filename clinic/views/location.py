"""One location: what is said about it, what is missing, and who works there."""

from django.shortcuts import get_object_or_404, render

from clinic.access import Permission, requires
from clinic.models import Location


@requires(Permission.MANAGE_LOCATIONS)
def location(request, location_id):
    place = get_object_or_404(Location.objects.managed_by(request.user), pk=location_id)
    return render(request, "clinic/location.html", {"location": place})
