"""Sections of an assessment in the shape in which its forms store them, written as short as a clinician's notes.

Only what is not normal is spelled out; what stands here for the rest was asked and found normal, never left open.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from assessments.bodychart.marks import KINDS, MARKS
from assessments.models import AssessmentSection
from assessments.rules.movement_grading import SUSTAINED
from assessments.rules.vocabulary import Answer, Dermatome, Kind, Leg, Myotome, RedFlag, Reflex
from clinic.models import User

Name = AssessmentSection.Name
NOT_EXAMINED = (RedFlag.CES_ANAL_TONE_REDUCED, RedFlag.INFLAMMATORY_NG65_GE4)
"""Findings of others: blank unless there is one."""


@dataclass(frozen=True)
class Row:
    """One tested movement. `times` counts repetitions, or seconds for a posture that was held.

    A place is side, region and pain, such as "L CALF 6", or region and pain in the midline.
    """

    test: str
    times: int
    before: str
    during: str
    after: str
    left_with: str
    mechanical: str = "no_effect"
    timing: str = ""


@dataclass(frozen=True)
class Examination:
    """One examination as noted. Keys of the dictionaries are those of the sections' forms.

    `marks` are areas of the body chart, such as "L calf_outer" or "numbness L foot_outer". `own` is the
    clinician's direction and confidence, `agrees` whether they followed the suggestion, with `reason` when not.
    A number under a key that ends in `_on` counts days before the examination.
    """

    symptoms: Mapping
    marks: tuple[str, ...]
    rows: tuple[Row, ...]
    own: tuple[str, str]
    cause: str = "disc_herniation"
    syndrome: str = "derangement"
    safety: Mapping = field(default_factory=dict)
    movement: Mapping = field(default_factory=dict)
    nerves: Mapping = field(default_factory=dict)
    agrees: bool = True
    reason: str = ""
    note: str = ""


def sections(noted: Examination, *, on: datetime.date, by: User) -> dict[str, dict]:
    """The answers of every section, in the order of the examination."""
    return {
        Name.SAFETY: _safety(noted.safety, on),
        Name.SYMPTOMS: {"bilateral": "no", "onset": "gradual", **noted.symptoms},
        Name.BODY_CHART: {"marks": [_mark(mark) for mark in noted.marks]},
        Name.MOVEMENT: {"lateral_shift": "none", "sitting_posture": "poor", **noted.movement},
        Name.NERVES: {**_normal_nerves(), **noted.nerves},
        Name.REPEATED: {"rows": [_row(row) for row in noted.rows]},
        Name.CONCLUSION: _conclusion(noted, on, by),
    }


def decision(noted: Examination, suggestion: Mapping) -> dict:
    """What the clinician says to the suggestion they were shown."""
    return {
        "agrees": noted.agrees,
        "reason": noted.reason,
        "syndrome": noted.syndrome,
        "suspected_cause": noted.cause,
        "about": {key: suggestion[key] for key in ("direction", "confidence")},
    }


def _safety(found: Mapping, on: datetime.date) -> dict:
    answers = {flag.value: Answer.NO.value for flag in RedFlag if flag not in NOT_EXAMINED}
    return answers | {key: _dated(key, value, on) for key, value in found.items()}


def _dated(key: str, value, on: datetime.date):
    if key.endswith("_on"):
        return (on - datetime.timedelta(days=value)).isoformat()
    return value


def _mark(text: str) -> str:
    """The stored text of "L calf_outer", "low_back_middle" or "numbness L foot_outer"."""
    words = text.split()
    kind = Kind(words.pop(0)) if words[0] in {kind.value for kind in KINDS} else Kind.PAIN
    side = Leg(words.pop(0)) if len(words) > 1 else None
    for value, mark in MARKS.items():
        if (mark.kind, mark.area.side, mark.area.key) == (kind, side, words[0]):
            return value
    raise KeyError(text)


def _normal_nerves() -> dict:
    found = {"change": "same", "crossed_slr": False, "saddle_sensation": "normal", "foot_pulses": "both"}
    for leg in (Leg.L, Leg.R):
        found |= {f"power_{level.value}_{leg.value}": "5" for level in Myotome}
        found |= {f"touch_{level.value}_{leg.value}": "normal" for level in Dermatome}
        found |= {f"reflex_{jerk.value}_{leg.value}": "2+" for jerk in (Reflex.KNEE, Reflex.ANKLE)}
        found |= {f"{sign}_{leg.value}": False for sign in ("babinski", "clonus", "slump", "fnst")}
        found |= {f"slr_{leg.value}": 80}
    return found


def _row(row: Row) -> dict:
    many = "hold_seconds" if row.test in SUSTAINED else "reps"
    stored = {"test": row.test, many: row.times, "during": row.during, "after": row.after}
    stored |= {"mechanical": row.mechanical, **_place("pre", row.before), **_place("post", row.left_with)}
    return stored | ({"timing": row.timing} if row.timing else {})


def _place(when: str, text: str) -> dict:
    *side, region, pain = text.split()
    place = {f"{when}_region": region, f"{when}_nprs": int(pain)}
    return place | ({f"{when}_side": side[0]} if side else {})


def _conclusion(noted: Examination, on: datetime.date, by: User) -> dict:
    direction, confidence = noted.own
    return {
        "own_direction": direction,
        "own_confidence": confidence,
        "safety_net": True,
        "safety_net_on": on.isoformat(),
        "safety_net_by": by.pk,
        "safety_net_by_name": str(by),
        **({"note": noted.note} if noted.note else {}),
    }
