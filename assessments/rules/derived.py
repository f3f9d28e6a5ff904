"""Facts that follow from the examination: power per muscle group, signs of the cord, how far symptoms reach.

Power follows the MRC scale with half grades. The distance ranks are ordinal (Werneke 1999, refined).
"""

from collections.abc import Iterable

from .case import Case, Place
from .red_flags import standing, stands
from .red_flags import words as sentences
from .vocabulary import (
    RANK,
    CesScreen,
    Course,
    Kind,
    Leg,
    Myotome,
    Power,
    RedFlag,
    Reflex,
    ReflexGrade,
    Sensation,
)
from .wording import LEGS, REFLEXES, sentence_case

EXAM_VALID_DAYS = 14
BOTH_LEGS = (Leg.L, Leg.R)
BUTTOCK_RANK = 3
THIGH_RANK = 4

_GRADES = list(Power)  # strongest first
_AT_MOST_3 = frozenset(_GRADES[_GRADES.index(Power.P3_PLUS) :])
_AT_MOST_2 = frozenset(_GRADES[_GRADES.index(Power.P2) :])
_MILD = frozenset({Power.P4_PLUS, Power.P4, Power.P4_MINUS})
_LOST_REFLEXES = frozenset({ReflexGrade.ABSENT, ReflexGrade.REDUCED})


def exam_is_recent(case: Case) -> bool:
    """Nerves examined, on a known day at most 14 days ago."""
    days = case.neuro_exam_days_ago
    return case.myotomes is not None and days is not None and 0 <= days <= EXAM_VALID_DAYS


def power(case: Case, level: Myotome, leg: Leg) -> Power | None:
    """The grade, or `None` when it is not known. Not tested is never 5."""
    if case.myotomes is None:
        return None
    listed = case.myotomes.get((level, leg))
    if listed is not None:
        return listed
    return Power.P5 if exam_is_recent(case) and (level, leg) not in case.not_tested else None


def weak_levels(case: Case) -> dict[tuple[Myotome, Leg], Power]:
    """Every muscle group with a known grade below 5."""
    return {key: grade for key, grade in (case.myotomes or {}).items() if grade is not Power.P5}


def lowest_grade(case: Case, leg: Leg | None = None) -> Power | None:
    """The weakest known grade of one leg or of both; `None` when nothing is known."""
    legs = BOTH_LEGS if leg is None else (leg,)
    known = [grade for level in Myotome for side in legs if (grade := power(case, level, side)) is not None]
    return max(known, key=_GRADES.index, default=None)


def at_most_3(grade: Power) -> bool:
    """3+, 3, 3- and everything weaker."""
    return grade in _AT_MOST_3


def at_most_2(grade: Power) -> bool:
    return grade in _AT_MOST_2


def is_mild(grade: Power) -> bool:
    """4+, 4 or 4-."""
    return grade in _MILD


def half_grades_lost(before: Power, now: Power) -> int:
    """Steps down the scale of half grades; zero or less when power is the same or better."""
    return _GRADES.index(now) - _GRADES.index(before)


def umn_signs(case: Case) -> tuple[str, ...]:
    """Upper motor neurone signs, in words. A cleared `umn_signs` flag covers the signs found on examination."""
    flag = case.red_flags.get(RedFlag.UMN_SIGNS)
    if flag is not None and not stands(case, RedFlag.UMN_SIGNS):
        return ()
    signs = ["Upper motor neurone signs recorded."] if flag is not None else []
    for leg in BOTH_LEGS:
        side = sentence_case(LEGS[leg])
        if case.babinski.get(leg):
            signs.append(f"{side} Babinski positive.")
        if case.clonus.get(leg):
            signs.append(f"{side} clonus.")
        signs += [
            f"{side} {REFLEXES[reflex]} 4+."
            for reflex in Reflex
            if (case.reflexes or {}).get((reflex, leg)) is ReflexGrade.CLONUS
        ]
    return tuple(signs)


def lost_reflexes(case: Case, leg: Leg) -> list[Reflex]:
    """Reflexes recorded as absent or reduced."""
    return [reflex for reflex in Reflex if (case.reflexes or {}).get((reflex, leg)) in _LOST_REFLEXES]


def has_objective_deficit(case: Case, leg: Leg) -> bool:
    """Loss of power, of touch or of a reflex in this leg."""
    weak = any(side is leg for _, side in weak_levels(case))
    numb = any(side is leg for _, side in case.dermatome_deficit)
    return weak or numb or bool(lost_reflexes(case, leg))


