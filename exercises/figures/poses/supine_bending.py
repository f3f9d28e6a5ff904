"""Drawings on the back with moving legs: knees to the chest, nerve sliders and the thigh stretch."""

from exercises.figures.pose import Bent, Cue, Figure, Holding, Planted, Pose
from exercises.figures.poses.supine import CROOK, FLAT
from exercises.figures.props import Mat, StrapBehindThigh

_MAT = Mat(-70, 92)
_BACK = ("upper_back", -34, 0.6)
_FAR_FOOT = Planted(54, FLAT, end=0)


def _thigh_up(knee: float, ankle: float, neck: float, hands: dict) -> Pose:
    """On the back with the near thigh upright, the knee bent by this much."""
    return Pose(
        root=_BACK,
        pelvis=182,
        lumbar=0,
        thorax=-2,
        neck=neck,
        head=-2,
        near_leg=Bent(88, knee, ankle),
        far_leg=_FAR_FOOT,
        **hands,
    )


_HOLD_THIGH = {
    "near_arm": Holding("near_thigh", 4, -4, bend=1, length=(0.95, 0.9)),
    "far_arm": Holding("near_thigh", 4, -4, bend=1, length=(0.95, 0.9)),
}
_HOLD_STRAP = {
    "near_arm": Holding("near_thigh", -26, 2, bend=1, length=(0.8, 0.8)),
    "far_arm": Holding("near_thigh", -26, -2, bend=1, length=(0.8, 0.8)),
}

FIGURES = {
    "knee_to_chest": Figure(
        title="One knee to the chest",
        description="Lying on the back, both hands pull one knee to the chest. The other foot stays down.",
        start=CROOK,
        finish=Pose(
            root=_BACK,
            pelvis=187,
            lumbar=-9,
            thorax=-3,
            neck=-6,
            head=-3,
            near_leg=Bent(128, 136, -8),
            far_leg=Planted(50, FLAT, end=0),
            near_arm=Holding("near_shin", length=(0.9, 0.9)),
            far_arm=Holding("near_knee", length=(0.9, 0.9)),
        ),
        props=(_MAT,),
        cues=(Cue("near_knee", 6, 12),),
    ),
    "both_knees_to_chest": Figure(
        title="Both knees to the chest",
        description="Lying on the back, both hands pull both knees to the chest until the bottom lifts.",
        start=CROOK,
        finish=Pose(
            root=("upper_back", -34, 0.6),
            pelvis=199,
            lumbar=-22,
            thorax=-4,
            neck=-6,
            head=-3,
            near_leg=Bent(124, 138, -8),
            far_leg=Bent(121, 136, -8),
            near_arm=Holding("near_shin", length=(0.9, 0.9)),
            far_arm=Holding("far_shin", length=(0.9, 0.9)),
        ),
        props=(_MAT,),
        cues=(Cue("near_knee", 6, 12),),
    ),
    "supine_slider": Figure(
        title="Leg slider on the back",
        description="Lying on the back and holding one thigh upright, the knee straightens with the toes pointed.",
        start=_thigh_up(96, 0, -16, _HOLD_THIGH),
        finish=_thigh_up(14, -42, 4, _HOLD_THIGH),
        props=(_MAT,),
        cues=(Cue("near_toe", 10, 8),),
    ),
    "hamstring_stretch": Figure(
        title="Stretching the back of the thigh with a strap",
        description="Lying on the back, a strap holds one thigh up. The knee straightens but stays a little bent.",
        start=_thigh_up(96, 0, -8, _HOLD_STRAP),
        finish=_thigh_up(30, 0, -8, _HOLD_STRAP),
        props=(_MAT, StrapBehindThigh()),
        cues=(Cue("near_ankle", 16, 4),),
    ),
}
