"""Changing dose, side and note of one line, in this week or in this and all later weeks."""

from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from careplans import actions
from careplans.forms.planning_line import EditLineForm, RemoveForm
from careplans.queries.lines import dose_of
from careplans.queries.records import open_version
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict, conflict
from exercises.library import LIBRARY


@requires(Permission.DRAFT_PLAN, methods=FORM)
def edit_line(request, patient_id, version_id, line_id):
    opened = open_version(request.user, patient_id, version_id, Permission.DRAFT_PLAN)
    version = opened.version
    line = get_object_or_404(version.lines, pk=line_id)
    line.version = version
    exercise = LIBRARY[line.exercise_code]
    form = EditLineForm(
        request.POST if request.method == "POST" else None,
        exercise=exercise,
        dose=dose_of(line),
        side=line.side or None,
        note=line.note,
        initial={"revision": version.revision},
    )
    back = reverse("careplans:board", args=opened.keys)
    if form.is_bound and form.is_valid():
        try:
            actions.edit_line(
                line=line,
                seen_revision=form.cleaned_data["revision"],
                by=request.user,
                **form.line(),
            )
        except Conflict as error:
            return conflict(request, error, back=back)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect(f"{back}#week-{line.week}")
    context = {
        **opened.frame(),
        "version": version,
        "line": line,
        "exercise": exercise,
        "harder": LIBRARY.get(exercise.progress_to or ""),
        "form": form,
        "remove_form": RemoveForm(initial={"revision": version.revision}, auto_id="remove_%s"),
    }
    write_event("read plan line", by=request.user, patient_id=patient_id, subject=line)
    return render(request, "careplans/edit_line.html", context, status=422 if form.is_bound else 200)
