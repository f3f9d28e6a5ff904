"""An administrator with a location to run: how a new installation begins."""

import getpass

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from clinic.actions import create_location
from clinic.audit import write_event
from clinic.forms.location import LocationForm
from clinic.models import Location, User


class Command(BaseCommand):
    help = "Create an administrator and the location they run."

    def add_arguments(self, parser):
        parser.add_argument("--email", required=True)
        parser.add_argument("--name", required=True)
        parser.add_argument("--location", required=True, help="name of the location to run")
        parser.add_argument("--address", required=True)
        parser.add_argument("--town", required=True)
        parser.add_argument("--postcode", required=True)
        parser.add_argument("--phone", required=True)
        parser.add_argument("--time-zone", default="Europe/London")

    def handle(self, *args, **options):
        names = ("address", "town", "postcode", "phone", "time_zone")
        form = LocationForm(
            {"name": options["location"], "is_public": True, **{n: options[n] for n in names}}
        )
        if not form.is_valid():
            raise CommandError("; ".join(f"{name}: {errors[0]}" for name, errors in form.errors.items()))
        if User.objects.filter(email=User.objects.normalise(options["email"])).exists():
            raise CommandError("Somebody already signs in with this e-mail address.")
        if Location.objects.filter(name=options["location"], postcode=options["postcode"]).exists():
            raise CommandError("That location exists. Its administrators add staff on its page.")
        password = getpass.getpass("Password (at least 12 characters): ")
        try:
            validate_password(password)
            user, location = _create(options, password, form.details())
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"{user.name} can sign in and runs {location.name}.")


@transaction.atomic
def _create(options: dict, password: str, details: dict) -> tuple[User, Location]:
    """The account and the location, or neither; nobody is signed in, so the account is its own author."""
    user = User.objects.create_user(
        email=options["email"], name=options["name"], kind=User.Kind.STAFF, password=password
    )
    write_event("create staff account", by=user, subject=user)
    return user, create_location(details=details, by=user)
