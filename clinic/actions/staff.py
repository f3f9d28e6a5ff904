"""Giving people an account and roles at a location, and taking them back."""

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.urls import reverse

from clinic.audit import REFUSED, write_event
from clinic.models import Location, Posting, User


class LastAdministrator(Exception):
    """A location must keep somebody who runs it."""


class NeedsProfession(Exception):
    """A clinician without a profession could neither be shown nor judged licensed."""


class AddressNotUsable(Exception):
    """The e-mail address cannot belong to a member of staff; nobody is told why."""


def add_staff(*, location: Location, email: str, details: dict, roles: set[str], by: User) -> User:
    """Give somebody roles at a location; a new e-mail address makes a new account without a password.

    Somebody who works elsewhere already keeps their own name, profession and registration, and is told by mail:
    another location's administrator does not rewrite them. A new colleague sets a password by the reset link.
    Raises AddressNotUsable, which leaves an event: who asks for many addresses is looking for patients.
    """
    known = User.objects.filter(email=User.objects.normalise(email)).first()
    if known is not None and not known.is_staff_member:
        write_event("add staff", by=by, subject=location, outcome=REFUSED)
        raise AddressNotUsable("This address cannot be added here. Use another work e-mail.")
    with transaction.atomic():
        user = known or _create(email, details, by=by)
        if _set_roles(user, location, roles, by=by) and known is not None:
            transaction.on_commit(lambda: _welcome(user, location))
    return user


def _create(email: str, details: dict, *, by: User) -> User:
    user = User.objects.create_user(email=email, kind=User.Kind.STAFF, **details)
    write_event("create staff account", by=by, subject=user)
    transaction.on_commit(lambda: _invite(user))
    return user


def _invite(user: User) -> None:
    link = settings.BASE_URL + reverse("account_reset_password")
    _mail(
        "Your account is ready",
        f"Hello {user.name},\n\nchoose a password with this e-mail address here:\n{link}\n",
        user,
    )


def _welcome(user: User, location: Location) -> None:
    _mail(
        "You have been added to a clinic",
        f"Hello {user.name},\n\nyou now belong to the staff of {location}. If that is a mistake, tell them.\n",
        user,
    )


def _tell_clinicians(user: User, location: Location) -> None:
    """Whoever treats patients here learns who else may read their records."""
    colleagues = User.objects.filter(
        postings__location=location, postings__role=Posting.Role.CLINICIAN, is_active=True
    ).exclude(pk=user.pk)
    text = f"{user.name} is now a clinician at {location}. If that is a mistake, tell your administrator.\n"
    for colleague in colleagues:
        _mail("A clinician has been added", text, colleague)


def _mail(subject: str, message: str, to: User) -> None:
    send_mail(subject, message, from_email=None, recipient_list=[to.email])


@transaction.atomic
def change_staff(*, location: Location, user: User, roles: set[str], by: User) -> User:
    """Set exactly these roles at this location; none takes the person off its staff."""
    _set_roles(user, location, roles, by=by)
    return user


def _set_roles(user: User, location: Location, roles: set[str], *, by: User) -> bool:
    """Whether anything changed. A new clinician is announced to those who work here."""
    Location.objects.select_for_update().get(pk=location.pk)
    if Posting.Role.CLINICIAN in roles and not user.profession:
        raise NeedsProfession(f"{user.name} has no profession recorded, so cannot be a clinician.")
    here = Posting.objects.filter(location=location)
    if (
        Posting.Role.ADMIN not in roles
        and not here.filter(role=Posting.Role.ADMIN).exclude(user=user).exists()
    ):
        raise LastAdministrator("This location would be left without an administrator. Name another first.")
    had = set(here.filter(user=user).values_list("role", flat=True))
    here.filter(user=user, role__in=had - roles).delete()
    for role in sorted(roles - had):
        Posting.objects.create(user=user, location=location, role=role)
    if had == roles:
        return False
    words = ", ".join(sorted(roles)) or "none"
    write_event(f"set roles at location {location.pk}: {words}", by=by, subject=user)
    if Posting.Role.CLINICIAN in roles - had:
        transaction.on_commit(lambda: _tell_clinicians(user, location))
    return True
