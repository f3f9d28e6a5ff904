"""A person in care."""

import datetime

from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from clinic.permissions import Permission
from clinic.search import fold


class PatientQuerySet(models.QuerySet):
    def visible_to(self, user, permission: Permission = Permission.READ_RECORD):
        """Patients registered at, or with an open episode at, a location where this person may do this.

        A patient sees themself and nobody else.
        """
        if not user.is_staff_member:
            return self.filter(user=user)
        return self.belonging_to(user.location_ids(permission))

    def bookable_by(self, user):
        """Patients whose name, date of birth and phone this person may read to book an appointment."""
        return self.belonging_to(user.location_ids(Permission.READ_NAMES))

    def belonging_to(self, locations):
        """Patients registered at one of these locations (or their ids), or with an open episode there."""
        in_open_episode = self.model.episodes.rel.related_model.objects.filter(
            patient=models.OuterRef("pk"), closed_on=None, location__in=locations
        )
        return self.filter(Q(location__in=locations) | models.Exists(in_open_episode))


class Patient(models.Model):
    class Sex(models.TextChoices):
        F = "F", "Female"
        M = "M", "Male"

    class Demand(models.TextChoices):
        SEDENTARY = "sedentary", "Sedentary"
        LIGHT = "light", "Light"
        MODERATE = "moderate", "Moderate"
        HEAVY = "heavy", "Heavy"

    location = models.ForeignKey("clinic.Location", on_delete=models.PROTECT, related_name="patients")
    user = models.OneToOneField(
        "clinic.User", on_delete=models.PROTECT, null=True, blank=True, related_name="patient"
    )
    family_name = models.CharField(max_length=120)
    given_name = models.CharField(max_length=120, blank=True)
    born_on = models.DateField()
    sex = models.CharField(max_length=1, choices=Sex.choices)
    nhs_number = models.CharField(max_length=10, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    email = models.EmailField(blank=True)
    address = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=12, blank=True)
    gp_name = models.CharField(max_length=120, blank=True)
    gp_practice = models.CharField(max_length=160, blank=True)
    emergency_contact_name = models.CharField(max_length=120, blank=True)
    emergency_contact_phone = models.CharField(max_length=30, blank=True)
    occupation = models.CharField(max_length=120, blank=True)
    physical_demand = models.CharField(max_length=10, choices=Demand.choices, blank=True)
    manual_work = models.BooleanField(null=True)
    driving = models.BooleanField(null=True)
    frequent_bending = models.BooleanField(null=True)
    family_key = models.CharField(max_length=120, editable=False, db_index=True)
    name_key = models.CharField(max_length=250, editable=False)
    registered_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, related_name="+")
    registered_at = models.DateTimeField()
    revision = models.PositiveIntegerField(default=1, editable=False)
    client_key = models.UUIDField(null=True, unique=True, editable=False)

    objects = PatientQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["family_key", "given_name", "pk"]
        indexes = [models.Index(fields=["born_on"]), models.Index(fields=["nhs_number"])]
        constraints = [
            models.CheckConstraint(name="patient_has_family_name", condition=~Q(family_name="")),
            models.UniqueConstraint(
                fields=["location", "nhs_number"],
                condition=~Q(nhs_number=""),
                name="patient_nhs_number_once_per_location",
            ),
        ]

    def __str__(self):
        return (
            f"{self.family_name.upper()}, {self.given_name}" if self.given_name else self.family_name.upper()
        )

    def save(self, *args, **kwargs):
        self.family_key = fold(self.family_name)[:120]
        self.name_key = f" {fold(f'{self.given_name} {self.family_name}')}"[:250]
        super().save(*args, **kwargs)

    @property
    def called(self) -> str:
        """What the person is called on their own pages."""
        return self.given_name or self.family_name

    def age_on(self, day: datetime.date) -> int:
        """Whole years on that day."""
        before_birthday = (day.month, day.day) < (self.born_on.month, self.born_on.day)
        return day.year - self.born_on.year - before_birthday

    @property
    def nhs_number_words(self) -> str:
        number = self.nhs_number
        return f"{number[:3]} {number[3:6]} {number[6:]}" if number else "not recorded"
