"""Read a worked patient from JSON, so that a clinical lead can check the rules against cases of their own.

The lists of codes are closed: an unknown code, a wrong type, a number out of range or a movement row that
contradicts itself is refused by name. An unknown key is ignored, a missing one means "not recorded". What a
case expects is never read.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from .case import Case, MovementRow, Outcome, Place, RedFlagReport
from .derived import BOTH_LEGS, EXAM_VALID_DAYS
from .json_reading import CaseError, Section
from .movement_checks import row_errors
from .vocabulary import (
    After,
    Bilateral,
    CesScreen,
    Course,
    Dermatome,
    During,
    Kind,
    Leg,
    Loss,
    Mechanical,
    Movement,
    Myotome,
    Ng65,
    Onset,
    Power,
    Precaution,
    RedFlag,
    Reflex,
    ReflexGrade,
    Region,
    Sensation,
    Sex,
    Shift,
    SuspectedCause,
    Test,
    Timing,
)

__all__ = ["CaseError", "parse_case"]

MAX_DAYS = 36_500
MAX_WEEKS = 5_200


class _Side(StrEnum):
    L = "L"
    R = "R"


class _Sitting(StrEnum):
    GOOD = "good"
    FAIR = "fair"
    POOR = "poor"


def parse_case(data: object, *, name: str | None = None) -> Case:
    """A case from one JSON object of a file of worked patients.

    `name` names the case in errors; without it the case's own `id` is used. Raises `CaseError`, whose message
    is a sentence for the person who wrote the file.
    """
    if not isinstance(data, dict):
        raise CaseError(f'Case "{name or "without id"}" is not an object.')
    case = Section(name or str(data.get("id", "without id")), "", data)
    history, neuro, posture = case.section("history"), case.section("neuro"), case.section("posture")
    _check_the_unread(history, posture)
    nerves = _nerves(neuro)
    return Case(
        **_history(history),
        **nerves,
        myotomes_previous=_previous_power(history, nerves["not_tested"]),
        **_red_flags(case, history),
        lateral_shift=posture.code("lateral_shift", Shift),
        shift_relevant=posture.flag("relevant"),
        movement_loss=_movement_loss(case.section("movement_loss")),
        body_chart=_chart(case, "body_chart_before"),
        body_chart_after=_chart(case, "body_chart_after"),
        rows=tuple(_row(row) for row in case.sections("repeated_movements")),
    )


def _history(history: Section) -> dict[str, Any]:
    start_back = history.section("start_back")
    start_back.whole("total", 0, 9)
    return {
        "age": history.whole("age", 0, 130),
        "sex": history.code("sex", Sex),
        "duration_weeks": history.number("duration_weeks", 0, MAX_WEEKS),
        "onset": history.code("onset", Onset),
        "constant": history.flag("constant"),
        "nprs_leg": history.number("nprs_leg", 0, 10),
        "nprs_back": history.number("nprs_back", 0, 10),
        "nprs_leg_now": history.number("nprs_leg_now", 0, 10),
        "start_back_distress": start_back.whole("distress", 0, 5),
        "ng65": frozenset(history.codes("ng65", Ng65)),
        "onset_age": history.whole("onset_age", 0, 130),
        "suspected_cause": history.code("suspected_cause", SuspectedCause),
        "precautions": frozenset(history.codes("precautions", Precaution)),
        "weeks_since_surgery": history.number("weeks_since_surgery", 0, MAX_WEEKS),
        "pregnancy_weeks": history.number("pregnancy_weeks", 0, 45),
        "temperature_c": history.number("temp_c", 25, 45),
        "bilateral": history.code("bilateral", Bilateral),
        "ces_screen": history.code("ces_screen", CesScreen),
        "neuro_exam_days_ago": history.whole("neuro_exam_days_ago", 0, MAX_DAYS),
        "safety_net_issued": history.flag("safety_net_issued"),
    }


def _previous_power(
    history: Section, not_tested: frozenset[tuple[Any, Leg]]
) -> dict[tuple[Myotome, Leg], Power]:
    """The best grades of the episode; a level that is not listed was 5 where the same silence means 5 now."""
    listed = _by_leg(history, "myotomes_previous", Myotome, Power)
    days = history.whole("neuro_exam_days_ago", 0, MAX_DAYS)
    if listed is None or days is None or days > EXAM_VALID_DAYS:
        return listed or {}
    levels = {(level, leg) for level in Myotome for leg in BOTH_LEGS} - not_tested
    return dict.fromkeys(levels, Power.P5) | listed


def _nerves(neuro: Section) -> dict[str, Any]:
    return {
        "dermatome_deficit": frozenset(
            _level_and_leg(neuro, "dermatome_deficit", text, Dermatome)
            for text in neuro.texts("dermatome_deficit")
        ),
        "myotomes": _by_leg(neuro, "myotomes", Myotome, Power),
        "reflexes": _by_leg(neuro, "reflexes", Reflex, ReflexGrade),
        "not_tested": frozenset(
            _level_and_leg(neuro, "not_tested", text, Myotome, Reflex) for text in neuro.texts("not_tested")
        ),
        "babinski": _yes_no_by_leg(neuro, "babinski"),
        "clonus": _yes_no_by_leg(neuro, "clonus"),
        "slr_deg": _degrees_by_leg(neuro, "slr_deg"),
        "crossed_slr": neuro.flag("crossed_slr"),
        "slump": _yes_no_by_leg(neuro, "slump"),
        "fnst": _yes_no_by_leg(neuro, "fnst"),
        "saddle_sensation": neuro.code("saddle_sensation", Sensation),
    }


def _red_flags(case: Section, history: Section) -> dict[str, Any]:
    """Reports of the positive flags, and apart from them what is told about others."""
    onsets = history.section("red_flag_onset_days")
    courses = history.section("red_flag_course")
    outcomes = history.section("red_flag_outcome")
    onset_days = {
        onsets.key_as(key, RedFlag): onsets.whole(key, 0, MAX_DAYS) for key in onsets.recorded_keys()
    }
    course = {courses.key_as(key, RedFlag): courses.code(key, Course) for key in courses.recorded_keys()}
    outcome = {
        outcomes.key_as(key, RedFlag): _outcome(outcomes.section(key)) for key in outcomes.recorded_keys()
    }
    positive = case.codes("red_flags", RedFlag)
    reports = {
        flag: RedFlagReport(onset_days.get(flag), course.get(flag), outcome.get(flag))
        for flag in (*positive, *onset_days, *course, *outcome)
    }
    return {
        "red_flags": {flag: reports[flag] for flag in positive},
        "other_reports": {flag: report for flag, report in reports.items() if flag not in positive},
    }


def _outcome(section: Section) -> Outcome | None:
    result, days = section.text("result"), section.whole("confirmed_days_ago", 0, MAX_DAYS)
    return None if result is None or days is None else Outcome(result, days)


def _movement_loss(section: Section) -> dict[Movement, Loss]:
    found = {movement: section.code(movement.value, Loss) for movement in Movement}
    return {movement: loss for movement, loss in found.items() if loss is not None}


def _chart(case: Section, key: str) -> tuple[Place, ...]:
    return tuple(_place(place, _Side) for place in case.sections(key))


def _row(row: Section) -> MovementRow:
    read = MovementRow(
        test=row.required_code("test", Test),
        during=row.required_code("during", During),
        after=row.required_code("after", After),
        reps=row.whole("reps", 0, 1_000),
        hold_s=row.whole("hold_s", 0, 86_400),
        timing=row.code("timing", Timing),
        mechanical=row.code("mechanical", Mechanical),
        pre=_place_in_row(row, "pre", _Side),
        post=_place_in_row(row, "post", Leg),
        pre_other=_place_in_row(row, "pre_other", _Side),
        post_other=_place_in_row(row, "post_other", Leg),
    )
    errors = row_errors(read)
    if errors:
        raise CaseError(f'Case "{row.case_name}": {row.path}, {read.test.value}: {" ".join(errors)}')
    return read


def _place_in_row(row: Section, key: str, sides: type[StrEnum]) -> Place | None:
    section = row.section(key)
    return _place(section, sides) if section.recorded_keys() else None


def _place(section: Section, sides: type[StrEnum]) -> Place:
    side = section.code("side", sides)
    return Place(
        region=section.code("region", Region),
        side=None if side is None else Leg(side.value),
        nprs=section.number("nprs", 0, 10),
        kind=section.code("kind", Kind) or Kind.PAIN,
    )


def _level_and_leg(section: Section, key: str, text: str, *levels: type[StrEnum]) -> tuple[Any, Leg]:
    """`L5_EHL_R` as its level and its leg."""
    level, _, leg = text.rpartition("_")
    if leg in _Side.__members__:
        for codes in levels:
            for code in codes:
                if code.value == level:
                    return code, Leg(leg)
    known = ", ".join(code.value for codes in levels for code in codes)
    raise CaseError(
        f'Case "{section.case_name}": {section.path}.{key} has the unknown value "{text}"; '
        f"known are {known}, each with _L or _R."
    )


def _by_leg(
    section: Section, key: str, levels: type[StrEnum], grades: type[StrEnum]
) -> dict[tuple[Any, Leg], Any] | None:
    if not section.has(key):
        return None
    graded = section.section(key)
    return {
        _level_and_leg(section, key, text, levels): graded.code(text, grades)
        for text in graded.recorded_keys()
    }


def _yes_no_by_leg(section: Section, key: str) -> Mapping[Leg, bool]:
    sides = section.section(key)
    return {Leg(sides.key_as(side, _Side).value): bool(sides.flag(side)) for side in sides.recorded_keys()}


def _degrees_by_leg(section: Section, key: str) -> Mapping[Leg, float]:
    sides = section.section(key)
    found = {
        Leg(sides.key_as(side, _Side).value): sides.number(side, 0, 90) for side in sides.recorded_keys()
    }
    return {leg: degrees for leg, degrees in found.items() if degrees is not None}


def _check_the_unread(history: Section, posture: Section) -> None:
    """Keys of the format that no rule reads are still checked, so that a slip of the pen is seen."""
    posture.code("sitting", _Sitting)
    history.texts("worse")
    history.texts("better")
    history.whole("rmdq", 0, 24)
    history.number("odi", 0, 100)
    history.whole("morning_stiffness_min", 0, 1_440)
    history.flag("previous_sciatica")
    history.flag("smoker")
    hip_tests = history.section("hip_tests")
    for test in ("piriformis_palpation", "piriformis_stretch", "hip_abd_er_weak"):
        hip_tests.flag(test)
