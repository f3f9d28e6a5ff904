"""How far a draft has come: what is done, what is to do, and what will be missing when it is signed."""

import datetime
from collections.abc import Mapping

from assessments.answers import nerves
from assessments.answers.screen import ces_screen, unasked
from assessments.models import AssessmentSection
from assessments.rules.vocabulary import CesScreen

Name = AssessmentSection.Name
ORDER = list(Name)


def is_done(name: str, answers: Mapping, today: datetime.date) -> bool:
    """The section holds what the rules need of it; `answers` is empty when it was never saved."""
    if name == Name.SAFETY:
        return ces_screen(answers or None, today) in (CesScreen.NEGATIVE, CesScreen.POSITIVE)
    if name == Name.NERVES:
        return nerves.power(answers) is not None
    if name == Name.REPEATED:
        return bool(answers.get("rows"))
    if name == Name.SYMPTOMS:
        return "leg_now" in answers
    return bool(answers)


def missing(answers: Mapping[str, Mapping]) -> list[tuple[str, str]]:
    """(section, sentence) for each gap that a signature should not hide. Nothing missing is ever read as no."""
    safety = answers.get(Name.SAFETY)
    gaps = [
        (Name.SAFETY, _unasked_words(safety)),
        (
            Name.SYMPTOMS,
            "" if "leg_now" in answers.get(Name.SYMPTOMS, {}) else "Leg pain now is not recorded.",
        ),
        (Name.BODY_CHART, "" if answers.get(Name.BODY_CHART) else "The body chart is not filled in."),
        (Name.MOVEMENT, "" if answers.get(Name.MOVEMENT) else "Posture and movement loss are not recorded."),
        (Name.NERVES, _nerve_words(answers.get(Name.NERVES, {}))),
        (Name.REPEATED, "" if answers.get(Name.REPEATED, {}).get("rows") else "No movement was tested."),
        (
            Name.CONCLUSION,
            ""
            if answers.get(Name.CONCLUSION, {}).get("safety_net_on")
            else "Safety-net advice is not recorded.",
        ),
    ]
    return [(name, sentence) for name, sentence in gaps if sentence]


def _unasked_words(safety: Mapping | None) -> str:
    if safety is None:
        return "The safety screen is not done."
    count = len(unasked(safety))
    return f"{count} cauda equina question{'' if count == 1 else 's'} not asked." if count else ""


def _nerve_words(examined: Mapping) -> str:
    if nerves.power(examined) is None:
        return "The nerves are not examined: no power is graded."
    count = len(nerves.not_tested(examined))
    return f"Nerve examination: {count} muscle groups or reflexes not tested." if count else ""
