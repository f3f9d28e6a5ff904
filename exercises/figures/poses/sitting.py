"""Drawings on a chair or a stool."""

from exercises.figures.pose import Bent, Cue, Figure, Holding, Planted, Pose
from exercises.figures.poses.supine import FLAT
from exercises.figures.props import Chair

_SEAT = ("hip", 0, 54.5)
_FEET = {"near_leg": Planted(44, FLAT, end=0), "far_leg": Planted(48, FLAT, end=0)}
_HANDS_BEHIND = {
    "near_arm": Holding("low_back", length=(0.9, 0.8)),
    "far_arm": Holding("low_back", length=(0.9, 0.8)),
}
_HANDS_ON_THIGHS = {
    "near_arm": Holding("near_thigh", -4, 8, end=-10),
    "far_arm": Holding("far_thigh", -4, 8, end=-10),
}
_UPRIGHT = Pose(root=_SEAT, pelvis=94, lumbar=6, thorax=-12, neck=4, head=0, **_FEET, **_HANDS_ON_THIGHS)

FIGURES = {
    "flexion_in_sitting": Figure(
        title="Bending forward on a chair",
        description="Sitting on a chair, the body bends forward between the knees and the hands reach for the floor.",
        start=_UPRIGHT,
        finish=Pose(
            root=_SEAT,
            pelvis=62,
            lumbar=-46,
            thorax=-40,
            neck=-16,
            head=-6,
            **_FEET,
            near_arm=Planted(54, 14, bend=-1, end=-80),
            far_arm=Planted(57, 14, bend=-1, end=-80),
        ),
        props=(Chair(2),),
        cues=(Cue("head", 14, 10),),
    ),
    "seated_slider": Figure(
        title="Leg slider sitting down",
        description="Sitting with a round back, one knee straightens as the head looks up.",
        start=Pose(
            root=_SEAT,
            pelvis=118,
            lumbar=-44,
            thorax=-46,
            neck=-26,
            head=-18,
            near_leg=Bent(62, 84, 2),
            far_leg=Bent(62, 84, 2),
            **_HANDS_BEHIND,
        ),
        finish=Pose(
            root=_SEAT,
            pelvis=118,
            lumbar=-44,
            thorax=-42,
            neck=30,
            head=20,
            near_leg=Bent(66, 8, 8),
            far_leg=Bent(62, 84, 2),
            **_HANDS_BEHIND,
        ),
        props=(Chair(2),),
        cues=(Cue("near_toe", 14, -2), Cue("head", 20, 4)),
    ),
    "slump_and_sit_tall": Figure(
        title="Slumping and sitting tall",
        description="Sitting on a stool, the back goes from round to as tall as it can be.",
        start=Pose(
            root=_SEAT,
            pelvis=116,
            lumbar=-40,
            thorax=-44,
            neck=6,
            head=10,
            **_FEET,
            **_HANDS_ON_THIGHS,
        ),
        finish=Pose(
            root=_SEAT,
            pelvis=84,
            lumbar=18,
            thorax=-8,
            neck=0,
            head=0,
            **_FEET,
            **_HANDS_ON_THIGHS,
        ),
        props=(Chair(2, back=0),),
        cues=(Cue("head", -24, 18),),
    ),
    "sit_to_stand": Figure(
        title="Standing up from a chair",
        description="From sitting on a chair with crossed arms, the person leans forward and stands up.",
        start=Pose(
            root=("hip", 4, 54.5),
            pelvis=72,
            lumbar=2,
            thorax=-10,
            neck=8,
            head=4,
            near_leg=Planted(36, FLAT, end=0),
            far_leg=Planted(40, FLAT, end=0),
            near_arm=Holding("chest", 2, -6, bend=1, end=60, length=(0.8, 0.7)),
            far_arm=Holding("chest", 2, -10, bend=1, end=60, length=(0.8, 0.7)),
        ),
        finish=Pose(
            root=("hip", 35, 87.5),
            pelvis=89,
            lumbar=8,
            thorax=-14,
            neck=6,
            head=0,
            near_leg=Planted(36, FLAT, end=0),
            far_leg=Planted(40, FLAT, end=0),
            near_arm=Holding("chest", 2, -6, bend=1, end=60, length=(0.8, 0.7)),
            far_arm=Holding("chest", 2, -10, bend=1, end=60, length=(0.8, 0.7)),
        ),
        props=(Chair(2),),
        cues=(Cue("head", 30, -10),),
    ),
}
