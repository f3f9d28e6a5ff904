"""Drawings on the side: seen from the front (the top leg is the right one) or from above."""

from exercises.figures.pose import (
    Bent,
    Cue,
    Figure,
    Holding,
    Letter,
    Planted,
    Pointing,
    Pose,
    View,
)
from exercises.figures.props import BandRoundThighs, Mat, MatFromAbove, Pillow, Roll

_PROPPED = {
    "far_arm": Pointing(-90, -5, -8, length=(1, 0.55)),
    "near_arm": Holding("near_hip", 2, 7, bend=1, length=(0.82, 0.82)),
}


def _side_plank(near_ankle: tuple, far_ankle: tuple, length: tuple[float, float], tip: float) -> dict:
    near = Planted(*near_ankle, straight=True, end=186, length=length, tip=tip)
    far = Planted(*far_ankle, straight=True, end=184, length=length, tip=tip)
    low = Pose(
        root=("elbow", 44, 4),
        pelvis=1,
        lumbar=40,
        thorax=18,
        neck=-24,
        head=-10,
        near_leg=near,
        far_leg=far,
        **_PROPPED,
    )
    return {"start": low, "near": near, "far": far}


_ON_FEET = _side_plank((-88, 12), (-88, 7), (1, 1), 0.55)
_ON_KNEES = _side_plank((-64, 11), (-64, 6), (1, 0.38), 0.3)


def _lifted(pelvis: float, legs: dict) -> Pose:
    return Pose(
        root=("elbow", 44, 4),
        pelvis=pelvis,
        lumbar=1,
        thorax=1,
        near_leg=legs["near"],
        far_leg=legs["far"],
        **_PROPPED,
    )


def _on_side(near_leg, far_leg, hip_height: float = 14) -> Pose:
    """Lying on the left side with the head on the arm, seen from the front."""
    return Pose(
        root=("hip", 0, hip_height),
        pelvis=2,
        lumbar=2,
        thorax=0,
        neck=4,
        near_leg=near_leg,
        far_leg=far_leg,
        near_arm=Pointing(235, -12, -4, length=(0.7, 0.8)),
        far_arm=Pointing(2, 2, 2),
    )


_FOLDED = Pointing(184, 180, 184, length=(0.62, 0.62), tip=0.5)

FIGURES = {
    "side_plank": Figure(
        title="Side plank on the feet",
        description="Propped on one forearm, the hips lift until head, hips and feet are in one line.",
        view=View.FRONT,
        drawn_for="left",
        start=_ON_FEET["start"],
        finish=_lifted(16, _ON_FEET),
        props=(Mat(-118, 84),),
        cues=(Cue("hip", -30, 20),),
    ),
    "side_plank_on_knees": Figure(
        title="Side plank on the knees",
        description="Propped on one forearm and on the bent knees, the hips lift into one line with the trunk.",
        view=View.FRONT,
        drawn_for="left",
        start=_ON_KNEES["start"],
        finish=_lifted(17, _ON_KNEES),
        props=(Mat(-92, 84),),
        cues=(Cue("hip", -24, 20),),
    ),
    "side_lying_leg_lift": Figure(
        title="Lifting the leg on the side",
        description="Lying on the side, the straight top leg is lifted up.",
        view=View.FRONT,
        start=_on_side(Pointing(178, 178, 186, tip=0.6), _FOLDED),
        finish=_on_side(Pointing(146, 146, 154, tip=0.6), _FOLDED),
        props=(Mat(-105, 105), Pillow(70, 1, 40, 4)),
        cues=(Cue("near_ankle", -16, 2),),
    ),
    "clamshell": Figure(
        title="Opening the knees on the side",
        description="Lying on the side with bent knees and a band above them, the top knee lifts. The feet stay.",
        view=View.FRONT,
        start=_on_side(Planted(-52, 14, bend=-1, end=190, length=(0.7, 0.62), tip=0.5), _FOLDED),
        finish=_on_side(Planted(-52, 14, bend=-1, end=190, length=(0.95, 0.8), tip=0.5), _FOLDED),
        props=(Mat(-80, 105), Pillow(70, 1, 40, 4), BandRoundThighs(0.7, in_front=True)),
        cues=(Cue("near_knee", -10, 8),),
    ),
    "side_lying_over_roll": Figure(
        title="Lying on the side over a roll",
        description="Lying on the side with a rolled towel under the waist, so that the top side opens.",
        view=View.FRONT,
        start=Pose(
            root=("hip", 0, 15),
            pelvis=18,
            lumbar=-30,
            thorax=-4,
            neck=16,
            head=4,
            near_leg=Pointing(190, 180, 186, length=(0.8, 0.8), tip=0.5),
            far_leg=Pointing(186, 182, 184, length=(0.8, 0.8), tip=0.5),
            near_arm=Holding("near_hip", 0, 8, bend=1, end=200, length=(0.85, 0.8)),
            far_arm=Pointing(14, 0, 0),
        ),
        props=(Mat(-85, 105), Roll(27, 6.5, 7.5, in_front=True), Pillow(68, 1, 40, 5)),
        letters=(Letter("R", 14, 48),),
    ),
    "side_lying_slider": Figure(
        title="Leg slider on the side",
        description="Seen from above: lying on the side, the top knee straightens in front as the head looks up.",
        from_above=True,
        note="Seen from above",
        start=Pose(
            root=("hip", 0, 0),
            pelvis=0,
            lumbar=-8,
            thorax=-8,
            neck=-14,
            head=-8,
            near_leg=Bent(82, 96, 0),
            far_leg=Bent(20, 40, -20),
            near_arm=Bent(60, 40),
            far_arm=Bent(100, 60),
        ),
        finish=Pose(
            root=("hip", 0, 0),
            pelvis=0,
            lumbar=-8,
            thorax=-8,
            neck=12,
            head=8,
            near_leg=Bent(82, 20, 0),
            far_leg=Bent(20, 40, -20),
            near_arm=Bent(60, 40),
            far_arm=Bent(100, 60),
        ),
        props=(MatFromAbove(-88, -92, 186, 124), MatFromAbove(58, -22, 34, 50)),
        cues=(Cue("near_ankle", -4, -12),),
    ),
}
