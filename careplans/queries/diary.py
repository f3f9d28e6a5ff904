"""One patient's home programme with its recent diary, for the pages a patient opens every day.

These pages are opened more often than all others together. So all that frames them comes in one statement,
the last days of the diary included, and the prescribed lines of the days shown in a second one.
"""

import datetime
from dataclasses import replace

from django.db.models import Case, Exists, F, FilteredRelation, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.shortcuts import get_object_or_404

from careplans.models import Alert, Freeze, LinePause, PlanVersion, Prescription, SelfReport, SessionLog
from careplans.queries.lines import line_of
from careplans.queries.programme import DayLogged, HomeProgramme, Version
from careplans.rules.day_plan import InForce
from careplans.rules.diary import R39, AtAssessment
from careplans.rules.self_report_pages import Page
from clinic.models import Location, User
from patients.clock import today_at
from patients.models import Episode, Patient

RECENT_DAYS = 22
"""Enough for this week and the one before it, and for the baseline of a worsening (two weeks)."""

_LOG = ("client_key", "performed_on", "received_at", "done", "reason", "leg_pain", "back_pain")
_LOG += ("furthest_symptom", "note", "pk")
_LINE = ("pk", "thread", "week", "position", "exercise_code", "wording", "side", "sets", "reps")
_LINE += ("hold_seconds", "minutes", "bouts_per_day", "weekdays", "locked", "locked_direction")
_LINE += ("lock_reason", "note")
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
        weeks=first["weeks_planned"],
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
        ended_on=plan.ended_on if plan else None,
        weeks=episode.weeks_planned,
        first_day=episode.first_day,
        stop_page=None,
        asked_on=episode.asked_on,
        worsening_known=False,
        first_logged_at=None,
    )


def with_programme(episodes: QuerySet[Episode]) -> QuerySet[Episode]:
    """Episodes with the length and first day of their plan, and when the safety questions were answered last."""
    published = PlanVersion.objects.published().filter(plan__episode=OuterRef("pk"))
    asked = SelfReport.objects.filter(episode=OuterRef("pk")).order_by("-answered_on")
    return episodes.annotate(
        weeks_planned=Subquery(published.order_by("-number").values("weeks")[:1]),
        first_day=Subquery(published.order_by("effective_from").values("effective_from")[:1]),
        asked_on=Subquery(asked.values("answered_on")[:1]),
    )


def with_lines(programme: HomeProgramme, first: datetime.date, last: datetime.date) -> HomeProgramme:
    """The same with the lines of these days and what withholds them. One query; none without a plan."""
    if not programme.published or last < programme.starts_on:
        return programme
    found: dict[int, list[dict]] = {}
    for row in _versions_with_lines(programme, first, last):
        found.setdefault(row["number"], []).append(row)
    versions = [_version(found[number]) for number in _not_overtaken(found)]
    rows = [row for version in found.values() for row in version if row["due__pk"] is not None]
    return replace(
        programme,
        versions=tuple(versions),
        rows={str(row["due__pk"]): _prescription(row) for row in rows},
        paused={
            str(row["due__pk"]): today_at(programme.location, row["paused_at"])
            for row in rows
            if row["paused_at"]
        },
    )


def with_whole_plan(programme: HomeProgramme) -> HomeProgramme:
    """The same with the lines of every day of the plan. One query."""
    if not programme.published:
        return programme
    return with_lines(programme, programme.starts_on, programme.last_day)


def _open_episode(user, since, day):
    """One row for each recent log, or a single one without logs: the episode is the same in all of them."""
    of_episode = {"episode": OuterRef("pk")}
    urgency = Case(
        *(When(page=page, then=Value(place)) for place, page in enumerate(Page)), default=Value(len(Page))
    )
    first_log = SessionLog.objects.filter(plan__episode=OuterRef("pk"), performed_on=day)
    return (
        with_programme(Episode.objects.open().filter(patient__user=user))
        .annotate(
            recent=FilteredRelation(
                "plan__session_logs",
                condition=Q(plan__session_logs__is_current=True, plan__session_logs__performed_on__gte=since),
            ),
            stop_page=Subquery(
                Freeze.objects.standing().filter(**of_episode).order_by(urgency).values("page")[:1]
            ),
            worsening_known=Exists(Alert.objects.standing().filter(**of_episode, rule_ids=[R39.id])),
            first_logged_at=Subquery(first_log.order_by("received_at").values("received_at")[:1]),
        )
        .order_by(F("recent__performed_on").desc(nulls_last=True))
        .values(
            *("pk", "patient_id", "side", "location_id", "patient__given_name", "patient__family_name"),
            *("plan__pk", "plan__starts_on", "plan__ended_on"),
            *("weeks_planned", "first_day", "stop_page", "asked_on", "worsening_known", "first_logged_at"),
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
            paused_at=Subquery(
                LinePause.objects.filter(line=OuterRef("due__pk"), ended_at=None)
                .order_by("started_at")
                .values("started_at")[:1]
            ),
        )
        .order_by("number", "due__week", "due__position", "due__pk")
        .values(
            *("pk", "number", "title", "weeks", "effective_from", "review_due_on", "paused_at"),
            "assessment__assessed_on",
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
        title=first["title"],
        review_due_on=first["review_due_on"],
        in_force=InForce(
            effective_from=first["effective_from"],
            weeks=first["weeks"],
            lines=tuple(line_of(_prescription(row)) for row in rows if row["due__pk"] is not None),
        ),
        assessed_on=first["assessment__assessed_on"],
        at_assessment=AtAssessment(
            leg_pain=first["assessment__leg_now"],
            furthest_rank=max((rank for rank in sides if rank is not None), default=None),
        ),
    )
