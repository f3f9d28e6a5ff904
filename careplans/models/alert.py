"""A task for the clinic: something in the diary or the record that somebody must look at, by name."""

from django.db import models
from django.db.models import Q

from clinic.permissions import Permission
from patients.models import Episode, Patient


class AlertQuerySet(models.QuerySet):
    def visible_to(self, user, permission: Permission = Permission.SEE_ALERTS):
        """Alerts about patients whose alerts this person may see."""
        return self.filter(episode__patient__in=Patient.objects.visible_to(user, permission))

    def standing(self):
        """Not acknowledged yet."""
        return self.filter(acknowledged_at=None)


class Alert(models.Model):
    episode = models.ForeignKey(Episode, on_delete=models.PROTECT, related_name="alerts")
    rule_ids = models.JSONField(default=list)
    severity = models.CharField(max_length=10)
    urgency = models.CharField(max_length=20)
    sentence = models.CharField(max_length=500)
    raised_at = models.DateTimeField()
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, null=True, related_name="+")
    action_taken = models.CharField(max_length=500, blank=True)

    objects = AlertQuerySet.as_manager()

    class Meta:
        ordering = ["-raised_at"]
        indexes = [models.Index(fields=["episode", "acknowledged_at"])]
        constraints = [
            models.CheckConstraint(
                name="alert_acknowledged_by_name",
                condition=Q(acknowledged_at=None) | (Q(acknowledged_by__isnull=False) & ~Q(action_taken="")),
            )
        ]

    def __str__(self):
        return self.sentence
