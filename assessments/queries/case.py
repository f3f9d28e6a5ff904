"""Turn stored answers into the case that the rules judge. What was not answered stays missing, never "no"."""

import datetime
from collections.abc import Iterable, Sequence

from assessments.answers import nerves
from assessments.answers.chart import chart_places
from assessments.answers.movement_rows import movement_rows
from assessments.answers.red_flags import reports
from assessments.answers.screen import PREFER_NOT_TO_SAY, ces_screen
from assessments.models import Assessment, AssessmentSection
from assessments.queries.standing import answers_of
from assessments.rules.case import Case, RedFlagReport
from assessments.rules.vocabulary import (
    Bilateral,
    Course,
    Loss,
    Movement,
    Ng65,
    Onset,
    Precaution,
    RedFlag,
    Sensation,
    Sex,
    Shift,
    SuspectedCause,
)
from patients.models import RecordedPrecaution

Name = AssessmentSection.Name


def case_of(
    assessment: Assessment,
    *,
    precautions: Iterable[RecordedPrecaution],
    today: datetime.date,
    previous: Sequence[Assessment] = (),
) -> Case:
    """The case as it stands on `today`: ages of dates are counted anew each time, so a signed one can go stale.

    `precautions` are the ones that stand; `previous` the earlier visits of the episode, oldest first (see
    earlier_visits). Reads the sections and patient and episode of `assessment`, no more.
    """
    answers = answers_of(assessment)
    safety, symptoms = answers.get(Name.SAFETY), answers.get(Name.SYMPTOMS, {})
    movement, conclusion = answers.get(Name.MOVEMENT, {}), answers.get(Name.CONCLUSION, {})
    episode, precautions = assessment.episode, list(precautions)
    days_ago = (today - assessment.assessed_on).days
    flags = reports(safety or {}, today)
    examined = answers.get(Name.NERVES, {})
    if examined.get("change") == "worse" and RedFlag.PROGRESSIVE_MOTOR_DEFICIT not in flags:
        flags[RedFlag.PROGRESSIVE_MOTOR_DEFICIT] = RedFlagReport(course=Course.WORSE)
    return Case(
        age=assessment.patient.age_on(today),
        sex=Sex(assessment.patient.sex),
        duration_weeks=episode.weeks_since_onset(today),
        onset=_code(Onset, symptoms.get("onset")),
        constant=symptoms.get("constant"),
        nprs_leg=symptoms.get("leg_worst"),
        nprs_back=symptoms.get("back_worst"),
        nprs_leg_now=symptoms.get("leg_now"),
        nprs_leg_now_previous=_last(previous, Name.SYMPTOMS).get("leg_now"),
        start_back_distress=symptoms.get("start_back_distress"),
        ng65=frozenset(item for item in Ng65 if (safety or {}).get(f"ng65_{item.value}") is True),
        onset_age=(safety or {}).get("onset_age"),
        suspected_cause=_code(SuspectedCause, conclusion.get("decision", {}).get("suspected_cause")),
        precautions=frozenset(Precaution(precaution.code) for precaution in precautions),
        weeks_since_surgery=_weeks_since_surgery(flags, precautions, today),
        pregnancy_weeks=_pregnancy_weeks(precautions, today),
        irritability_high=symptoms.get("irritability_high"),
        bilateral=_code(Bilateral, symptoms.get("bilateral")),
        ces_screen=ces_screen(safety, today),
        ces_item_declined=(safety or {}).get(RedFlag.CES_SEXUAL_CHANGE.value) == PREFER_NOT_TO_SAY,
        ces_screen_days_ago=None if safety is None else days_ago,
        neuro_exam_days_ago=days_ago if nerves.power(examined) is not None else None,
        safety_net_issued=True if conclusion.get("safety_net_on") else None,
        red_flags=flags,
        dermatome_deficit=nerves.touch_deficits(examined),
        dermatome_deficit_previous=_touch_before(previous),
        myotomes=nerves.power(examined),
        myotomes_previous=nerves.best_power(_all(previous, Name.NERVES)),
        myotomes_last_visits=tuple(
            grades for visit in _all(previous, Name.NERVES) if (grades := nerves.power(visit)) is not None
        ),
        not_tested=nerves.not_tested(examined),
        reflexes=nerves.reflexes(examined),
        babinski=nerves.signs(examined, "babinski"),
        clonus=nerves.signs(examined, "clonus"),
        slr_deg=nerves.straight_leg_raise(examined),
        crossed_slr=examined.get("crossed_slr"),
        slump=nerves.signs(examined, "slump"),
        fnst=nerves.signs(examined, "fnst"),
        saddle_sensation=_code(Sensation, examined.get("saddle_sensation")),
        lateral_shift=_code(Shift, movement.get("lateral_shift")),
        shift_relevant=movement.get("shift_relevant"),
        movement_loss={
            direction: Loss(movement[f"loss_{direction.value}"])
            for direction in Movement
            if movement.get(f"loss_{direction.value}")
        },
        body_chart=chart_places(answers.get(Name.BODY_CHART, {})),
        rows=movement_rows(answers.get(Name.REPEATED, {}).get("rows", ())),
    )


def _code(vocabulary, value):
    """The code, or None for what was not answered or for an answer that is no code ("none", "no")."""
    return vocabulary(value) if value in set(vocabulary) else None


def _all(previous: Sequence[Assessment], name: str) -> list[dict]:
    return [answers[name] for visit in previous if name in (answers := answers_of(visit))]


def _last(previous: Sequence[Assessment], name: str) -> dict:
    found = _all(previous, name)
    return found[-1] if found else {}


def _touch_before(previous: Sequence[Assessment]):
    examined = [visit for visit in _all(previous, Name.NERVES) if nerves.touch_was_tested(visit)]
    return nerves.touch_deficits(examined[-1]) if examined else None


def _weeks_since_surgery(flags, precautions, today: datetime.date) -> float | None:
    """Since the latest operation on the back that has a date; None when none is recorded."""
    operated = (Precaution.SPINAL_FUSION, Precaution.SPINAL_IMPLANT)
    weeks = [precaution.weeks_on(today) for precaution in precautions if precaution.code in operated]
    if (recent := flags.get(RedFlag.RECENT_SPINAL_SURGERY_LT6WK)) and recent.onset_days is not None:
        weeks.append(recent.onset_days / 7)
    return min((number for number in weeks if number is not None), default=None)


def _pregnancy_weeks(precautions, today: datetime.date) -> float | None:
    found = [precaution for precaution in precautions if precaution.code == Precaution.PREGNANCY]
    return found[0].weeks_on(today) if found else None
