"""From a signed assessment to a draft: the programmes that fit, with reasons; the clinician chooses one."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render

from careplans import actions
from careplans.forms.planning import ProposeForm
from careplans.queries.proposals import offers_for
from careplans.queries.records import open_record
from careplans.queries.standing import NothingSigned, ground_of, shift_matters
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from patients.models import Patient


@requires(Permission.DRAFT_PLAN, methods=FORM)
def propose(request, patient_id):
    opened = open_record(Patient.objects.visible_to(request.user, Permission.DRAFT_PLAN), patient_id)
    if opened.episode is None:
        return render(request, "careplans/propose.html", opened.frame("plan"))
    ground = ground_of(opened.episode)
    offers = offers_for(ground, today=opened.today) if ground.latest else None
    form = ProposeForm(
        request.POST if request.method == "POST" else None,
        with_shift=shift_matters(ground),
        initial=_first_choice(offers),
    )
    if form.is_bound and form.is_valid():
        try:
            version = actions.draft_plan(
                episode=opened.episode,
                template=form.cleaned_data["template"],
                weeks=int(form.cleaned_data["weeks"]),
                shift_settled=form.cleaned_data.get("shift_settled", False),
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
    context = {
        **opened.frame_with(ground, "plan"),
        "assessment": ground.latest,
        "stops": ground.open_freezes,
        "offers": offers,
        "form": form,
        "chosen": form["template"].value(),
    }
    write_event("read programmes", by=request.user, patient_id=patient_id, subject=ground.latest or "")
    return render(request, "careplans/propose.html", context, status=422 if form.is_bound else 200)


def _first_choice(offers) -> dict:
    """The best fitting programme is chosen beforehand, for as many weeks as it was written for."""
    if not offers or not offers.fitting:
        return {}
    template = offers.fitting[0].template
    return {"template": template.code, "weeks": str(min(8, max(6, template.own_weeks)))}
