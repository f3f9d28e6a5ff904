"""Adding an exercise to a week: choose it from the library, then set its dose."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from careplans import actions
from careplans.forms.planning_line import AddLineForm
from careplans.queries.chooser import choice_for, choices_for, weeks_with
from careplans.queries.records import open_version
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict, conflict
from exercises.library import LIBRARY

LONGEST_SEARCH = 80


@requires(Permission.DRAFT_PLAN, methods=FORM)
def add_line(request, patient_id, version_id, week):
    opened = open_version(request.user, patient_id, version_id, Permission.DRAFT_PLAN)
    version = opened.version
    if version.is_published or week not in {known.number for known in version.plan_weeks.all()}:
        raise Http404
    ground = opened.ground()
    context = {**opened.frame(ground), "version": version, "week": week}
    exercise = LIBRARY.get((request.POST or request.GET).get("exercise", ""))
    if exercise is None:
        words = request.GET.get("q", "")[:LONGEST_SEARCH]
        groups = choices_for(version, ground, week, words, today=opened.today)
        context |= {"q": words, "groups": groups, "count": sum(len(found) for _, found in groups)}
        write_event("read exercise chooser", by=request.user, patient_id=patient_id, subject=version)
        status = 422 if request.method == "POST" else 200
        return render(request, "careplans/add_line.html", context, status=status)
    chosen = choice_for(version, ground, week, exercise, today=opened.today)
    form = AddLineForm(
        request.POST if request.method == "POST" else None,
        exercise=exercise,
        side=chosen.side,
        there=weeks_with(version, week, exercise),
    )
    if form.is_bound and form.is_valid():
        try:
            actions.add_line(
                version=version,
                exercise_code=exercise.code,
                week=week,
                client_key=form.cleaned_data["client_key"],
                by=request.user,
                **form.line(),
            )
        except Conflict as error:
            return conflict(request, error, back=reverse("careplans:plan", args=[patient_id]))
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect(f"{reverse('careplans:board', args=opened.keys)}#week-{week}")
    harder = LIBRARY.get(exercise.progress_to or "")
    context |= {"form": form, "chosen": chosen, "exercise": exercise, "harder": harder}
    write_event("read exercise chooser", by=request.user, patient_id=patient_id, subject=version)
    return render(request, "careplans/add_line.html", context, status=422 if form.is_bound else 200)
