"""Signing: one page that sums up what will stand, then the plan is judged by it at once."""

import datetime

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render

from assessments.actions import NotReadyToSign
from assessments.answers.progress import missing
from assessments.models import Assessment, AssessmentSection
from assessments.queries import answers_of, judge
from careplans import actions
from careplans.queries.records import open_record
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.rules.stored_findings import from_json
from patients.models import Patient


@requires(Permission.SIGN_ASSESSMENT, methods=FORM)
def sign_assessment(request, patient_id, assessment_id):
    opened = open_record(Patient.objects.visible_to(request.user, Permission.SIGN_ASSESSMENT), patient_id)
    rows = Assessment.objects.visible_to(request.user, Permission.SIGN_ASSESSMENT).select_related(
        "patient", "episode__location", "amends"
    )
    assessment = get_object_or_404(rows, pk=assessment_id, patient_id=patient_id)
    if assessment.is_signed:
        return redirect("assessments:detail", patient_id, assessment_id)
    refusal = ""
    if request.method == "POST":
        try:
            judgement = actions.sign_assessment(
                assessment=assessment, by=request.user, at=opened.at, today=opened.today
            )
        except NotReadyToSign as error:
            refusal = str(error)
        else:
            return _onwards(request, opened, judgement)
    answers = answers_of(assessment)
    judgement = judge(assessment, today=opened.today)
    conclusion = answers.get(AssessmentSection.Name.CONCLUSION, {})
    findings = from_json(judgement.findings)
    context = {
        **opened.frame("assessments"),
        "assessment": assessment,
        "conclusion": _in_words(conclusion, judgement.suggestion),
        "ready": judgement.blocked
        or (bool(conclusion.get("decision")) and judgement.matches(conclusion["decision"])),
        "findings": findings,
        "urgency": judgement.urgency,
        "cleared": judgement.cleared,
        "blocked": judgement.blocked,
        "missing": [(sentence, name) for name, sentence in missing(answers)],
        "refusal": refusal,
    }
    write_event("read assessment", by=request.user, patient_id=patient_id, subject=assessment)
    return render(request, "careplans/sign_assessment.html", context, status=422 if refusal else 200)


def _onwards(request, opened, judgement):
    """After signing: to the stop it caused, to the plan it may change, or to a first plan."""
    if judgement.freeze:
        messages.warning(request, "Signed. A safety finding stops the home programme.")
        return redirect("careplans:release_freeze", opened.patient.pk, judgement.freeze.pk)
    messages.success(request, "Signed.")
    if judgement.pauses:
        return redirect("careplans:overview", opened.patient.pk)
    if opened.plan and opened.plan.starts_on:
        return redirect("careplans:plan", opened.patient.pk)
    return redirect("careplans:propose", opened.patient.pk)


def _in_words(conclusion: dict, suggestion: dict) -> list[tuple[str, str]]:
    """(label, value) of what was concluded; what was not answered is empty."""
    decision = conclusion.get("decision") or {}
    agrees = {True: "Agrees", False: "Does not agree"}.get(decision.get("agrees"), "")
    if decision.get("reason"):
        agrees = f"{agrees}: {decision['reason']}"
    return [
        ("Own conclusion", _label(Assessment.Direction, conclusion.get("own_direction"))),
        ("Confidence", _label(Assessment.Confidence, conclusion.get("own_confidence"))),
        ("Suggestion", _label(Assessment.Direction, suggestion["direction"])),
        ("With the suggestion", agrees),
        ("Syndrome", _label(Assessment.Syndrome, decision.get("syndrome"))),
        ("Suspected cause", _label(Assessment.Cause, decision.get("suspected_cause"))),
        ("Safety-net advice given on", _day(conclusion.get("safety_net_on"))),
    ]


def _day(stored: str | None) -> str:
    return f"{datetime.date.fromisoformat(stored):%-d %B %Y}" if stored else ""


def _label(choices, code) -> str:
    return str(choices(code).label) if code else ""
