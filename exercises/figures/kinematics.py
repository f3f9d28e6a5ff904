"""From a pose to the place of every joint, and from two poses to the frames between them.

Planted hands and feet are solved again in every frame, so they stay where they are while the rest moves.
"""

from dataclasses import dataclass, field, replace

from exercises.figures.body import HALF_HIPS, HALF_SHOULDERS, LENGTH
from exercises.figures.geometry import (
    Point,
    bent_line,
    between,
    direction,
    distance,
    mix,
    nearest_turn,
    polar,
    two_bones,
)
from exercises.figures.pose import Bent, Figure, Holding, Limb, Planted, Pointing, Pose, View

LIMBS = ("near_leg", "far_leg", "near_arm", "far_arm")


@dataclass
class Body:
    """A solved pose: points of the joints, and each limb's joint angles for blending."""

    pelvis: float
    spine: list[tuple[Point, float]]
    hip: Point
    shoulder: Point
    neck_base: Point
    neck_top: Point
    head: Point
    head_angle: float
    chest_angle: float
    legs: dict[str, tuple[Point, ...]] = field(default_factory=dict)  # hip, knee, ankle, heel, toe
    arms: dict[str, tuple[Point, ...]] = field(default_factory=dict)  # shoulder, elbow, wrist, fingers
    angles: dict[str, tuple[float, float, float]] = field(default_factory=dict)

    def joint(self, name: str) -> Point:
        """The point a cue or a prop refers to: head, hip, shoulder, near_knee, far_hand …"""
        if name in ("head", "hip", "shoulder", "neck_base"):
            return getattr(self, name)
        side, part = name.split("_")
        if part in ("elbow", "wrist", "hand"):
            return self.arms[side][("shoulder", "elbow", "wrist", "hand").index(part)]
        return self.legs[side][("hip", "knee", "ankle", "heel", "toe").index(part)]

    def held_part(self, name: str) -> Point:
        """The point a hand holds on to: belly, low_back, chest, near_knee, near_shin, near_thigh, near_hip."""
        if name == "belly":
            return polar(polar(self.hip, self.pelvis, 17), self.pelvis - 90, 9)
        if name == "low_back":
            return polar(polar(self.hip, self.pelvis, 15), self.pelvis + 90, 6)
        if name == "under_back":
            return polar(polar(self.hip, self.pelvis, 17), self.pelvis + 90, 8)
        if name == "chest":
            return polar(self.spine[8][0], self.chest_angle - 90, 17)
        side, part = name.split("_")
        hip, knee, ankle = self.legs[side][:3]
        return {
            "knee": between(knee, ankle, 0.10),
            "shin": between(knee, ankle, 0.28),
            "thigh": between(knee, hip, 0.22),
            "hip": polar(hip, self.pelvis, 8),
        }[part]


def solve(pose: Pose, view: View = View.SIDE) -> Body:
    """Place every joint of a pose in the room."""
    body = _trunk(pose, face=1.6 if view is View.SIDE else 0.0)
    for side in ("far", "near"):
        _solve_leg(body, getattr(pose, f"{side}_leg"), side, view)
    for side in ("far", "near"):
        _solve_arm(body, getattr(pose, f"{side}_arm"), side, view)
    return body


def frames(figure: Figure, count: int = 7) -> list[Body]:
    """The movement from start to finish in `count` bodies; a held position is a single frame."""
    if figure.finish is None:
        return [solve(figure.start, figure.view)]
    first, last = solve(figure.start, figure.view), solve(figure.finish, figure.view)
    steps = [step / (count - 1) for step in range(count)]
    return [solve(_blend(figure, first, last, t), figure.view) for t in steps]


def _trunk(pose: Pose, face: float) -> Body:
    """The trunk and head; `face` is how far the head sits in front of the neck."""
    hip = (0.0, 0.0)
    sacrum = polar(hip, pose.pelvis, LENGTH["pelvis"])
    lumbar = bent_line(sacrum, pose.pelvis, LENGTH["lumbar"], pose.lumbar, 4)
    thorax = bent_line(*lumbar[-1], LENGTH["thorax"], pose.thorax, 5)
    neck_base, top_angle = thorax[-1]
    neck_top = polar(neck_base, top_angle + pose.neck, LENGTH["neck"])
    head_angle = top_angle + pose.neck + pose.head
    head = polar(polar(neck_top, head_angle, 8.2), head_angle - 90, face)
    chest, chest_angle = thorax[3]
    shoulder = polar(chest, chest_angle - 90, 0.8)
    lower_shoulder = polar(chest, chest_angle + 90, -HALF_SHOULDERS)
    anchors = {
        "hip": hip,
        "head": head,
        "upper_back": polar(thorax[2][0], thorax[2][1] + 90, 9.0),
        "elbow": polar(lower_shoulder, -90, LENGTH["upper_arm"]),
    }
    name, x, y = pose.root
    dx, dy = x - anchors[name][0], y - anchors[name][1]

    def placed(point: Point) -> Point:
        return (point[0] + dx, point[1] + dy)

    spine = [(hip, pose.pelvis), (sacrum, pose.pelvis), *lumbar, *thorax]
    return Body(
        pelvis=pose.pelvis,
        spine=[(placed(point), angle) for point, angle in spine],
        hip=placed(hip),
        shoulder=placed(shoulder),
        neck_base=placed(neck_base),
        neck_top=placed(neck_top),
        head=placed(head),
        head_angle=head_angle,
        chest_angle=chest_angle,
    )


