"""Signed assessments with all their answers, as the rules read them, for stories about plans."""

import datetime

from assessments.answers.screen import CES_QUESTIONS
from assessments.models import AssessmentSection
from assessments.rules.vocabulary import Dermatome, Myotome, Reflex
from tests.builders import make_signed_assessment
from tests.tables import rows_of

TODAY = datetime.date(2026, 11, 22)
LEGS = ("L", "R")
FULL_POWER = {f"power_{level.value}_{leg}": "5" for level in Myotome for leg in LEGS}
NORMAL_NERVES = {
    **FULL_POWER,
    **{f"touch_{level.value}_{leg}": "normal" for level in Dermatome for leg in LEGS},
    **{f"reflex_{reflex.value}_{leg}": "2+" for reflex in Reflex for leg in LEGS},
    **{f"babinski_{leg}": False for leg in LEGS},
    "slr_L": 60,
    "slr_R": 80,
    "saddle_sensation": "normal",
}


def row(test, during, after, ends, pain, *, starts="CALF", reps=10):
    """One movement row of the left leg; it starts at pain 6."""
    return {
        "test": test,
        "during": during,
        "after": after,
        "reps": reps,
        "pre_region": starts,
        "pre_side": "L",
        "pre_nprs": 6,
        "post_region": ends,
        "post_side": "L",
        "post_nprs": pain,
    }


BACKWARDS_HELPS = (
    row("RFIS", "peripheralising", "peripheralised", "ANKLE_FOOT", 8),
    row("REIL", "centralising", "centralised", "BUTTOCK", 2),
    row("REIS", "decrease", "better", "CALF", 3),
)
FORWARDS_IS_ALLOWED_AGAIN = (
    row("RFIS", "no_effect", "no_worse", "BUTTOCK", 6, starts="BUTTOCK"),
    row("REIL", "centralising", "centralised", "LUMBAR_MID", 1, starts="BUTTOCK"),
)
NOTHING_HELPS = (
    row("RFIS", "increase", "worse", "CALF", 8),
    row("REIL", "increase", "worse", "CALF", 8),
)


def sign(
    episode, on=datetime.date(2026, 11, 20), *, rows=BACKWARDS_HELPS, flags=None, nerves=None, **answers
):
    """A signed assessment of that day: bending backwards helped, nothing dangerous, unless told otherwise.

    `flags` and `nerves` change answers of those sections; other keywords are columns of the assessment,
    except `leg_now` and `suspected_cause`, which are also answers.
    """
    fields = {"leg_now": 5, "suspected_cause": "disc_herniation", **answers}
    assessment = make_signed_assessment(episode, on=on, **fields)
    conclusion = {
        "own_direction": "extension",
        "own_confidence": "high",
        "decision": {"agrees": True, "suspected_cause": fields["suspected_cause"], "syndrome": "derangement"},
    }
    if assessment.safety_net_on:
        conclusion["safety_net_on"] = assessment.safety_net_on.isoformat()
    sections = {
        "safety": {**{flag.value: "no" for flag in CES_QUESTIONS}, **(flags or {})},
        "symptoms": {"leg_now": fields["leg_now"], "leg_worst": 7, "constant": False},
        "body_chart": {"marks": []},
        "movement": {"loss_extension": "mod"},
        "nerves": {**NORMAL_NERVES, **(nerves or {})},
        "repeated": {"rows": list(rows)},
        "conclusion": conclusion,
    }
    rows_of(AssessmentSection).bulk_create(
        AssessmentSection(
            assessment=assessment,
            name=name,
            answers=content,
            saved_at=assessment.signed_at,
            saved_by=assessment.author,
        )
        for name, content in sections.items()
    )
    return assessment
