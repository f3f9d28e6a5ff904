"""A new version of the plan that runs: why it changes, and until which week."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render

from careplans import actions
from careplans.forms.planning import ReviseForm
from careplans.queries.lines import week_of
from careplans.queries.records import open_record
from careplans.queries.standing import NothingSigned
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from patients.models import Patient


@requires(Permission.DRAFT_PLAN, methods=FORM)
def revise(request, patient_id):
    opened = open_record(Patient.objects.visible_to(request.user, Permission.DRAFT_PLAN), patient_id)
    plan = opened.plan
    source = plan.versions.published().order_by("-number").first() if plan else None
    if source is None:
        return redirect("careplans:plan", patient_id)
    form = ReviseForm(request.POST if request.method == "POST" else None, initial={"weeks": source.weeks})
    if form.is_bound and form.is_valid():
        try:
            version = actions.revise_plan(
                plan=plan,
                reason=form.cleaned_data["reason"],
                weeks=form.cleaned_data["weeks"],
                client_key=form.cleaned_data["client_key"],
                by=request.user,
                at=opened.at,
                today=opened.today,
            )
        except (actions.DraftExists, NothingSigned) as refusal:
            form.add_error(None, str(refusal))
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect("careplans:board", patient_id, version.pk)
    write_event("read plan", by=request.user, patient_id=patient_id, subject=source)
    context = {
        **opened.frame("plan"),
        "source": source,
        "week": week_of(plan, opened.today),
        "form": form,
    }
    return render(request, "careplans/revise.html", context, status=422 if form.is_bound else 200)
