"""Creating, editing, closing and reopening a clinic location. Nothing is deleted."""

from django.db import transaction

from clinic.audit import write_event
from clinic.errors import Conflict
from clinic.models import Location, Posting, User
from clinic.search import fold


@transaction.atomic
def create_location(*, details: dict, by: User) -> Location:
    """A new location; whoever creates it becomes its administrator."""
    location = Location(**details)
    location.search_text = _search_text(location)
    location._history_user = by
    location.save()
    Posting.objects.create(user=by, location=location, role=Posting.Role.ADMIN)
    write_event("create location", by=by, subject=location)
    return location


@transaction.atomic
def edit_location(*, location: Location, details: dict, seen_revision: int, by: User) -> Location:
    """Change its details. Raises Conflict when somebody else changed them since they were read."""
    current = Location.objects.select_for_update().get(pk=location.pk)
    if current.revision != seen_revision:
        raise Conflict(
            "Somebody else changed this location while you were editing it.",
            theirs=_as_pairs(current, details),
            mine=[(_label(name), value) for name, value in details.items()],
        )
    for name, value in details.items():
        setattr(current, name, value)
    current.search_text = _search_text(current)
    current.revision += 1
    current._history_user = by
    current.save()
    write_event("edit location", by=by, subject=current)
    return current


@transaction.atomic
def close_location(*, location: Location, by: User) -> Location:
    """Take it off the public page and stop letting patients in there; its records stay."""
    return _set_open(location, is_open=False, action="close location", by=by)


@transaction.atomic
def reopen_location(*, location: Location, by: User) -> Location:
    """Open it again as it was."""
    return _set_open(location, is_open=True, action="reopen location", by=by)


def _set_open(location: Location, *, is_open: bool, action: str, by: User) -> Location:
    current = Location.objects.select_for_update().get(pk=location.pk)
    current.is_open = is_open
    current.revision += 1
    current._history_user = by
    current.save()
    write_event(action, by=by, subject=current)
    return current


def _search_text(location: Location) -> str:
    postcode = fold(location.postcode)
    return f"{fold(location.town)} {fold(location.name)} {postcode} {postcode.replace(' ', '')}"[:300]


def _label(name: str) -> str:
    return str(Location._meta.get_field(name).verbose_name).capitalize()


def _as_pairs(location: Location, details: dict) -> list[tuple[str, object]]:
    return [(_label(name), getattr(location, name)) for name in details]
