"""The body chart: which areas there are, what a tick means, and what is never taken."""

import re

import pytest
from django import forms

from assessments.bodychart import BodyChartField, body_chart_picture, described, places, read_mark
from assessments.bodychart.areas import AREAS, Unranked, View
from assessments.bodychart.marks import MARKS
from assessments.bodychart.outline import path
from assessments.bodychart.widget import BodyChart
from assessments.rules.case import Place
from assessments.rules.vocabulary import RANK, Kind, Leg, Region

ADA = [
    "pain:M:LUMBAR_MID:low_back_middle",
    "pain:L:BUTTOCK:buttock",
    "pain:L:CALF:calf_inner",
    "pain:L:CALF:calf_outer",
    "paraesthesia:L:TOES:small_toes",
    "numbness:R:MID_BACK:mid_back",
]


class ChartForm(forms.Form):
    chart = BodyChartField(required=False)


def test_every_region_that_can_hold_a_symptom_is_drawn():
    drawn = {area.code for area in AREAS if isinstance(area.code, Region)}

    assert drawn == set(RANK) - {Region.NONE}


def test_left_and_right_have_the_same_areas():
    left, right = (
        [(area.key, area.code, area.view, area.box) for area in AREAS if area.side == leg]
        for leg in (Leg.L, Leg.R)
    )

    assert left == right


def test_the_toes_are_seen_from_the_front():
    assert {area.view for area in AREAS if area.code is Region.TOES} == {View.FRONT}


@pytest.mark.parametrize(
    ("area", "code"),
    [
        ("knee_back", Region.THIGH_POST),
        ("knee_front", Region.THIGH_ANT),
        ("shin_outer", Region.CALF),
        ("hip_front", Region.GROIN),
        ("heel", Region.ANKLE_FOOT),
        ("big_toe", Region.TOES),
        ("mid_back", Unranked.MID_BACK),
        ("abdomen", Unranked.ABDOMEN),
    ],
)
def test_what_an_area_counts_as(area, code):
    assert {found.code for found in AREAS if found.key == area} == {code}


def test_no_two_areas_of_a_view_overlap():
    for view in View:
        shown = [area for area in AREAS if area.view is view]
        boxes = [tuple(map(float, re.findall(r"[\d.]+", path(area)))) for area in shown]
        for i, (left, top, right, bottom, _) in enumerate(boxes):
            for other in boxes[i + 1 :]:
                apart = other[0] >= right or other[2] <= left or other[1] >= bottom or other[3] <= top
                assert apart, (view, shown[i].label)


def test_the_left_leg_is_on_the_left_from_behind_and_on_the_right_from_the_front():
    def left_edge(key):
        area = next(area for area in AREAS if area.key == key and area.side == Leg.L)
        return float(re.match(r"M([\d.]+)", path(area)).group(1))

    assert left_edge("calf_outer") < 120 <= left_edge("shin_outer")


def test_marks_become_places_once_each_and_without_those_that_have_no_distance():
    assert places(ADA) == (
        Place(Region.LUMBAR_MID),
        Place(Region.BUTTOCK, Leg.L),
        Place(Region.CALF, Leg.L),
        Place(Region.TOES, Leg.L, kind=Kind.PARAESTHESIA),
    )


def test_a_mark_reads_back_as_it_was_written():
    assert all(read_mark(value).value == value for value in MARKS)
    assert read_mark("pain:L:CALF:calf_outer").label == "Left outer calf, pain"


def test_the_field_takes_marks_once_each_in_the_order_of_the_chart():
    form = ChartForm({"chart": [*reversed(ADA), ADA[0]]})

    assert form.is_valid(), form.errors
    assert form.cleaned_data["chart"] == ADA


@pytest.mark.parametrize(
    "sent",
    [
        "pain:L:CALF",
        "pain:L:TOES:calf_outer",
        "pain:B:CALF:calf_outer",
        "itch:L:CALF:calf_outer",
        "cramp:L:CALF:calf_outer",
        "pain:L:CALF:calf_outer\x00",
        "<script>",
        "",
    ],
)
def test_what_the_chart_does_not_offer_is_refused_without_repeating_it(sent):
    form = ChartForm({"chart": [sent, ADA[0]]})

    assert form.errors["chart"] == ["Mark an area of the chart; something was sent that is not on it."]


def test_places_refuses_an_unknown_mark():
    with pytest.raises(KeyError):
        places(["pain:L:CALF:elbow"])


def test_the_control_is_one_real_check_box_for_each_mark():
    html = str(ChartForm({"chart": ADA})["chart"])

    boxes = re.findall(r'<input type="checkbox" id="([^"]+)" name="chart" value="([^"]+)"( checked)?>', html)
    assert sorted(value for _, value, _ in boxes) == sorted(MARKS)
    assert sorted(value for _, value, checked in boxes if checked) == sorted(ADA)
    assert len({name for name, _, _ in boxes}) == len(MARKS)
    assert "style=" not in html


def test_the_keyboard_goes_middle_then_left_from_top_to_foot_then_right():
    html = str(ChartForm()["chart"])
    back = html[: html.index("Front view")]

    sides = [value.split(":")[1] for value in re.findall(r'value="(pain:[^"]+)"', back)]
    assert sides == sorted(sides, key="MLR".index)


def test_the_last_visit_is_shown_beside_and_never_ticked():
    widget = BodyChart(choices=[(value, value) for value in MARKS], previous=[ADA[1]])

    html = widget.render("chart", [], {"id": "id_chart"})
    assert html.count("area--before") == 1
    assert "(last visit)" in html
    assert not re.search(r'value="pain[^"]+" checked', html)


def test_the_picture_says_in_words_what_it_shows():
    html = body_chart_picture(ADA, name="visit")

    assert described(ADA) == [
        ("Pain", ["Low back, middle", "Left buttock", "Left inner calf", "Left outer calf"]),
        ("Pins and needles", ["Left smaller toes"]),
        ("Numbness", ["Right mid back"]),
    ]
    assert "Left smaller toes" in html
    assert html.count('class="body-picture__mark"') == len(ADA)
    assert html.count("<title") == 2
    assert "style=" not in html


def test_an_empty_chart_says_so():
    assert "Nothing is marked." in body_chart_picture([])
