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
from assessments.views.opening import SUGGESTION, Opened, open_assessment, steps
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict, conflict
from clinic.models import User

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
        if _untouched(request, opened, section_name, answers):
            return redirect(_next_url(request, opened, section_name, blocked=opened.assessment.blocked))
        try:
            saved = actions.save_section(
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
        words = [f"Saved: {Name(section_name).label}.", *form.notes(answers)]
        if saved.assessment.blocked:
            messages.error(request, " ".join([*words, "A danger sign stands in this unsigned assessment."]))
        else:
            messages.success(request, " ".join(words))
        return redirect(_next_url(request, opened, section_name, blocked=saved.assessment.blocked))
    write_event("read assessment section", by=request.user, patient_id=patient_id, subject=opened.assessment)
    context = {**opened.frame, **_context(opened, request.user, section_name, form, visits)}
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


def _context(opened: Opened, user: User, name: str, form, visits) -> dict:
    stored, last = opened.section(name), visits[-1] if visits else None
    answers = opened.answers
    return {
        "assessment": opened.assessment,
        "section_name": name,
        "heading": Name(name).label,
        "steps": steps(opened, name),
        "danger": opened.danger,
        "may_sign": user.may(Permission.SIGN_ASSESSMENT),
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


def _untouched(request, opened: Opened, name: str, answers: dict) -> bool:
    """Whether somebody only looked at an empty part, and goes on to another out of the list."""
    return bool(_pressed(request)) and not answers and opened.section(name) is None


def _pressed(request) -> str:
    """The part that was pressed in the list of parts; empty for none."""
    pressed = request.POST.get("go", "")
    return pressed if pressed in SECTION_FORMS or pressed == SUGGESTION else ""


def _next_url(request, opened: Opened, name: str, *, blocked: bool) -> str:
    """Where to go on; nobody closes a dangerous draft without a page that says what to do about it."""
    if request.POST.get("go") == "close":
        if blocked:
            return reverse("assessments:detail", args=opened.keys)
        return reverse("assessments:list", args=[opened.assessment.patient_id])
    pressed = _pressed(request)
    if pressed in SECTION_FORMS:
        return opened.url(pressed)
    if pressed == SUGGESTION or name == Name.CONCLUSION:
        return reverse("assessments:suggestion", args=opened.keys)
    return opened.url(_after(name))
