"""Saving a day of the diary: once for each thing sent, a correction beside what it corrects, judged at once."""

import datetime
import uuid
from collections.abc import Mapping

from django.db import IntegrityError, transaction

from assessments.rules.vocabulary import RANK, Region
from careplans.actions.alerts import open_alert
from careplans.models import Alert, BoutsDone, SessionLog
from careplans.queries.programme import DayLogged, HomeProgramme
from careplans.queries.today import first_logged_at
from careplans.rules.diary import R39, DayLog, diary_findings
from careplans.rules.diary_window import DayClosed, refuse_closed_day
from careplans.rules.reach import REACHES
from clinic.audit import write_event
from clinic.errors import Conflict
from clinic.models import User

ALL, SOME, NONE = SessionLog.Done.ALL.value, SessionLog.Done.SOME.value, SessionLog.Done.NONE.value


class Overtaken(Exception):
    """Another log of the same day was saved between reading and writing."""


def log_session(
    *,
    programme: HomeProgramme,
    due: Mapping[int, int],
    on: datetime.date,
    client_key: uuid.UUID,
    bouts: Mapping[int, int],
    leg_pain: int | None,
    back_pain: int | None,
    furthest_symptom: str,
    reason: str,
    note: str,
    by: User,
) -> SessionLog:
    """Save one day; a day that is saved already is corrected, and the earlier log stays behind it.

    `programme` holds the lines of that day and its recent logs; `due` and `bouts` count bouts by line, both
    empty on a day of symptoms only. The same key with the same content is stored once and returned again.
    Raises DayClosed for a day that is not open, Conflict for a key that was used for something else,
    ValueError for a line that is not due or more bouts than are due.
    """
    _refuse_impossible_bouts(bouts, due)
    if not programme.runs_on(on):
        raise DayClosed("There is no plan for this day.")
    content = {
        "performed_on": on,
        "done": _done(bouts, due),
        "reason": reason,
        "leg_pain": leg_pain,
        "back_pain": back_pain,
        "furthest_symptom": furthest_symptom,
        "note": note,
    }
    standing = programme.log_of(on)
    if standing and standing.client_key == client_key:
        return _the_same(client_key, content, bouts, programme)
    first = first_logged_at(programme, on)
    refuse_closed_day(on, today=programme.today, first_logged_at=first, at=programme.at)
    try:
        return _save(programme, client_key, content, due, bouts, standing.pk if standing else None, by)
    except (IntegrityError, Overtaken):
        if SessionLog.objects.filter(client_key=client_key).exists():
            return _the_same(client_key, content, bouts, programme)
        newer = SessionLog.objects.get(plan=programme.plan_id, performed_on=on, is_current=True)
        return _save(programme, client_key, content, due, bouts, newer.pk, by)


@transaction.atomic
def _save(programme, client_key, content, due, bouts, supersedes, by) -> SessionLog:
    if supersedes is not None:
        standing = SessionLog.objects.filter(pk=supersedes, is_current=True)
        if not standing.update(is_current=False):
            raise Overtaken
    log = SessionLog.objects.create(
        client_key=client_key,
        patient_id=programme.patient_id,
        plan_id=programme.plan_id,
        version_id=programme.version_on(content["performed_on"]).pk,
        received_at=programme.at,
        supersedes_id=supersedes,
        **content,
    )
    BoutsDone.objects.bulk_create(
        BoutsDone(log=log, line_id=line_id, due=due[line_id], done=done) for line_id, done in bouts.items()
    )
    action = "log session, raise alert" if _judge(programme, log) else "log session"
    write_event(action, by=by, patient_id=programme.patient_id, subject=log)
    return log


def _judge(programme: HomeProgramme, log: SessionLog) -> Alert | None:
    """R39 after the newest day was written; silent while its alert waits, and for a log that says no more."""
    others = [day for day in programme.logs if day.performed_on != log.performed_on]
    if programme.worsening_known or any(day.performed_on > log.performed_on for day in others):
        return None
    before = programme.log_of(log.performed_on)
    if before and _felt(before) == _felt(log):
        return None
    version = programme.version_on(log.performed_on)
    findings = diary_findings([_as_day(day) for day in (*others, log)], version.at_assessment)
    worse = [finding for finding in findings if finding.id == R39.id]
    return open_alert(episode_id=programme.episode_id, findings=worse, at=programme.at)


def _felt(log: DayLogged | SessionLog) -> tuple:
    return log.leg_pain, log.furthest_symptom


def _as_day(log: DayLogged | SessionLog) -> DayLog:
    reach = RANK[Region(log.furthest_symptom)] if log.furthest_symptom else None
    return DayLog(on=log.performed_on, leg_pain=log.leg_pain, furthest_rank=reach)


def _the_same(client_key, content, bouts, programme) -> SessionLog:
    """The log stored under this key, if it says the same about the same patient's plan."""
    stored = SessionLog.objects.get(client_key=client_key)
    if stored.plan_id != programme.plan_id:
        raise Conflict("Open the day again and save once more.", mine=_in_words(SessionLog(**content)))
    same = all(getattr(stored, name) == value for name, value in content.items())
    if same and dict(stored.bouts.values_list("line_id", "done")) == dict(bouts):
        return stored
    raise Conflict(
        "The first answers are saved, the second are not. Open the day to change it.",
        theirs=_in_words(stored),
        mine=_in_words(SessionLog(**content)),
    )


def _in_words(log: SessionLog) -> list[tuple[str, str]]:
    """(label, value) of what a patient entered; an empty value was left open."""
    return [
        ("Exercises", log.get_done_display()),
        ("Leg pain", _number(log.leg_pain)),
        ("Back pain", _number(log.back_pain)),
        ("Furthest pain or tingling", REACHES.get(log.furthest_symptom, "")),
        ("Why not", log.get_reason_display()),
        ("Note", log.note),
    ]


def _number(pain: int | None) -> str:
    return "" if pain is None else str(pain)


def _done(bouts: Mapping[int, int], due: Mapping[int, int]) -> str:
    if not any(bouts.values()):
        return NONE
    return ALL if all(bouts.get(line_id, 0) >= count for line_id, count in due.items()) else SOME


def _refuse_impossible_bouts(bouts: Mapping[int, int], due: Mapping[int, int]) -> None:
    for line_id, done in bouts.items():
        if line_id not in due:
            raise ValueError(f"line {line_id} is not due that day")
        if not 0 <= done <= due[line_id]:
            raise ValueError(f"{done} bouts of {due[line_id]} due")
