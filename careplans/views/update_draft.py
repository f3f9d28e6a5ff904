"""Letting a draft rest on the latest signed assessment."""

from django.shortcuts import redirect
from django.urls import reverse

from careplans import actions
from careplans.queries.records import open_version
from clinic.access import POST_ONLY, Permission, requires
from clinic.errors import Conflict, conflict, incomplete
from clinic.forms.bases import SeenForm


@requires(Permission.DRAFT_PLAN, methods=POST_ONLY)
def update_draft(request, patient_id, version_id):
    opened = open_version(request.user, patient_id, version_id, Permission.DRAFT_PLAN)
    back = reverse("careplans:board", args=opened.keys)
    form = SeenForm(request.POST)
    if not form.is_valid():
        return incomplete(request, back=back)
    try:
        actions.update_draft(
            version=opened.version,
            seen_revision=form.cleaned_data["revision"],
            by=request.user,
            today=opened.today,
        )
    except Conflict as error:
        return conflict(request, error, back=back)
    return redirect(back)
