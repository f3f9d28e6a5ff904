"""One episode of care: from referral to discharge, for one complaint, at one location."""

import datetime

from django.db import models
from django.db.models import F, Q

from patients.models.patient import Patient


class EpisodeQuerySet(models.QuerySet):
    def visible_to(self, user):
        """Episodes of patients this person may see."""
        return self.filter(patient__in=Patient.objects.visible_to(user))

    def open(self):
        return self.filter(closed_on=None)

    def locked(self):
        """Nobody else changes these until the transaction ends; rows that point to them may still be added."""
        return self.select_for_update(of=("self",), no_key=True)


class Episode(models.Model):
    """`safety_stop` is the stop in force as one sentence, for every page of the record; empty without one.

    It is kept by the floor that stops programmes, through `show_safety_stop`.
    """

    class Side(models.TextChoices):
        LEFT = "left", "Left leg"
        RIGHT = "right", "Right leg"
        BOTH = "both", "Both legs"
        CENTRAL = "central", "Central, back only"

    class Referral(models.TextChoices):
        SELF = "self", "Self-referral"
        GP = "gp", "General practitioner"
        HOSPITAL = "hospital", "Hospital or specialist"
        COLLEAGUE = "colleague", "Another therapist"
        OCCUPATIONAL = "occupational", "Employer or occupational health"
        OTHER = "other", "Other"

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="episodes")
    location = models.ForeignKey("clinic.Location", on_delete=models.PROTECT, related_name="episodes")
    responsible = models.ForeignKey("clinic.User", on_delete=models.PROTECT, related_name="episodes")
    side = models.CharField(max_length=10, choices=Side.choices)
    onset_on = models.DateField(null=True, blank=True)
    referral = models.CharField(max_length=15, choices=Referral.choices)
    opened_on = models.DateField()
    opened_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, related_name="+")
    closed_on = models.DateField(null=True, blank=True)
    safety_stop = models.CharField(max_length=500, blank=True)

    objects = EpisodeQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_on", "-pk"]
        indexes = [
            models.Index(fields=["responsible", "closed_on"]),
            models.Index(fields=["location", "closed_on"]),
        ]
        constraints = [
            models.CheckConstraint(
                name="episode_closes_after_opening",
                condition=Q(closed_on=None) | Q(closed_on__gte=F("opened_on")),
            ),
            models.UniqueConstraint(
                fields=["patient"], condition=Q(closed_on=None), name="episode_one_open_per_patient"
            ),
        ]

    def __str__(self):
        return f"{self.get_side_display()}, since {self.opened_on:%-d %b %Y}"

    def weeks_since_onset(self, day: datetime.date) -> float | None:
        """Weeks with one decimal, None when the onset is not known."""
        return round((day - self.onset_on).days / 7, 1) if self.onset_on else None
