"""A colleague at a location: new, or one who already works at another."""

from django.shortcuts import get_object_or_404, redirect, render

from clinic.access import FORM, Permission, requires
from clinic.actions import add_staff as add
from clinic.actions.staff import AddressNotUsable, NeedsProfession
from clinic.forms.staff import StaffForm
from clinic.models import Location


@requires(Permission.MANAGE_LOCATIONS, methods=FORM)
def add_staff(request, location_id):
    place = get_object_or_404(Location.objects.managed_by(request.user), pk=location_id)
    form = StaffForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            add(
                location=place,
                email=form.cleaned_data["email"],
                details=form.details(),
                roles=form.chosen_roles(),
                by=request.user,
            )
        except NeedsProfession as error:
            form.add_error("roles", str(error))
        except AddressNotUsable as error:
            form.add_error("email", str(error))
        else:
            return redirect("clinic:staff", place.pk)
    context = {"form": form, "location": place}
    return render(request, "clinic/add_staff.html", context, status=422 if form.is_bound else 200)
