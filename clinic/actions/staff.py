"""Giving people an account and roles at a location, and taking them back."""

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.urls import reverse

from clinic.audit import write_event
from clinic.models import Location, Posting, User


class LastAdministrator(Exception):
    """A location must keep somebody who runs it."""


class NeedsProfession(Exception):
    """A clinician without a profession could neither be shown nor judged licensed."""


@transaction.atomic
def add_staff(*, location: Location, email: str, details: dict, roles: set[str], by: User) -> User:
    """Give somebody roles at a location; a new e-mail address makes a new account without a password.

    Somebody who works elsewhere already keeps their own name, profession and registration: another
    location's administrator does not rewrite them. A new colleague sets a password by the reset link.
    """
    user = User.objects.filter(email=User.objects.normalise(email), kind=User.Kind.STAFF).first()
    if user is None:
        user = User.objects.create_user(email=email, kind=User.Kind.STAFF, **details)
        write_event("create staff account", by=by, subject=user)
        transaction.on_commit(lambda: _invite(user))
    _set_roles(user, location, roles, by=by)
    return user


def _invite(user: User) -> None:
    link = settings.BASE_URL + reverse("account_reset_password")
    send_mail(
        subject="Your account is ready",
        message=f"Hello {user.name},\n\nchoose a password with this e-mail address here:\n{link}\n",
        from_email=None,
        recipient_list=[user.email],
    )


@transaction.atomic
def change_staff(*, location: Location, user: User, roles: set[str], by: User) -> User:
    """Set exactly these roles at this location; none takes the person off its staff."""
    _set_roles(user, location, roles, by=by)
    return user


def _set_roles(user: User, location: Location, roles: set[str], *, by: User) -> None:
    Location.objects.select_for_update().get(pk=location.pk)
    if Posting.Role.CLINICIAN in roles and not user.profession:
        raise NeedsProfession(f"{user.name} has no profession recorded, so cannot be a clinician.")
    here = Posting.objects.filter(location=location)
    if Posting.Role.ADMIN not in roles and not here.filter(role="admin").exclude(user=user).exists():
        raise LastAdministrator("This location would be left without an administrator. Name another first.")
    had = set(here.filter(user=user).values_list("role", flat=True))
    here.filter(user=user, role__in=had - roles).delete()
    for role in sorted(roles - had):
        Posting.objects.create(user=user, location=location, role=role)
    if had != roles:
        write_event(f"set roles: {', '.join(sorted(roles)) or 'none'}", by=by, subject=user)
