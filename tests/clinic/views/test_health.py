"""Whether the process lives and can serve."""

import pytest
from django.db import connection

pytestmark = pytest.mark.django_db


def test_alive_asks_no_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        assert client.get("/healthz").content == b"ok"


def test_ready_with_every_migration(client):
    assert client.get("/readyz").status_code == 200


def test_not_ready_while_a_migration_waits(client):
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM django_migrations WHERE app = 'careplans'")
    response = client.get("/readyz")
    assert (response.status_code, response.content) == (503, b"not ready")
