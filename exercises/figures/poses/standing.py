"""Drawings of bending and gliding in standing."""

from exercises.figures.pose import Arrow, Cue, Figure, Holding, Letter, Planted, Pointing, Pose, View
from exercises.figures.poses.supine import FLAT
from exercises.figures.props import Wall

FEET = {"near_leg": Planted(0, FLAT, end=0), "far_leg": Planted(3, FLAT, end=0)}
_HANDS_ON_BACK = {
    "near_arm": Holding("low_back", end=330, length=(0.9, 0.9)),
    "far_arm": Holding("low_back", end=330, length=(0.9, 0.9)),
}


def _feet_from_behind(x: float) -> dict:
    return {
        "near_leg": Planted(x - 8, 7, straight=True, end=-100, tip=0.3),
        "far_leg": Planted(x + 8, 7, straight=True, end=-80, tip=0.3),
    }


def _at_wall(hip: tuple[float, float], pelvis: float, lumbar: float, thorax: float) -> Pose:
    """Seen from behind, right shoulder and upper arm on a wall at the right, feet away from it."""
    return Pose(
        root=("hip", *hip),
        pelvis=pelvis,
        lumbar=lumbar,
        thorax=thorax,
        neck=0,
        **_feet_from_behind(0),
        near_arm=Pointing(-98, -92, -92),
        far_arm=Pointing(-87, -90, -90),
    )


FIGURES = {
    "standing_extension": Figure(
        title="Bending back in standing",
        description="Standing with the hands on the low back, the body bends back over the hands.",
        start=Pose(
            root=("hip", -1, 87.5),
            pelvis=89,
            lumbar=10,
            thorax=-14,
            neck=6,
            head=0,
            **FEET,
            **_HANDS_ON_BACK,
        ),
        finish=Pose(
            root=("hip", 9, 87.0),
            pelvis=97,
            lumbar=28,
            thorax=2,
            neck=8,
            head=2,
            **FEET,
            **_HANDS_ON_BACK,
        ),
        cues=(Cue("head", 2, 20),),
    ),
    "flexion_in_standing": Figure(
        title="Bending forward in standing",
        description="Standing with straight knees, the body bends forward and the hands slide down the legs.",
        start=Pose(
            root=("hip", -1, 87.5),
            pelvis=89,
            lumbar=10,
            thorax=-14,
            neck=6,
            head=0,
            **FEET,
            near_arm=Holding("near_thigh", 6, 10, end=-85),
            far_arm=Holding("far_thigh", 6, 10, end=-85),
        ),
        finish=Pose(
            root=("hip", -12, 86.4),
            pelvis=28,
            lumbar=-50,
            thorax=-40,
            neck=-10,
            head=-4,
            **FEET,
            near_arm=Holding("near_shin", 8, -6, end=-80),
            far_arm=Holding("far_shin", 8, -6, end=-80),
        ),
        cues=(Cue("head", 16, 8),),
    ),
    "side_glide_standing": Figure(
        title="Sliding the hips across",
        description="Seen from behind: the hips slide to one side and the shoulders to the other, kept level.",
        view=View.BACK,
        drawn_for="glide_left",
        note="Seen from behind",
        start=Pose(
            root=("hip", 0, 87),
            pelvis=90,
            **_feet_from_behind(0),
            near_arm=Pointing(-97, -93, -92),
            far_arm=Pointing(-83, -87, -88),
        ),
        finish=Pose(
            root=("hip", 15, 85.6),
            pelvis=92,
            lumbar=44,
            thorax=-46,
            **_feet_from_behind(0),
            near_arm=Pointing(-97, -93, -92),
            far_arm=Pointing(-83, -87, -88),
        ),
        arrows=(Arrow(22, 96, 46, 96, 0), Arrow(-28, 134, -52, 134, 0)),
        letters=(Letter("L", -46, 60), Letter("R", 46, 60)),
    ),
    "side_glide_at_wall": Figure(
        title="Hips to the wall",
        description="Seen from behind: one shoulder leans on a wall and the hips are pushed to the wall.",
        view=View.BACK,
        drawn_for="glide_left",
        note="Seen from behind",
        start=_at_wall((9, 86.8), 77, 6, 2),
        finish=_at_wall((23, 84.8), 86, 24, -20),
        props=(Wall(35.5),),
        arrows=(Arrow(-14, 88, 6, 88, 0),),
        letters=(Letter("L", -40, 60), Letter("R", 60, 60)),
    ),
}
