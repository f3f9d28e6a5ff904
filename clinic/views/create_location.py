"""A new clinic location."""

from django.db import IntegrityError
from django.shortcuts import redirect, render

from clinic.access import FORM, Permission, requires
from clinic.actions import create_location as create
from clinic.forms.location import LocationForm


@requires(Permission.MANAGE_LOCATIONS, methods=FORM)
def create_location(request):
    form = LocationForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            place = create(details=form.details(), by=request.user)
        except IntegrityError:
            form.add_error("name", "There is already a location of this name at this postcode.")
        else:
            return redirect("clinic:location", place.pk)
    return render(
        request, "clinic/create_location.html", {"form": form}, status=422 if form.is_bound else 200
    )
