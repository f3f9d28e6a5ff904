"""Values as they come from a plain cursor: SQLite hands out text where PostgreSQL hands out types."""

import datetime
import json
import uuid


def as_day(value: datetime.date | str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(value) if isinstance(value, str) else value


def as_instant(value: datetime.datetime | str | None) -> datetime.datetime | None:
    """Stored instants are UTC on both engines."""
    if isinstance(value, str):
        value = datetime.datetime.fromisoformat(value)
    return value.replace(tzinfo=datetime.UTC) if value is not None and value.tzinfo is None else value


def as_key(value: uuid.UUID | str) -> uuid.UUID:
    return uuid.UUID(value) if isinstance(value, str) else value


def as_mapping(value: dict | str) -> dict:
    return json.loads(value) if isinstance(value, str) else value
