"""What stops a home programme: all of it (a freeze), or single lines (a pause)."""

import datetime

from django.db import models
from django.db.models import Q

from careplans.models.plan import CarePlan, Prescription
from clinic.permissions import Permission
from patients.models import Episode, Patient


class FreezeQuerySet(models.QuerySet):
    def visible_to(self, user, permission: Permission = Permission.READ_RECORD):
        """Stops of patients with whom this person may do this."""
        return self.filter(episode__patient__in=Patient.objects.visible_to(user, permission))

    def standing(self):
        return self.filter(released_at=None)


class Freeze(models.Model):
    """A stop for danger. It ends only when a licensed clinician records the outcome and releases it.

    `page` says which page the patient sees (careplans/rules/self_report.py); `snapshot` keeps the
    findings that caused it. After release the same unchanged facts stay silent for 90 days.
    """

    class Source(models.TextChoices):
        ASSESSMENT = "assessment", "Assessment"
        SELF_REPORT = "self_report", "Patient's answers"
        PRECAUTION = "precaution", "New precaution"

    episode = models.ForeignKey(Episode, on_delete=models.PROTECT, related_name="freezes")
    source = models.CharField(max_length=12, choices=Source.choices)
    rule_ids = models.JSONField(default=list)
    snapshot = models.JSONField(default=list)
    page = models.CharField(max_length=30)
    started_at = models.DateTimeField()
    seen_where = models.CharField(max_length=200, blank=True)
    seen_on = models.DateField(null=True, blank=True)
    result = models.CharField(max_length=500, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    released_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, null=True, related_name="+")

    objects = FreezeQuerySet.as_manager()

    class Meta:
        ordering = ["-started_at"]
        indexes = [models.Index(fields=["episode", "released_at"])]
        constraints = [
            models.CheckConstraint(
                name="freeze_released_with_outcome",
                condition=Q(released_at=None)
                | (
                    Q(released_by__isnull=False, seen_on__isnull=False)
                    & ~Q(seen_where="")
                    & ~Q(result="")
                    & ~Q(reason="")
                ),
            )
        ]

    def __str__(self):
        return f"Stopped since {self.started_at:%-d %b %Y %H:%M}"

    @property
    def began_on(self) -> datetime.date:
        """The day of its start by the clock of the episode's location."""
        return self.started_at.astimezone(self.episode.location.zone).date()


class LinePause(models.Model):
    """Single lines hidden from the patient of a running plan, by exercise, until a clinician decides."""

    plan = models.ForeignKey(CarePlan, on_delete=models.PROTECT, related_name="pauses")
    line = models.ForeignKey(Prescription, on_delete=models.PROTECT, related_name="pauses")
    rule_id = models.CharField(max_length=8)
    started_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, null=True, related_name="+")
    ended_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["line", "rule_id"], condition=Q(ended_at=None), name="line_paused_once_per_rule"
            )
        ]

    def __str__(self):
        return f"{self.line} paused by {self.rule_id}"
