"""The last page before a patient gets a plan: every finding, what must happen first, and the reasons."""

import datetime

from django.shortcuts import redirect, render
from django.urls import reverse

from assessments.queries import answers_of
from assessments.queries.evaluation import cleared_on
from careplans import actions
from careplans.forms.planning_publish import PublishForm
from careplans.queries.publication import answers_from, publication_of
from careplans.queries.records import OpenedVersion, open_version
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict, conflict


@requires(Permission.PUBLISH_PLAN, methods=FORM)
def publish(request, patient_id, version_id):
    opened = open_version(request.user, patient_id, version_id, Permission.PUBLISH_PLAN)
    version = opened.version
    if version.is_published:
        return redirect("careplans:handout", patient_id, version_id)
    ground = opened.ground()
    found = publication_of(version, ground, today=opened.today)
    form = PublishForm(
        request.POST if request.method == "POST" else None,
        questions=found.questions,
        today=opened.today,
        zone=ground.episode.location.zone,
        initial={
            "revision": version.revision,
            "effective_from": opened.today,
            "review_due_on": opened.today + datetime.timedelta(days=found.review_days),
        },
    )
    if form.is_bound and form.is_valid():
        try:
            actions.publish_plan(
                version=version,
                effective_from=form.cleaned_data["effective_from"],
                review_due_on=form.cleaned_data["review_due_on"],
                seen_revision=form.cleaned_data["revision"],
                answers=answers_from(found.questions, form.given()),
                by=request.user,
                at=opened.at,
                today=opened.today,
            )
        except Conflict as error:
            return conflict(request, error, back=reverse("careplans:board", args=opened.keys))
        except actions.PublicationRefused as refusal:
            _mark(form, refusal, opened)
        else:
            return redirect("careplans:handout", patient_id, version_id)
    write_event("read publication", by=request.user, patient_id=patient_id, subject=version)
    context = {
        **opened.frame(ground),
        "version": version,
        "found": found,
        "latest": ground.latest,
        "stops": ground.open_freezes,
        "cleared": cleared_on(answers_of(ground.latest), opened.today) if ground.latest else (),
        "form": form,
        "item_rows": form.rows(found.items),
        "warning_rows": form.rows(found.warnings),
    }
    return render(request, "careplans/publish.html", context, status=422 if form.is_bound else 200)


def _mark(form: PublishForm, refusal: actions.PublicationRefused, opened: OpenedVersion) -> None:
    """Put each open finding beside its question, and everything else into the summary."""
    threads = {str(row.pk): str(row.thread) for row in opened.version.lines.all()}
    missing = [(finding.id, threads.get(finding.item)) for finding in refusal.gate.open_items]
    missing += [(finding.id, None) for finding in refusal.gate.open_warnings]
    form.ask_for_reasons(missing)
    for sentence in refusal.general:
        form.add_error(None, sentence)
