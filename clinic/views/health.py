"""Whether the process lives, and whether it can serve: neither says anything about version or content."""

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpResponse

from clinic.access import public


@public
def alive(request):
    """The process answers; no database is asked."""
    return HttpResponse("ok", content_type="text/plain")


@public
def ready(request):
    """The database answers and has every migration; otherwise 503."""
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return HttpResponse(
        "not ready" if waiting else "ok", content_type="text/plain", status=503 if waiting else 200
    )
