"""Tasks for the clinic: raised once by a rule, ended by a person with a name and what they did."""

import datetime
from collections.abc import Iterable

from django.db import transaction

from careplans.models import Alert
from clinic.audit import write_event
from clinic.errors import Conflict
from clinic.models import User
from clinic.rules.decision import Finding, by_precedence


def raise_alert(
    *,
    episode_id: int,
    patient_id: int,
    findings: Iterable[Finding],
    by: User | None,
    at: datetime.datetime,
) -> Alert | None:
    """One alert for findings of one moment, in the caller's transaction; None when there are none.

    As `open_alert`, with an event of its own. `by` is whose
    entry brought it to light: the patient's or a clinician's.
    """
    alert = open_alert(episode_id=episode_id, findings=findings, at=at)
    if alert is not None:
        write_event("raise alert", by=by, patient_id=patient_id, subject=alert)
    return alert


def open_alert(*, episode_id: int, findings: Iterable[Finding], at: datetime.datetime) -> Alert | None:
    """The row alone, for a caller whose own event tells that an alert was raised.

    The strongest finding gives severity, urgency and sentence, the others add their rule ids.
    """
    found = by_precedence(findings)
    if not found:
        return None
    first = found[0]
    return Alert.objects.create(
        episode_id=episode_id,
        rule_ids=sorted({finding.id for finding in found}),
        severity=first.severity,
        urgency=first.urgency,
        sentence=_sentence(first),
        raised_at=at,
    )


def raise_alert_once(
    *,
    episode_id: int,
    patient_id: int,
    findings: Iterable[Finding],
    by: User | None,
    at: datetime.datetime,
) -> Alert | None:
    """As `raise_alert`, but None while an alert with the very same rules still waits for somebody."""
    found = list(findings)
    rule_ids = sorted({finding.id for finding in found})
    if Alert.objects.standing().filter(episode_id=episode_id, rule_ids=rule_ids).exists():
        return None
    return raise_alert(episode_id=episode_id, patient_id=patient_id, findings=found, by=by, at=at)


@transaction.atomic
def acknowledge_alert(*, alert: Alert, action_taken: str, by: User, at: datetime.datetime) -> Alert:
    """Say by name what was done about it. Raises Conflict when somebody else was quicker."""
    locked = Alert.objects.select_for_update(of=("self",)).select_related("episode").get(pk=alert.pk)
    if locked.acknowledged_at is not None:
        if locked.acknowledged_by_id == by.pk and locked.action_taken == action_taken:
            return locked
        raise Conflict(
            "Somebody has dealt with this alert already.",
            theirs=[("Done by", str(locked.acknowledged_by)), ("What was done", locked.action_taken)],
            mine=[("What was done", action_taken)],
        )
    locked.acknowledged_at, locked.acknowledged_by, locked.action_taken = at, by, action_taken
    locked.save()
    write_event("acknowledge alert", by=by, patient_id=locked.episode.patient_id, subject=locked)
    return locked


def _sentence(finding: Finding) -> str:
    """The rule's sentence with the facts behind it, cut to what the column holds."""
    text = " ".join((finding.rule.sentence, *map(_ended, finding.because)))
    return text if len(text) <= 500 else f"{text[:499]}…"


def _ended(reason: str) -> str:
    """With a full stop, unless it ends a sentence already."""
    return reason if reason.endswith((".", "?", "!")) else f"{reason}."
