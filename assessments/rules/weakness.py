"""Weakness: how strong, how old, and whether it is falling, compared with the best grade of this episode.

"At most 3" includes 3+, 3 and 3-; "at most 2" is 2, 1 and 0. A fall is progressive when power ends at 3+ or
less, or by a full grade; two half grades are a full grade, whether lost at one visit or at two. A weakness
that was investigated is compared with the last visit, so that an old loss does not block for ever.
"""

from dataclasses import dataclass

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from .case import Case
from .derived import (
    BOTH_LEGS,
    at_most_2,
    at_most_3,
    half_grades_lost,
    is_mild,
    power,
    weak_levels,
)
from .red_flags import cleared_report, outcome_sentence, stands
from .vocabulary import Course, Leg, Myotome, Power, RedFlag
from .wording import LEGS, MYOTOMES, power_words, sentence_case, words_of_grades

HALF_GRADES_IN_A_GRADE = 2
WEAKNESS_FLAGS = (
    RedFlag.PROGRESSIVE_MOTOR_DEFICIT,
    RedFlag.FOOT_DROP_ACUTE,
    RedFlag.MOTOR_DEFICIT_STABLE,
)
ROOT_GROUPS = (
    frozenset({Myotome.L2_HIP_FLEXION, Myotome.L3_KNEE_EXT}),
    frozenset({Myotome.L4_DORSIFLEXION, Myotome.L5_EHL, Myotome.L5_HIP_ABD}),
    frozenset({Myotome.S1_PLANTARFLEXION, Myotome.S1_EVERSION, Myotome.S2_KNEE_FLEXION}),
)
"""One lumbar root can weaken the muscles within a group, not across groups."""
FOOT_DROP_LEVELS = (Myotome.L4_DORSIFLEXION, Myotome.L5_EHL)

R07 = Rule(
    "R07",
    Severity.BLOCK,
    Urgency.URGENT_24H,
    "Power is falling: speak to the spinal service today.",
    "NHS Lothian; GIRFT 2023",
)
R07B = Rule(
    "R07b",
    Severity.WARN,
    Urgency.NONE,
    "Weaker by half a grade: repeat the test now, with a second examiner if there is one.",
    "Product safety design",
)
R08 = Rule(
    "R08",
    Severity.BLOCK,
    Urgency.EMERGENCY_SAME_DAY,
    "Severe weakness, or marked or growing weakness in both legs: emergency spinal opinion now.",
    "NHS Lothian; GIRFT 2023",
)
R09 = Rule(
    "R09",
    Severity.BLOCK,
    Urgency.URGENT_24H,
    "Marked weakness: spinal opinion on the same day.",
    "NHS Lothian",
)
R10 = Rule(
    "R10",
    Severity.WARN,
    Urgency.MONITOR,
    "There is weakness: test power again within 7 days, at three visits. Self-management alone is not offered.",
    "NHS Lothian",
)
R10B = Rule(
    "R10b",
    Severity.WARN,
    Urgency.URGENT_2WK,
    "More than one root level is weak in one leg: complete the cauda equina screen and discuss the patient.",
    "NHS Lothian",
)
R53 = Rule(
    "R53",
    Severity.WARN,
    Urgency.URGENT_24_72H,
    "Mild weakness in both legs: urgent review, with a complete cauda equina screen.",
    "GIRFT 2023",
)


@dataclass(frozen=True)
class Fall:
    """Power of one muscle group against the grade it is compared with."""

    level: Myotome
    leg: Leg
    before: Power
    now: Power

    @property
    def is_progressive(self) -> bool:
        return at_most_3(self.now) or half_grades_lost(self.before, self.now) >= HALF_GRADES_IN_A_GRADE

    @property
    def words(self) -> str:
        return f"{power_words(self.level, self.leg, self.now)}, was {self.before.value}/5."


def falls(case: Case) -> list[Fall]:
    """Every muscle group that is weaker than before; one whose grade is unknown now or then is left out."""
    found = []
    for level in Myotome:
        for leg in BOTH_LEGS:
            before, now = _comparison(case, level, leg), power(case, level, leg)
            if before is not None and now is not None and half_grades_lost(before, now) > 0:
                found.append(Fall(level, leg, before, now))
    return found


def is_investigated(case: Case, level: Myotome, leg: Leg) -> bool:
    """A confirmed outcome explains weakness of this muscle group, and nothing says that it is new or growing.

    A foot drop explains the muscles that lift one foot and its great toe, never marked weakness in both legs.
    """
    if _reported_worse(case) or stands(case, RedFlag.FOOT_DROP_ACUTE):
        return False
    if any(
        cleared_report(case, flag)
        for flag in (RedFlag.PROGRESSIVE_MOTOR_DEFICIT, RedFlag.MOTOR_DEFICIT_STABLE)
    ):
        return True
    this_leg_only = {side for _, side in _marked(case)} <= {leg}
    return bool(cleared_report(case, RedFlag.FOOT_DROP_ACUTE)) and level in FOOT_DROP_LEVELS and this_leg_only


