"""R27 to R38, R47, R51, R56, R56b: conditions listed as limits as soon as they are recorded."""

import pytest

from assessments.rules.vocabulary import Leg, Precaution, SuspectedCause

from .patients import cleared, fired, flagged, patient, place, row, with_precautions

SURGERY = {"R29", "R30", "R31", "R51", "R56", "R56b"}
AFTER_SURGERY = {
    "No surgery": (patient(), set()),
    "On the day": (patient(weeks_since_surgery=0), {"R29", "R56"}),
    "After 5.9 weeks": (patient(weeks_since_surgery=5.9), {"R29", "R56"}),
    "After 6 weeks": (patient(weeks_since_surgery=6), {"R30"}),
    "After 12 weeks": (patient(weeks_since_surgery=12), {"R30"}),
    "After 12.5 weeks": (patient(weeks_since_surgery=12.5), set()),
    "Flag for the first six weeks": (flagged("recent_spinal_surgery_lt6wk"), {"R29", "R56"}),
    "Complication": (flagged("postop_complication"), {"R56b"}),
    "Complication investigated": (cleared("postop_complication"), set()),
    "Fusion after 20 weeks": (with_precautions("spinal_fusion", weeks_since_surgery=20), {"R31"}),
    "Fusion after 26 weeks": (with_precautions("spinal_fusion", weeks_since_surgery=26), {"R51"}),
    "Fusion, weeks not recorded": (with_precautions("spinal_fusion"), {"R31", "R51"}),
    "Fusion as the suspected cause, 20 weeks": (
        patient(suspected_cause=SuspectedCause.FUSION, weeks_since_surgery=20),
        {"R31"},
    ),
    "Fusion as the suspected cause, two years": (
        patient(suspected_cause=SuspectedCause.FUSION, weeks_since_surgery=104),
        set(),
    ),
    "Implant": (with_precautions("spinal_implant"), {"R51"}),
    "Implant after 20 weeks": (with_precautions("spinal_implant", weeks_since_surgery=20), {"R51"}),
}


@pytest.mark.parametrize(("case", "expected"), AFTER_SURGERY.values(), ids=AFTER_SURGERY)
def test_limits_after_surgery(case, expected):
    assert fired(case) & SURGERY == expected


CENTRALISES = row("REIL", "centralising", "centralised", "CALF L", "BUTTOCK L")
LIMITS = SURGERY | {
    *("R27", "R28", "R28b", "R32", "R32b", "R32c", "R33", "R33b", "R33c"),
    *("R34", "R35", "R36", "R37", "R38", "R47"),
}
CONDITIONS = {
    "None": (patient(), set()),
    "Stenosis": (patient(suspected_cause=SuspectedCause.SPINAL_STENOSIS), {"R27"}),
    "Slip without tests": (patient(suspected_cause=SuspectedCause.SPONDYLOLISTHESIS), {"R28", "R28b"}),
    "Slip that prefers extension": (
        patient(suspected_cause=SuspectedCause.SPONDYLOLISTHESIS, rows=(CENTRALISES,)),
        {"R28"},
    ),
    "Slip that prefers extension, but a finding hides the direction": (
        flagged("trauma_major", suspected_cause=SuspectedCause.SPONDYLOLISTHESIS, rows=(CENTRALISES,)),
        {"R28", "R28b"},
    ),
    "Disc herniation": (patient(suspected_cause=SuspectedCause.DISC_HERNIATION), set()),
    "Osteoporosis": (with_precautions("osteoporosis"), {"R32", "R32b"}),
    "Osteoporosis on the screen": (flagged("osteoporosis"), {"R32", "R32b"}),
    "Osteoporosis on the screen, judged and confirmed absent": (cleared("osteoporosis"), set()),
    "Osteoporosis on the screen and as a precaution": (
        cleared("osteoporosis", precautions=frozenset({Precaution.OSTEOPOROSIS})),
        {"R32", "R32b"},
    ),
    "Fragility fracture": (with_precautions("previous_fragility_fracture"), {"R32", "R32b"}),
    "Steroids": (with_precautions("long_term_steroids"), {"R32", "R32b"}),
    "Recent vertebral fracture": (with_precautions("vertebral_fracture_recent"), {"R32c"}),
    "Pregnant, 15 weeks": (with_precautions("pregnancy", pregnancy_weeks=15), {"R33c"}),
    "Pregnant, 16 weeks": (with_precautions("pregnancy", pregnancy_weeks=16), {"R33", "R33b"}),
    "Pregnant, weeks not recorded": (with_precautions("pregnancy"), {"R33", "R33b"}),
    "Pregnant on the screen": (flagged("pregnancy"), {"R33", "R33b"}),
    "Only the weeks of pregnancy": (patient(pregnancy_weeks=20), {"R33", "R33b"}),
    "Leg pain now 7": (patient(nprs_leg_now=7), {"R34"}),
    "Leg pain now 6, worst 10": (patient(nprs_leg_now=6, nprs_leg=10), set()),
    "Leg pain now not recorded, worst 10": (patient(nprs_leg=10), set()),
    "Irritability high": (patient(irritability_high=True), {"R34"}),
    "Irritability not high": (patient(irritability_high=False), set()),
    "Straight leg raise 44.5": (patient(slr_deg={Leg.L: 44.5}), {"R35"}),
    "Straight leg raise 44": (patient(slr_deg={Leg.L: 44}), {"R35"}),
    "Straight leg raise 45": (patient(slr_deg={Leg.L: 45}), set()),
    "Straight leg raise 30 in the well leg": (patient(slr_deg={Leg.L: 80, Leg.R: 30}), set()),
    "Straight leg raise 30, no leg marked": (
        patient(slr_deg={Leg.R: 30}, body_chart=(place("LUMBAR_MID"),)),
        {"R35"},
    ),
    "Five weeks since onset": (patient(duration_weeks=5), {"R36"}),
    "Six weeks since onset": (patient(duration_weeks=6), set()),
    "Onset not recorded": (patient(duration_weeks=None), set()),
    "Hip replacement": (with_precautions("hip_replacement"), {"R37"}),
    "High blood pressure": (with_precautions("hypertension_uncontrolled"), {"R38"}),
    "Heart or lungs": (with_precautions("cardiorespiratory_disease"), {"R38"}),
    "Anticoagulant": (with_precautions("anticoagulant"), {"R47"}),
    "Bleeding disorder": (with_precautions("bleeding_disorder"), {"R47"}),
    "Diabetes": (with_precautions("diabetes"), set()),
}


@pytest.mark.parametrize(("case", "expected"), CONDITIONS.values(), ids=CONDITIONS)
def test_a_recorded_condition_is_listed(case, expected):
    assert fired(case) & LIMITS == expected
