"""Who needs me: every open episode with what it waits for, most urgent first, in a fixed number of queries."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import CharField, JSONField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Cast, JSONObject
from django.urls import reverse

from assessments.models import Assessment
from careplans.models import PlanVersion, SessionLog
from careplans.queries.needs import (
    Facts,
    Need,
    Reason,
    Sign,
    Step,
    next_step,
    reasons_of,
    signs_of,
    week_words,
)
from clinic.models import Location, User
from clinic.permissions import Permission
from patients.clock import today_at
from patients.models import Episode

_LATER = datetime.datetime.max.replace(tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Row:
    """One episode of the list; the first of `reasons` is why it stands where it stands."""

    patient_id: int
    name: str
    born_on: datetime.date
    side: str
    week: str
    pain: str
    last_log_on: datetime.date | None
    reasons: tuple[Reason, ...]
    step: Step
    family_key: str

    @property
    def need(self) -> Need:
        return self.reasons[0].need if self.reasons else Need.NOTHING

    @property
    def order(self) -> tuple:
        """By need; of one need whoever waits longest, then by name."""
        sign = self.reasons[0].sign if self.reasons else None
        return self.need, sign.at if sign else _LATER, self.family_key, self.patient_id


def caseload(user: User, *, location: int | None, at: datetime.datetime) -> tuple[list[Row], list[Location]]:
    """The rows of one's own episodes, or of everybody's at one location; and the locations to choose from.

    Three queries: locations, episodes, what waits. A location where this person has no role gives no rows.
    """
    places = {place.pk: place for place in Location.objects.of(user, Permission.READ_RECORD)}
    days = {pk: today_at(place, at) for pk, place in places.items()}
    scope = Episode.objects.open().filter(location__in=list(places))
    scope = scope.filter(responsible=user) if location is None else scope.filter(location=location)
    waiting: dict[int, list[Sign]] = {}
    for episode_id, *sign in signs_of(scope.order_by().values("pk")):
        waiting.setdefault(episode_id, []).append(Sign(*sign))
    rows = [
        _row(found, waiting.get(found["pk"], []), days[found["location_id"]], user)
        for found in _episodes(scope)
    ]
    return sorted(rows, key=lambda row: row.order), list(places.values())


def _episodes(scope: QuerySet[Episode]) -> Iterable[dict]:
    """One row an episode: the person, the plan, its newest version, and the two ends of the diary."""
    versions = PlanVersion.objects.published().filter(plan=OuterRef("plan__pk")).order_by("-number")
    signed = Assessment.objects.standing().filter(episode=OuterRef("pk")).order_by("-assessed_on", "-pk")
    logs = SessionLog.objects.filter(plan=OuterRef("plan__pk"), is_current=True)
    with_pain = logs.exclude(leg_pain=None)
    as_text = CharField(max_length=10)
    version = JSONObject(
        weeks="weeks",
        review_due_on=Cast("review_due_on", as_text),
        rests_on=Cast("assessment__assessed_on", as_text),
    )
    return (
        scope.order_by()
        .annotate(
            version=Subquery(versions.values(facts=version)[:1], output_field=JSONField()),
            assessed_on=Subquery(signed.values("assessed_on")[:1]),
            last_log_on=Subquery(logs.order_by("-performed_on").values("performed_on")[:1]),
            first_pain=Subquery(with_pain.order_by("performed_on").values("leg_pain")[:1]),
            last_pain=Subquery(with_pain.order_by("-performed_on").values("leg_pain")[:1]),
        )
        .values(
            *("pk", "location_id", "side", "patient_id", "plan__starts_on", "plan__ended_on"),
            *("patient__given_name", "patient__family_name", "patient__born_on", "patient__family_key"),
            *("version", "assessed_on", "last_log_on", "first_pain", "last_pain"),
        )
    )


def _row(found: dict, signs: list[Sign], today: datetime.date, user: User) -> Row:
    facts = _facts(found)
    reasons = reasons_of(facts, signs, today=today)
    family, given = found["patient__family_name"].upper(), found["patient__given_name"]
    return Row(
        patient_id=found["patient_id"],
        name=f"{family}, {given}" if given else family,
        born_on=found["patient__born_on"],
        side=Episode.Side(found["side"]).label,
        week=week_words(facts, found["version"] and found["version"]["weeks"], today),
        pain=_pain(found["first_pain"], found["last_pain"]),
        last_log_on=found["last_log_on"],
        reasons=tuple(reasons),
        step=(reasons and next_step(facts, reasons, may=user.may)) or _open(facts),
        family_key=found["patient__family_key"],
    )


def _open(facts: Facts) -> Step:
    return Step("Open", reverse("careplans:overview", args=[facts.patient_id]))


def _facts(found: dict) -> Facts:
    version = found["version"] or {}
    starts_on, ended_on = found["plan__starts_on"], found["plan__ended_on"]
    published = bool(version) and starts_on is not None
    last_day = None
    if published:
        last_day = starts_on + datetime.timedelta(days=7 * version["weeks"] - 1)
        last_day = min(last_day, ended_on) if ended_on else last_day
    return Facts(
        patient_id=found["patient_id"],
        assessed_on=found["assessed_on"],
        published=published,
        starts_on=starts_on,
        last_day=last_day,
        review_due_on=_day(version.get("review_due_on")),
        rests_on=_day(version.get("rests_on")),
        last_log_on=found["last_log_on"],
    )


def _day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


def _pain(first: int | None, last: int | None) -> str:
    """Leg pain at the first and the newest log."""
    if last is None:
        return ""
    return f"{first} to {last}"
