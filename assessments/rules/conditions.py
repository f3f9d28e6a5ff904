"""Conditions that limit exercise, listed as findings as soon as they are recorded.

Which lines of a plan they concern is judged where plans are built; here they say that a limit exists. The
limits after surgery, in pregnancy, with weak bone or high blood pressure are convention and await sign-off.
"""

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from .case import Case
from .derived import BOTH_LEGS, BUTTOCK_RANK, rank
from .directional_preference import suggest
from .red_flags import condition, words
from .vocabulary import Direction, Leg, Precaution, RedFlag, SuspectedCause
from .wording import LEGS, sentence_case

SEVERE_PAIN = 7
SEVERE_SLR_BELOW_DEG = 45
REMODELLING_WEEKS = 6
PREGNANCY_WEEKS = 16
_WEAK_BONE = (RedFlag.OSTEOPOROSIS, RedFlag.PREVIOUS_FRAGILITY_FRACTURE, RedFlag.LONG_TERM_STEROIDS)


def _limit(identity: str, severity: Severity, sentence: str, source: str) -> Rule:
    return Rule(identity, severity, Urgency.NONE, sentence, source)


R27 = _limit(
    "R27",
    Severity.WARN,
    "Stenosis suspected: loaded or held extension only if it tested better.",
    "Padmanabhan 2011",
)
R28 = _limit(
    "R28",
    Severity.WARN,
    "Spondylolisthesis suspected: check stability, prefer neutral and tested directions, and refer a growing slip "
    "or deficit.",
    "Sinaki 1989",
)
R28B = _limit(
    "R28b",
    Severity.ITEM_BLOCK,
    "Spondylolisthesis without a preference for extension: no loaded or end-range extension.",
    "Sinaki 1989",
)
R32 = _limit(
    "R32",
    Severity.ITEM_BLOCK,
    "Weak bone: no loaded or end-range bending and twisting.",
    "Sinaki and Mikkelsen 1984",
)
R32B = _limit(
    "R32b",
    Severity.WARN,
    "Weak bone: light load and no overpressure.",
    "Sinaki and Mikkelsen 1984",
)
R32C = _limit(
    "R32c",
    Severity.ITEM_BLOCK,
    "Recent vertebral fracture: clearance before end-range or heavy work.",
    "Product safety design",
)
R33 = _limit(
    "R33",
    Severity.ITEM_BLOCK,
    "Pregnant for 16 weeks or more, or weeks unknown: not prone; use side-lying or standing.",
    "NHS advice on exercise in pregnancy",
)
R33B = _limit(
    "R33b",
    Severity.WARN,
    "Pregnant for 16 weeks or more, or weeks unknown: not long on the back, mind falls, and ask the cauda equina "
    "questions as ever.",
    "NHS advice on exercise in pregnancy",
)
R33C = _limit(
    "R33c",
    Severity.ADVISE,
    "Pregnant: ask for the week at each visit; limits begin at 16 weeks.",
    "Product safety design",
)
R34 = _limit(
    "R34",
    Severity.ITEM_BLOCK,
    "Severe leg pain at rest or high irritability: only what tested better, one set of 5 to 10, and look again "
    "within 72 hours.",
    "Product safety design",
)
R35 = _limit(
    "R35",
    Severity.ITEM_BLOCK,
    "Straight leg raise below 45 degrees: the nerve is too irritable for tension exercises.",
    "Product safety design",
)
R36 = _limit(
    "R36",
    Severity.ITEM_BLOCK,
    "Less than six weeks since onset: too early for remodelling stretches.",
    "Melbye 2010",
)
R37 = _limit(
    "R37",
    Severity.ITEM_BLOCK,
    "Hip replacement: clearance before stretches of the hip.",
    "Product safety design",
)
R38 = _limit(
    "R38",
    Severity.WARN,
    "Blood pressure, heart or lungs: breathe throughout, short holds, light load.",
    "Product safety design",
)
R47 = _limit(
    "R47",
    Severity.WARN,
    "Bleeding risk: mind it before needling or thrust.",
    "Product safety design",
)


def r27(case: Case) -> Finding | None:
    return _when(case.suspected_cause is SuspectedCause.SPINAL_STENOSIS, R27, "Suspected cause: stenosis.")


def r28(case: Case) -> Finding | None:
    return _when(_slip(case), R28, "Suspected cause: spondylolisthesis.")


def r28b(case: Case, *, blocked: bool) -> Finding | None:
    """`blocked`: a BLOCK finding hides the direction, so extension cannot be relied on."""
    if not _slip(case):
        return None
    if blocked:
        return Finding(R28B, ("The direction is hidden by a blocking finding.",))
    preference = suggest(case.rows, shift=case.lateral_shift, blocked=False).direction
    unproven = preference is not Direction.EXTENSION
    return _when(unproven, R28B, "The movement tests do not point to extension.")