def nerve_exam_is_normal(case: Case) -> bool:
    """Power, reflexes and light touch recently examined in both legs and all normal; blank is not normal."""
    if not exam_is_recent(case) or case.reflexes is None or case.dermatome_deficit:
        return False
    if any(isinstance(key, Reflex) for key, _ in case.not_tested):
        return False
    reflexes_normal = all(grade is ReflexGrade.NORMAL for grade in case.reflexes.values())
    powers = [power(case, level, leg) for level in Myotome for leg in BOTH_LEGS]
    signs = any(case.babinski.values()) or any(case.clonus.values())
    return reflexes_normal and not signs and all(grade is Power.P5 for grade in powers)


def neurological_signs(case: Case) -> tuple[str, ...]:
    """Every loss of function, cord or cauda equina sign that stands, in words (tension tests are not counted)."""
    signs = list(umn_signs(case))
    if weak_levels(case):
        signs.append("Power below 5/5.")
    if case.dermatome_deficit:
        signs.append("Reduced light touch in a leg.")
    if any(lost_reflexes(case, leg) for leg in BOTH_LEGS):
        signs.append("A reflex is reduced or absent.")
    if case.saddle_sensation is Sensation.REDUCED:
        signs.append("Saddle sensation reduced.")
    if case.ces_screen is CesScreen.POSITIVE and not any(flag in case.red_flags for flag in CES_ITEMS):
        signs.append("The cauda equina screen is positive.")
    for flag, words in _FLAGGED_SIGNS.items():
        if stands(case, flag):
            signs.append(words)
    return (*signs, *sentences(*standing(case, *CES_ITEMS)))


_FLAGGED_SIGNS = {
    RedFlag.PROGRESSIVE_MOTOR_DEFICIT: "Weakness getting worse.",
    RedFlag.FOOT_DROP_ACUTE: "Acute foot drop.",
    RedFlag.MOTOR_DEFICIT_STABLE: "Long-standing weakness.",
    RedFlag.GAIT_DISTURBANCE: "Unsteady gait.",
}

BLADDER_OR_BOWEL = (
    RedFlag.CES_URINARY_HESITANCY,
    RedFlag.CES_URINARY_RETENTION,
    RedFlag.CES_URINARY_SENSATION_LOSS,
    RedFlag.CES_URINARY_LEAKAGE,
    RedFlag.CES_URINARY_CHANGE,
    RedFlag.CES_BOWEL_CHANGE,
    RedFlag.CES_BOWEL_INCONTINENCE,
    RedFlag.CES_RECTAL_SENSATION_LOSS,
    RedFlag.CES_ANAL_TONE_REDUCED,
)
CES_ITEMS = (RedFlag.CES_SADDLE_SENSORY_LOSS, *BLADDER_OR_BOWEL, RedFlag.CES_SEXUAL_CHANGE)


def is_new_or_worse(case: Case, flag: RedFlag) -> bool:
    report = case.red_flags.get(flag)
    return report is not None and report.course in (Course.NEW, Course.WORSE)


def rank(place: Place | None) -> int | None:
    """Distance from the spine, 0 to 7, or `None` when the place is blank."""
    return None if place is None or place.region is None else RANK[place.region]


def furthest(places: Iterable[Place], leg: Leg | None = None) -> int | None:
    """Rank of the furthest pain or paraesthesia on one side, or anywhere when no leg is named.

    `None` means that nothing is marked there. Numbness lags behind and cramp is not referred pain, so
    neither tells how far the symptoms reach.
    """
    ranks = [
        RANK[place.region]
        for place in places
        if place.region is not None
        and place.kind in (Kind.PAIN, Kind.PARAESTHESIA)
        and (leg is None or place.side is leg)
    ]
    return max(ranks, default=None)


def both_legs(places: Iterable[Place]) -> bool:
    """Rank 4 or further on both sides, or paraesthesia or numbness from the buttock outwards on both."""
    reached, tingling = set(), set()
    for place in places:
        distance = rank(place)
        if distance is None or place.side is None:
            continue
        sides = BOTH_LEGS if place.side is Leg.B else (place.side,)
        if distance >= THIGH_RANK:
            reached.update(sides)
        if distance >= BUTTOCK_RANK and place.kind in (Kind.PARAESTHESIA, Kind.NUMBNESS):
            tingling.update(sides)
    return len(reached) == 2 or len(tingling) == 2
