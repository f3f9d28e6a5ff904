"""Writing the audit trail: explicitly, in the transaction of what it tells."""

from django.db import models
from django.utils import timezone

from clinic.middleware import current_request_id
from clinic.models import AuditEvent, User

DONE = "done"
REFUSED = "refused"


def write_event(
    action: str,
    *,
    by: User | None,
    patient_id: int | None = None,
    subject: models.Model | str = "",
    outcome: str = DONE,
) -> None:
    """Add one event. `action` is a short phrase such as "sign assessment"; `subject` a row or a label.

    `by` is None for somebody not signed in. If the event cannot be written, neither is what it tells.
    """
    if isinstance(subject, models.Model):
        subject = f"{subject._meta.label}:{subject.pk}"
    AuditEvent.objects.create(
        at=timezone.now(),
        who=by,
        role=by.role_words if by else "not signed in",
        action=action,
        patient_id=patient_id,
        subject=subject,
        outcome=outcome,
        request_id=current_request_id(),
    )
