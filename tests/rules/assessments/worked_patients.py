"""Twelve worked patients in the format that clinical leads write, with what the rules must say about each.

Drawn from published cases and criteria (Howell 2012; Melbye 2010; Padmanabhan 2011; Crowell and Gill 2009;
Tonley 2010; Long 2004; Oosterhuis 2014; Machado 2005); the movement rows are constructed.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Expected:
    """What the rules must say; `rules` must be among those that fire."""

    direction: str
    confidence: str
    programme: str
    urgency: str = "none"
    secondary: str | None = None
    load_limit: str | None = None
    contraindicated: tuple[str, ...] = ()
    rules: frozenset[str] = field(default_factory=frozenset)


BLOCKED = {"direction": "blocked", "confidence": "n/a", "programme": "block", "contraindicated": ("all",)}


def at(region: str, side: str | None = None, nprs: int | None = None) -> dict[str, Any]:
    place = {"region": region, "side": side, "nprs": nprs}
    return {key: value for key, value in place.items() if value is not None}


def moved(
    test: str, during: str, after: str, pre: dict, post: dict, mechanical: str = "no_effect", **more
) -> dict:
    dose = {"hold_s": more.pop("hold_s")} if "hold_s" in more else {"reps": more.pop("reps", 10)}
    return {
        **{"test": test, "during": during, "after": after, "mechanical": mechanical},
        **{"pre": pre, "post": post, **dose, **more},
    }


def still(test: str, during: str, after: str, where: dict, **more) -> dict:
    """A row in which the place did not change."""
    return moved(test, during, after, where, where, **more)


def examined(name: str, history: dict, **sections) -> dict[str, Any]:
    """A patient whose screen is negative, nerves examined and safety-net advice given, unless told otherwise."""
    done = {"ces_screen": "negative", "neuro_exam_days_ago": 0, "safety_net_issued": True}
    nerves = {"dermatome_deficit": [], "myotomes": {}, "reflexes": {}, **sections.pop("neuro", {})}
    return {"id": name, "history": {**done, **history}, "neuro": nerves, **sections}


def slr(left: int, right: int) -> dict[str, int]:
    return {"L": left, "R": right}


LEFT_CALF, LEFT_FOOT = at("CALF", "L", 6), at("ANKLE_FOOT", "L", 7)
RIGHT_CALF, RIGHT_FOOT = at("CALF", "R", 5), at("ANKLE_FOOT", "R", 8)
LEFT_THIGH, RIGHT_THIGH = at("THIGH_POST", "L", 4), at("THIGH_POST", "R", 4)
LEFT_BUTTOCK, RIGHT_BUTTOCK = at("BUTTOCK", "L", 2), at("BUTTOCK", "R", 4)
FRONT_OF_THIGH = at("THIGH_ANT", "R", 5)
MIDLINE, NOWHERE = at("LUMBAR_MID", nprs=4), at("NONE", nprs=0)
BOTH_CALVES = {"pre_other": at("CALF", "R", 3), "post_other": at("CALF", "R", 3)}

PATIENTS: dict[str, tuple[dict[str, Any], Expected]] = {
    "Sitting-provoked left sciatica": (
        examined(
            "Sitting-provoked left sciatica",
            {"age": 31, "sex": "M", "duration_weeks": 15, "onset": "gradual", "nprs_leg": 6, "nprs_back": 4},
            neuro={"slr_deg": slr(45, 80), "reflexes": {"ankle_L": "1+", "ankle_R": "2+"}},
            body_chart_before=[MIDLINE, LEFT_BUTTOCK, LEFT_THIGH, LEFT_CALF],
            repeated_movements=[
                still("FIS", "increase", "no_worse", LEFT_CALF, reps=1),
                moved("RFIS", "peripheralising", "worse", LEFT_CALF, LEFT_FOOT, "decreased"),
                moved("REIS", "decrease", "better", LEFT_CALF, LEFT_THIGH, "increased"),
                moved("REIL", "centralising", "centralised", LEFT_THIGH, MIDLINE, "increased"),
            ],
        ),
        Expected("extension", "high", "allow", contraindicated=("flexion",)),
    ),
    "Right shift with left sciatica, severe": (
        examined(
            "Right shift with left sciatica, severe",
            {"age": 42, "sex": "M", "duration_weeks": 1, "onset": "sudden", "nprs_leg": 7, "nprs_leg_now": 7},
            neuro={"slr_deg": slr(35, 75), "slump": {"L": True, "R": False}},
            posture={"lateral_shift": "right", "relevant": True},
            body_chart_before=[at("LUMBAR_LAT", "L", 8), LEFT_BUTTOCK, LEFT_CALF],
            repeated_movements=[
                moved("REIS", "peripheralising", "peripheralised", LEFT_CALF, LEFT_FOOT, "decreased"),
                moved("RSGIS_L", "centralising", "centralised", LEFT_FOOT, LEFT_BUTTOCK, "increased"),
                moved("REIL", "decrease", "better", LEFT_BUTTOCK, at("LUMBAR_LAT", "L", 5), "increased"),
            ],
        ),
        Expected(
            "lateral_L",
            "high",
            "allow",
            secondary="extension",
            contraindicated=("extension:loaded",),
            rules=frozenset({"R34", "R35"}),
        ),
    ),
    "Leg pain only at the end of bending": (
        examined(
            "Leg pain only at the end of bending",
            {
                "age": 31,
                "sex": "M",
                "duration_weeks": 16,
                "constant": False,
                "nprs_leg": 7,
                "nprs_leg_now": 0,
            },
            neuro={"slr_deg": slr(50, 80), "slump": {"L": True, "R": False}},
            movement_loss={"flexion": "maj", "extension": "nil"},
            body_chart_before=[NOWHERE],
            repeated_movements=[
                still("FIS", "produce", "no_worse", NOWHERE, reps=1, timing="ERP"),
                still("RFIS", "produce", "no_worse", NOWHERE, timing="ERP"),
                still("RFIL", "no_effect", "no_effect", NOWHERE),
                still("REIS", "no_effect", "no_effect", NOWHERE),
                still("REIL", "no_effect", "no_effect", NOWHERE),
            ],
        ),
        Expected("none", "moderate", "allow"),
    ),
    "Claudication in both legs for two years": (
        examined(
            "Claudication in both legs for two years",
            {
                **{"age": 64, "sex": "M", "duration_weeks": 104, "suspected_cause": "spinal_stenosis"},
                **{"bilateral": "stable", "nprs_leg_now": 3},
                "red_flag_course": {"bilateral_leg_symptoms": "stable"},
                "red_flag_onset_days": {"bilateral_leg_symptoms": 728},
            },
            red_flags=["bilateral_leg_symptoms"],
            body_chart_before=[at("CALF", "L", 3), at("CALF", "R", 3)],
            repeated_movements=[
                still("RFIS", "no_effect", "no_effect", at("CALF", "L", 3), **BOTH_CALVES),
                still("REIS", "increase", "no_worse", at("CALF", "L", 3), **BOTH_CALVES),
                still("RFIL", "no_effect", "no_effect", at("CALF", "L", 3), **BOTH_CALVES),
                still("REIL", "no_effect", "no_effect", at("CALF", "L", 3), **BOTH_CALVES),
                still("RSGIS_L", "no_effect", "no_effect", at("CALF", "L", 3), **BOTH_CALVES),
            ],
        ),
        Expected("none", "high", "warn", "monitor", rules=frozenset({"R05", "R27"})),
    ),
    "Saddle numbness ten days after a first visit": (
        examined(
            "Saddle numbness ten days after a first visit",
            {
                **{"age": 32, "sex": "M", "duration_weeks": 5.5, "ces_screen": "positive"},
                "red_flag_course": {"ces_saddle_sensory_loss": "new", "ces_urinary_hesitancy": "new"},
            },
            red_flags=["ces_saddle_sensory_loss", "ces_urinary_hesitancy", "ces_bowel_change"],
            neuro={
                "myotomes": {"S1_plantarflexion_R": "3"},
                "reflexes": {"ankle_R": "0"},
                "saddle_sensation": "reduced",
            },
            body_chart_before=[MIDLINE, LEFT_THIGH],
            repeated_movements=[still("REIS", "decrease", "better", LEFT_THIGH)],
        ),
        Expected(**BLOCKED, urgency="emergency_same_day", rules=frozenset({"R01", "R09"})),
    ),
    "Buttock pain that no spinal movement changes": (
        examined(
            "Buttock pain that no spinal movement changes",
            {
                **{"age": 30, "sex": "M", "duration_weeks": 104, "nprs_leg": 4, "constant": False},
                "suspected_cause": "deep_gluteal",
                "hip_tests": {"piriformis_palpation": True, "piriformis_stretch": True},
            },
            body_chart_before=[RIGHT_BUTTOCK, RIGHT_THIGH],
            repeated_movements=[
                still(test, "no_effect", "no_effect", RIGHT_THIGH)
                for test in ("RFIS", "REIS", "REIL", "RSGIS_R")
            ],
        ),
        Expected("none", "high", "allow"),
    ),
    "Better only while doing it": (
        examined(
            "Better only while doing it",
            {"age": 50, "sex": "F", "duration_weeks": 9, "nprs_leg": 5, "nprs_leg_now": 5},
            neuro={"slr_deg": slr(80, 60)},
            body_chart_before=[RIGHT_CALF],
            repeated_movements=[
                still("RFIS", "increase", "no_worse", RIGHT_CALF),
                still("REIS", "no_effect", "no_effect", RIGHT_CALF),
                still("REIL", "centralising", "no_better", RIGHT_CALF),
                still("RFIL", "increase", "no_worse", RIGHT_CALF),
                still("RSGIS_R", "no_effect", "no_effect", RIGHT_CALF),
            ],
        ),
        Expected("inconclusive", "low", "allow"),
    ),
    "Extension worse standing, centralises lying": (
        examined(
            "Extension worse standing, centralises lying",
            {"age": 37, "sex": "M", "duration_weeks": 2, "nprs_leg": 7, "nprs_leg_now": 7},
            neuro={"slr_deg": slr(80, 40), "slump": {"L": False, "R": True}},
            body_chart_before=[RIGHT_CALF],
            repeated_movements=[
                moved("RFIS", "peripheralising", "peripheralised", RIGHT_CALF, RIGHT_FOOT),
                still("REIS", "increase", "worse", RIGHT_CALF),
                still("PRONE_LIE", "decrease", "better", RIGHT_CALF, hold_s=180),
                moved("REIL", "centralising", "centralised", RIGHT_CALF, RIGHT_BUTTOCK, "increased"),
            ],
        ),
        Expected(
            "extension",
            "moderate",
            "allow",
            load_limit="unloaded",
            contraindicated=("flexion", "extension:loaded"),
            rules=frozenset({"R34", "R35"}),
        ),
    ),
    "Foot getting weaker while the pain eases": (
        examined(
            "Foot getting weaker while the pain eases",
            {
                **{"age": 49, "sex": "F", "duration_weeks": 2, "nprs_leg": 3, "nprs_leg_now": 3},
                "myotomes_previous": {"L4_dorsiflexion_R": "4", "L5_EHL_R": "4"},
                "red_flag_course": {"progressive_motor_deficit": "worse"},
                "red_flag_onset_days": {"progressive_motor_deficit": 5},
            },
            red_flags=["progressive_motor_deficit"],
            neuro={"myotomes": {"L4_dorsiflexion_R": "2", "L5_EHL_R": "1"}},
            body_chart_before=[RIGHT_CALF],
            repeated_movements=[
                still("RFIS", "increase", "worse", RIGHT_CALF),
                moved("REIL", "centralising", "centralised", RIGHT_CALF, RIGHT_BUTTOCK, "increased"),
            ],
        ),
        Expected(**BLOCKED, urgency="emergency_same_day", rules=frozenset({"R07", "R08", "R09"})),
    ),
    "Past breast cancer, night pain, weight loss": (
        examined(
            "Past breast cancer, night pain, weight loss",
            {"age": 61, "sex": "F", "duration_weeks": 10, "nprs_back": 7, "past": "breast cancer"},
            red_flags=["history_of_cancer", "unexplained_weight_loss", "night_pain_unremitting"],
            body_chart_before=[MIDLINE, FRONT_OF_THIGH],
            repeated_movements=[
                still(test, "increase", "no_worse", FRONT_OF_THIGH) for test in ("RFIS", "REIS")
            ],
        ),
        Expected(**BLOCKED, urgency="urgent_24h", rules=frozenset({"R11a"})),
    ),
    "Three weeks after a discectomy": (
        examined(
            "Three weeks after a discectomy",
            {
                **{"age": 38, "sex": "M", "duration_weeks": 3, "nprs_leg": 2, "nprs_back": 3},
                **{"suspected_cause": "post_discectomy", "weeks_since_surgery": 3, "wound": "healed"},
            },
            red_flags=["recent_spinal_surgery_lt6wk"],
            neuro={"reflexes": {"ankle_L": "1+"}, "slr_deg": slr(60, 80)},
            body_chart_before=[MIDLINE, LEFT_BUTTOCK],
            repeated_movements=[moved("PRONE_LIE", "decrease", "better", LEFT_BUTTOCK, MIDLINE, hold_s=180)],
        ),
        Expected("extension", "low", "warn", "monitor", rules=frozenset({"R29", "R56"})),
    ),
    "Back ache only after long slouched sitting": (
        examined(
            "Back ache only after long slouched sitting",
            {"age": 20, "sex": "F", "duration_weeks": 10, "constant": False, "nprs_back": 2},
            body_chart_before=[NOWHERE],
            repeated_movements=[
                still("RFIS", "no_effect", "no_effect", NOWHERE),
                still("REIS", "no_effect", "no_effect", NOWHERE),
                still("REIL", "no_effect", "no_effect", NOWHERE),
                still("SIT_SLOUCH", "produce", "no_worse", NOWHERE, hold_s=900),
                still("SIT_ERECT", "no_effect", "no_effect", NOWHERE, hold_s=180),
            ],
        ),
        Expected("none", "moderate", "allow"),
    ),
}
