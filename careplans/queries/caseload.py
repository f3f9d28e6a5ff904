"""Who needs me: every open episode with what it waits for, most urgent first, in a fixed number of queries."""

import datetime
from dataclasses import dataclass

from careplans.queries.caseload_sql import open_episodes
from careplans.queries.columns import as_day
from careplans.queries.needs import (
    Facts,
    Need,
    Reason,
    Sign,
    Step,
    address,
    next_step,
    reasons_of,
    signs_by_episode,
    week_words,
)
from careplans.rules.weeks import last_day
from clinic.models import Location, User
from clinic.permissions import Permission
from patients.clock import today_at
from patients.models import Episode

_LATER = datetime.datetime.max.replace(tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Row:
    """One episode of the list; the first of `reasons` is why it stands where it stands. Dates are in words."""

    patient_id: int
    name: str
    born: str
    side: str
    week: str
    pain: str
    last_log: str
    reasons: tuple[Reason, ...]
    facts: Facts
    family_key: str
    viewer: User

    @property
    def need(self) -> Need:
        return self.reasons[0].need if self.reasons else Need.NOTHING

    @property
    def tone(self) -> str:
        return self.need.name.lower()

    @property
    def url(self) -> str:
        return address("careplans:overview", self.patient_id)

    @property
    def step(self) -> Step:
        """What the first reason asks for; opening the record when nothing waits that this person may do."""
        step = next_step(self.facts, list(self.reasons), may=self.viewer.may) if self.reasons else None
        return step or Step("Open", self.url)

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
    if location is not None and location not in places:
        return [], list(places.values())
    whose = {"responsible": user.pk if location is None else None, "location": location}
    days = {pk: today_at(place, at) for pk, place in places.items()}
    waiting = signs_by_episode(**whose)
    rows = [
        _row(found, waiting.get(found["episode_id"], []), days[found["location_id"]], user)
        for found in open_episodes(**whose)
        if found["location_id"] in places
    ]
    return sorted(rows, key=lambda row: row.order), list(places.values())


def _row(found: dict, signs: list[Sign], today: datetime.date, user: User) -> Row:
    facts = _facts(found)
    family, given = found["family_name"].upper(), found["given_name"]
    return Row(
        patient_id=found["patient_id"],
        name=f"{family}, {given}" if given else family,
        born=f"{as_day(found['born_on']):%-d %b %Y}",
        side=Episode.Side(found["side"]).label,
        week=week_words(facts, found["weeks"], today),
        pain="" if found["last_pain"] is None else f"{found['first_pain']} to {found['last_pain']}",
        last_log=f"{facts.last_log_on:%-d %b}" if facts.last_log_on else "",
        reasons=tuple(reasons_of(facts, signs, today=today)),
        facts=facts,
        family_key=found["family_key"],
        viewer=user,
    )


def _facts(found: dict) -> Facts:
    starts_on = as_day(found["starts_on"])
    published = found["weeks"] is not None and starts_on is not None
    return Facts(
        patient_id=found["patient_id"],
        assessed_on=as_day(found["assessed_on"]),
        published=published,
        starts_on=starts_on,
        last_day=last_day(starts_on, found["weeks"]) if published else None,
        review_due_on=as_day(found["review_due_on"]),
        rests_on=as_day(found["rests_on"]),
        last_log_on=as_day(found["last_log_on"]),
        first_pain=found["first_pain"],
        last_pain=found["last_pain"],
    )
