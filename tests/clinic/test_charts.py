"""The pain chart: gaps stay gaps, every line is told apart without colour, and words say the same."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest

from clinic.charts import Series, Strip, describe, pain_chart, progress_chart

MONDAY = date(2026, 11, 2)
WEEK = [MONDAY + timedelta(days=i) for i in range(7)]
LEG = Series("Leg pain", [7, 6, None, 6, 5, None, 4], "leg")
BACK = Series("Back pain", [2, 2, 3, 3, 3, 2, 2], "back")
REACH = Strip("Furthest symptom", ["Back", "Thigh", "Calf", "Foot"], [3, 3, None, 2, 2, 1, 1])


def drawn(*series, strip=None, **options):
    return ElementTree.fromstring(str(pain_chart(WEEK, series, strip, **options)))


def line(svg, cls):
    return next(group for group in svg.iter("g") if group.get("class") == f"chart-series chart-series--{cls}")


def test_a_day_without_a_value_breaks_the_line():
    svg = drawn(LEG)

    paths = [path.get("d") for path in line(svg, "leg").iter("path")]
    assert [path.count("L") for path in paths] == [1, 1]
    assert len(list(line(svg, "leg").iter("circle"))) == 5


def test_no_value_is_ever_drawn_as_zero():
    svg = drawn(Series("Leg pain", [None] * 7, "leg"))

    assert not list(line(svg, "leg"))


def test_more_pain_is_higher_and_a_later_day_is_further_right():
    marks = [
        (float(mark.get("cx")), float(mark.get("cy")))
        for mark in line(drawn(Series("Leg pain", [10, 5, 0, 0, 0, 0, 0], "leg")), "leg").iter("circle")
    ]

    assert [x for x, _ in marks] == sorted({x for x, _ in marks})
    assert marks[0][1] < marks[1][1] < marks[2][1]


def test_a_symptom_nearer_the_spine_is_drawn_higher():
    marks = [
        float(re.match(r"M[\d.]+ ([\d.]+)", mark.get("d")).group(1))
        for mark in line(drawn(LEG, strip=REACH), "reach").iter("path")
        if mark.get("class") == "chart-mark"
    ]

    assert marks == sorted(marks, reverse=True)


def test_lines_differ_in_marker_and_carry_their_name():
    svg = drawn(LEG, BACK)

    assert list(line(svg, "leg").iter("circle"))
    assert not list(line(svg, "back").iter("circle"))
    assert {"Leg", "Back"} <= {text.text for text in svg.iter("text")}


def test_names_of_lines_that_meet_do_not_cover_each_other():
    svg = drawn(Series("Leg pain", [4] * 7, "leg"), Series("Back pain", [4] * 7, "back"))

    heights = [float(text.get("y")) for text in svg.iter("text") if "chart-name" in (text.get("class") or "")]
    assert abs(heights[0] - heights[1]) >= 15


def test_everything_is_drawn_inside_the_picture():
    for width in (340, 760):
        svg = drawn(LEG, BACK, strip=REACH, width=width)
        _, _, wide, high = map(float, svg.get("viewBox").split())
        for text in svg.iter("text"):
            assert 0 <= float(text.get("x")) <= wide
            assert 0 <= float(text.get("y")) <= high


def test_the_picture_has_a_title_and_says_what_it_shows():
    svg = drawn(LEG, strip=REACH, name="ada")

    title, description = svg.find("title"), svg.find("desc")
    assert svg.get("aria-labelledby").split() == [title.get("id"), description.get("id")]
    assert "Leg pain: 7 on 2 Nov, 4 on 8 Nov." in description.text
    assert "Furthest symptom: Foot on 2 Nov, Thigh on 8 Nov." in description.text


def test_names_from_outside_are_text_and_never_markup():
    svg = drawn(Series("<script>", [1] * 7, "leg"), title="<b>")

    assert svg.find("title").text == "<b>"
    assert not list(svg.iter("script"))


def test_there_is_no_inline_style():
    assert "style=" not in str(progress_chart(WEEK, [LEG, BACK], REACH, goal=3).drawing)


@pytest.mark.parametrize(
    ("series", "sentence"),
    [
        (Series("Leg pain", [None] * 7), "Leg pain: not recorded."),
        (Series("Leg pain", [None, 0, *[None] * 5]), "Leg pain: 0 on 3 Nov."),
        (LEG, "Leg pain: 7 on 2 Nov, 4 on 8 Nov."),
    ],
)
def test_the_summary_in_words(series, sentence):
    assert describe(WEEK, [series]) == sentence


def test_the_table_says_what_was_not_recorded():
    chart = progress_chart(WEEK, [LEG, BACK], REACH)

    assert chart.columns == ["Day", "Leg pain", "Back pain", "Furthest symptom"]
    assert chart.rows[0] == ["2 Nov", "7", "2", "Foot"]
    assert chart.rows[2] == ["4 Nov", "not recorded", "3", "not recorded"]


def test_ids_of_the_two_widths_differ():
    ids = re.findall(r'id="([^"]+)"', str(progress_chart(WEEK, [LEG]).drawing))

    assert len(ids) == len(set(ids)) == 4


def test_one_day_is_a_chart_too():
    svg = ElementTree.fromstring(str(pain_chart([MONDAY], [Series("Leg pain", [5])])))

    assert len(list(line(svg, "leg").iter("circle"))) == 1


@pytest.mark.parametrize(
    ("days", "series"), [([], [Series("Leg pain", [])]), (WEEK, [Series("Leg pain", [1, 2])])]
)
def test_a_chart_without_days_or_with_missing_values_is_refused(days, series):
    with pytest.raises(ValueError, match="needs"):
        pain_chart(days, series)
