"""The first visit and the first evening at home in a real browser: phone and desk, with scripts and without."""

import datetime

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from careplans.models import SessionLog
from patients.clock import today_at
from tests.browser.conftest import DESK, PHONE
from tests.browser.visitor import Chromium
from tests.journeys.steps import EXTENSION_RESPONDER, Clinician, Patient


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_from_the_first_visit_to_the_first_session_at_home(rosa, ashford, open_browser, width, scripts):
    today = today_at(ashford, timezone.now())
    with open_browser(width=width, scripts=scripts) as screen:
        rosa = Clinician(rosa, Chromium(screen)).signs_in()
        record = rosa.registers("Ada", "Sample", email="ada@home.example")
        rosa.opens_an_episode(side="left", began=today - datetime.timedelta(weeks=15))
        rosa.starts_an_assessment(record)
        rosa.examines(EXTENSION_RESPONDER, on=today, symptoms={"leg_now": 6})
        rosa.sees("Suggested: Extension, high confidence", "Made worse in testing")
        rosa.agrees()
        rosa.signs()
        rosa.chooses("T1_EXT_DP")
        rosa.changes_the_dose("Walk on flat ground", week=1, minutes=10, bouts_per_day=2)
        rosa.publishes("Ada")
        rosa.sees("Ada Sample, born 12 March 1979", "10 minutes, 2 times a day")
        code = rosa.gives_a_code(record)

    with open_browser(width=width, scripts=scripts) as screen:
        ada = Patient(Chromium(screen))
        ada.comes_in(code)
        ada.sees("Week 1 of 6.", "Walk on flat ground 10 minutes 2 times a day")
        taps = [
            screen.get_by_text("I did it all", exact=True),
            screen.locator("label").filter(has=screen.locator('[name="leg_pain"][value="4"]')),
            screen.get_by_role("button", name="Save today’s session"),
        ]
        for tap in taps:
            tap.click()
        expect(screen.get_by_role("heading", name="Saved. Thank you, Ada.")).to_be_visible()
        print(f"a log in {len(taps)} taps at {width} px, {'with' if scripts else 'without'} scripts")
        log = SessionLog.objects.get()
        assert (log.leg_pain, log.done) == (4, "all")
        ada.at.press("Progress")
        ada.sees("Your leg pain was 4")
