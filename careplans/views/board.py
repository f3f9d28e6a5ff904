"""The week board of one version."""

from django.shortcuts import render

from careplans.queries.board import board_of
from careplans.queries.records import open_version
from careplans.queries.standing import shift_matters
from clinic.access import Permission, requires
from clinic.audit import write_event


@requires(Permission.READ_RECORD)
def board(request, patient_id, version_id):
    opened = open_version(request.user, patient_id, version_id, Permission.READ_RECORD)
    version = opened.version
    ground = None if version.is_published else opened.ground()
    context = {
        **opened.frame(ground),
        "board": board_of(version, ground, today=opened.today),
        "version": version,
        "latest": ground.latest if ground else None,
        "shift_matters": ground is not None and shift_matters(ground),
        "may_draft": request.user.may(Permission.DRAFT_PLAN) and not version.is_published,
        "may_publish": request.user.may(Permission.PUBLISH_PLAN) and not version.is_published,
    }
    write_event("read plan board", by=request.user, patient_id=patient_id, subject=version)
    return render(request, "careplans/board.html", context)
