"""Recording in a draft that the lateral shift is corrected or excluded."""

from django.shortcuts import redirect
from django.urls import reverse

from careplans import actions
from careplans.forms.planning import ShiftForm
from careplans.queries.records import open_version
from clinic.access import POST_ONLY, Permission, requires
from clinic.errors import Conflict, conflict, incomplete


@requires(Permission.DRAFT_PLAN, methods=POST_ONLY)
def settle_shift(request, patient_id, version_id):
    opened = open_version(request.user, patient_id, version_id, Permission.DRAFT_PLAN)
    back = reverse("careplans:board", args=opened.keys)
    form = ShiftForm(request.POST)
    if not form.is_valid():
        return incomplete(request, back=back)
    try:
        actions.settle_shift(
            version=opened.version,
            settled=form.cleaned_data["settled"] == "yes",
            seen_revision=form.cleaned_data["revision"],
            by=request.user,
        )
    except Conflict as error:
        return conflict(request, error, back=back)
    return redirect(back)
