"""Changing what is said about a location."""

from django.db import IntegrityError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from clinic.access import FORM, Permission, requires
from clinic.actions import edit_location as edit
from clinic.errors import Conflict, conflict
from clinic.forms.location import EditLocationForm
from clinic.models import Location


@requires(Permission.MANAGE_LOCATIONS, methods=FORM)
def edit_location(request, location_id):
    place = get_object_or_404(Location.objects.managed_by(request.user), pk=location_id)
    form = EditLocationForm.of(place, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            edit(
                location=place,
                details=form.details(),
                seen_revision=form.cleaned_data["revision"],
                by=request.user,
            )
        except Conflict as error:
            return conflict(request, error, back=reverse("clinic:edit_location", args=[place.pk]))
        except IntegrityError:
            form.add_error("name", "There is already a location of this name at this postcode.")
        else:
            return redirect("clinic:location", place.pk)
    context = {"form": form, "location": place}
    return render(request, "clinic/edit_location.html", context, status=422 if form.is_bound else 200)
