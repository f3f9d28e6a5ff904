"""One section of a draft: fill in, save, go on to the next."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from assessments import actions
from assessments.answers.furthest import baseline_words
from assessments.answers.progress import ORDER
from assessments.forms import SECTION_FORMS, section_form
from assessments.models import AssessmentSection
from assessments.queries import answers_of, earlier_visits
from assessments.views.opening import Opened, open_assessment, steps
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict, conflict

Name = AssessmentSection.Name


@requires(Permission.RECORD_ASSESSMENT, methods=FORM)
def section(request, patient_id, assessment_id, section_name):
    if section_name not in SECTION_FORMS:
        raise Http404
    at = timezone.now()
    opened = open_assessment(request, patient_id, assessment_id, Permission.RECORD_ASSESSMENT, at=at)
    if opened.assessment.is_signed and request.method != "POST":
        return redirect("assessments:detail", *opened.keys)
    visits = earlier_visits(opened.assessment)
    form = _form(request, opened, section_name, visits)
    if form.is_bound and form.is_valid():
        answers = form.answers()
        try:
            actions.save_section(
                assessment=opened.assessment,
                name=section_name,
                answers=answers,
                seen_version=form.cleaned_data["seen_version"],
                by=request.user,
                at=at,
            )
        except Conflict as error:
            stored = opened.answers.get(section_name, {})
            error.theirs, error.mine = form.pairs(stored), form.pairs(answers)
            return conflict(request, error, back=opened.url(section_name))
        messages.success(request, " ".join([f"Saved: {Name(section_name).label}.", *form.notes(answers)]))
        return redirect(_next_url(request, opened, section_name))
    write_event("read assessment section", by=request.user, patient_id=patient_id, subject=opened.assessment)
    context = {**opened.frame, **_context(opened, section_name, form, visits)}
    return render(request, "assessments/section.html", context, status=422 if form.is_bound else 200)


def _form(request, opened: Opened, name: str, visits):
    data = request.POST if request.method == "POST" else None
    known = {
        "answers": opened.answers.get(name, {}),
        "version": opened.version(name),
        "today": opened.today,
        "by": request.user,
        "previous": answers_of(visits[-1]).get(name) if visits else None,
    }
    if data and name == Name.REPEATED and data.get("go") == "add":
        return section_form(name, typed=data, **known)
    return section_form(name, data, **known)


def _context(opened: Opened, name: str, form, visits) -> dict:
    stored, last = opened.section(name), visits[-1] if visits else None
    answers = opened.answers
    return {
        "assessment": opened.assessment,
        "section_name": name,
        "heading": Name(name).label,
        "steps": steps(opened, name),
        "form": form,
        "forms": form.all_forms,
        "saved": stored,
        "saved_at": opened.local(stored.saved_at) if stored else None,
        "save_label": _save_label(name),
        "notes": form.notes(stored.answers) if stored and not form.notes_in_rows else [],
        "last_visit": last,
        "last_words": form.in_words(answers_of(last).get(name, {})) if last else [],
        "baseline": baseline_words(answers.get(Name.SYMPTOMS, {}), answers.get(Name.BODY_CHART)),
    }


def _save_label(name: str) -> str:
    if name == Name.CONCLUSION:
        return "Save and see the suggestion"
    return f"Save and next: {Name(_after(name)).label}"


def _after(name: str) -> str:
    return ORDER[ORDER.index(name) + 1]


def _next_url(request, opened: Opened, name: str) -> str:
    if request.POST.get("go") == "close":
        return reverse("assessments:list", args=[opened.assessment.patient_id])
    if name == Name.CONCLUSION:
        return reverse("assessments:suggestion", args=opened.keys)
    return opened.url(_after(name))
