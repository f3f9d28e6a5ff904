"""Drawings on hands and knees and in half-kneeling."""

from exercises.figures.pose import Bent, Cue, Figure, Holding, Planted, Pose
from exercises.figures.poses.supine import FLAT
from exercises.figures.props import Mat

_ON_HAND = (0.95, 0.95)

FIGURES = {
    "bird_dog": Figure(
        title="Reaching with one arm and the other leg",
        description="On hands and knees, one arm reaches forward and the opposite leg back. The back stays flat.",
        start=Pose(
            root=("hip", 0, 47.2),
            pelvis=4,
            lumbar=2,
            thorax=-4,
            neck=2,
            head=-4,
            near_leg=Bent(86, 91, -76),
            far_leg=Bent(83, 90, -76),
            near_arm=Planted(46, 3.2, bend=-1, end=0, length=_ON_HAND),
            far_arm=Planted(49, 3.2, bend=-1, end=0, length=_ON_HAND),
        ),
        finish=Pose(
            root=("hip", 0, 47.2),
            pelvis=4,
            lumbar=3,
            thorax=-4,
            neck=6,
            head=0,
            near_leg=Bent(-8, 1, -40),
            far_leg=Bent(83, 90, -76),
            near_arm=Planted(46, 3.2, bend=-1, end=0, length=_ON_HAND),
            far_arm=Bent(172, 3),
        ),
        props=(Mat(-62, 80),),
        cues=(Cue("near_toe", -12, 6), Cue("far_hand", 10, 4)),
    ),
    "hip_flexor_stretch": Figure(
        title="Stretching the front of the hip",
        description="Kneeling on one knee with the other foot in front, the hips move forward. The body is upright.",
        start=Pose(
            root=("hip", -4, 47.4),
            pelvis=90,
            lumbar=4,
            thorax=-8,
            neck=4,
            near_leg=Planted(-40, 5, bend=1, end=200),
            far_leg=Planted(42, FLAT, bend=1, end=0),
            near_arm=Holding("near_hip", 4, 6, bend=-1, end=-60, length=(0.8, 0.8)),
            far_arm=Holding("far_knee", 0, 6, bend=-1, end=0),
        ),
        finish=Pose(
            root=("hip", 14, 45.6),
            pelvis=94,
            lumbar=0,
            thorax=-8,
            neck=4,
            near_leg=Planted(-40, 5, bend=1, end=200),
            far_leg=Planted(42, FLAT, bend=1, end=0),
            near_arm=Holding("near_hip", 4, 6, bend=-1, end=-60, length=(0.8, 0.8)),
            far_arm=Holding("far_knee", 0, 6, bend=-1, end=0),
        ),
        props=(Mat(-62, 66),),
        cues=(Cue("hip", 0, -14),),
    ),
}
