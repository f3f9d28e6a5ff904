"""One patient's home programme as the pages see it: the plan day by day, with what was logged lately."""

import datetime
import uuid
from dataclasses import dataclass, field

from careplans.models import Prescription
from careplans.rules.day_plan import DayPlan, InForce, day_plan, version_in_force
from careplans.rules.diary import AtAssessment
from careplans.rules.weeks import last_day, week_number
from clinic.models import Location
from patients.clock import today_at


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
    title: str
    review_due_on: datetime.date | None
    in_force: InForce
    assessed_on: datetime.date
    at_assessment: AtAssessment


@dataclass(frozen=True)
class HomeProgramme:
    """What one patient follows, at the local day of their clinic.

    `starts_on` is set once a version is published, and is the first day one counts for. `stop_page` is the page
    of the most urgent stop in force. `logs` are the standing ones, newest first. `first_logged_at` says when
    the day asked for was logged first. `versions`, `rows` and `paused` (key of a line: the day since when it is
    withheld) cover the days of `with_lines` alone.
    """

    episode_id: int
    patient_id: int
    called: str
    side: str
    location: Location
    at: datetime.datetime
    plan_id: int | None
    starts_on: datetime.date | None
    stop_page: str | None
    asked_on: datetime.date | None
    worsening_known: bool
    first_logged_at: datetime.datetime | None
    logs: tuple[DayLogged, ...] = ()
    versions: tuple[Version, ...] = ()
    rows: dict[str, Prescription] = field(default_factory=dict)
    paused: dict[str, datetime.date] = field(default_factory=dict)

    @property
    def today(self) -> datetime.date:
        return today_at(self.location, self.at)

    @property
    def published(self) -> bool:
        return self.plan_id is not None and self.starts_on is not None

    @property
    def weeks(self) -> int | None:
        """The length of the plan in its newest published version."""
        return self.versions[-1].in_force.weeks if self.versions else None

    @property
    def last_day(self) -> datetime.date | None:
        """The last day of the plan."""
        return last_day(self.starts_on, self.weeks) if self.weeks is not None else None

    def runs_on(self, day: datetime.date) -> bool:
        return self.weeks is not None and self.starts_on <= day <= self.last_day

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
        return day_plan(versions, starts_on=self.starts_on, on=day, withheld=self.withheld_on(day))

    def withheld_on(self, day: datetime.date) -> frozenset[str]:
        """Keys of the lines that were paused by that day and still are."""
        return frozenset(key for key, since in self.paused.items() if since <= day)
