"""Judging a running plan again, at every change of what is known: stops, pauses and tasks follow at once."""

import datetime
import logging
from dataclasses import dataclass

from django.db import transaction

from careplans.actions.alerts import raise_alert
from careplans.actions.stopping import show_stops
from careplans.models import Alert, Freeze, LinePause, PlanVersion
from careplans.queries.gate import gate_of
from careplans.queries.lines import plan_in_force, week_of
from careplans.queries.standing import Ground, ground_of, standing_on
from careplans.queries.versions import Running
from clinic.audit import write_event
from clinic.models import User
from clinic.rules.decision import Finding, Severity
from clinic.rules.stored_findings import as_json, rules_failed
from patients.models import Episode

log = logging.getLogger(__name__)

STOPPED = "stopped"
"""The page of a patient whose clinic, not whose own answers, stopped the plan."""

STALE_ONLY = frozenset({"R06", "R43", "R49"})
"""Paperwork that only counts at publication; a running programme goes on without a task for it."""


@dataclass(frozen=True)
class Judgement:
    """What changed: a new stop, lines newly hidden, tasks newly raised."""

    freeze: Freeze | None = None
    pauses: tuple[LinePause, ...] = ()
    alerts: tuple[Alert, ...] = ()


@transaction.atomic
def judge_episode(
    *,
    episode: Episode,
    by: User | None,
    at: datetime.datetime,
    today: datetime.date,
    source: str = Freeze.Source.ASSESSMENT,
) -> Judgement:
    """Evaluate the latest assessment, the precautions and the running version again.

    A BLOCK that no open stop and no release covers opens a Freeze with an alert. A line of this or a later
    week that a rule newly stops is hidden, with one alert for all of them. A HOLD raises its task once for
    each assessment. Nothing ends by itself. Without a signed assessment there is nothing to judge.
    """
    episode = Episode.objects.locked().select_related("location", "patient").get(pk=episode.pk)
    ground = ground_of(episode)
    if ground.latest is None:
        return Judgement()
    running = plan_in_force(episode, today)
    blocks, stopped, holds = _findings(ground, running, today)
    whose = {"episode_id": episode.pk, "patient_id": episode.patient_id, "by": by}
    alerts = []
    freeze = None
    if new := _not_stopped_yet(ground, blocks):
        freeze = _stop(ground, new, source=source, at=at, by=by)
        alerts.append(raise_alert(**whose, findings=new, at=at))
    pauses = _pause(running, stopped, at=at, by=by, today=today)
    if pauses:
        paused = {(str(pause.line_id), pause.rule_id) for pause in pauses}
        hidden = [finding for finding in stopped if (finding.item, finding.id) in paused]
        alerts.append(raise_alert(**whose, findings=hidden, at=at))
    if running and (fresh := _not_yet_raised(ground, holds)):
        alerts.append(raise_alert(**whose, findings=fresh, at=at))
    return Judgement(freeze, tuple(pauses), tuple(alerts))


def _findings(ground: Ground, running: PlanVersion | None, today: datetime.date) -> tuple[list, list, list]:
    """(blocking findings, lines that may not be shown, holds) of today."""
    try:
        standing = standing_on(ground, today=today, version=running)
        blocks = [finding for finding in standing.findings if finding.severity is Severity.BLOCK]
        broken = [finding for finding in standing.findings if finding.severity is Severity.HOLD]
    except Exception as error:
        log.exception("the rules failed for episode %s", ground.episode.pk)
        return [], [], [rules_failed(error)]
    if running is None:
        return blocks, [], broken
    if blocks:
        return blocks, [], broken  # everything is stopped; single lines are judged after the release
    overrides = running.acknowledgements.all()
    review = Running(running.review_due_on, running.assessment.assessed_on)
    gate = gate_of(running, ground, today=today, answers=overrides, licensed=True, running=review)
    holds = [finding for finding in gate.open_holds if finding.id not in STALE_ONLY]
    return blocks, list(gate.open_items), holds


def _not_stopped_yet(ground: Ground, blocks: list[Finding]) -> list[Finding]:
    known = {rule_id for freeze in ground.open_freezes for rule_id in freeze.rule_ids}
    return [finding for finding in blocks if finding.id not in known]


def _stop(ground: Ground, findings: list[Finding], *, source, at, by) -> Freeze:
    freeze = Freeze.objects.create(
        episode=ground.episode,
        source=source,
        rule_ids=sorted({finding.id for finding in findings}),
        snapshot=as_json(findings),
        page=STOPPED,
        started_at=at,
    )
    write_event("stop plan", by=by, patient_id=ground.episode.patient_id, subject=freeze)
    show_stops(ground.episode)
    return freeze


def _pause(running: PlanVersion | None, stopped: list[Finding], *, at, by, today) -> list[LinePause]:
    if running is None or not stopped:
        return []
    week = week_of(running.plan, today)
    lines = {str(row.pk): row for row in running.lines.filter(week__gte=week)}
    standing = set(
        LinePause.objects.filter(plan=running.plan, ended_at=None).values_list("line_id", "rule_id")
    )
    wanted = {(finding.item, finding.id): lines[finding.item] for finding in stopped if finding.item in lines}
    pauses = [
        LinePause.objects.create(plan=running.plan, line=line, rule_id=rule_id, started_at=at)
        for (_, rule_id), line in wanted.items()
        if (line.pk, rule_id) not in standing
    ]
    if pauses:
        write_event("pause lines", by=by, patient_id=running.plan.patient_id, subject=running)
    return pauses


def _not_yet_raised(ground: Ground, holds: list[Finding]) -> list[Finding]:
    since = ground.latest.signed_at
    raised = Alert.objects.filter(episode=ground.episode, raised_at__gte=since).values_list(
        "rule_ids", flat=True
    )
    known = {rule_id for rule_ids in raised for rule_id in rule_ids}
    return [finding for finding in holds if finding.id not in known]
