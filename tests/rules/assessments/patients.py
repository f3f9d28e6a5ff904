"""Patients for the rule tables: one well-documented patient, and ways to change one thing about them."""

from dataclasses import replace

from assessments.rules.case import Case, MovementRow, Outcome, Place, RedFlagReport
from assessments.rules.safety import evaluate
from assessments.rules.vocabulary import (
    After,
    CesScreen,
    Course,
    Dermatome,
    During,
    Kind,
    Leg,
    Mechanical,
    Myotome,
    Power,
    Precaution,
    RedFlag,
    Reflex,
    ReflexGrade,
    Region,
    Sensation,
    Sex,
    Test,
)

NORMAL_REFLEXES = {
    (reflex, leg): ReflexGrade.NORMAL for reflex in (Reflex.KNEE, Reflex.ANKLE) for leg in (Leg.L, Leg.R)
}

WELL_DOCUMENTED = Case(
    age=40,
    sex=Sex.M,
    duration_weeks=20,
    ces_screen=CesScreen.NEGATIVE,
    ces_screen_days_ago=0,
    neuro_exam_days_ago=0,
    safety_net_issued=True,
    myotomes={},
    reflexes=NORMAL_REFLEXES,
    saddle_sensation=Sensation.NORMAL,
    body_chart=(Place(Region.CALF, Leg.L),),
)
"""Five months of left leg pain, everything asked and examined, nothing alarming: no rule fires."""


def patient(**changes) -> Case:
    """The well-documented patient with these fields changed."""
    return replace(WELL_DOCUMENTED, **changes)


def flagged(*codes: str, **changes) -> Case:
    """The well-documented patient with these red flags, of unknown onset and course."""
    return patient(red_flags={RedFlag(code): RedFlagReport() for code in codes}, **changes)


def reported(
    code: str,
    *,
    onset_days: int | None = None,
    course: str | None = None,
    confirmed_days_ago: int | None = None,
    also: tuple[str, ...] = (),
    **changes,
) -> Case:
    """One red flag with what is known about it, and others of which nothing is known."""
    told = known(onset_days=onset_days, course=course, confirmed_days_ago=confirmed_days_ago)
    flags = {RedFlag(code): told, **{RedFlag(other): RedFlagReport() for other in also}}
    return patient(red_flags=flags, **changes)


def known(
    *, onset_days: int | None = None, course: str | None = None, confirmed_days_ago: int | None = None
) -> RedFlagReport:
    """What is known about a finding."""
    outcome = None if confirmed_days_ago is None else Outcome("scan shows no compression", confirmed_days_ago)
    return RedFlagReport(onset_days, Course(course) if course else None, outcome)


def beside(code: str, *, course: str | None = None, onset_days: int | None = None, confirmed_days_ago=None):
    """`other_reports` of a finding that is not among the red flags but recorded elsewhere."""
    told = known(onset_days=onset_days, course=course, confirmed_days_ago=confirmed_days_ago)
    return {"other_reports": {RedFlag(code): told}}


def cleared(code: str, **changes) -> Case:
    """One red flag that is old, stable, investigated and confirmed a month ago."""
    return reported(code, onset_days=400, course="stable", confirmed_days_ago=30, **changes)


def with_precautions(*codes: str, **changes) -> Case:
    return patient(precautions=frozenset(Precaution(code) for code in codes), **changes)


def grades(**by_level: str) -> dict:
    """`grades(L5_EHL_L="4-")`."""
    found = {}
    for key, grade in by_level.items():
        level, _, leg = key.rpartition("_")
        found[Myotome(level), Leg(leg)] = Power(grade)
    return found


def weak(**by_level: str) -> Case:
    return patient(myotomes=grades(**by_level))


def numb(*levels: str) -> frozenset:
    """`numb("L5_L")`."""
    return frozenset((Dermatome(text[:-2]), Leg(text[-1])) for text in levels)


def place(words: str | None) -> Place | None:
    """`CALF L`, `LUMBAR_MID`, `TOES L numbness`, or nothing."""
    if not words:
        return None
    region, *more = words.split()
    kind = next((Kind(word) for word in more if word not in ("L", "R", "B")), Kind.PAIN)
    side = next((Leg(word) for word in more if word in ("L", "R", "B")), None)
    return Place(None if region == "?" else Region(region), side, kind=kind)


def row(
    test: str,
    during: str,
    after: str,
    pre: str | None = "CALF L",
    post: str | None = "CALF L",
    *,
    mechanical: str | None = None,
    reps: int | None = 10,
    hold_s: int | None = None,
    other: tuple[str | None, str | None] = (None, None),
) -> MovementRow:
    """A movement row in one line; ten repetitions unless told otherwise."""
    return MovementRow(
        test=Test(test),
        during=During(during),
        after=After(after),
        reps=reps,
        hold_s=hold_s,
        mechanical=Mechanical(mechanical) if mechanical else None,
        pre=place(pre),
        post=place(post),
        pre_other=place(other[0]),
        post_other=place(other[1]),
    )


def fired(case: Case) -> set[str]:
    """Ids of every rule that fires."""
    return {finding.id for finding in evaluate(case)}
