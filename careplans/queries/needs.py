"""What an episode waits for, and the one thing to do next: the same answer on the caseload and the overview."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from django.urls import reverse

from careplans.queries.caseload_sql import waiting
from careplans.queries.columns import as_instant
from careplans.rules.diary import Course, not_improving, silence
from careplans.rules.weeks import week_number
from clinic.permissions import Permission

STOP, DANGER, ALERT, WORSE, ASSESSMENT, PLAN = "stop", "danger", "alert", "worse", "assessment", "plan"

_STEPS = {
    STOP: ("Record outcome", "careplans:release_freeze", Permission.RELEASE_FREEZE),
    DANGER: ("Read and sign", "assessments:detail", Permission.RECORD_ASSESSMENT),
    ALERT: ("Deal with alert", "careplans:acknowledge_alert", Permission.SEE_ALERTS),
    WORSE: ("Deal with alert", "careplans:acknowledge_alert", Permission.SEE_ALERTS),
    ASSESSMENT: ("Finish assessment", "assessments:detail", Permission.RECORD_ASSESSMENT),
    PLAN: ("Finish plan", "careplans:board", Permission.DRAFT_PLAN),
}


ANY_ID = 999_999_999
"""An id to look a route up with; no route has it in its own words."""

FIRST = (DANGER, STOP)
"""Of what is about safety: told before alerts, which often say the same."""


class Need(IntEnum):
    """Why somebody needs a clinician, most urgent first."""

    SAFETY = 1
    WORSE = 2
    SILENT = 3
    REVIEW = 4
    UNFINISHED = 5
    NOTHING = 6


@dataclass(frozen=True)
class Sign:
    """A row that waits for somebody: a stop, an alert, a draft. `text` is an alert's sentence, else empty."""

    kind: str
    pk: int
    text: str
    at: datetime.datetime


@dataclass(frozen=True)
class Facts:
    """An open episode in dates. `review_due_on` and `rests_on` are of the newest published version.

    `first_pain` and `last_pain` are the two ends of the diary's leg pain, 0 to 10.
    """

    patient_id: int
    assessed_on: datetime.date | None
    published: bool
    starts_on: datetime.date | None
    last_day: datetime.date | None
    review_due_on: datetime.date | None
    rests_on: datetime.date | None
    last_log_on: datetime.date | None
    first_pain: int | None = None
    last_pain: int | None = None


@dataclass(frozen=True)
class Reason:
    need: Need
    words: str
    sign: Sign | None = None


@dataclass(frozen=True)
class Step:
    """A thing to do: the words of its button and where it leads."""

    words: str
    url: str


def signs_by_episode(**whose: int | None) -> dict[int, list[Sign]]:
    """All that waits in the open episodes of a clinician, at a location, or in one episode. One query."""
    found: dict[int, list[Sign]] = {}
    for episode_id, kind, pk, text, at in waiting(**whose):
        found.setdefault(episode_id, []).append(Sign(kind, pk, text, as_instant(at)))
    return found


def address(route: str, *ids: int) -> str:
    """As `reverse`, looked up once for each route: a list asks for many."""
    return _address(route, len(ids)).format(*ids)


@lru_cache(maxsize=32)
def _address(route: str, count: int) -> str:
    return reverse(route, args=[ANY_ID] * count).replace(f"/{ANY_ID}/", "/{}/")


def reasons_of(facts: Facts, signs: list[Sign], *, today: datetime.date) -> list[Reason]:
    """All that this episode waits for, most urgent first; empty when nobody needs to do anything now."""
    stopped = any(sign.kind == STOP for sign in signs)
    drafts = {ASSESSMENT if sign.kind == DANGER else sign.kind for sign in signs}
    found = [_of_sign(sign) for sign in signs]
    if not stopped:
        found += _silent(facts, today)
    found += _review(facts, drafts, today)
    found += _unchanged(facts, today)
    if facts.assessed_on is None and ASSESSMENT not in drafts:
        found.append(Reason(Need.UNFINISHED, "Not assessed yet."))
    elif not facts.published and not drafts & {ASSESSMENT, PLAN}:
        found.append(Reason(Need.UNFINISHED, "Assessed, no plan yet."))
    return sorted(
        found,
        key=lambda reason: (reason.need, reason.sign is None, reason.sign and reason.sign.kind not in FIRST),
    )


def next_step(facts: Facts, reasons: list[Reason], *, may: Callable[[Permission], bool]) -> Step | None:
    """What the first reason asks for, an assessment when nothing waits; None for what this person may not do."""
    patient = facts.patient_id
    first = reasons[0] if reasons else None
    if first and first.sign:
        words, route, permission = _STEPS[first.sign.kind]
        return Step(words, address(route, patient, first.sign.pk)) if may(permission) else None
    if first and first.need is Need.SILENT:
        return None
    if facts.assessed_on is not None and not facts.published:
        build = Step("Build plan", address("careplans:propose", patient))
        return build if may(Permission.DRAFT_PLAN) else None
    words = "Start assessment" if facts.assessed_on is None else "Reassess"
    return Step(words, address("assessments:list", patient))


def week_words(facts: Facts, weeks: int | None, today: datetime.date) -> str:
    """'week 3 of 6', or where else in its life the plan is."""
    if not facts.published:
        return "no plan yet"
    if today < facts.starts_on:
        return f"starts {facts.starts_on:%-d %b}"
    if today > facts.last_day:
        return "plan ended"
    return f"week {week_number(facts.starts_on, today)} of {weeks}"


def _of_sign(sign: Sign) -> Reason:
    match sign.kind:
        case "stop":
            return Reason(Need.SAFETY, "Home programme stopped for safety.", sign)
        case "danger":
            return Reason(Need.SAFETY, "Unsigned assessment with a danger sign.", sign)
        case "alert":
            return Reason(Need.SAFETY, sign.text, sign)
        case "worse":
            return Reason(Need.WORSE, sign.text, sign)
        case "assessment":
            return Reason(Need.UNFINISHED, "Assessment not signed.", sign)
        case _:
            return Reason(Need.UNFINISHED, "Plan not published.", sign)


def _silent(facts: Facts, today: datetime.date) -> list[Reason]:
    """R41 on a plan that runs today."""
    if not facts.published or not facts.starts_on <= today <= facts.last_day:
        return []
    finding = silence(last_log_on=facts.last_log_on, started_on=facts.starts_on, today=today)
    return [Reason(Need.SILENT, f"{finding.because[0]}.")] if finding else []


def _review(facts: Facts, drafts: set[str], today: datetime.date) -> list[Reason]:
    """R42's due date has come, and nothing newer was signed or begun."""
    if not facts.published or facts.review_due_on is None or today < facts.review_due_on:
        return []
    if facts.assessed_on > facts.rests_on or ASSESSMENT in drafts:
        return []
    return [Reason(Need.REVIEW, f"Reassessment due {facts.review_due_on:%-d %b}.")]


def _unchanged(facts: Facts, today: datetime.date) -> list[Reason]:
    """R46 on a plan that has run for weeks; leg pain speaks alone while no disability score is recorded."""
    if not facts.published or today < facts.starts_on:
        return []
    finding = not_improving(
        weeks=(today - facts.starts_on).days // 7,
        leg_pain=Course(facts.first_pain, facts.last_pain),
        disability=Course(None, None),
    )
    return [Reason(Need.REVIEW, finding.rule.sentence)] if finding else []