def is_falling(case: Case) -> bool:
    """A progressive fall in a muscle group, or a report that weakness is getting worse."""
    return bool(_reported_worse(case)) or any(fall.is_progressive for fall in falls(case))


def r07(case: Case) -> Finding | None:
    because = [fall.words for fall in falls(case) if fall.is_progressive]
    because += _reported_worse(case)
    return Finding(R07, tuple(because)) if because else None


def r07b(case: Case) -> Finding | None:
    half = tuple(fall.words for fall in falls(case) if not fall.is_progressive)
    return Finding(R07B, half) if half else None


def r08(case: Case) -> Finding | None:
    marked = _unexplained(case)
    severe = {key: grade for key, grade in marked.items() if at_most_2(grade)}
    because = list(words_of_grades(severe))
    legs = {leg for _, leg in marked} | {fall.leg for fall in falls(case) if fall.is_progressive}
    if _reported_worse(case):
        legs |= {leg for _, leg in weak_levels(case)}
    if len(legs) == 2:
        because.append("Power at most 3/5, or falling, in both legs.")
    return Finding(R08, tuple(because)) if because else None


def r09(case: Case) -> Finding | None:
    because = list(words_of_grades(_unexplained(case)))
    if stands(case, RedFlag.FOOT_DROP_ACUTE):
        because.append("Acute foot drop.")
    return Finding(R09, tuple(because)) if because else None


def r10(case: Case) -> Finding | None:
    mild = {key: grade for key, grade in weak_levels(case).items() if is_mild(grade)}
    because = list(words_of_grades(mild))
    if RedFlag.MOTOR_DEFICIT_STABLE in case.red_flags:
        because.append("Long-standing stable weakness is recorded.")
    for flag in WEAKNESS_FLAGS:
        report = cleared_report(case, flag)
        if report is not None and report.outcome is not None:
            because.append(outcome_sentence(flag, report.outcome))
    return Finding(R10, tuple(dict.fromkeys(because))) if because else None


def r10b(case: Case) -> Finding | None:
    because = []
    for leg in BOTH_LEGS:
        weak = [level for level, side in weak_levels(case) if side is leg]
        if sum(any(level in group for level in weak) for group in ROOT_GROUPS) >= 2:
            muscles = ", ".join(MYOTOMES[level] for level in Myotome if level in weak)
            because.append(f"{sentence_case(LEGS[leg])} leg: {muscles}.")
    return Finding(R10B, tuple(because)) if because else None


def r53(case: Case) -> Finding | None:
    """Other signs have stronger rules of their own, so they do not silence this one; a falling power does."""
    mild = {key: grade for key, grade in weak_levels(case).items() if is_mild(grade)}
    if len({leg for _, leg in mild}) < 2 or is_falling(case):
        return None
    return Finding(R53, words_of_grades(mild))


RULES = ((R07, r07), (R07B, r07b), (R08, r08), (R09, r09), (R10, r10), (R10B, r10b), (R53, r53))


def _comparison(case: Case, level: Myotome, leg: Leg) -> Power | None:
    """The best known grade of the episode, or the grade at the last visit once the weakness is investigated."""
    visits = [grades[level, leg] for grades in case.myotomes_last_visits if (level, leg) in grades]
    if visits and is_investigated(case, level, leg):
        return visits[-1]
    best = case.myotomes_previous.get((level, leg))
    known = visits if best is None else [best, *visits]
    return min(known, key=list(Power).index, default=None)


def _reported_worse(case: Case) -> list[str]:
    """Worsening told by the patient or seen by the clinician, with or without an earlier grade."""
    told = ["Weakness is reported to get worse."] if stands(case, RedFlag.PROGRESSIVE_MOTOR_DEFICIT) else []
    for flag in (RedFlag.FOOT_DROP_ACUTE, RedFlag.MOTOR_DEFICIT_STABLE):
        report = case.red_flags.get(flag)
        if report is not None and report.course is Course.WORSE:
            told.append("A recorded weakness is getting worse.")
    return told


def _unexplained(case: Case) -> dict[tuple[Myotome, Leg], Power]:
    """Grades of 3+ or less that are new, lower than before, or of unknown age."""
    fallen = {(fall.level, fall.leg) for fall in falls(case)}
    return {
        (level, leg): grade
        for (level, leg), grade in _marked(case).items()
        if (level, leg) in fallen or not is_investigated(case, level, leg)
    }


def _marked(case: Case) -> dict[tuple[Myotome, Leg], Power]:
    return {key: grade for key, grade in weak_levels(case).items() if at_most_3(grade)}
