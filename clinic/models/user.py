"""A person who can sign in: staff with e-mail and password, patients without a password."""

from functools import cached_property

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from clinic.permissions import Permission, Profession, Who, who_is


class UserManager(BaseUserManager):
    def create_user(self, *, email=None, password=None, **fields):
        """A new person; no password means none can ever be typed for them."""
        user = self.model(email=self.normalise(email), **fields)
        user.set_password(password)
        user.full_clean(exclude=["password"])
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, email):
        return self.get(email=self.normalise(email))

    def working_at(self, location):
        """Staff with any role at this location."""
        return self.filter(kind="staff", postings__location=location).distinct()

    @staticmethod
    def normalise(email):
        return email.strip().lower() if email else None


class User(AbstractBaseUser):
    class Kind(models.TextChoices):
        STAFF = "staff", "staff"
        PATIENT = "patient", "patient"

    Profession = Profession

    email = models.EmailField(unique=True, null=True, blank=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    profession = models.CharField(max_length=30, choices=Profession.choices, blank=True)
    registration_body = models.CharField(max_length=80, blank=True)
    registration_number = models.CharField(max_length=40, blank=True)
    is_active = models.BooleanField(default=True)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="user_email_null_not_blank", condition=Q(email__isnull=True) | ~Q(email="")
            ),
            models.CheckConstraint(name="user_email_lower_case", condition=Q(email=Lower("email"))),
            models.CheckConstraint(
                name="user_staff_has_email", condition=Q(kind="patient") | Q(email__isnull=False)
            ),
            models.CheckConstraint(
                name="user_patient_has_no_profession", condition=Q(kind="staff") | Q(profession="")
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def is_staff_member(self) -> bool:
        return self.kind == self.Kind.STAFF

    @cached_property
    def capacities(self) -> dict[int, frozenset[Who]]:
        """In which capacities this person works at each location, by location id; one query, once."""
        found: dict[int, set[Who]] = {}
        if self.is_staff_member:
            for location_id, role in self.postings.values_list("location_id", "role"):
                found.setdefault(location_id, set()).add(who_is(role, self.profession))
        return {location_id: frozenset(whos) for location_id, whos in found.items()}

    def may(self, permission: Permission) -> bool:
        """Whether this person may do this somewhere; the record's own scope decides where."""
        if not self.is_staff_member:
            return permission in Who.PATIENT.may
        return permission in Permission.for_all_staff() or bool(self.location_ids(permission))

    def location_ids(self, permission: Permission) -> set[int]:
        """The locations at which this person holds this permission."""
        return {
            location_id
            for location_id, whos in self.capacities.items()
            if any(permission in who.may for who in whos)
        }

    @property
    def role_words(self) -> str:
        """In which capacity this person acts, for the audit trail."""
        if not self.is_staff_member:
            return "patient"
        return self.get_profession_display() or "administrator"
