"""The demo clinic as it stands on one Wednesday morning, loaded once for all tests of a file."""

import datetime
from types import SimpleNamespace
from unittest import mock

import pytest
from django.db import transaction

from reports.demo.loading import load
from tests.reports.contents import contents

EARLY = datetime.datetime(2026, 11, 25, 6, 30, tzinfo=datetime.UTC)
WEDNESDAY = datetime.datetime(2026, 11, 25, 16, 0, tzinfo=datetime.UTC)


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker):
    """The clock stands still at `at`; `loaded_early` is what a load earlier that day brought."""
    with django_db_blocker.unblock(), mock.patch("django.utils.timezone.now", return_value=WEDNESDAY):
        with transaction.atomic():
            load(at=EARLY)
            loaded_early = contents()
            transaction.set_rollback(True)
        with transaction.atomic():
            load(at=WEDNESDAY)
            yield SimpleNamespace(at=WEDNESDAY, loaded_early=loaded_early)
            transaction.set_rollback(True)
