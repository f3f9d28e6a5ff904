"""Closing a location, or opening it again. Its records stay; nothing is deleted."""

from django.shortcuts import get_object_or_404, redirect, render

from clinic.access import FORM, Permission, requires
from clinic.actions import close_location as close
from clinic.actions import reopen_location as reopen
from clinic.models import Location


@requires(Permission.MANAGE_LOCATIONS, methods=FORM)
def close_location(request, location_id):
    place = get_object_or_404(Location.objects.managed_by(request.user), pk=location_id)
    if request.method == "POST":
        (close if place.is_open else reopen)(location=place, by=request.user)
        return redirect("clinic:location", place.pk)
    return render(request, "clinic/close_location.html", {"location": place})
