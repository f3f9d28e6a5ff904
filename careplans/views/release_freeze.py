"""A stop of the programme: what caused it, and the outcome that ends it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from careplans import actions
from careplans.forms.planning_safety import ReleaseForm
from careplans.models import Freeze
from careplans.queries.records import open_record
from careplans.queries.told import answers_behind
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict, conflict
from clinic.rules.stored_findings import from_json
from patients.models import Patient


@requires(Permission.RELEASE_FREEZE, methods=FORM)
def release_freeze(request, patient_id, freeze_id):
    opened = open_record(Patient.objects.visible_to(request.user, Permission.RELEASE_FREEZE), patient_id)
    stops = Freeze.objects.visible_to(request.user, Permission.RELEASE_FREEZE).select_related(
        "episode__location", "released_by"
    )
    freeze = get_object_or_404(stops, pk=freeze_id, episode__patient_id=patient_id)
    form = ReleaseForm(
        request.POST if request.method == "POST" else None,
        earliest=freeze.began_on,
        today=opened.today,
    )
    if form.is_bound and form.is_valid():
        try:
            judgement = actions.release_freeze(
                freeze=freeze, by=request.user, at=opened.at, today=opened.today, **form.cleaned_data
            )
        except Conflict as error:
            here = reverse("careplans:release_freeze", args=[patient_id, freeze.pk])
            return conflict(request, error, back=here)
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            if judgement.freeze:
                messages.warning(request, "Another finding stops the programme. Record its outcome too.")
                return redirect("careplans:release_freeze", patient_id, judgement.freeze.pk)
            messages.success(request, "The outcome is recorded and the stop has ended.")
            return redirect("careplans:overview", patient_id)
    write_event("read stop", by=request.user, patient_id=patient_id, subject=freeze)
    context = {
        **opened.frame(""),
        "freeze": freeze,
        "findings": from_json(freeze.snapshot),
        "told": answers_behind(freeze.episode, freeze.rule_ids, since=freeze.started_at),
        "form": form if freeze.released_at is None or form.is_bound else None,
    }
    return render(request, "careplans/release_freeze.html", context, status=422 if form.is_bound else 200)
