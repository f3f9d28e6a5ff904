"""Drawings on the front: lying flat, over pillows, on the elbows and the press-ups."""

from exercises.figures.pose import Arrow, Bent, Cue, Figure, Holding, Letter, Planted, Pointing, Pose, View
from exercises.figures.props import Mat, MatFromAbove, Pillow, Spot

_MAT = Mat(-95, 92)
_LEGS = {"near_leg": Bent(0, 0, -78), "far_leg": Bent(1, 0, -78)}
_ARMS_BY_SIDE = {"near_arm": Bent(5, 2), "far_arm": Bent(5, 2)}
_WRISTS = (38, 41)


def _hands_by_shoulders(length: tuple[float, float] = (1, 1)) -> dict:
    near, far = _WRISTS
    return {
        "near_arm": Planted(near, 3.2, bend=-1, end=0, length=length),
        "far_arm": Planted(far, 3.2, bend=-1, end=0, length=length),
    }


_FLAT = Pose(root=("hip", 0, 10), pelvis=0, lumbar=2, thorax=-2, neck=4, head=-4, **_LEGS, **_ARMS_BY_SIDE)
_READY = Pose(
    root=("hip", 0, 10),
    pelvis=0,
    lumbar=2,
    thorax=-2,
    neck=4,
    head=-4,
    **_LEGS,
    **_hands_by_shoulders((0.62, 0.62)),
)

FIGURES = {
    "prone_lying": Figure(
        title="Lying on the front",
        description="A person lies flat on the front with the arms by the sides.",
        start=_FLAT,
        props=(_MAT,),
    ),
    "gluteal_set": Figure(
        title="Squeezing the bottom",
        description="A person lies on the front. A mark on the bottom shows which muscle gets hard.",
        start=Pose(
            root=("hip", 0, 10),
            pelvis=0,
            lumbar=2,
            thorax=2,
            neck=6,
            head=2,
            **_LEGS,
            near_arm=Planted(70, 4, bend=1, end=20, length=(0.7, 0.5)),
            far_arm=Planted(73, 4, bend=1, end=20, length=(0.7, 0.5)),
        ),
        props=(_MAT, Spot("hip", 1, 5, 7, in_front=True)),
        arrows=(Arrow(-26, 34, -7, 23, 3), Arrow(28, 34, 9, 23, -3)),
    ),
    "multifidus_set": Figure(
        title="Tightening the small of the back",
        description="A person lies on the front with the finger tips on the low back, where a muscle swells.",
        start=Pose(
            root=("hip", 0, 10),
            pelvis=0,
            lumbar=2,
            thorax=-2,
            neck=4,
            head=-4,
            **_LEGS,
            near_arm=Holding("low_back", 3, 3, bend=1, end=200, length=(0.8, 0.8)),
            far_arm=Holding("low_back", 6, 3, bend=1, end=200, length=(0.75, 0.75)),
        ),
        props=(_MAT, Spot("low_back", 0, 4, 7, in_front=True)),
    ),
    "prone_on_elbows": Figure(
        title="Propped on the elbows",
        description="A person lies on the front and props up on the lower arms. The hips stay on the mat.",
        start=Pose(
            root=("hip", 0, 10),
            pelvis=0,
            lumbar=2,
            thorax=-2,
            neck=4,
            head=-4,
            **_LEGS,
            near_arm=Planted(70, 3.6, bend=-1, end=0, length=(0.25, 0.85)),
            far_arm=Planted(73, 3.6, bend=-1, end=0, length=(0.25, 0.85)),
        ),
        finish=Pose(
            root=("hip", 0, 10),
            pelvis=7,
            lumbar=36,
            thorax=14,
            neck=-6,
            head=-6,
            near_leg=Bent(-7, 0, -78),
            far_leg=Bent(-6, 0, -78),
            near_arm=Planted(70, 3.6, bend=-1, end=0),
            far_arm=Planted(73, 3.6, bend=-1, end=0),
        ),
        props=(_MAT,),
        cues=(Cue("head", 18, 0),),
    ),
    "half_press_up": Figure(
        title="Half press-up on the front",
        description="Lying on the front, the hands push the chest half way up. The hips stay on the mat.",
        start=_READY,
        finish=Pose(
            root=("hip", 0, 10.2),
            pelvis=5,
            lumbar=22,
            thorax=9,
            neck=0,
            head=-4,
            near_leg=Bent(-5, 0, -78),
            far_leg=Bent(-4, 0, -78),
            **_hands_by_shoulders((0.85, 0.85)),
        ),
        props=(_MAT,),
        cues=(Cue("head", 18, 0),),
    ),
    "press_up": Figure(
        title="Press-up on the front",
        description="Lying on the front, the arms push the chest all the way up. The hips stay on the mat.",
        start=_READY,
        finish=Pose(
            root=("hip", 0, 10.8),
            pelvis=10,
            lumbar=38,
            thorax=18,
            neck=0,
            head=-4,
            near_leg=Bent(-10, 0, -78),
            far_leg=Bent(-9, 0, -78),
            **_hands_by_shoulders(),
        ),
        props=(_MAT,),
        cues=(Cue("head", 18, 0),),
    ),
    "prone_over_pillows": Figure(
        title="Lying on the front over pillows",
        description="A person rests on the front over a pile of pillows under the belly.",
        start=Pose(
            root=("hip", 0, 29),
            pelvis=4,
            lumbar=-22,
            thorax=6,
            neck=12,
            head=4,
            near_leg=Planted(-79, 6, straight=True, end=188),
            far_leg=Planted(-77, 6, straight=True, end=188),
            near_arm=Planted(72, 4, bend=1, end=10, length=(0.7, 0.6)),
            far_arm=Planted(75, 4, bend=1, end=10, length=(0.7, 0.6)),
        ),
        props=(_MAT, Pillow(-14, 1, 52, 10), Pillow(-12, 10, 46, 10)),
    ),
    "press_up_hips_off_centre": Figure(
        title="Press-up with the hips to one side",
        description="Seen from above: lying on the front, the hips shift to one side before the press-up.",
        view=View.BACK,
        drawn_for="glide_left",
        from_above=True,
        note="Seen from above",
        start=Pose(
            root=("head", 0, 76),
            pelvis=90,
            near_leg=Pointing(-92, -91, -92, tip=0.9),
            far_leg=Pointing(-88, -89, -88, tip=0.9),
            near_arm=Pointing(232, 84, 92, length=(0.62, 0.8)),
            far_arm=Pointing(-52, 96, 88, length=(0.62, 0.8)),
        ),
        finish=Pose(
            root=("head", 0, 76),
            pelvis=96,
            lumbar=34,
            thorax=-40,
            near_leg=Pointing(-84, -86, -90, tip=0.9),
            far_leg=Pointing(-80, -84, -86, tip=0.9),
            near_arm=Pointing(232, 84, 92, length=(0.62, 0.8)),
            far_arm=Pointing(-52, 96, 88, length=(0.62, 0.8)),
        ),
        props=(MatFromAbove(-38, -112, 76, 208),),
        arrows=(Arrow(27, 2, 47, 2, 0),),
        letters=(Letter("L", -46, 40), Letter("R", 46, 40)),
    ),
}
