"""A clinic location: where it is, when it is open, and what its patients are told in an emergency."""

import zoneinfo

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from simple_history.models import HistoricalRecords

from clinic.permissions import Permission


def check_time_zone(name: str) -> None:
    """Refuse a name that is no time zone."""
    if name not in zoneinfo.available_timezones():
        raise ValidationError(f"“{name}” is not a time zone. Choose one such as Europe/London.")


class LocationQuerySet(models.QuerySet):
    def managed_by(self, user):
        """Locations whose details and staff this person manages."""
        return self.filter(pk__in=user.location_ids(Permission.MANAGE_LOCATIONS))

    def of(self, user, permission: Permission):
        """Locations at which this person holds this permission."""
        return self.filter(pk__in=user.location_ids(permission))

    def listed(self):
        """What the public page shows: open and public."""
        return self.filter(is_public=True, is_open=True)


class Location(models.Model):
    name = models.CharField(max_length=120)
    address = models.CharField(max_length=200)
    town = models.CharField(max_length=80)
    postcode = models.CharField(max_length=12)
    phone = models.CharField(max_length=30)
    email = models.EmailField(blank=True)
    time_zone = models.CharField(max_length=50, default="Europe/London", validators=[check_time_zone])
    opening_hours = models.TextField(blank=True)
    emergency_number = models.CharField(max_length=30, blank=True)
    emergency_text = models.TextField(blank=True)
    urgent_care_number = models.CharField(max_length=30, blank=True)
    search_text = models.CharField(max_length=300, editable=False)
    is_public = models.BooleanField(default=True)
    is_open = models.BooleanField(default=True)
    revision = models.PositiveIntegerField(default=1, editable=False)

    objects = LocationQuerySet.as_manager()
    history = HistoricalRecords()

    class Meta:
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["name", "postcode"], name="location_name_once_per_postcode"),
            models.CheckConstraint(name="location_has_name", condition=~Q(name="")),
        ]

    def __str__(self):
        return self.name

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        return zoneinfo.ZoneInfo(self.time_zone)

    @property
    def can_activate_patients(self) -> bool:
        """Patients are let in only where it is known what they are told in an emergency."""
        return self.is_open and bool(self.emergency_number.strip() and self.emergency_text.strip())
