"""Planning one more visit."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render

from careplans import actions
from careplans.forms.planning_visits import PlanVisitForm
from careplans.queries.lines import week_of
from careplans.queries.records import open_record
from careplans.queries.standing import ground_of
from careplans.queries.visits import findings_by_treatment
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from patients.models import Patient


@requires(Permission.HOLD_VISIT, methods=FORM)
def plan_visit(request, patient_id):
    opened = open_record(Patient.objects.visible_to(request.user, Permission.HOLD_VISIT), patient_id)
    if opened.plan is None:
        return redirect("careplans:visits", patient_id)
    ground = ground_of(opened.episode)
    form = PlanVisitForm(
        request.POST if request.method == "POST" else None,
        findings=findings_by_treatment(ground, today=opened.today),
        initial={"week": request.GET.get("week") or week_of(opened.plan, opened.today)},
    )
    if form.is_bound and form.is_valid():
        asked = form.cleaned_data
        try:
            actions.plan_visit(
                plan=opened.plan,
                week=asked["week"],
                planned_on=asked["planned_on"],
                treatments=form.treatments(),
                note=asked["note"],
                client_key=asked["client_key"],
                by=request.user,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect("careplans:visits", patient_id)
    write_event("read visits", by=request.user, patient_id=patient_id, subject=opened.plan)
    context = {**opened.frame_with(ground, "visits"), "form": form, "plan": opened.plan}
    return render(request, "careplans/plan_visit.html", context, status=422 if form.is_bound else 200)
