"""A patient's answers to the safety questions: kept, and everything they stop or raise, in one transaction."""

import datetime
import uuid
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from django.db import transaction

from careplans.actions.alerts import raise_alert_once
from careplans.actions.stopping import show_stops
from careplans.models import Freeze, LinePause, PlanVersion, Prescription, SelfReport
from careplans.queries.lines import week_of
from careplans.queries.stops import standing_stop
from careplans.rules.direction import directional
from careplans.rules.lines import Line
from careplans.rules.self_report import SelfReport as Judged
from careplans.rules.self_report import judge_answers
from careplans.rules.self_report_pages import Page, StopPage
from careplans.rules.self_report_questions import QUESTIONS_VERSION
from clinic.audit import write_event
from clinic.models import User
from clinic.rules.decision import Finding, Severity
from clinic.rules.stored_findings import as_json
from exercises.library import LIBRARY
from exercises.rules.exercise import Category, Dose
from patients.clock import today_at
from patients.models import Episode

NEURAL = {Category.NEURAL_SLIDER, Category.NEURAL_TENSIONER}


REPORTS_OF_ONE_PAGE = 3


@dataclass(frozen=True)
class Told:
    """The answers as stored, and the most urgent stop that stands once they are; None when nothing is stopped.

    `watched` is False when the patient has no open episode: the answers are kept, but nobody looks there.
    """

    report: SelfReport
    stop: StopPage | None
    watched: bool


class SentTooOften(Exception):
    """One opening of the questions brought more different answers than anybody gives."""


def report_change(
    *,
    patient_id: int,
    episode_id: int,
    answers: Mapping[str, str],
    checked: Collection[str],
    client_key: uuid.UUID,
    at: datetime.datetime,
) -> Told:
    """Keep the answers of this patient; freeze, pause and alert as the rules say.

    Sent twice it is stored once; the same page sent with other answers is another report, because a danger
    that is told later counts as well, three times at most. An episode closed in between hands its answers to
    the one that is open now. Raises SentTooOften, Episode.DoesNotExist when episode and patient do not belong
    together, and any database error: whoever calls this shows the page in any case.
    """
    judged = judge_answers(answers, checked=checked)
    with transaction.atomic():
        report = _store(patient_id, episode_id, dict(answers), judged, client_key, at)
    episode = report.episode
    return Told(report, standing_stop(episode.pk, episode.location), watched=episode.closed_on is None)


def _store(patient_id, episode_id, answers, judged: Judged, client_key, at) -> SelfReport:
    episode = _episode(patient_id, episode_id)
    keys = [uuid.uuid5(client_key, str(number)) for number in range(REPORTS_OF_ONE_PAGE)]
    earlier = list(SelfReport.objects.filter(client_key__in=keys).select_related("episode__location"))
    for report in earlier:
        if report.answers == answers:
            return report
    if len(earlier) == len(keys):
        raise SentTooOften
    today = today_at(episode.location, at)
    report = SelfReport.objects.create(
        client_key=keys[len(earlier)],
        patient_id=patient_id,
        episode=episode,
        answered_on=today,
        received_at=at,
        questions_version=QUESTIONS_VERSION,
        answers=answers,
        rule_ids=sorted({finding.id for finding in judged.findings}),
        page=judged.page,
    )
    by = episode.patient.user
    if judged.freezes:
        _freeze(episode, judged, at, by=by)
    if judged.pauses_directional_and_neural:
        _pause(episode, today, at, by=by)
    if judged.page != Page.NONE:
        raise_alert_once(
            episode_id=episode.pk, patient_id=patient_id, findings=_worrying(judged), by=by, at=at
        )
    write_event("answer safety questions", by=by, patient_id=patient_id, subject=report)
    return report


def _episode(patient_id: int, episode_id: int) -> Episode:
    """The episode the questions were asked for, or the patient's open one when that has been closed since."""
    episodes = Episode.objects.locked().select_related("location", "patient__user").filter(patient=patient_id)
    asked = episodes.get(pk=episode_id)
    if asked.closed_on is None:
        return asked
    return episodes.open().first() or asked


def _worrying(judged: Judged) -> list[Finding]:
    """Without the notes for the next visit, such as a question somebody preferred not to answer."""
    return [finding for finding in judged.findings if finding.id.startswith("R40")]


def _freeze(episode: Episode, judged: Judged, at, *, by: User) -> None:
    """One stop for each set of facts: the same answers again do not need to be released twice."""
    blocks = [finding for finding in judged.findings if finding.severity is Severity.BLOCK]
    snapshot = as_json(blocks)
    standing = Freeze.objects.standing().filter(episode=episode, source=Freeze.Source.SELF_REPORT)
    if any(freeze.page == judged.page and freeze.snapshot == snapshot for freeze in standing):
        return
    freeze = Freeze.objects.create(
        episode=episode,
        source=Freeze.Source.SELF_REPORT,
        rule_ids=sorted({finding.id for finding in blocks}),
        snapshot=snapshot,
        page=judged.page,
        started_at=at,
    )
    write_event("stop plan", by=by, patient_id=episode.patient_id, subject=freeze)
    show_stops(episode)


def _pause(episode: Episode, today: datetime.date, at, *, by: User) -> None:
    """Hide directional and nerve exercises from this week on, of the version in force and of later ones."""
    plan = getattr(episode, "plan", None)
    if plan is None:
        return
    in_force = (
        PlanVersion.objects.counting_on(today).filter(plan=plan).values_list("number", flat=True).first()
    )
    rows = Prescription.objects.filter(
        version__plan=plan,
        version__published_at__isnull=False,
        version__number__gte=in_force or 0,
        week__gte=week_of(plan, today),
    )
    hidden = [row for row in rows if _moves_back_or_nerve(row)]
    LinePause.objects.bulk_create(
        (LinePause(plan=plan, line=row, rule_id="R40d", started_at=at) for row in hidden),
        ignore_conflicts=True,
    )
    if hidden:
        write_event("pause lines", by=by, patient_id=episode.patient_id, subject=plan)


def _moves_back_or_nerve(row: Prescription) -> bool:
    """An exercise that the library no longer knows is hidden as well: nobody can say what it does."""
    exercise = LIBRARY.get(row.exercise_code)
    if exercise is None or exercise.category in NEURAL:
        return True
    return directional(Line(key=str(row.pk), week=row.week, exercise=exercise, dose=Dose()))
