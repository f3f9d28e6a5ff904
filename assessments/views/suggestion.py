"""What the rules suggest, after the clinician's own conclusion, and whether the clinician agrees."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone

from assessments import actions
from assessments.answers.progress import missing
from assessments.forms import DecisionForm
from assessments.models import AssessmentSection
from assessments.queries import judge
from assessments.views.opening import SUGGESTION, Opened, open_assessment, steps
from assessments.views.suggestion_words import own_words, suggestion_words
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict, conflict
from clinic.rules.stored_findings import from_json

Name = AssessmentSection.Name


@requires(Permission.RECORD_ASSESSMENT, methods=FORM)
def suggestion(request, patient_id, assessment_id):
    at = timezone.now()
    opened = open_assessment(request, patient_id, assessment_id, Permission.RECORD_ASSESSMENT, at=at)
    if opened.assessment.is_signed:
        return redirect("assessments:detail", *opened.keys)
    conclusion = opened.answers.get(Name.CONCLUSION, {})
    if "own_direction" not in conclusion:
        messages.info(request, "State your own conclusion first. The suggestion comes after it.")
        return redirect(opened.url(Name.CONCLUSION))
    judgement = judge(opened.assessment, today=opened.today)
    form = DecisionForm(
        request.POST if request.method == "POST" else None,
        suggestion=judgement.suggestion,
        answers=conclusion,
        version=opened.version(Name.CONCLUSION),
    )
    if form.is_bound and form.is_valid():
        return _store(request, opened, form, at)
    write_event("read suggestion", by=request.user, patient_id=patient_id, subject=opened.assessment)
    context = {
        **opened.frame,
        "assessment": opened.assessment,
        "steps": steps(opened, SUGGESTION),
        "danger": opened.danger,
        "may_sign": request.user.may(Permission.SIGN_ASSESSMENT),
        "form": form,
        "own": own_words(conclusion),
        "suggestion": suggestion_words(judgement.suggestion, own=conclusion["own_direction"]),
        "findings": from_json(judgement.findings),
        "urgency": judgement.urgency,
        "cleared": judgement.cleared,
        "missing": [(sentence, opened.url(name)) for name, sentence in missing(opened.answers)],
    }
    return render(request, "assessments/suggestion.html", context, status=422 if form.is_bound else 200)


def _store(request, opened: Opened, form: DecisionForm, at):
    decision = form.decision()
    try:
        actions.record_decision(
            assessment=opened.assessment,
            decision=decision,
            seen_version=form.cleaned_data["seen_version"],
            by=request.user,
            at=at,
        )
    except Conflict as error:
        stored = opened.answers[Name.CONCLUSION].get("decision")
        error.theirs, error.mine = form.words(stored) if stored else [], form.words(decision)
        return conflict(request, error, back=request.path)
    if request.user.may(Permission.SIGN_ASSESSMENT):
        return redirect("careplans:sign_assessment", *opened.keys)
    messages.success(request, "Saved. A licensed clinician has to sign this assessment.")
    return redirect("assessments:detail", *opened.keys)
