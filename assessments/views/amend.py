"""Amend a signed assessment: give the reason, then correct a copy."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone

from assessments import actions
from assessments.answers.progress import ORDER
from assessments.forms.amendment import AmendmentForm
from assessments.views.opening import open_assessment
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event


@requires(Permission.SIGN_ASSESSMENT, methods=FORM)
def amend(request, patient_id, assessment_id):
    at = timezone.now()
    opened = open_assessment(request, patient_id, assessment_id, Permission.SIGN_ASSESSMENT, at=at)
    form = AmendmentForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            draft = actions.amend_assessment(
                assessment=opened.assessment,
                reason=form.cleaned_data["reason"],
                client_key=form.cleaned_data["client_key"],
                by=request.user,
                at=at,
            )
        except actions.AmendmentRefused as error:
            form.add_error(None, str(error))
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect("assessments:section", patient_id, draft.pk, ORDER[0])
    write_event("read assessment", by=request.user, patient_id=patient_id, subject=opened.assessment)
    context = {**opened.frame, "assessment": opened.assessment, "form": form}
    return render(request, "assessments/amend.html", context, status=422 if form.is_bound else 200)
