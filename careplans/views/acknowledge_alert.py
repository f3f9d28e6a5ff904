"""Putting an alert away, by name and with what was done about it."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from careplans.actions.alerts import acknowledge_alert as put_away
from careplans.forms.alert import AcknowledgeForm
from careplans.models import Alert
from careplans.queries.records import open_record
from careplans.queries.told import answers_behind
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict, conflict
from patients.models import Patient


@requires(Permission.SEE_ALERTS, methods=FORM)
def acknowledge_alert(request, patient_id, alert_id):
    mine = Alert.objects.visible_to(request.user).select_related("acknowledged_by", "episode__location")
    alert = get_object_or_404(mine, pk=alert_id, episode__patient=patient_id)
    form = AcknowledgeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            put_away(alert=alert, by=request.user, at=timezone.now(), **form.cleaned_data)
        except Conflict as error:
            return conflict(request, error, back=reverse("careplans:overview", args=[patient_id]))
        messages.success(request, "The alert is dealt with.")
        return redirect("careplans:overview", patient_id)
    opened = open_record(Patient.objects.visible_to(request.user, Permission.SEE_ALERTS), patient_id)
    told = answers_behind(alert.episode, alert.rule_ids, since=alert.raised_at)
    write_event("read alert", by=request.user, patient_id=patient_id, subject=alert)
    context = {**opened.frame(""), "alert": alert, "told": told, "form": form}
    return render(request, "careplans/acknowledge_alert.html", context, status=422 if form.is_bound else 200)
