"""One line of the audit trail: who did what to whose record, when, and how it ended."""

from django.db import models

from clinic.models.final import WrittenOnce


class AuditEvent(WrittenOnce):
    """Ids and names of actions only, no clinical content; `patient_id` is a plain value on purpose.

    The trail outlives what it describes and must not tie the ground floor to the patients above it.
    """

    at = models.DateTimeField(db_index=True)
    who = models.ForeignKey("clinic.User", on_delete=models.PROTECT, null=True, related_name="+")
    role = models.CharField(max_length=40)
    action = models.CharField(max_length=60)
    patient_id = models.BigIntegerField(null=True, db_index=True)
    subject = models.CharField(max_length=80, blank=True)
    outcome = models.CharField(max_length=20, default="done")
    request_id = models.CharField(max_length=32)

    class Meta:
        ordering = ["-at", "-pk"]

    def __str__(self):
        return f"{self.at:%Y-%m-%d %H:%M} {self.role} {self.action} {self.outcome}"
