"""Treatments of a visit: what a physiotherapist does with the hands, a machine or a needle.

Each rule judges one treatment against what the plan rests on. A treatment that a rule stops is only given with a
reason in its note. What is not recorded (consent, fear of needles) is asked by the clinician, not assumed.
The lists are convention and await the sign-off of a clinic.
"""

from collections.abc import Iterable
from enum import StrEnum

from assessments.rules.conditions import R47
from assessments.rules.derived import neurological_signs, weak_levels
from assessments.rules.infection import has_fever
from assessments.rules.red_flags import condition, standing, words
from assessments.rules.surgery import UNION_WEEKS
from assessments.rules.vocabulary import Precaution, RedFlag, SuspectedCause
from assessments.rules.weakness import WEAKNESS_FLAGS, is_falling
from clinic.rules.decision import Finding, Rule, Severity, Urgency, by_precedence

from .conditions import fused, operated, pregnant, recent_fracture, weak_bone
from .lines import Standing
from .plan_safety import guarded


class Treatment(StrEnum):
    """Treatments that a rule reads, under the codes of a visit. Thrust is part of manual therapy there."""

    MANUAL_THERAPY = "manual_therapy"
    MOBILISATION = "mobilisation"
    MECHANICAL_TRACTION = "mechanical_traction"
    DRY_NEEDLING = "dry_needling"
    THRUST = "thrust"


R50 = Rule(
    "R50",
    Severity.ADVISE,
    Urgency.NONE,
    "Guidance advises against it: recorded when given, never proposed.",
    "NICE NG59",
)
R58 = Rule(
    "R58",
    Severity.ITEM_BLOCK,
    Urgency.NONE,
    "A thrust is not safe for this patient.",
    "Product safety design",
)
R58_BY_HAND = Rule(
    "R58",
    Severity.WARN,
    Urgency.NONE,
    "By hand, but without a thrust: a thrust is not safe for this patient.",
    "Product safety design",
)
R58_PREGNANT = Rule(
    "R58",
    Severity.WARN,
    Urgency.NONE,
    "Pregnancy: a thrust only with care.",
    "Product safety design",
)
R59 = Rule(
    "R59",
    Severity.ITEM_BLOCK,
    Urgency.NONE,
    "Mechanical traction is not safe for this patient.",
    "Product safety design",
)
R60 = Rule(
    "R60",
    Severity.ITEM_BLOCK,
    Urgency.NONE,
    "Needling is not safe for this patient.",
    "Product safety design",
)
R60B = Rule(
    "R60b",
    Severity.WARN,
    Urgency.NONE,
    "Needling only with care: ask about fainting with needles, and agree it with the patient.",
    "Product safety design",
)

STOPS = frozenset({Severity.BLOCK, Severity.HOLD, Severity.ITEM_BLOCK})
"""Severities under which a treatment needs a reason; a rule that failed is among them."""

_ADVISED_AGAINST = {
    Treatment.MECHANICAL_TRACTION: "NICE NG59 advises against traction for sciatica.",
    Treatment.DRY_NEEDLING: "NICE NG59 advises against acupuncture for sciatica.",
}
_BY_HAND = frozenset({Treatment.MANUAL_THERAPY, Treatment.MOBILISATION})
_MALIGNANCY = (
    RedFlag.HISTORY_OF_CANCER,
    RedFlag.UNEXPLAINED_WEIGHT_LOSS,
    RedFlag.NIGHT_PAIN_UNREMITTING,
    RedFlag.BAND_LIKE_PAIN,
    RedFlag.NONMECHANICAL_STRAIN_PAIN,
)
_INFECTION = (
    RedFlag.IV_DRUG_USE,
    RedFlag.RECENT_INFECTION,
    RedFlag.RECENT_SPINAL_PROCEDURE,
    RedFlag.TB_CONTACT,
    RedFlag.ACUTE_HOT_SWOLLEN_JOINT,
    RedFlag.PERCUSSION_TENDERNESS,
)
_LOCAL_INFECTION = (RedFlag.RECENT_INFECTION, RedFlag.ACUTE_HOT_SWOLLEN_JOINT, RedFlag.SHINGLES_RASH)
_INJURY = (RedFlag.TRAUMA_MAJOR, RedFlag.TRAUMA_MINOR_AT_RISK)


def treatment_findings(treatment: str, on: Standing) -> list[Finding]:
    """What the rules say about one treatment, strongest first; `item` is its code. A rule that fails is a hold."""
    found: list[Finding] = []
    for rule in TREATMENT_RULES:
        found.extend(guarded(rule.__name__, lambda rule=rule: rule(treatment, on)))
    return by_precedence(found)


def bleeding(treatment: str, on: Standing) -> Finding | None:
    """R47: needling or thrust with a bleeding risk."""
    if treatment not in (Treatment.DRY_NEEDLING, Treatment.THRUST):
        return None
    return _say(R47, treatment, _precautions(on, Precaution.ANTICOAGULANT, Precaution.BLEEDING_DISORDER))


def advised_against(treatment: str, on: Standing) -> Finding | None:
    """R50: recorded when given, never proposed."""
    return _say(R50, treatment, [_ADVISED_AGAINST[treatment]] if treatment in _ADVISED_AGAINST else [])


