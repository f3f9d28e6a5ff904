"""One patient's home programme with its recent diary, for the pages a patient opens every day.

These pages are opened more often than all others together. So all that frames them comes in one statement,
the last days of the diary included, and the prescribed lines of the days shown in a second one.
"""

import datetime
from dataclasses import replace

from django.db.models import OuterRef, QuerySet, Subquery
from django.shortcuts import get_object_or_404

from careplans.models import PlanVersion, Prescription, SelfReport
from careplans.queries.columns import as_day, as_instant, as_key, as_mapping
from careplans.queries.diary_sql import episode_with_logs, versions_with_lines
from careplans.queries.lines import line_of
from careplans.queries.programme import DayLogged, HomeProgramme, Version
from careplans.rules.day_plan import InForce
from careplans.rules.diary import AtAssessment
from clinic.models import Location, User
from patients.clock import today_at
from patients.models import Episode, Patient

RECENT_DAYS = 22
"""Enough for this week and the one before it, and for the baseline of a worsening (two weeks)."""

MOST_WEEKS = 26
"""The longest a plan can be."""

_LINE = ("thread", "week", "position", "exercise_code", "side", "sets", "reps", "hold_seconds", "minutes")
_LINE += ("bouts_per_day", "weekdays", "locked", "locked_direction", "lock_reason", "note")
_PLACE = ("name", "phone", "time_zone", "emergency_number", "emergency_text", "urgent_care_number")


def patient_of(user: User) -> Patient:
    """Who signed in, with the location of registration; for patients without an open episode. One query."""
    return get_object_or_404(Patient.objects.visible_to(user).select_related("location"))


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
    rows = episode_with_logs(user.pk, since=since, day=day)
    if not rows:
        return None
    first = rows[0]
    return HomeProgramme(
        episode_id=first["episode_id"],
        patient_id=first["patient_id"],
        called=first["given_name"] or first["family_name"],
        side=first["side"],
        location=Location(pk=first["location_id"], **{name: first[name] for name in _PLACE}),
        at=at,
        plan_id=first["plan_id"],
        starts_on=as_day(first["starts_on"]),
        stop_page=first["stop_page"],
        asked_on=as_day(first["asked_on"]),
        worsening_known=bool(first["worsening_known"]),
        first_logged_at=as_instant(first["first_logged_at"]),
        logs=tuple(_logged(row) for row in rows if row["log_id"] is not None),
    )


def _logged(row: dict) -> DayLogged:
    return DayLogged(
        pk=row["log_id"],
        client_key=as_key(row["client_key"]),
        performed_on=as_day(row["performed_on"]),
        received_at=as_instant(row["received_at"]),
        done=row["done"],
        reason=row["reason"],
        leg_pain=row["leg_pain"],
        back_pain=row["back_pain"],
        furthest_symptom=row["furthest_symptom"],
        note=row["note"],
    )


def programme_from(episode: Episode, *, at: datetime.datetime) -> HomeProgramme:
    """The same from an episode loaded `with_programme`, its plan, location and patient; without its logs."""
    plan = getattr(episode, "plan", None)
    return HomeProgramme(
        episode_id=episode.pk,
        patient_id=episode.patient_id,
        called=episode.patient.called,
        side=episode.side,
        location=episode.location,
        at=at,
        plan_id=plan.pk if plan else None,
        starts_on=plan.starts_on if plan else None,
        stop_page=None,
        asked_on=episode.asked_on,
        worsening_known=False,
        first_logged_at=None,
    )


def with_programme(episodes: QuerySet[Episode]) -> QuerySet[Episode]:
    """Episodes with the length of their plan, and when the safety questions were answered last."""
    published = PlanVersion.objects.published().filter(plan__episode=OuterRef("pk"))
    asked = SelfReport.objects.filter(episode=OuterRef("pk")).order_by("-answered_on")
    return episodes.annotate(
        weeks_planned=Subquery(published.order_by("-number").values("weeks")[:1]),
        asked_on=Subquery(asked.values("answered_on")[:1]),
    )


def with_lines(programme: HomeProgramme, first: datetime.date, last: datetime.date) -> HomeProgramme:
    """The same with the lines of these days and what withholds them. One query; none before the plan begins."""
    if not programme.published or last < programme.starts_on:
        return programme
    weeks = max(1, programme.week_on(first) or 1), programme.week_on(last)
    return _with_weeks(programme, first, *weeks)


def with_whole_plan(programme: HomeProgramme) -> HomeProgramme:
    """The same with the lines of every day of the plan. One query."""
    if not programme.published:
        return programme
    return _with_weeks(programme, programme.starts_on, 1, MOST_WEEKS)


def _with_weeks(
    programme: HomeProgramme, first: datetime.date, first_week: int, last_week: int
) -> HomeProgramme:
    rows = versions_with_lines(
        programme.plan_id, counting_from=first, first_week=first_week, last_week=last_week
    )
    found: dict[int, list[Prescription | None]] = {}
    heads, lines, paused = {}, {}, {}
    for row in rows:
        line = _prescription(row) if row["line_id"] is not None else None
        heads[row["number"]] = row
        found.setdefault(row["number"], []).append(line)
        if line is not None:
            lines[str(line.pk)] = line
            if row["paused_at"]:
                paused[str(line.pk)] = today_at(programme.location, as_instant(row["paused_at"]))
    return replace(
        programme,
        versions=tuple(_version(heads[number], found[number]) for number in _not_overtaken(heads)),
        rows=lines,
        paused=paused,
    )


def _not_overtaken(heads: dict[int, dict]) -> list[int]:
    """Version numbers in order, without those that a later version replaced before they ever began."""
    kept: list[int] = []
    for number in sorted(heads):
        begins = as_day(heads[number]["effective_from"])
        kept = [old for old in kept if as_day(heads[old]["effective_from"]) < begins]
        kept.append(number)
    return kept


def _prescription(row: dict) -> Prescription:
    return Prescription(
        pk=row["line_id"],
        version_id=row["version_id"],
        wording=as_mapping(row["wording"]),
        **{name: row[name] for name in _LINE},
    )


def _version(head: dict, lines: list[Prescription | None]) -> Version:
    sides = (head["furthest_left"], head["furthest_right"])
    return Version(
        pk=head["version_id"],
        title=head["title"],
        review_due_on=as_day(head["review_due_on"]),
        in_force=InForce(
            effective_from=as_day(head["effective_from"]),
            weeks=head["weeks"],
            lines=tuple(line_of(line) for line in lines if line is not None),
        ),
        assessed_on=as_day(head["assessed_on"]),
        at_assessment=AtAssessment(
            leg_pain=head["leg_now"],
            furthest_rank=max((rank for rank in sides if rank is not None), default=None),
        ),
    )
