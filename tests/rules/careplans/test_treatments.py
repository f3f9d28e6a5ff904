"""R47, R50, R58, R59, R60 and R60b: what speaks against a treatment of a visit, and what only asks for care."""

from dataclasses import replace

import pytest

from assessments.rules.case import Outcome, RedFlagReport
from assessments.rules.coverage import READ_BY, TREATMENT_RULE_IDS
from assessments.rules.vocabulary import (
    Course,
    Leg,
    Myotome,
    Onset,
    Power,
    Precaution,
    RedFlag,
    Reflex,
    ReflexGrade,
    SuspectedCause,
)
from careplans.rules import treatments
from careplans.rules.treatments import STOPS, Treatment, treatment_findings
from clinic.rules.decision import Severity
from tests.rules.careplans.people import NADIA, standing

THRUST, HANDS, MOBILISED = Treatment.THRUST, Treatment.MANUAL_THERAPY, Treatment.MOBILISATION
TRACTION, NEEDLE = Treatment.MECHANICAL_TRACTION, Treatment.DRY_NEEDLING


def having(*precautions, **changes):
    return replace(NADIA, precautions=frozenset(precautions), **changes)


def flagged(*flags, **changes):
    return replace(NADIA, red_flags={flag: RedFlagReport() for flag in flags}, **changes)


def checked(flag):
    report = RedFlagReport(400, Course.STABLE, Outcome("scan normal", 30))
    return replace(NADIA, red_flags={flag: report})


def graded(power, **changes):
    return replace(NADIA, myotomes={(Myotome.L5_EHL, Leg.L): Power(power)}, **changes)


ANKLE_JERK_GONE = {"reflexes": {(Reflex.ANKLE, Leg.L): ReflexGrade.ABSENT}}
NUMB = {"dermatome_deficit": frozenset({("L5", Leg.L)})}
SLIP = {"suspected_cause": SuspectedCause.SPONDYLOLISTHESIS}

