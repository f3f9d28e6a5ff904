"""The library as a patient's plan sees it: what may be added to a week, and what may not, and why."""

import datetime
import logging
from collections.abc import Callable
from dataclasses import dataclass

from careplans.models import PlanVersion
from careplans.queries.standing import Ground, standing_on
from careplans.rules.direction import lateral_preference
from careplans.rules.lines import Line, Standing
from careplans.rules.plan_safety import line_findings
from careplans.rules.week_words import in_weeks
from clinic.rules.decision import Finding, Severity, by_precedence
from clinic.rules.stored_findings import rules_failed
from exercises.labels import CATEGORIES
from exercises.library import search
from exercises.rules.exercise import Exercise, SideKind
from exercises.rules.wording import side_phrase

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Choice:
    """An exercise with the side it would get here, and what the rules say about it in its usual dose."""

    exercise: Exercise
    side: str | None
    findings: list[Finding]

    @property
    def side_words(self) -> str:
        return side_phrase(self.exercise, self.side)

    @property
    def stopped(self) -> bool:
        stops = {Severity.BLOCK, Severity.HOLD, Severity.ITEM_BLOCK}
        return any(finding.severity in stops for finding in self.findings)


def choices_for(
    version: PlanVersion, ground: Ground, week: int, words: str, *, today: datetime.date
) -> list[tuple[str, list[Choice]]]:
    """(category, its exercises) for every exercise that holds the words; what is allowed comes first."""
    judge = _judge(version, ground, week, today=today)
    found = [judge(exercise) for exercise in search(words)]
    groups: dict[str, list[Choice]] = {}
    for entry in found:
        groups.setdefault(CATEGORIES[entry.exercise.category], []).append(entry)
    return [(name, sorted(entries, key=lambda entry: entry.stopped)) for name, entries in groups.items()]


def choice_for(
    version: PlanVersion, ground: Ground, week: int, exercise: Exercise, *, today: datetime.date
) -> Choice:
    """One exercise judged for this patient in this week."""
    return _judge(version, ground, week, today=today)(exercise)


def weeks_with(version: PlanVersion, week: int, exercise: Exercise) -> str:
    """In which weeks from this one on the draft has this exercise already, in words; empty for none."""
    weeks = set(
        version.lines.filter(exercise_code=exercise.code, week__gte=week).values_list("week", flat=True)
    )
    return in_weeks(weeks) if weeks else ""


def _judge(
    version: PlanVersion, ground: Ground, week: int, *, today: datetime.date
) -> Callable[[Exercise], Choice]:
    """What judges an exercise here; when the rules fail, everything is held."""
    try:
        standing = standing_on(ground, today=today, version=version)
    except Exception as error:
        log.exception("the rules failed for plan version %s", version.pk)
        failed = [rules_failed(error)]
        return lambda exercise: Choice(exercise, None, failed)

    def judge(exercise: Exercise) -> Choice:
        try:
            return _choice(exercise, standing, week, ground.episode.side)
        except Exception as error:
            log.exception("the rules failed for exercise %s of plan version %s", exercise.code, version.pk)
            return Choice(exercise, None, [rules_failed(error)])

    return judge


def _choice(exercise: Exercise, standing: Standing, week: int, episode_side: str) -> Choice:
    side = usual_side(exercise, standing, episode_side)
    line = Line(key="new", week=week, exercise=exercise, dose=exercise.dose, side=side)
    return Choice(exercise, side, by_precedence(line_findings(line, standing)))


def usual_side(exercise: Exercise, standing: Standing, episode_side: str) -> str | None:
    """The side an exercise gets unless the clinician says otherwise; None when that is not known."""
    painful = episode_side if episode_side in ("left", "right") else None
    match exercise.side_kind:
        case SideKind.LIMB:
            return painful or "both"
        case SideKind.GAP:
            return painful
        case SideKind.GLIDE:
            preference = lateral_preference(standing)
            return {"lateral_L": "glide_left", "lateral_R": "glide_right"}.get(
                preference.value if preference else ""
            )
    return None
