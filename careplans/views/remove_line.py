"""Taking a line out of a week, or out of this and all later weeks."""

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from careplans import actions
from careplans.forms.planning_line import RemoveForm
from careplans.queries.records import open_version
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict, conflict
from exercises.library import LIBRARY


@requires(Permission.DRAFT_PLAN, methods=FORM)
def remove_line(request, patient_id, version_id, line_id):
    opened = open_version(request.user, patient_id, version_id, Permission.DRAFT_PLAN)
    version = opened.version
    back = reverse("careplans:board", args=opened.keys)
    if request.method == "POST" and not version.lines.filter(pk=line_id).exists():
        return redirect(back)
    line = get_object_or_404(version.lines, pk=line_id)
    line.version = version
    form = RemoveForm(
        request.POST if request.method == "POST" else None, initial={"revision": version.revision}
    )
    if form.is_bound and form.is_valid():
        try:
            actions.remove_line(
                line=line,
                scope=form.cleaned_data["scope"],
                seen_revision=form.cleaned_data["revision"],
                by=request.user,
            )
        except Conflict as error:
            return conflict(request, error, back=back)
        return redirect(f"{back}#week-{line.week}")
    context = {
        **opened.frame(),
        "version": version,
        "line": line,
        "exercise": LIBRARY[line.exercise_code],
        "form": form,
    }
    write_event("read plan line", by=request.user, patient_id=patient_id, subject=line)
    return render(request, "careplans/remove_line.html", context, status=422 if form.is_bound else 200)
