"""A clinic visit of a plan and what was done there."""

from django.db import models
from django.db.models import Q

from careplans.models.plan import CarePlan
from clinic.permissions import Permission
from patients.models import Patient


class VisitQuerySet(models.QuerySet):
    def visible_to(self, user, permission: Permission = Permission.READ_RECORD):
        """Visits of patients with whom this person may do this."""
        return self.filter(plan__patient__in=Patient.objects.visible_to(user, permission))

    def standing(self):
        return self.filter(cancelled_on=None)


class Visit(models.Model):
    plan = models.ForeignKey(CarePlan, on_delete=models.PROTECT, related_name="visits")
    week = models.PositiveSmallIntegerField()
    planned_on = models.DateField(null=True, blank=True)
    held_on = models.DateField(null=True, blank=True)
    held_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, null=True, related_name="+")
    cancelled_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    revision = models.PositiveIntegerField(default=1)
    client_key = models.UUIDField(unique=True)

    objects = VisitQuerySet.as_manager()

    class Meta:
        ordering = ["week", "planned_on", "pk"]
        constraints = [
            models.CheckConstraint(
                name="visit_held_by_somebody",
                condition=Q(held_on=None, held_by=None) | Q(held_on__isnull=False, held_by__isnull=False),
            )
        ]

    def __str__(self):
        return f"Visit in week {self.week}"

    @property
    def is_open(self) -> bool:
        """Still to come: neither held nor cancelled."""
        return self.held_on is None and self.cancelled_on is None

    @property
    def treatment_notes(self) -> dict[str, str]:
        """Kind of treatment to the note about it, in the order they were entered."""
        return {row.kind: row.note for row in self.treatments.all()}


class VisitTreatment(models.Model):
    class Kind(models.TextChoices):
        MANUAL_THERAPY = "manual_therapy", "Manual therapy"
        MOBILISATION = "mobilisation", "Mobilisation"
        POSTURE = "posture", "Posture"
        MECHANICAL_TRACTION = "mechanical_traction", "Mechanical traction"
        DRY_NEEDLING = "dry_needling", "Dry needling"
        EXERCISE_SUPERVISION = "exercise_supervision", "Exercise supervision"
        EDUCATION = "education", "Education"
        OTHER = "other", "Other"

    visit = models.ForeignKey(Visit, on_delete=models.PROTECT, related_name="treatments")
    kind = models.CharField(max_length=25, choices=Kind.choices)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["visit", "kind"], name="treatment_once_per_visit")]

    def __str__(self):
        return self.get_kind_display()