STOPPED = [
    # who, with which treatment, rule
    ("weakness of 4+", graded("4+"), THRUST, "R58"),
    ("old weakness, investigated", checked(RedFlag.MOTOR_DEFICIT_STABLE), THRUST, "R58"),
    ("a lost reflex and numbness", replace(NADIA, **ANKLE_JERK_GONE, **NUMB), THRUST, "R58"),
    ("osteoporosis", having(Precaution.OSTEOPOROSIS), THRUST, "R58"),
    ("steroids on the safety screen", flagged(RedFlag.LONG_TERM_STEROIDS), THRUST, "R58"),
    ("recent vertebral fracture", having(Precaution.VERTEBRAL_FRACTURE_RECENT), THRUST, "R58"),
    ("history of cancer", flagged(RedFlag.HISTORY_OF_CANCER), THRUST, "R58"),
    ("night pain", flagged(RedFlag.NIGHT_PAIN_UNREMITTING), THRUST, "R58"),
    ("contact with tuberculosis", flagged(RedFlag.TB_CONTACT), THRUST, "R58"),
    ("inflammation suspected", replace(NADIA, suspected_cause=SuspectedCause.INFLAMMATION), THRUST, "R58"),
    ("inflammatory pattern", flagged(RedFlag.INFLAMMATORY_NG65_GE4, onset_age=30, duration_weeks=40), THRUST, "R58"),
    ("slip", replace(NADIA, **SLIP), THRUST, "R58"),
    ("fusion of ten years", having(Precaution.SPINAL_FUSION, weeks_since_surgery=520), THRUST, "R58"),
    ("surgery 25 weeks ago", replace(NADIA, weeks_since_surgery=25), THRUST, "R58"),
    ("surgery, weeks not recorded", replace(NADIA, onset=Onset.POST_SURGERY), THRUST, "R58"),
    ("known aneurysm, checked", checked(RedFlag.AAA_KNOWN), THRUST, "R58"),
    ("blood thinner", having(Precaution.ANTICOAGULANT), THRUST, "R58"),
    ("a finding that stops everything", flagged(RedFlag.DVT_SUSPECTED), THRUST, "R58"),
    ("pregnancy", having(Precaution.PREGNANCY), TRACTION, "R59"),
    ("osteoporosis", having(Precaution.OSTEOPOROSIS), TRACTION, "R59"),
    ("recent infection", flagged(RedFlag.RECENT_INFECTION), TRACTION, "R59"),
    ("fever by the thermometer", replace(NADIA, temperature_c=38.2), TRACTION, "R59"),
    ("unexplained weight loss", flagged(RedFlag.UNEXPLAINED_WEIGHT_LOSS), TRACTION, "R59"),
    ("aneurysm as a precaution", having(Precaution.AAA_KNOWN), TRACTION, "R59"),
    ("implant", having(Precaution.SPINAL_IMPLANT), TRACTION, "R59"),
    ("surgery in the last six weeks", flagged(RedFlag.RECENT_SPINAL_SURGERY_LT6WK), TRACTION, "R59"),
    ("slip", replace(NADIA, **SLIP), TRACTION, "R59"),
    ("uncontrolled pressure", having(Precaution.HYPERTENSION_UNCONTROLLED), TRACTION, "R59"),
    ("heart or lung disease", having(Precaution.CARDIORESPIRATORY_DISEASE), TRACTION, "R59"),
    ("abdominal hernia", having(Precaution.HERNIA_ABDOMINAL), TRACTION, "R59"),
    (
        "power is falling",
        graded("4", myotomes_previous={(Myotome.L5_EHL, Leg.L): Power.P5}),
        TRACTION,
        "R59",
    ),
    ("no needles", having(Precaution.NEEDLE_REFUSAL), NEEDLE, "R60"),
    ("lymphoedema", having(Precaution.LYMPHOEDEMA), NEEDLE, "R60"),
    ("bleeding disorder", having(Precaution.BLEEDING_DISORDER), NEEDLE, "R60"),
    ("recent infection", flagged(RedFlag.RECENT_INFECTION), NEEDLE, "R60"),
    ("rash", flagged(RedFlag.SHINGLES_RASH), NEEDLE, "R60"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("case", "treatment", "rule"),
    [row[1:] for row in STOPPED],
    ids=[f"{row[3]}: {row[0]}" for row in STOPPED],
)
def test_a_treatment_that_is_not_safe_needs_a_reason(case, treatment, rule):
    stops = [found for found in treatment_findings(treatment, standing(case)) if found.severity in STOPS]
    assert [found.id for found in stops] == [rule]
    assert stops[0].because
    assert stops[0].item == treatment


CARE = [
    # who, with which treatment, everything the rules say
    ("nothing recorded", NADIA, THRUST, []),
    ("nothing recorded", NADIA, HANDS, []),
    ("nothing recorded", NADIA, TRACTION, [("R50", "ADVISE")]),
    ("nothing recorded", NADIA, NEEDLE, [("R50", "ADVISE")]),
    ("nothing recorded", NADIA, "education", []),
    ("one nerve sign", replace(NADIA, **ANKLE_JERK_GONE), THRUST, []),
    ("pregnancy", having(Precaution.PREGNANCY), THRUST, [("R58", "WARN")]),
    ("pregnancy", having(Precaution.PREGNANCY), HANDS, []),
    ("weakness: hands, but no thrust", graded("4"), HANDS, [("R58", "WARN")]),
    ("weak bone: mobilised, but no thrust", having(Precaution.OSTEOPOROSIS), MOBILISED, [("R58", "WARN")]),
    ("cancer that was checked", checked(RedFlag.HISTORY_OF_CANCER), THRUST, []),
    ("surgery 26 weeks ago", replace(NADIA, weeks_since_surgery=26), THRUST, []),
    ("surgery 26 weeks ago", replace(NADIA, weeks_since_surgery=26), TRACTION, [("R50", "ADVISE")]),
    ("bleeding disorder", having(Precaution.BLEEDING_DISORDER), THRUST, [("R47", "WARN")]),
    (
        "blood thinner",
        having(Precaution.ANTICOAGULANT),
        NEEDLE,
        [("R47", "WARN"), ("R60b", "WARN"), ("R50", "ADVISE")],
    ),
    ("pregnancy", having(Precaution.PREGNANCY), NEEDLE, [("R60b", "WARN"), ("R50", "ADVISE")]),
    ("weak defences", having(Precaution.IMMUNOSUPPRESSION), NEEDLE, [("R60b", "WARN"), ("R50", "ADVISE")]),
    ("heart valve", having(Precaution.HEART_VALVE_DISEASE), NEEDLE, [("R60b", "WARN"), ("R50", "ADVISE")]),
    ("metal allergy", having(Precaution.METAL_ALLERGY), NEEDLE, [("R60b", "WARN"), ("R50", "ADVISE")]),
    ("hernia and a needle", having(Precaution.HERNIA_ABDOMINAL), NEEDLE, [("R50", "ADVISE")]),
]


@pytest.mark.parametrize(
    ("case", "treatment", "expected"),
    [row[1:] for row in CARE],
    ids=[f"{row[2]}: {row[0]}" for row in CARE],
)
def test_what_only_asks_for_care_is_said_and_nothing_else(case, treatment, expected):
    found = treatment_findings(treatment, standing(case))
    assert [(finding.id, finding.severity) for finding in found] == expected


def test_a_released_fusion_may_be_thrust_at_after_six_months():
    known = standing(
        having(Precaution.SPINAL_FUSION, weeks_since_surgery=30),
        cleared=frozenset({Precaution.SPINAL_FUSION}),
    )
    assert treatment_findings(THRUST, known) == []


def test_a_rule_that_fails_holds_the_treatment(monkeypatch):
    def fails(treatment, on):
        raise KeyError("Ada Sample")

    monkeypatch.setattr(treatments, "TREATMENT_RULES", (fails,))
    (found,) = treatment_findings(NEEDLE, standing())
    assert found.severity is Severity.HOLD
    assert "Ada" not in " ".join(found.because)


def test_every_precaution_that_an_assessment_leaves_to_treatments_is_read_here():
    assert {rule.id for rule in treatments.RULES} == TREATMENT_RULE_IDS
    left = [code for code, ids in READ_BY.items() if set(ids) <= TREATMENT_RULE_IDS]
    assert len(left) >= 5
    for code in left:
        said = {
            finding.id for kind in Treatment for finding in treatment_findings(kind, standing(having(code)))
        }
        assert said & set(READ_BY[code]), code
