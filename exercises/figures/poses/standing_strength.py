"""Drawings of strength work in standing: squats, hinges, bands and steps."""

from exercises.figures.pose import Bent, Cue, Figure, Holding, Planted, Pose
from exercises.figures.poses.standing import FEET
from exercises.figures.poses.supine import FLAT
from exercises.figures.props import BandToHands, Dumbbell, Post, Step, StickOnBack, WeightAtChest

_STANDING = {"root": ("hip", -1, 87.5), "pelvis": 89, "lumbar": 10, "thorax": -14, "neck": 6, "head": 0}
_HINGED = {"root": ("hip", -22, 82), "pelvis": 34, "lumbar": 2, "thorax": -6, "neck": 4, "head": 2}
_AT_CHEST = {
    "near_arm": Holding("chest", 2, -6, bend=1, end=80, length=(0.9, 0.8)),
    "far_arm": Holding("chest", 2, -8, bend=1, end=80, length=(0.9, 0.8)),
}
_WEIGHTS_HIGH = {
    "near_arm": Holding("near_thigh", 9, 16, end=-90),
    "far_arm": Holding("far_thigh", 9, 16, end=-90),
}
_WEIGHTS_LOW = {
    "near_arm": Holding("near_knee", 10, 4, end=-90),
    "far_arm": Holding("far_knee", 10, 4, end=-90),
}
_HOLD_STICK = {
    "near_arm": Holding("low_back", -6, 0, end=100, length=(0.9, 0.8)),
    "far_arm": Bent(-150, -70, length=(0.75, 0.8)),
}
_ON_HIPS = {
    "near_arm": Holding("near_hip", 4, 8, end=-60, length=(0.8, 0.8)),
    "far_arm": Holding("far_hip", 4, 8, end=-60, length=(0.8, 0.8)),
}

FIGURES = {
    "goblet_squat": Figure(
        title="Squat with a weight",
        description="Holding a weight at the chest, the knees bend and the hips go back and down.",
        start=Pose(**_STANDING, **FEET, **_AT_CHEST),
        finish=Pose(
            root=("hip", -30, 52),
            pelvis=60,
            lumbar=4,
            thorax=-8,
            neck=10,
            head=8,
            **FEET,
            **_AT_CHEST,
        ),
        props=(WeightAtChest(in_front=True),),
        cues=(Cue("hip", -22, 0),),
    ),
    "hip_hinge": Figure(
        title="Hip hinge with a stick",
        description="With a stick along the back, the hips go back and the body leans forward in one line.",
        start=Pose(**_STANDING, **FEET, **_HOLD_STICK),
        finish=Pose(**_HINGED, **FEET, **_HOLD_STICK),
        props=(StickOnBack(),),
        cues=(Cue("hip", -20, 0), Cue("head", 18, 4)),
    ),
    "romanian_deadlift": Figure(
        title="Hip hinge with weights",
        description="Standing with weights, the hips go back and the weights slide down to the knees.",
        start=Pose(**_STANDING, **FEET, **_WEIGHTS_HIGH),
        finish=Pose(**_HINGED, **FEET, **_WEIGHTS_LOW),
        props=(Dumbbell("far"), Dumbbell(in_front=True)),
        cues=(Cue("hip", -20, 0), Cue("head", 18, 4)),
    ),
    "band_row": Figure(
        title="Row with a band",
        description="Standing tall with a band fixed in front, the elbows pull back past the ribs.",
        start=Pose(**_STANDING, **FEET, near_arm=Bent(74, 4), far_arm=Bent(76, 4)),
        finish=Pose(**_STANDING, **FEET, near_arm=Bent(-28, 118), far_arm=Bent(-24, 116)),
        props=(Post(96), BandToHands(96, 112)),
        cues=(Cue("near_elbow", 4, -14),),
    ),
    "step_up": Figure(
        title="Stepping up and down",
        description="With one foot on a low step, the person pushes up until the leg is straight.",
        start=Pose(
            root=("hip", 2, 86),
            pelvis=84,
            lumbar=6,
            thorax=-12,
            neck=6,
            head=0,
            near_leg=Planted(26, 18 + FLAT, end=0),
            far_leg=Planted(-12, FLAT, end=0),
            **_ON_HIPS,
        ),
        finish=Pose(
            root=("hip", 25, 105.2),
            pelvis=89,
            lumbar=10,
            thorax=-14,
            neck=6,
            head=0,
            near_leg=Planted(26, 18 + FLAT, end=0),
            far_leg=Planted(32, 22 + FLAT, end=-14),
            **_ON_HIPS,
        ),
        props=(Step(12, 62),),
        cues=(Cue("head", 18, -4),),
    ),
}
