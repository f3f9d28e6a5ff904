"""R03, R04, R05: symptoms in both legs, by course, duration and the state of the screen."""

from dataclasses import replace

import pytest

from assessments.rules.vocabulary import Bilateral, CesScreen

from .patients import beside, cleared, fired, flagged, patient, place, reported, row

BOTH = "bilateral_leg_symptoms"
MARKED = (place("CALF L"), place("THIGH_POST R"))

RECENT = {
    "Recorded as new": patient(bilateral=Bilateral.NEW),
    "Recorded as spreading after years": patient(bilateral=Bilateral.SPREADING, duration_weeks=300),
    "Flag without course": flagged(BOTH),
    "Flag that got worse after years": reported(BOTH, onset_days=900, course="worse"),
    "Both legs marked, course not recorded": patient(body_chart=MARKED),
    "Both legs marked only after testing": patient(body_chart_after=MARKED),
    "Tingling in both buttocks": patient(
        body_chart=(place("BUTTOCK L paraesthesia"), place("BUTTOCK R numbness"))
    ),
    "Rows record both legs": patient(
        rows=(row("REIL", "no_effect", "no_effect", other=("CALF R", "CALF R")),)
    ),
    "Stable for twelve weeks": patient(bilateral=Bilateral.STABLE, duration_weeks=12),
    "Stable for 91 days": reported(BOTH, onset_days=91, course="stable"),
    "Recorded as stable for two years, its onset told as 30 days ago": patient(
        bilateral=Bilateral.STABLE, duration_weeks=104, **beside(BOTH, onset_days=30)
    ),
    "Both legs marked and recorded as stable, the course told as worse": patient(
        bilateral=Bilateral.STABLE, body_chart=MARKED, **beside(BOTH, course="worse")
    ),
    "Stable, but nobody knows since when": patient(bilateral=Bilateral.STABLE, duration_weeks=None),
    "A movement brought pain into the other leg": patient(
        rows=(row("REIL", "peripheralising", "peripheralised", post="CALF B"),)
    ),
    "Stable for years, then a movement reached the other leg": patient(
        bilateral=Bilateral.STABLE,
        duration_weeks=300,
        rows=(row("REIL", "produce", "worse", other=("NONE", "CALF R")),),
    ),
}


@pytest.mark.parametrize("screen", [None, CesScreen.INCOMPLETE])
@pytest.mark.parametrize("case", RECENT.values(), ids=RECENT)
def test_recent_symptoms_in_both_legs_block_until_the_screen_is_complete(case, screen):
    assert fired(with_screen(case, screen)) & {"R03", "R04", "R05"} == {"R03"}


@pytest.mark.parametrize("case", RECENT.values(), ids=RECENT)
def test_recent_symptoms_in_both_legs_warn_when_the_screen_is_negative(case):
    assert fired(with_screen(case, CesScreen.NEGATIVE)) & {"R01", "R03", "R04", "R05"} == {"R04"}


@pytest.mark.parametrize("case", RECENT.values(), ids=RECENT)
def test_recent_symptoms_in_both_legs_are_an_emergency_when_the_screen_is_positive(case):
    assert fired(with_screen(case, CesScreen.POSITIVE)) & {"R01", "R03", "R04", "R05"} == {"R01"}


LONG_STANDING = {
    "Recorded as stable for five months": patient(bilateral=Bilateral.STABLE),
    "Flag stable for 92 days": reported(BOTH, onset_days=92, course="stable", duration_weeks=1),
    "Marked on the chart, the course told as stable, for five months": patient(
        body_chart=MARKED, **beside(BOTH, course="stable")
    ),
    "Marked on the chart, flag stable for years": reported(
        BOTH, onset_days=800, course="stable", body_chart=MARKED
    ),
}


@pytest.mark.parametrize("case", LONG_STANDING.values(), ids=LONG_STANDING)
def test_long_standing_symptoms_are_watched(case):
    assert fired(with_screen(case, CesScreen.NEGATIVE)) & {"R03", "R04", "R05"} == {"R05"}
    assert fired(with_screen(case, CesScreen.INCOMPLETE)) & {"R03", "R04", "R05"} == set()


ONE_LEG = {
    "Left leg only": patient(),
    "Pain in both buttocks is not both legs": patient(body_chart=(place("BUTTOCK L"), place("BUTTOCK R"))),
    "Pain in one calf and the other buttock": patient(body_chart=(place("CALF L"), place("BUTTOCK R"))),
    "A row that stays in its leg": patient(rows=(row("REIL", "increase", "worse"),)),
    "Investigated and unchanged": cleared(BOTH, body_chart=MARKED),
    "Marked on the chart, investigated and unchanged": patient(
        body_chart=MARKED, **beside(BOTH, course="stable", confirmed_days_ago=30)
    ),
    "A course is told, but neither flag nor chart says both legs": patient(**beside(BOTH, course="worse")),
}


@pytest.mark.parametrize("case", ONE_LEG.values(), ids=ONE_LEG)
def test_one_leg_or_an_investigated_finding_stays_silent(case):
    assert not fired(case) & {"R03", "R04", "R05"}


def test_an_investigated_finding_that_spreads_speaks_again():
    assert "R04" in fired(cleared(BOTH, bilateral=Bilateral.SPREADING))


def with_screen(case, screen):
    return replace(case, ces_screen=screen)
