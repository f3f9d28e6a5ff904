"""What was signed, published or entered stays: neither a row nor a statement over many rows changes it."""

import uuid

import pytest
from django.db import transaction

from assessments.models import Assessment, AssessmentSection
from careplans.models import (
    Acknowledgement,
    BoutsDone,
    PlanVersion,
    PlanWeek,
    Prescription,
    SelfReport,
    SessionLog,
)
from clinic.models.final import Final
from tests.builders import make_published_plan, noon
from tests.careplans.signed import TODAY

OF_EVERYBODY = {
    Assessment: "leg_now",
    AssessmentSection: "answers",
    PlanVersion: "title",
    PlanWeek: "goal",
    Prescription: "reps",
    Acknowledgement: "reason",
    SessionLog: "note",
    BoutsDone: "done",
    SelfReport: "answers",
}


@pytest.fixture
def version(episode, adas_assessment):
    return make_published_plan(episode, assessment=adas_assessment, weeks=1)


@pytest.fixture
def stored(version, rosa):
    """One day of the diary, answers to the safety questions and a reason that was given before publishing."""
    whose = {"patient": version.plan.patient, "received_at": noon(TODAY)}
    log = SessionLog.objects.create(
        client_key=uuid.uuid4(), plan=version.plan, version=version, performed_on=TODAY, done="all", **whose
    )
    BoutsDone.objects.create(log=log, line=version.lines.first(), due=2, done=2)
    SelfReport.objects.create(
        client_key=uuid.uuid4(),
        episode=version.plan.episode,
        answered_on=TODAY,
        answers={},
        page="none",
        **whose,
    )
    Acknowledgement.objects.bulk_create(
        [
            Acknowledgement(
                version=PlanVersion(pk=version.pk),
                kind="acknowledged",
                rule_id="R36",
                reason="x",
                by=rosa,
                at=noon(TODAY),
            )
        ]
    )


@pytest.mark.parametrize("model", OF_EVERYBODY, ids=lambda model: model.__name__)
def test_final_rows_stay_as_they_are(stored, model):
    row = model.objects.first()
    for change in (
        row.save,
        row.delete,
        model.objects.all().delete,
        lambda: model.objects.update(**{OF_EVERYBODY[model]: getattr(row, OF_EVERYBODY[model])}),
        lambda: model.objects.bulk_update([row], [OF_EVERYBODY[model]]),
    ):
        with pytest.raises(Final), transaction.atomic():
            change()


def test_nothing_is_added_to_a_published_version(version, rosa):
    reason = Acknowledgement(
        version=version, kind="acknowledged", rule_id="R36", reason="Afterwards", by=rosa, at=noon(TODAY)
    )
    for add in (reason.save, lambda: Acknowledgement.objects.bulk_create([reason])):
        with pytest.raises(Final):
            add()


def test_nothing_is_added_to_a_signed_assessment(adas_assessment):
    section = adas_assessment.sections.get(name="safety")
    with pytest.raises(Final):
        AssessmentSection.objects.bulk_create([section])


def test_a_stored_day_gives_way_to_its_correction_and_never_comes_back(stored):
    SessionLog.objects.update(is_current=False)
    assert not SessionLog.objects.get().is_current
    with pytest.raises(Final):
        SessionLog.objects.update(is_current=True)


def test_parts_of_a_draft_change_together(adas_draft):
    adas_draft.lines.update(note="Slowly")
    assert set(adas_draft.lines.values_list("note", flat=True)) == {"Slowly"}
    adas_draft.lines.all().delete()
    assert not adas_draft.lines.exists()
