"""The drawn body: lengths, thicknesses and outlines, in centimetres of a person 170 cm tall."""

from exercises.figures.pose import View

LENGTH = {
    "pelvis": 11,
    "lumbar": 17,
    "thorax": 27,
    "neck": 8.5,
    "upper_arm": 29,
    "forearm": 25,
    "hand": 9,
    "thigh": 42,
    "shank": 41,
    "foot": 15,
    "heel": 5,
}
TRUNK = LENGTH["pelvis"] + LENGTH["lumbar"] + LENGTH["thorax"]

RADIUS = {
    "hip": 8.6,
    "knee": 5.7,
    "ankle": 3.7,
    "toe": 2.6,
    "heel": 3.3,
    "shoulder": 4.9,
    "elbow": 3.9,
    "wrist": 2.8,
    "hand": 3.0,
    "neck": 4.4,
    "head": 11.0,
}

HALF_HIPS = 5.5
HALF_SHOULDERS = 11.5

# (how far along the trunk, half width behind, half width in front)
_TRUNK_SIDE = (
    (-0.08, 7.5, 6.0),
    (0.0, 10.4, 8.2),
    (0.20, 10.0, 8.6),
    (0.42, 7.6, 8.4),
    (0.66, 8.6, 10.0),
    (0.84, 9.2, 9.6),
    (0.95, 7.0, 7.4),
    (1.0, 4.8, 5.4),
)
_TRUNK_FRONT = (
    (-0.08, 8.0, 8.0),
    (0.0, 12.5, 12.5),
    (0.20, 12.6, 12.6),
    (0.42, 10.6, 10.6),
    (0.66, 12.4, 12.4),
    (0.84, 14.5, 14.5),
    (0.95, 13.2, 13.2),
    (1.0, 7.0, 7.0),
)
_SHORTS_SIDE = (
    (-0.12, 7.0, 6.4),
    (-0.04, 9.9, 7.6),
    (0.06, 11.0, 8.6),
    (0.14, 10.9, 8.9),
    (0.215, 10.3, 8.9),
)
_SHORTS_FRONT = (
    (-0.12, 9.0, 9.0),
    (-0.04, 12.4, 12.4),
    (0.06, 13.2, 13.2),
    (0.14, 13.2, 13.2),
    (0.215, 12.9, 12.9),
)

# (degrees from the crown towards the face, radius)
_HEAD_SIDE = (
    (0, 11),
    (40, 10.4),
    (72, 9.4),
    (88, 9.6),
    (100, 11.8),
    (110, 9.6),
    (128, 10.2),
    (150, 10.6),
    (178, 8.2),
    (215, 8.6),
    (260, 9.8),
    (310, 10.6),
)
_HEAD_FRONT = (
    (0, 11),
    (45, 10),
    (90, 8.6),
    (135, 9.6),
    (180, 10.6),
    (225, 9.6),
    (270, 8.6),
    (315, 10),
)
_HAIR_SIDE = (
    (-118, 9.9),
    (-90, 10.8),
    (-45, 11.8),
    (0, 12.2),
    (38, 11.6),
    (66, 10.2),
    (52, 6.6),
    (5, 4.4),
    (-55, 3.6),
    (-100, 5.6),
)
_HAIR_FRONT = (
    (-80, 9.3),
    (-50, 10.6),
    (0, 12),
    (50, 10.6),
    (80, 9.3),
    (62, 7.0),
    (30, 6.2),
    (-30, 6.2),
    (-62, 7.0),
)
_HAIR_BACK = (
    (-125, 9.6),
    (-90, 9.6),
    (-50, 10.8),
    (0, 12),
    (50, 10.8),
    (90, 9.6),
    (125, 9.6),
    (155, 9.2),
    (-155, 9.2),
)


def trunk_outline(view: View):
    return _TRUNK_SIDE if view is View.SIDE else _TRUNK_FRONT


def shorts_outline(view: View):
    return _SHORTS_SIDE if view is View.SIDE else _SHORTS_FRONT


def head_outline(view: View):
    return _HEAD_SIDE if view is View.SIDE else _HEAD_FRONT


def hair_outline(view: View):
    return {View.SIDE: _HAIR_SIDE, View.FRONT: _HAIR_FRONT, View.BACK: _HAIR_BACK}[view]