def r32(case: Case) -> Finding | None:
    return Finding(R32, _weak_bone(case)) if _weak_bone(case) else None


def r32b(case: Case) -> Finding | None:
    return Finding(R32B, _weak_bone(case)) if _weak_bone(case) else None


def r32c(case: Case) -> Finding | None:
    return _precaution(case, R32C, Precaution.VERTEBRAL_FRACTURE_RECENT)


def r33(case: Case) -> Finding | None:
    return Finding(R33, _pregnancy(case)) if _late_pregnancy(case) else None


def r33b(case: Case) -> Finding | None:
    return Finding(R33B, _pregnancy(case)) if _late_pregnancy(case) else None


def r33c(case: Case) -> Finding | None:
    return Finding(R33C, _pregnancy(case)) if _pregnancy(case) and not _late_pregnancy(case) else None


def r34(case: Case) -> Finding | None:
    because = []
    if case.nprs_leg_now is not None and case.nprs_leg_now >= SEVERE_PAIN:
        because.append(f"Leg pain at rest now {case.nprs_leg_now:g} of 10.")
    if case.irritability_high:
        because.append("Irritability is high.")
    return Finding(R34, tuple(because)) if because else None


def r35(case: Case) -> Finding | None:
    tense = [leg for leg in _treated_legs(case) if _below(case.slr_deg.get(leg), SEVERE_SLR_BELOW_DEG)]
    return (
        Finding(
            R35,
            tuple(
                f"{sentence_case(LEGS[leg])} straight leg raise {case.slr_deg[leg]:g} degrees."
                for leg in tense
            ),
        )
        if tense
        else None
    )


def r36(case: Case) -> Finding | None:
    if case.duration_weeks is None or case.duration_weeks >= REMODELLING_WEEKS:
        return None
    return Finding(R36, (f"{case.duration_weeks:g} weeks since onset.",))


def r37(case: Case) -> Finding | None:
    return _precaution(case, R37, Precaution.HIP_REPLACEMENT)


def r38(case: Case) -> Finding | None:
    return _precaution(case, R38, Precaution.HYPERTENSION_UNCONTROLLED, Precaution.CARDIORESPIRATORY_DISEASE)


def r47(case: Case) -> Finding | None:
    return _precaution(case, R47, Precaution.ANTICOAGULANT, Precaution.BLEEDING_DISORDER)


RULES = (
    (R27, r27),
    (R28, r28),
    (R32, r32),
    (R32B, r32b),
    (R32C, r32c),
    (R33, r33),
    (R33B, r33b),
    (R33C, r33c),
    (R34, r34),
    (R35, r35),
    (R36, r36),
    (R37, r37),
    (R38, r38),
    (R47, r47),
)


def _when(fires: bool, rule: Rule, because: str) -> Finding | None:
    return Finding(rule, (because,)) if fires else None


def _precaution(case: Case, rule: Rule, *codes: Precaution) -> Finding | None:
    found = tuple(
        f"{code.value.replace('_', ' ').capitalize()}." for code in codes if code in case.precautions
    )
    return Finding(rule, found) if found else None


def _below(value: float | None, limit: float) -> bool:
    return value is not None and value < limit


def _slip(case: Case) -> bool:
    return case.suspected_cause is SuspectedCause.SPONDYLOLISTHESIS


def _weak_bone(case: Case) -> tuple[str, ...]:
    return words(*(flag for flag in _WEAK_BONE if condition(case, flag)))


def _pregnancy(case: Case) -> tuple[str, ...]:
    if case.pregnancy_weeks is not None:
        return (f"Pregnant for {case.pregnancy_weeks:g} weeks.",)
    return ("Pregnant, weeks not recorded.",) if condition(case, RedFlag.PREGNANCY) else ()


def _late_pregnancy(case: Case) -> bool:
    """From 16 weeks on; weeks that are not recorded count as 16 or more."""
    return bool(_pregnancy(case)) and not _below(case.pregnancy_weeks, PREGNANCY_WEEKS)


def _treated_legs(case: Case) -> tuple[Leg, ...]:
    """The legs with symptoms on the chart or in the rows; both when nothing is marked in a leg."""
    places = [*case.body_chart, *(row.pre for row in case.rows), *(row.pre_other for row in case.rows)]
    marked = {
        place.side
        for place in places
        if place is not None and place.side in BOTH_LEGS and (rank(place) or 0) >= BUTTOCK_RANK
    }
    return tuple(leg for leg in BOTH_LEGS if leg in marked) or BOTH_LEGS
