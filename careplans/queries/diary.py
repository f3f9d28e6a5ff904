"""One patient's home programme with its recent diary, for the pages a patient opens every day.

These pages are opened more often than all others together. So all that frames them comes in one statement,
the last days of the diary included, and the prescribed lines of the days shown in a second one.
"""

import datetime
import uuid
from dataclasses import dataclass, replace

from django.db.models import Case, Exists, F, FilteredRelation, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce

from careplans.models import Alert, Freeze, LinePause, PlanVersion, Prescription, SelfReport, SessionLog
from careplans.queries.lines import line_of
from careplans.rules.day_plan import DayPlan, InForce, day_plan, version_in_force, week_number
from careplans.rules.diary import R39, AtAssessment
from careplans.rules.self_report_pages import Page
from clinic.models import Location, User
from patients.clock import today_at
from patients.models import Episode

RECENT_DAYS = 22
"""Enough for this week and the one before it, and for the baseline of a worsening (two weeks)."""

_LOG = ("client_key", "performed_on", "received_at", "done", "reason", "leg_pain", "back_pain")
_LOG += ("furthest_symptom", "note", "pk")
_LINE = ("pk", "thread", "week", "position", "exercise_code", "wording", "side", "sets", "reps")
_LINE += ("hold_seconds", "minutes", "bouts_per_day", "weekdays", "locked", "locked_direction")
_LINE += ("lock_reason", "note")
_PLACE = ("name", "phone", "time_zone", "emergency_number", "emergency_text", "urgent_care_number")


@dataclass(frozen=True)
class DayLogged:
    """The standing log of one day. `done` and `reason` are codes of SessionLog, pain is 0 to 10 or None."""

    client_key: uuid.UUID
    performed_on: datetime.date
    received_at: datetime.datetime
    done: str
    reason: str
    leg_pain: int | None
    back_pain: int | None
    furthest_symptom: str
    note: str
    pk: int


@dataclass(frozen=True)
class Version:
    """A published version as far as the days shown need it."""

    pk: int
    in_force: InForce
    at_assessment: AtAssessment


@dataclass(frozen=True)
class HomeProgramme:
    """What one patient follows, at the local day of their clinic.

    `weeks` is the length of the newest published version, `first_day` the first day any version counts for.
    `stop_page` is the page of the most urgent stop in force. `logs` are the standing ones, newest first.
    `first_logged_at` says when the day asked for was logged first. `versions`, `rows` and `paused` (keys of
    lines) cover the days of `with_lines` alone.
    """

    episode_id: int
    patient_id: int
    called: str
    side: str
    location: Location
    at: datetime.datetime
    plan_id: int | None
    starts_on: datetime.date | None
    ended_on: datetime.date | None
    weeks: int | None
    first_day: datetime.date | None
    stop_page: str | None
    asked_on: datetime.date | None
    worsening_known: bool
    first_logged_at: datetime.datetime | None
    logs: tuple[DayLogged, ...] = ()
    versions: tuple[Version, ...] = ()
    rows: dict[str, Prescription] | None = None
    paused: frozenset[str] = frozenset()

    @property
    def today(self) -> datetime.date:
        return today_at(self.location, self.at)

    @property
    def published(self) -> bool:
        return self.plan_id is not None and self.weeks is not None and self.starts_on is not None

    @property
    def last_day(self) -> datetime.date | None:
        """The last day of the plan, or the day it was ended."""
        if not self.published:
            return None
        last = self.starts_on + datetime.timedelta(days=7 * self.weeks - 1)
        return min(last, self.ended_on) if self.ended_on else last

    def runs_on(self, day: datetime.date) -> bool:
        return self.published and self.first_day <= day <= self.last_day

    def log_of(self, day: datetime.date) -> DayLogged | None:
        return next((log for log in self.logs if log.performed_on == day), None)

    def week_on(self, day: datetime.date) -> int | None:
        return week_number(self.starts_on, day) if self.starts_on else None

    def version_on(self, day: datetime.date) -> Version | None:
        chosen = version_in_force([version.in_force for version in self.versions], day)
        return next((version for version in self.versions if version.in_force is chosen), None)

    def plan_on(self, day: datetime.date) -> DayPlan:
        """What is due on a day between those given to `with_lines`; nothing on a day the plan does not run."""
        if not self.runs_on(day):
            return DayPlan(None)
        versions = [version.in_force for version in self.versions]
        return day_plan(versions, starts_on=self.starts_on, on=day, withheld=self.paused)


def programme_of(
    user: User,
    *,
    at: datetime.datetime,
    day: datetime.date | None = None,
) -> HomeProgramme | None:
    """The programme of this patient's open episode, without lines; None without one. One query.

    `day`: also say when this day was first logged, and reach back to it.
    """
    since = at.date() - datetime.timedelta(days=RECENT_DAYS)
    if day is not None:
        since = min(since, day)
    rows = list(_open_episode(user, since, day))
    if not rows:
        return None
    first = rows[0]
    return HomeProgramme(
        episode_id=first["pk"],
        patient_id=first["patient_id"],
        called=first["patient__given_name"] or first["patient__family_name"],
        side=first["side"],
        location=Location(pk=first["location_id"], **{name: first[f"location__{name}"] for name in _PLACE}),
        at=at,
        plan_id=first["plan__pk"],
        starts_on=first["plan__starts_on"],
        ended_on=first["plan__ended_on"],
        weeks=first["weeks"],
        first_day=first["first_day"],
        stop_page=first["stop_page"],
        asked_on=first["asked_on"],
        worsening_known=first["worsening_known"],
        first_logged_at=first["first_logged_at"],
        logs=tuple(
            DayLogged(**{name: row[f"recent__{name}"] for name in _LOG})
            for row in rows
            if row["recent__pk"] is not None
        ),
    )


