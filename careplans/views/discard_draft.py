"""Throwing a draft away, after being asked once."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from careplans import actions
from careplans.models import PlanVersion
from careplans.queries.records import open_version
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict, conflict
from clinic.forms.bases import SeenForm
from patients.models import Patient


@requires(Permission.DRAFT_PLAN, methods=FORM)
def discard_draft(request, patient_id, version_id):
    mine = Patient.objects.visible_to(request.user, Permission.DRAFT_PLAN)
    gone = not PlanVersion.objects.visible_to(request.user).filter(pk=version_id).exists()
    if request.method == "POST" and gone and mine.filter(pk=patient_id).exists():
        return redirect("careplans:plan", patient_id)
    opened = open_version(request.user, patient_id, version_id, Permission.DRAFT_PLAN)
    version = opened.version
    if version.is_published:
        raise Http404
    form = SeenForm(
        request.POST if request.method == "POST" else None, initial={"revision": version.revision}
    )
    if form.is_bound and form.is_valid():
        try:
            actions.discard_draft(
                version=version, seen_revision=form.cleaned_data["revision"], by=request.user
            )
        except Conflict as error:
            return conflict(request, error, back=reverse("careplans:board", args=opened.keys))
        return redirect("careplans:plan", patient_id)
    write_event("read plan draft", by=request.user, patient_id=patient_id, subject=version)
    context = {**opened.frame(), "version": version, "form": form}
    return render(request, "careplans/discard_draft.html", context, status=422 if form.is_bound else 200)
