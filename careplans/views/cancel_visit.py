"""Taking a planned visit off the list."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.urls import reverse

from careplans import actions
from careplans.queries.visits import open_visit
from clinic.access import POST_ONLY, Permission, requires
from clinic.errors import Conflict, conflict, incomplete
from clinic.forms.bases import SeenForm


@requires(Permission.HOLD_VISIT, methods=POST_ONLY)
def cancel_visit(request, patient_id, visit_id):
    opened = open_visit(request.user, patient_id, visit_id)
    back = reverse("careplans:visits", args=[patient_id])
    form = SeenForm(request.POST)
    if not form.is_valid():
        return incomplete(request, back=back)
    try:
        actions.cancel_visit(
            visit=opened.visit,
            seen_revision=form.cleaned_data["revision"],
            by=request.user,
            today=opened.today,
        )
    except Conflict as error:
        return conflict(request, error, back=back)
    except ValidationError as refusal:
        return incomplete(request, refusal, back=back)
    return redirect(back)