def with_lines(programme: HomeProgramme, first: datetime.date, last: datetime.date) -> HomeProgramme:
    """The same with the lines of these days and what withholds them. One query; none without a plan."""
    if not programme.published or last < programme.starts_on:
        return replace(programme, rows={})
    found: dict[int, list[dict]] = {}
    for row in _versions_with_lines(programme, first, last):
        found.setdefault(row["number"], []).append(row)
    versions = [_version(found[number]) for number in _not_overtaken(found)]
    rows = [row for version in found.values() for row in version if row["due__pk"] is not None]
    return replace(
        programme,
        versions=tuple(versions),
        rows={str(row["due__pk"]): _prescription(row) for row in rows},
        paused=frozenset(str(row["due__pk"]) for row in rows if row["is_paused"]),
    )


def _open_episode(user, since, day):
    """One row for each recent log, or a single one without logs: the episode is the same in all of them."""
    published = PlanVersion.objects.published().filter(plan__episode=OuterRef("pk"))
    of_episode = {"episode": OuterRef("pk")}
    urgency = Case(*(When(page=page, then=Value(place)) for place, page in enumerate(Page)), default=Value(0))
    first_log = SessionLog.objects.filter(plan__episode=OuterRef("pk"), performed_on=day)
    return (
        Episode.objects.open()
        .filter(patient__user=user)
        .annotate(
            recent=FilteredRelation(
                "plan__session_logs",
                condition=Q(plan__session_logs__is_current=True, plan__session_logs__performed_on__gte=since),
            ),
            weeks=Subquery(published.order_by("-number").values("weeks")[:1]),
            first_day=Subquery(published.order_by("effective_from").values("effective_from")[:1]),
            stop_page=Subquery(
                Freeze.objects.standing().filter(**of_episode).order_by(urgency).values("page")[:1]
            ),
            asked_on=Subquery(
                SelfReport.objects.filter(**of_episode).order_by("-answered_on").values("answered_on")[:1]
            ),
            worsening_known=Exists(Alert.objects.standing().filter(**of_episode, rule_ids=[R39.id])),
            first_logged_at=Subquery(first_log.order_by("received_at").values("received_at")[:1]),
        )
        .order_by(F("recent__performed_on").desc(nulls_last=True))
        .values(
            *("pk", "patient_id", "side", "location_id", "patient__given_name", "patient__family_name"),
            *("plan__pk", "plan__starts_on", "plan__ended_on"),
            *("weeks", "first_day", "stop_page", "asked_on", "worsening_known", "first_logged_at"),
            *(f"location__{name}" for name in _PLACE),
            *(f"recent__{name}" for name in _LOG),
        )
    )


def _versions_with_lines(programme, first, last):
    """One row for each line of these weeks, and one without a line for a version that has none in them."""
    weeks = list(range(max(1, programme.week_on(first) or 1), programme.week_on(last) + 1))
    in_force_then = PlanVersion.objects.counting_on(first).filter(plan=programme.plan_id).values("number")[:1]
    return (
        PlanVersion.objects.published()
        .filter(plan=programme.plan_id, number__gte=Coalesce(Subquery(in_force_then), Value(0)))
        .annotate(
            due=FilteredRelation("lines", condition=Q(lines__week__in=weeks)),
            is_paused=Exists(LinePause.objects.filter(line=OuterRef("due__pk"), ended_at=None)),
        )
        .order_by("number", "due__week", "due__position", "due__pk")
        .values(
            *("pk", "number", "weeks", "effective_from", "is_paused"),
            *("assessment__leg_now", "assessment__furthest_left", "assessment__furthest_right"),
            *(f"due__{name}" for name in _LINE),
        )
    )


def _not_overtaken(found):
    """Version numbers in order, without those that a later version replaced before they ever began."""
    kept = []
    for number in sorted(found):
        begins = found[number][0]["effective_from"]
        kept = [old for old in kept if found[old][0]["effective_from"] < begins]
        kept.append(number)
    return kept


def _prescription(row) -> Prescription:
    return Prescription(version_id=row["pk"], **{name: row[f"due__{name}"] for name in _LINE})


def _version(rows) -> Version:
    first = rows[0]
    sides = (first["assessment__furthest_left"], first["assessment__furthest_right"])
    return Version(
        pk=first["pk"],
        in_force=InForce(
            effective_from=first["effective_from"],
            weeks=first["weeks"],
            lines=tuple(line_of(_prescription(row)) for row in rows if row["due__pk"] is not None),
        ),
        at_assessment=AtAssessment(
            leg_pain=first["assessment__leg_now"],
            furthest_rank=max((rank for rank in sides if rank is not None), default=None),
        ),
    )
