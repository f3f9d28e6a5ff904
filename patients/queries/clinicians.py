"""Who can be responsible for an episode, and where."""

from django.db.models import QuerySet

from clinic.models import Location, Posting, User
from clinic.permissions import Permission


def locations_to_register_at(user: User) -> QuerySet[Location]:
    """Open locations at which this person registers patients and opens episodes."""
    return Location.objects.of(user, Permission.REGISTER_PATIENT).filter(is_open=True)


def clinicians_at(locations: QuerySet[Location]) -> QuerySet[User]:
    """Active clinicians of any of these locations, by name."""
    postings = Posting.objects.filter(location__in=locations, role=Posting.Role.CLINICIAN)
    return User.objects.filter(is_active=True, pk__in=postings.values("user")).order_by("name", "pk")
