"""What somebody is at one location; without any role they no longer work there."""

from django.shortcuts import get_object_or_404, redirect, render

from clinic.access import FORM, Permission, requires
from clinic.actions import change_staff
from clinic.actions.staff import LastAdministrator, NeedsProfession
from clinic.forms.staff import RolesForm
from clinic.models import Location, User


@requires(Permission.MANAGE_LOCATIONS, methods=FORM)
def edit_staff(request, location_id, user_id):
    place = get_object_or_404(Location.objects.managed_by(request.user), pk=location_id)
    colleague = get_object_or_404(User.objects.working_at(place), pk=user_id)
    roles = list(place.postings.filter(user=colleague).values_list("role", flat=True))
    form = RolesForm(request.POST if request.method == "POST" else None, initial={"roles": roles})
    if form.is_bound and form.is_valid():
        try:
            change_staff(location=place, user=colleague, roles=form.chosen_roles(), by=request.user)
        except (LastAdministrator, NeedsProfession) as error:
            form.add_error("roles", str(error))
        else:
            return redirect("clinic:staff", place.pk)
    context = {"form": form, "location": place, "colleague": colleague}
    return render(request, "clinic/edit_staff.html", context, status=422 if form.is_bound else 200)