def _solve_leg(body: Body, limb: Limb, side: str, view: View) -> None:
    hip = body.hip
    if view is not View.SIDE:
        hip = polar(hip, body.pelvis + 90, HALF_HIPS if side == "near" else -HALF_HIPS)
    thigh, shank = LENGTH["thigh"] * limb.length[0], LENGTH["shank"] * limb.length[1]
    if isinstance(limb, Planted):
        target = (limb.x, limb.y)
        if limb.straight:
            upper = lower = direction(hip, target)
            stretch = distance(hip, target) / (thigh + shank)
            thigh, shank = thigh * stretch, shank * stretch
        else:
            upper, lower = two_bones(hip, target, thigh, shank, limb.bend)
        foot = lower + 90 if limb.end is None else limb.end
    elif isinstance(limb, Pointing):
        upper, lower, foot = limb.upper, limb.lower, limb.end
    else:
        upper = body.pelvis + 180 + limb.first
        lower = upper - limb.second
        foot = lower + 90 + limb.end
    knee = polar(hip, upper, thigh)
    ankle = polar(knee, lower, shank)
    heel = polar(polar(ankle, foot + 180, LENGTH["heel"] * 0.75), foot - 90, 2.2)
    toe = polar(polar(ankle, foot, LENGTH["foot"] * limb.tip), foot - 90, 2.8)
    body.legs[side] = (hip, knee, ankle, heel, toe)
    body.angles[f"{side}_leg"] = (upper - body.pelvis - 180, upper - lower, foot - lower - 90)


def _solve_arm(body: Body, limb: Limb, side: str, view: View) -> None:
    shoulder = body.shoulder
    if view is not View.SIDE:
        chest = body.spine[9][0]
        shoulder = polar(chest, body.chest_angle + 90, HALF_SHOULDERS if side == "near" else -HALF_SHOULDERS)
    upper_arm, forearm = LENGTH["upper_arm"] * limb.length[0], LENGTH["forearm"] * limb.length[1]
    if isinstance(limb, Pointing):
        upper, lower, hand = limb.upper, limb.lower, limb.end
    elif isinstance(limb, Bent):
        upper = body.chest_angle + 180 + limb.first
        lower = upper + limb.second
        hand = lower + limb.end
    else:
        if isinstance(limb, Holding):
            x, y = body.held_part(limb.part)
            target = (x + limb.dx, y + limb.dy)
        else:
            target = (limb.x, limb.y)
        upper, lower = two_bones(shoulder, target, upper_arm, forearm, limb.bend)
        hand = lower if limb.end is None else limb.end
    elbow = polar(shoulder, upper, upper_arm)
    wrist = polar(elbow, lower, forearm)
    fingers = polar(wrist, hand, LENGTH["hand"] * min(1, limb.length[1] + 0.25))
    body.arms[side] = (shoulder, elbow, wrist, fingers)
    body.angles[f"{side}_arm"] = (upper - body.chest_angle - 180, lower - upper, hand - lower)


def _blend(figure: Figure, first: Body, last: Body, t: float) -> Pose:
    a, b = figure.start, figure.finish
    name, x, y = a.root
    angles = {
        part: mix(getattr(a, part), getattr(b, part), t)
        for part in ("pelvis", "lumbar", "thorax", "neck", "head")
    }
    limbs = {
        limb: _blend_limb(getattr(a, limb), getattr(b, limb), first.angles[limb], last.angles[limb], t)
        for limb in LIMBS
    }
    return Pose(root=(name, mix(x, b.root[1], t), mix(y, b.root[2], t)), **angles, **limbs)


def _blend_limb(a: Limb, b: Limb, first: tuple, last: tuple, t: float) -> Limb:
    length = (mix(a.length[0], b.length[0], t), mix(a.length[1], b.length[1], t))
    tip = mix(a.tip, b.tip, t)
    if type(a) is type(b) and not isinstance(a, Bent):
        moving = ("upper", "lower", "end") if isinstance(a, Pointing) else ("x", "y", "dx", "dy", "end")
        changed = {}
        for name in moving:
            start, finish = getattr(a, name, None), getattr(b, name, None)
            if start is not None and finish is not None:
                turned = nearest_turn(finish, start) if name in ("upper", "lower", "end") else finish
                changed[name] = mix(start, turned, t)
        return replace(a, length=length, tip=tip, **changed)
    return Bent(
        *(mix(start, nearest_turn(finish, start), t) for start, finish in zip(first, last, strict=True)),
        length=length,
        tip=tip,
    )
