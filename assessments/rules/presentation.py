"""What stands out in the presentation: age out of scope, distress, severe pain, a rash, surgery, no way out."""

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from .case import Case
from .directional_preference import every_direction_worsens
from .red_flags import stands, words
from .vocabulary import RedFlag

ADULT_AGE = 18
LOWEST_AGE = 16
HIGH_DISTRESS = 4

R24 = Rule(
    "R24",
    Severity.WARN,
    Urgency.URGENT_2WK,
    "Every direction that was tested worsens: review by a spinal service, and no end-range work.",
    "McKenzie and May 2003",
)
R44A = Rule(
    "R44a",
    Severity.BLOCK,
    Urgency.NONE,
    "Under 16: outside what this product is made for.",
    "NICE NG59",
)
R44B = Rule(
    "R44b",
    Severity.WARN,
    Urgency.NONE,
    "16 or 17 years old: guidance for adults applies with care.",
    "NICE NG59",
)
R48 = Rule(
    "R48",
    Severity.ADVISE,
    Urgency.NONE,
    "High distress on the STarT Back tool: add psychologically informed care.",
    "NICE NG59; Keele STarT Back",
)
R55 = Rule(
    "R55",
    Severity.WARN,
    Urgency.URGENT_24_72H,
    "Severe pain without a position of ease: urgent review of the diagnosis and of pain relief.",
    "Product safety design",
)
R57 = Rule(
    "R57",
    Severity.WARN,
    Urgency.URGENT_24_72H,
    "A rash in the painful band: antiviral treatment works best within 72 hours.",
    "Product safety design",
)


def r24(case: Case) -> Finding | None:
    if not every_direction_worsens(case.rows):
        return None
    return Finding(R24, ("Flexion, extension and both side-glides ended worse.",))


def r44a(case: Case) -> Finding | None:
    if case.age is None or case.age >= LOWEST_AGE:
        return None
    return Finding(R44A, (f"Age {case.age}.",))


def r44b(case: Case) -> Finding | None:
    if case.age is None or not LOWEST_AGE <= case.age < ADULT_AGE:
        return None
    return Finding(R44B, (f"Age {case.age}.",))


def r48(case: Case) -> Finding | None:
    distress = case.start_back_distress
    if distress is None or distress < HIGH_DISTRESS:
        return None
    return Finding(R48, (f"Distress {distress} of 5.",))


def r55(case: Case) -> Finding | None:
    return _flagged(case, RedFlag.SEVERE_UNRELENTING_PAIN, R55)


def r57(case: Case) -> Finding | None:
    return _flagged(case, RedFlag.SHINGLES_RASH, R57)


RULES = (
    (R24, r24),
    (R44A, r44a),
    (R44B, r44b),
    (R48, r48),
    (R55, r55),
    (R57, r57),
)


def _flagged(case: Case, flag: RedFlag, rule: Rule) -> Finding | None:
    return Finding(rule, words(flag)) if stands(case, flag) else None
