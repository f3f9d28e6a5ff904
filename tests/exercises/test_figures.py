"""The drawings: honest bodies, contacts that hold, and SVG that pages may carry under a strict policy."""

import gzip
import re
from xml.etree import ElementTree

import pytest

from exercises.figures.drawing import parts
from exercises.figures.geometry import distance, mix, nearest_turn
from exercises.figures.kinematics import LIMBS, frames
from exercises.figures.pose import Planted
from exercises.figures.poses import FIGURES
from exercises.figures.render import MODES, figure
from exercises.library import LIBRARY

SVG = "{http://www.w3.org/2000/svg}"
STEPS = 13
EVERY = pytest.mark.parametrize("name", sorted(FIGURES))


def planted_limbs(drawn):
    """(limb, start, finish) of the hands and feet that are put on a spot in both poses."""
    finish = drawn.finish or drawn.start
    for limb in LIMBS:
        start, end = getattr(drawn.start, limb), getattr(finish, limb)
        if isinstance(start, Planted) and isinstance(end, Planted):
            yield limb, start, end


def test_there_are_enough_drawings():
    drawn = {exercise.figure for exercise in LIBRARY.values() if exercise.figure}
    assert drawn == set(FIGURES)
    assert len(drawn) >= 40


@EVERY
def test_planted_hands_and_feet_stay_where_they_are(name):
    drawn = FIGURES[name]
    bodies = frames(drawn, STEPS)
    for limb, start, finish in planted_limbs(drawn):
        side, kind = limb.split("_")
        for step, body in enumerate(bodies):
            t = step / (STEPS - 1)
            meant = (mix(start.x, finish.x, t), mix(start.y, finish.y, t))
            reached = (body.legs if kind == "leg" else body.arms)[side][2]
            assert distance(reached, meant) <= 0.5, f"{limb} slips in frame {step}"


@EVERY
def test_nothing_sinks_into_the_floor(name):
    drawn = FIGURES[name]
    if drawn.from_above:
        return
    for body in frames(drawn, STEPS):
        lowest = min(
            body.head[1] - 11,
            body.hip[1] - 8.6,
            *(point[1] - 2.6 for leg in body.legs.values() for point in leg[1:]),
            *(point[1] - 2.5 for arm in body.arms.values() for point in arm[1:]),
        )
        assert lowest >= -1.5


@EVERY
def test_joints_stay_within_what_a_body_can_do(name):
    drawn = FIGURES[name]
    for body in frames(drawn, STEPS):
        for side in ("near", "far"):
            if drawn.view == "side":
                assert -0.5 <= nearest_turn(body.angles[f"{side}_leg"][1], 70) <= 150, "knee"
            assert abs(nearest_turn(body.angles[f"{side}_arm"][1], 0)) <= 150, "elbow"
    for pose in (drawn.start, drawn.finish or drawn.start):
        assert -60 <= pose.lumbar <= 45


@EVERY
def test_every_frame_has_the_same_path_commands(name):
    drawn = FIGURES[name]
    commands = {
        tuple(re.sub("[^A-Z]", "", path) for _, path in parts(body, drawn.view))
        for body in frames(drawn, STEPS)
    }
    assert len(commands) == 1


@EVERY
@pytest.mark.parametrize("mode", MODES)
def test_a_drawing_is_an_image_with_a_name_and_a_description(name, mode):
    root = ElementTree.fromstring(figure(name, mode=mode))
    title, about = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {about.get('id')}"
    assert title.text
    assert about.text


@EVERY
def test_a_drawing_carries_no_styles_and_no_scripts(name):
    for mode in MODES:
        for element in ElementTree.fromstring(figure(name, mode=mode)).iter():
            assert element.tag.removeprefix(SVG) not in ("style", "script", "foreignObject", "image")
            assert not [key for key in element.attrib if key == "style" or key.startswith("on")]


@EVERY
def test_a_drawing_is_light(name):
    assert len(gzip.compress(figure(name, mode="ghost").encode())) <= 5 * 1024
    assert len(gzip.compress(figure(name, mode="pair").encode())) <= 5 * 1024


def test_every_class_that_is_drawn_has_a_colour(settings):
    css = (settings.BASE_DIR / "static/css/figures.css").read_text()
    used = set()
    for name in FIGURES:
        for classes in re.findall(r'class="([^"]+)"', figure(name, mode="pair")):
            used |= set(classes.split())
    missing = {kind for kind in used - {"fig"} if not re.search(rf"\.{kind}\b", css)}
    assert missing - {"label", "letter"} == set()


def test_ids_differ_by_exercise_mode_and_key():
    ids = [
        re.search(r'<title id="([^"]+)"', figure(*args, **options))[1]
        for args, options in [
            (("E04",), {}),
            (("E04",), {"mode": "pair"}),
            (("E04",), {"key": "17"}),
            (("I03",), {}),
            (("T01",), {}),
        ]
    ]
    assert len(set(ids)) == 5


def test_an_exercise_without_drawing_gives_nothing_and_an_unknown_name_is_an_error():
    assert figure("P06") == ""
    with pytest.raises(ValueError, match="no drawing"):
        figure("E99")
    with pytest.raises(ValueError, match="way to draw"):
        figure("E04", mode="film")


def letters(svg: str) -> list[str]:
    """L and R in the order from the left of the picture to its right."""
    found = re.findall(r'class="letter" x="([-.\d]+)"[^>]*>([LR])<', svg)
    return [text for _, text in sorted(found, key=lambda letter: float(letter[0]))]


@pytest.mark.parametrize("code", ["L01", "L02", "E06"])
def test_glides_are_seen_from_the_back_so_left_is_left(code):
    to_left = figure(code, mode="finish", side="glide_left")
    to_right = figure(code, mode="finish", side="glide_right")
    assert letters(to_left) == letters(to_right) == ["L", "R"]
    assert "matrix(-1" not in to_left
    assert "matrix(-1" in to_right


@pytest.mark.parametrize("code", ["L01", "L02", "E06"])
def test_a_glide_to_the_left_takes_the_hips_to_the_right_of_the_shoulders(code):
    drawn = FIGURES[LIBRARY[code].figure]
    start, finish = frames(drawn, 2)

    def hips_beside_shoulders(body):
        return body.hip[0] - body.neck_base[0]

    assert drawn.drawn_for == "glide_left"
    assert hips_beside_shoulders(finish) > hips_beside_shoulders(start) + 5


@pytest.mark.parametrize(("side", "letter"), [("right", "R"), ("left", "L")])
def test_the_side_that_is_up_over_the_roll_carries_its_letter(side, letter):
    assert letters(figure("L03", side=side)) == [letter]


@pytest.mark.parametrize("code", ["F02", "N01", "T11", "X03"])
def test_the_other_leg_is_the_mirror_image(code):
    assert "matrix(-1" in figure(code, side="left")
    assert "matrix(-1" not in figure(code, side="right")
    assert "matrix(-1" not in figure(code, side="both")
