"""The demo clinic: loaded once into an empty database, and how to sign in printed every time."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from reports.demo.loading import NotHere, load, loaded_at, refuse_elsewhere
from reports.demo.sign_in import how_to_sign_in


class Command(BaseCommand):
    help = "Load the demo clinic into an empty database, once, and print how to sign in."

    def handle(self, *args, **options):
        at = timezone.now()
        try:
            refuse_elsewhere()
            earlier = loaded_at()
            if earlier is None:
                self.stdout.write("Loading the demo clinic …")
                self.stdout.flush()
                load(at=at)
        except NotHere as refusal:
            raise CommandError(str(refusal)) from refusal
        if earlier is not None and earlier.date() != at.date():
            self.stdout.write(
                f"The stories of this demo clinic end on {earlier:%-d %B %Y}. "
                "For fresh ones start with an empty folder: python3 dev.py demo --data DIR"
            )
        self.stdout.write(f"\n{how_to_sign_in(at=at)}\n\n")
