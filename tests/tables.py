"""Rows without the guards of their model: how a test sets a stage that no page of the product allows."""

from django.db import models


def rows_of(model: type[models.Model]) -> models.QuerySet:
    return models.QuerySet(model)
