"""Who may what: one literal table. Where they may do it is decided by the scope of each record."""

from enum import Enum, StrEnum

from django.db.models import TextChoices


class Role(TextChoices):
    """What somebody is at a location."""

    ADMIN = "admin", "Administrator"
    CLINICIAN = "clinician", "Clinician"


class Profession(TextChoices):
    """What a member of staff is trained as."""

    PHYSIOTHERAPIST = "physiotherapist", "Physiotherapist"
    CHIROPRACTOR = "chiropractor", "Chiropractor"
    REHABILITATION_PHYSICIAN = "rehabilitation_physician", "Rehabilitation physician"
    EXERCISE_PROFESSIONAL = "exercise_professional", "Sports and exercise professional"


LICENSED = frozenset(
    {Profession.PHYSIOTHERAPIST, Profession.CHIROPRACTOR, Profession.REHABILITATION_PHYSICIAN}
)


class Permission(StrEnum):
    """What a route asks for. `@requires` names one of these on every view."""

    MANAGE_LOCATIONS = "manage locations and staff"
    READ_NAMES = "read names for booking"
    READ_LIBRARY = "read the exercise library"
    READ_RECORD = "read a patient's record"
    REGISTER_PATIENT = "register patients and episodes"
    RECORD_ASSESSMENT = "draft an assessment"
    SIGN_ASSESSMENT = "sign or amend an assessment"
    DRAFT_PLAN = "draft a plan"
    PUBLISH_PLAN = "publish a plan, override a rule"
    HOLD_VISIT = "hold visits"
    SEE_ALERTS = "see and acknowledge alerts"
    RELEASE_FREEZE = "release a freeze"
    FOLLOW_PLAN = "follow one's own plan"
    BE_STAFF = "be a member of staff"

    @classmethod
    def for_all_staff(cls) -> frozenset["Permission"]:
        """What every member of staff may do, posted somewhere or not."""
        return frozenset({cls.BE_STAFF})


_CLINICIAN = frozenset(
    {
        Permission.READ_NAMES,
        Permission.READ_LIBRARY,
        Permission.READ_RECORD,
        Permission.REGISTER_PATIENT,
        Permission.RECORD_ASSESSMENT,
        Permission.HOLD_VISIT,
        Permission.SEE_ALERTS,
    }
)


class Who(Enum):
    """The capacities in which people act, each with what it may do."""

    ADMIN = frozenset({Permission.MANAGE_LOCATIONS, Permission.READ_NAMES})
    EXERCISE_PROFESSIONAL = _CLINICIAN
    LICENSED_CLINICIAN = _CLINICIAN | {
        Permission.DRAFT_PLAN,
        Permission.SIGN_ASSESSMENT,
        Permission.PUBLISH_PLAN,
        Permission.RELEASE_FREEZE,
    }
    PATIENT = frozenset({Permission.FOLLOW_PLAN})

    @property
    def may(self) -> frozenset[Permission]:
        return self.value


def who_is(role: str, profession: str) -> Who:
    """The capacity of a person with this role at a location and this profession.

    Physiotherapists, chiropractors and rehabilitation physicians are licensed to sign and publish.
    """
    if role == Role.ADMIN:
        return Who.ADMIN
    if profession in LICENSED:
        return Who.LICENSED_CLINICIAN
    return Who.EXERCISE_PROFESSIONAL