def thrust(treatment: str, on: Standing) -> Finding | None:
    """R58: for manual therapy and mobilisation a warning, because a visit does not name a thrust by itself."""
    if treatment not in _BY_HAND | {Treatment.THRUST}:
        return None
    facts = _against_thrust(on)
    if not facts and pregnant(on) and treatment == Treatment.THRUST:
        return _say(R58_PREGNANT, treatment, ["Pregnancy."])
    return _say(R58 if treatment == Treatment.THRUST else R58_BY_HAND, treatment, facts)


def traction(treatment: str, on: Standing) -> Finding | None:
    """R59."""
    if treatment != Treatment.MECHANICAL_TRACTION:
        return None
    facts = [*_fragile(on), *_serious(on), *_recently_operated(on)]
    facts += _precautions(
        on,
        Precaution.SPINAL_IMPLANT,
        Precaution.HYPERTENSION_UNCONTROLLED,
        Precaution.CARDIORESPIRATORY_DISEASE,
        Precaution.HERNIA_ABDOMINAL,
    )
    if pregnant(on):
        facts.append("Pregnancy.")
    if _slipped(on):
        facts.append("Spondylolisthesis suspected: the spine may be unstable.")
    if is_falling(on.case):
        facts.append("Power is falling.")
    return _say(R59, treatment, facts)


def needling(treatment: str, on: Standing) -> Finding | None:
    """R60: whether a bleeding disorder is controlled is not recorded, so it counts as not."""
    if treatment != Treatment.DRY_NEEDLING:
        return None
    facts = _precautions(on, Precaution.NEEDLE_REFUSAL, Precaution.LYMPHOEDEMA, Precaution.BLEEDING_DISORDER)
    return _say(R60, treatment, [*facts, *words(*standing(on.case, *_LOCAL_INFECTION))])


def needling_with_care(treatment: str, on: Standing) -> Finding | None:
    """R60b."""
    if treatment != Treatment.DRY_NEEDLING:
        return None
    facts = _precautions(
        on, Precaution.ANTICOAGULANT, Precaution.HEART_VALVE_DISEASE, Precaution.METAL_ALLERGY
    )
    if pregnant(on):
        facts.append("Pregnancy.")
    return _say(R60B, treatment, [*facts, *_suppressed(on)])


TREATMENT_RULES = (bleeding, advised_against, thrust, traction, needling, needling_with_care)
RULES = (R47, R50, R58, R59, R60, R60B)


def _say(rule: Rule, treatment: str, facts: Iterable[str]) -> Finding | None:
    because = tuple(dict.fromkeys(facts))
    return Finding(rule, because, treatment) if because else None


def _against_thrust(on: Standing) -> list[str]:
    case = on.case
    facts = [*_fragile(on), *_serious(on), *_recently_operated(on)]
    if weak_levels(case) or any(flag in case.red_flags for flag in WEAKNESS_FLAGS):
        facts.append("Weakness.")
    if len(signs := neurological_signs(case)) >= 2:
        facts += signs
    if case.suspected_cause in (SuspectedCause.INFLAMMATION, SuspectedCause.INFLAMMATORY_AXSPA):
        facts.append("Inflammation suspected.")
    if on.stands("R17"):
        facts.append("The pattern is inflammatory.")
    if _slipped(on):
        facts.append("Spondylolisthesis suspected.")
    if fused(on) and Precaution.SPINAL_FUSION not in on.cleared:
        facts.append("Spinal fusion.")
    facts += _precautions(on, Precaution.ANTICOAGULANT)
    facts += [
        f"A finding stops everything ({found.id})."
        for found in on.findings
        if found.severity is Severity.BLOCK
    ]
    return facts


def _fragile(on: Standing) -> list[str]:
    facts = ["Weak bone."] if weak_bone(on) else []
    if recent_fracture(on):
        facts.append("Recent vertebral fracture, not cleared.")
    return facts + list(words(*standing(on.case, *_INJURY)))


def _serious(on: Standing) -> list[str]:
    """Signs of malignancy or infection that stand, and a known aneurysm, checked or not."""
    case = on.case
    facts = [*words(*standing(case, *_MALIGNANCY, *_INFECTION)), *_suppressed(on)]
    if has_fever(case):
        facts.append("Fever or systemically unwell.")
    if RedFlag.AAA_KNOWN in case.red_flags or on.has(Precaution.AAA_KNOWN):
        facts.append("Known abdominal aortic aneurysm.")
    return facts


def _recently_operated(on: Standing) -> list[str]:
    """Spinal surgery less than 26 weeks ago, or weeks not recorded."""
    weeks = on.case.weeks_since_surgery
    if not operated(on) or (weeks is not None and weeks >= UNION_WEEKS):
        return []
    since = "weeks not recorded" if weeks is None else f"{weeks:g} weeks ago"
    return [f"Spinal surgery, {since}."]


def _suppressed(on: Standing) -> list[str]:
    flag = RedFlag.IMMUNOSUPPRESSION
    return list(words(flag)) if condition(on.case, flag) else []


def _slipped(on: Standing) -> bool:
    return on.case.suspected_cause is SuspectedCause.SPONDYLOLISTHESIS


def _precautions(on: Standing, *codes: Precaution) -> list[str]:
    return [f"{code.value.replace('_', ' ').capitalize()}." for code in codes if on.has(code)]
