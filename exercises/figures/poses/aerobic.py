"""Drawings of walking and cycling, each one moment of the movement."""

from exercises.figures.pose import Arrow, Bent, Figure, Planted, Pose
from exercises.figures.poses.supine import FLAT
from exercises.figures.props import Bike, Trolley

_STRIDE = {
    "near_leg": Planted(26, 5.2, end=12),
    "far_leg": Planted(-31, 13, end=-38),
}

FIGURES = {
    "walking": Figure(
        title="Walking",
        description="A person walks tall on flat ground and swings the arms.",
        start=Pose(
            root=("hip", 0, 84),
            pelvis=88,
            lumbar=10,
            thorax=-14,
            neck=6,
            head=0,
            **_STRIDE,
            near_arm=Bent(-24, 14),
            far_arm=Bent(28, 30),
        ),
        arrows=(Arrow(30, 122, 58, 122, 0),),
    ),
    "walking_with_trolley": Figure(
        title="Walking leaning on a trolley",
        description="A person leans forward on the handle of a shopping trolley and walks.",
        start=Pose(
            root=("hip", -8, 82.5),
            pelvis=66,
            lumbar=-10,
            thorax=-14,
            neck=18,
            head=10,
            near_leg=Planted(22, 5.2, end=12),
            far_leg=Planted(-38, 13, end=-38),
            near_arm=Planted(46, 92, bend=1, end=0),
            far_arm=Planted(48, 93, bend=1, end=0),
        ),
        props=(Trolley(6),),
        arrows=(Arrow(74, 122, 102, 122, 0),),
    ),
    "exercise_bike": Figure(
        title="Exercise bike",
        description="A person sits on an exercise bike, holds the bars and turns the pedals.",
        start=Pose(
            root=("hip", -22, 96),
            pelvis=72,
            lumbar=-10,
            thorax=-14,
            neck=10,
            head=4,
            near_leg=Planted(14, 46 + FLAT, end=-6),
            far_leg=Planted(4, 16 + FLAT, end=-10),
            near_arm=Planted(41, 104, bend=-1, end=10),
            far_arm=Planted(42, 105, bend=-1, end=10),
        ),
        props=(Bike(6, 31),),
    ),
}
