"""The fortnight of a diary in a real browser: a bad day in parts, a correction, and the same chart for both sides."""

import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from careplans.models import SessionLog
from patients.clock import today_at
from tests import builders
from tests.browser.conftest import DESK, PHONE
from tests.browser.visitor import Chromium
from tests.careplans.diary import log_day
from tests.journeys.steps import Clinician, Patient

LEG_PAIN = [7, 7, 6, None, 6, 5, 5, 4, 4, None, 4, 3]
"""Of thirteen days ago until the day before yesterday; None was not saved."""


@pytest.fixture
def fortnight(ada, rosa, episode, ashford):
    """Two weeks of Ada's diary, but for yesterday and today. Gives today."""
    today = today_at(ashford, timezone.now())
    first = today - datetime.timedelta(days=len(LEG_PAIN) + 1)
    version = builders.make_published_plan(
        episode, assessment=builders.make_signed_assessment(episode, on=first), from_day=first
    )
    for place, pain in enumerate(LEG_PAIN):
        if pain is not None:
            log_day(version, first + datetime.timedelta(days=place), leg_pain=pain)
    return today


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_two_weeks_at_home(ada, rosa, fortnight, open_browser, width, scripts):
    yesterday = fortnight - datetime.timedelta(days=1)
    with open_browser(width=width, scripts=scripts, user=ada.user) as screen:
        at_home = Patient(Chromium(screen))

        # Yesterday was forgotten. Ada adds it: one exercise in part, the other not at all, and why.
        at_home.at.visit("/today/")
        at_home.at.press(f"Add {yesterday:%A}")
        first, second = sorted(name for name in at_home.at.page_fields() if name.startswith("line_"))
        how_many = first.replace("line", "bouts")
        at_home.at.fill({first: "some", how_many: 1, second: "none", "reason": "time", "leg_pain": 3})
        at_home.at.press("Save this day")
        added = SessionLog.objects.get(performed_on=yesterday)
        assert (added.done, added.reason, added.leg_pain) == ("some", "time", 3)

        # Today she did it all, and says how far the pain goes.
        at_home.did_it_all(leg=2, back_pain=4, furthest_symptom="BUTTOCK")
        expect(screen.get_by_text("Leg pain 2.", exact=False).first).to_be_visible()

        # A two was a three: she changes it, and both stay in the record.
        at_home.at.press("Change or add a note")
        at_home.at.fill({"leg_pain": 3, "note": "After the garden."})
        at_home.at.press("Save with these answers")
        today = SessionLog.objects.filter(performed_on=fortnight).order_by("pk")
        assert list(today.values_list("leg_pain", flat=True)) == [2, 3]

        # Progress: one sentence, one chart, and the numbers on request.
        at_home.at.press("Progress")
        expect(screen.get_by_text("Your leg pain went from 7 to 3 in 13 days.")).to_be_visible()
        expect(screen.locator("svg.chart, .chart-card svg").first).to_be_visible()
        screen.get_by_text("Show as a table").click()
        expect(screen.get_by_role("row")).to_have_count(len(LEG_PAIN) + 2 + 1)
        hers = at_home.at.page.rows

    with open_browser(width=width, scripts=scripts, user=rosa) as screen:
        at_work = Clinician(rosa, Chromium(screen))
        at_work.opens(f"/patients/{ada.pk}/")
        at_work.sees("Leg pain 7 to 3", "Furthest symptom Buttock")
        assert [row[1:] for row in at_work.at.page.rows] == [row[1:] for row in hers]
