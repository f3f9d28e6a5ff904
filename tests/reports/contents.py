"""Everything the clinic holds, in a form in which two loads can be compared: no keys, hashes or clocks of the load."""

import json
import re
import uuid

from django.apps import apps
from django.db import models

from tests.architecture.source import APPS

NOT_COMPARED = {"clinic.AuditEvent", "patients.ActivationCode"}
LEFT_OUT = {"password", "last_login"}
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


def contents() -> dict[str, list[dict]]:
    """Rows by model in the order in which they were made; rows point to each other by their place in it."""
    tables = {
        model._meta.label: list(model.objects.order_by("pk"))
        for app in APPS
        for model in apps.get_app_config(app).get_models()
        if not model.__name__.startswith("Historical") and model._meta.label not in NOT_COMPARED
    }
    places = {
        (label, row.pk): place for label, rows in tables.items() for place, row in enumerate(rows, start=1)
    }
    names: dict[str, str] = {}
    return {label: [_as_told(row, places, names) for row in rows] for label, rows in tables.items()}


def _as_told(row: models.Model, places: dict, names: dict[str, str]) -> dict:
    told = {}
    for field in row._meta.concrete_fields:
        if field.primary_key or field.name in LEFT_OUT:
            continue
        value = getattr(row, field.attname)
        if field.is_relation and value is not None:
            value = places[field.related_model._meta.label, value]
        elif isinstance(field, models.UUIDField) and field.name != "client_key":
            value = _named(value, names)
        elif isinstance(field, models.JSONField):
            value = _without_keys(value, places, names)
        told[field.name] = value
    return told


def _named(key: uuid.UUID | str | None, names: dict[str, str]) -> str | None:
    """A random key as the how-manieth it is."""
    return None if key is None else names.setdefault(str(key), f"key {len(names) + 1}")


def _without_keys(value, places: dict, names: dict[str, str]) -> str:
    if isinstance(value, dict) and "safety_net_by" in value:
        value = {**value, "safety_net_by": places["clinic.User", value["safety_net_by"]]}
    return _UUID.sub(lambda found: _named(found[0], names), json.dumps(value, sort_keys=True))
