"""The first page after sign-in: each kind of person starts where their work is."""

from django.shortcuts import redirect, render

from clinic.access import SIGNED_IN, Permission, requires


@requires(SIGNED_IN)
def home(request):
    for permission, start in (
        (Permission.FOLLOW_PLAN, "careplans:today"),
        (Permission.READ_RECORD, "careplans:caseload"),
        (Permission.MANAGE_LOCATIONS, "clinic:locations"),
    ):
        if request.user.may(permission):
            return redirect(start)
    return render(request, "clinic/home.html")
