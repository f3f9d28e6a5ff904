"""Putting a line earlier or later within its week."""

from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from careplans import actions
from careplans.forms.planning import MoveForm
from careplans.queries.records import open_version
from clinic.access import POST_ONLY, Permission, requires
from clinic.errors import Conflict, conflict, incomplete


@requires(Permission.DRAFT_PLAN, methods=POST_ONLY)
def move_line(request, patient_id, version_id, line_id):
    opened = open_version(request.user, patient_id, version_id, Permission.DRAFT_PLAN)
    line = get_object_or_404(opened.version.lines, pk=line_id)
    line.version = opened.version
    back = reverse("careplans:board", args=opened.keys)
    form = MoveForm(request.POST)
    if not form.is_valid():
        return incomplete(request, back=back)
    try:
        actions.move_line(
            line=line,
            to=form.cleaned_data["to"],
            seen_revision=form.cleaned_data["revision"],
            by=request.user,
        )
    except Conflict as error:
        return conflict(request, error, back=back)
    return redirect(f"{back}#line-{line.pk}")
