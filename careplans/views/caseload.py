"""A clinician's home: who needs me, most urgent first."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.utils import timezone

from careplans.queries.caseload import caseload as rows_of
from careplans.queries.needs import Need
from clinic.access import Permission, requires
from clinic.audit import write_event

A_PAGE = 25


@requires(Permission.READ_RECORD)
def caseload(request):
    wanted = _location(request.GET.get("location", ""))
    rows, places = rows_of(request.user, location=wanted, at=timezone.now())
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    write_event("read caseload", by=request.user, subject=f"location {wanted}" if wanted else "own")
    context = {
        "page": page,
        "places": places,
        "wanted": wanted,
        "needing": sum(row.need is not Need.NOTHING for row in rows),
    }
    return render(request, "careplans/caseload.html", context)


def _location(text: str) -> int | None:
    """The id asked for, None for one's own episodes; anything else counts as one's own."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
