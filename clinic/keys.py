"""Forms that may be sent twice carry a key: it makes one row, and never another one."""

import uuid
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet

Row = TypeVar("Row", bound=Model)

USED = "This page was already used to save something else. Open the page again and repeat what you did."


def made_before(rows: QuerySet[Row], client_key: uuid.UUID, **content) -> Row | None:
    """The row of this key, when it was made with this content; None for a fresh key.

    `rows` must be all rows of the model, whoever's they are: a key is used once. Raises ValidationError when it
    made something else.
    """
    found = rows.filter(client_key=client_key).first()
    if found is not None and any(getattr(found, name) != value for name, value in content.items()):
        raise ValidationError(USED)
    return found
