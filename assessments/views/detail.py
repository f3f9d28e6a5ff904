"""A whole assessment to read: what was found, concluded, suggested and decided, by whom and when."""

from django.shortcuts import render
from django.utils import timezone

from assessments.forms import section_form
from assessments.forms.folding import folded
from assessments.models import Assessment
from assessments.queries.evaluation import cleared_on
from assessments.queries.versions import versions_of
from assessments.views.opening import Name, Opened, open_assessment
from assessments.views.suggestion_words import direction_words, suggestion_words
from clinic.access import Permission, requires
from clinic.audit import write_event
from clinic.rules.stored_findings import from_json


@requires(Permission.READ_RECORD)
def detail(request, patient_id, assessment_id):
    opened = open_assessment(request, patient_id, assessment_id, Permission.READ_RECORD, at=timezone.now())
    assessment = opened.assessment
    versions = versions_of(assessment)
    replaced_by = next((version for version in versions if version.amends_id == assessment.pk), None)
    write_event("read assessment", by=request.user, patient_id=patient_id, subject=assessment)
    context = {
        **opened.frame,
        "assessment": assessment,
        "danger": opened.danger,
        "sections": _sections(opened, request.user),
        "chart": opened.answers.get(Name.BODY_CHART, {}).get("marks", []),
        "versions": versions,
        "replaced_by": replaced_by if replaced_by and replaced_by.is_signed else None,
        "amendment_draft": replaced_by if replaced_by and not replaced_by.is_signed else None,
        "may_record": request.user.may(Permission.RECORD_ASSESSMENT),
        "may_sign": request.user.may(Permission.SIGN_ASSESSMENT),
        **(_signed(opened, assessment) if assessment.is_signed else {}),
    }
    return render(request, "assessments/detail.html", context)


def _sections(opened: Opened, reader) -> list[dict]:
    """Every section in words, in the order of the form; empty ones are named as not recorded."""
    found = []
    for name in Name:
        answers = opened.answers.get(name, {})
        form = section_form(name, answers=answers, version=0, today=opened.today, by=reader)
        notes = form.notes(answers) if answers else []
        found.append(
            {
                "name": str(name),
                "label": name.label,
                "words": folded(form.in_words(answers), form.usual_answers) if answers else [],
                "notes": notes,
                "url": opened.url(name),
            }
        )
    return found


def _signed(opened: Opened, assessment: Assessment) -> dict:
    signed_at = opened.local(assessment.signed_at)
    return {
        "signed_at": signed_at,
        "suggestion": suggestion_words(assessment.suggestion, own=assessment.own_direction),
        "own": direction_words(assessment.own_direction, assessment.own_confidence),
        "findings": from_json(assessment.findings),
        "cleared": cleared_on(opened.answers, signed_at.date()),
    }
