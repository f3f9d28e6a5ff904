"""Drawings on the back with the spine at rest: bridges, holds and positions of ease."""

from exercises.figures.pose import Arrow, Bent, Cue, Figure, Holding, Planted, Pointing, Pose, View
from exercises.figures.props import BandRoundThighs, Chair, Mat, MatFromAbove, Pillow, Spot

FLAT = 4.6  # height of the ankle when the foot is flat on the floor

_MAT = Mat(-70, 92)
_BACK = ("upper_back", -34, 0.6)
_FEET = {"near_leg": Planted(46, FLAT, end=0), "far_leg": Planted(50, FLAT, end=0)}
_ARMS = {"near_arm": Bent(-9, 2), "far_arm": Bent(-9, 2)}
_ARMS_LEVEL = {"near_arm": Bent(-4, 2), "far_arm": Bent(-4, 2)}

CROOK = Pose(root=_BACK, pelvis=180, lumbar=2, thorax=-2, neck=-8, head=-2, **_FEET, **_ARMS)
_BRIDGE = Pose(
    root=("upper_back", -34, 1.2),
    pelvis=212,
    lumbar=-3,
    thorax=-12,
    neck=-26,
    head=-10,
    **_FEET,
    near_arm=Bent(-25.5, 2),
    far_arm=Bent(-25.5, 2),
)


def _bridge(title: str, description: str) -> Figure:
    return Figure(
        title=title,
        description=description,
        start=CROOK,
        finish=_BRIDGE,
        props=(_MAT,),
        cues=(Cue("hip", -14, 22),),
    )


FIGURES = {
    "bridge": _bridge(
        "Lifting the hips up and down",
        "Lying on the back with bent knees, the hips go up until the body is straight, and down again.",
    ),
    "bridge_hold": _bridge(
        "Lifting the hips and holding",
        "Lying on the back with bent knees, the hips are lifted until the body is straight and held there.",
    ),
    "abdominal_brace": Figure(
        title="Pulling the belly in",
        description="Lying on the back with bent knees and the hands on the low belly, the belly is pulled in.",
        start=Pose(
            root=_BACK,
            pelvis=180,
            lumbar=2,
            thorax=-2,
            neck=-8,
            head=-2,
            **_FEET,
            near_arm=Holding("belly", -4, 2, bend=1, end=0, length=(0.8, 0.85)),
            far_arm=Holding("belly", -1, 2, bend=1, end=0, length=(0.8, 0.85)),
        ),
        props=(_MAT,),
        arrows=(Arrow(-1, 46, -1, 27, 0),),
    ),
    "curl_up": Figure(
        title="Small curl-up",
        description="Lying on the back, one knee bent, hands under the low back: head and shoulders lift a little.",
        start=Pose(
            root=("hip", 10, 10),
            pelvis=180,
            lumbar=3,
            thorax=-2,
            neck=-8,
            head=-2,
            near_leg=Planted(54, FLAT, end=0),
            far_leg=Planted(93, 6, straight=True, end=84),
            near_arm=Holding("under_back", 2, 3, bend=1, end=0, length=(0.62, 0.7)),
            far_arm=Holding("under_back", 5, 3, bend=1, end=0, length=(0.62, 0.7)),
        ),
        finish=Pose(
            root=("hip", 10, 10),
            pelvis=180,
            lumbar=2,
            thorax=-34,
            neck=-8,
            head=-4,
            near_leg=Planted(54, FLAT, end=0),
            far_leg=Planted(93, 6, straight=True, end=84),
            near_arm=Holding("under_back", 2, 3, bend=1, end=0, length=(0.7, 0.7)),
            far_arm=Holding("under_back", 5, 3, bend=1, end=0, length=(0.7, 0.7)),
        ),
        props=(Mat(-75, 110),),
        cues=(Cue("head", -17, 2),),
    ),
    "hip_abduction_belt": Figure(
        title="Pushing the knees out into a belt",
        description="Seen from above: lying on the back with bent knees, both knees push out into a belt.",
        view=View.FRONT,
        from_above=True,
        note="Seen from above",
        start=Pose(
            root=("hip", 0, 0),
            pelvis=90,
            near_leg=Pointing(-92, -90, -92, length=(0.75, 0.6), tip=0.6),
            far_leg=Pointing(-88, -90, -88, length=(0.75, 0.6), tip=0.6),
            near_arm=Pointing(-104, -96, -94),
            far_arm=Pointing(-76, -84, -86),
        ),
        finish=Pose(
            root=("hip", 0, 0),
            pelvis=90,
            near_leg=Pointing(-107, -78, -92, length=(0.75, 0.6), tip=0.6),
            far_leg=Pointing(-73, -102, -88, length=(0.75, 0.6), tip=0.6),
            near_arm=Pointing(-104, -96, -94),
            far_arm=Pointing(-76, -84, -86),
        ),
        props=(MatFromAbove(-42, -78, 84, 174), BandRoundThighs(0.85, in_front=True)),
        arrows=(Arrow(-22, -30, -40, -30, 0), Arrow(22, -30, 40, -30, 0)),
    ),
    "legs_on_chair": Figure(
        title="Resting with the legs on a chair",
        description="Lying on the back with the lower legs on the seat of a chair, hips and knees bent.",
        start=Pose(
            root=_BACK,
            pelvis=181,
            lumbar=0,
            thorax=-2,
            neck=-8,
            head=-2,
            near_leg=Bent(92, 92, -6),
            far_leg=Bent(90, 90, -6),
            near_arm=Bent(-9, 2),
            far_arm=Bent(-9, 2),
        ),
        props=(Mat(-75, 70), Chair(38, 45, 1)),
    ),
    "position_of_ease": Figure(
        title="Resting on the back, pillow under the knees",
        description="Lying on the back with the head on one pillow and the knees over another.",
        start=Pose(
            root=_BACK,
            pelvis=181,
            lumbar=0,
            thorax=-4,
            neck=-12,
            head=-4,
            near_leg=Planted(81, 6, end=70),
            far_leg=Planted(83, 6, end=70),
            near_arm=Holding("belly", -4, 2, bend=1, end=0, length=(0.8, 0.85)),
            far_arm=Holding("belly", -1, 2, bend=1, end=0, length=(0.8, 0.85)),
        ),
        props=(Mat(-80, 105), Pillow(-84, 1, 34, 8), Pillow(30, 1, 36, 15)),
    ),
    "pelvic_tilt": Figure(
        title="Flattening the low back",
        description="Lying on the back with bent knees, the low back is pressed flat and the tail bone curls up.",
        start=Pose(root=_BACK, pelvis=172, lumbar=14, thorax=-6, neck=-8, head=-2, **_FEET, **_ARMS),
        finish=Pose(root=_BACK, pelvis=188, lumbar=-8, thorax=-2, neck=-8, head=-2, **_FEET, **_ARMS_LEVEL),
        props=(_MAT, Spot("low_back", 0, 0, 6, in_front=True)),
        arrows=(Arrow(-3, 44, -3, 25, 0), Arrow(34, 12, 24, 26, -4)),
    ),
}
