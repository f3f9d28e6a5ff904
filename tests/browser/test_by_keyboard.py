"""Keys alone are enough: each stop of the Tab key can be seen, and everything a mouse does can be done."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from assessments.rules.vocabulary import RedFlag
from careplans.models import SessionLog
from patients.clock import today_at
from tests import builders
from tests import builders_assessment as worked
from tests.browser.conftest import DESK, PHONE

FOCUS = """() => {
    const here = document.activeElement, shown = here.closest('label') || here;
    const box = shown.getBoundingClientRect();
    const corners = [.1, .5, .9].flatMap(x => [.1, .5, .9].map(y => [box.x + x * box.width, box.y + y * box.height]));
    const seen = corners.some(([x, y]) => shown.contains(document.elementFromPoint(x, y)));
    const ringed = [shown, ...shown.querySelectorAll('*')].some(e => {
        const style = getComputedStyle(e);
        return style.outlineStyle !== 'none' || style.boxShadow !== 'none';
    });
    return {name: here.name || '', value: here.value || '', words: here.innerText || '', tag: here.tagName,
        trouble: [seen ? '' : 'is hidden', ringed ? '' : 'has no ring'].filter(Boolean),
        html: here.outerHTML.slice(0, 160)};
}"""


class Keys:
    """Somebody without a mouse. Every stop must be in view, not covered, and marked."""

    def __init__(self, page):
        self.page = page

    def tab_to(self, *, name="", words=""):
        """Press Tab until the field with this name, or what says these words, has focus."""
        for _ in range(400):
            self.page.keyboard.press("Tab")
            stop = self._stop()
            assert stop["trouble"] == [], stop["html"]
            if (name and stop["name"] == name) or (words and stop["words"].strip().startswith(words)):
                return
        raise AssertionError(f"Tab never came to {name or words}")

    def _stop(self):
        """Where focus is; a page that still scrolls there gets a moment."""
        for _ in range(20):
            stop = self.page.evaluate(FOCUS)
            if not stop["trouble"]:
                break
            self.page.wait_for_timeout(20)
        return stop

    def choose(self, name, value):
        """Move to a group of choices and go along it with the arrow keys."""
        self.tab_to(name=name)
        for _ in range(15):
            if self.page.locator(f'[name="{name}"][value="{value}"]').is_checked():
                return
            self.page.keyboard.press("ArrowRight")
        raise AssertionError(f"the arrow keys never chose {value} for {name}")

    def press(self, key):
        self.page.keyboard.press(key)

    def save(self, words):
        self.tab_to(words=words)
        with self.page.expect_navigation():
            self.press("Enter")


@pytest.fixture
def started(ada, rosa, episode, ashford):
    """An assessment that Rosa began just now."""
    return worked.start(episode, by=rosa, on=today_at(ashford, timezone.now()))


def saved(assessment, name) -> dict:
    return assessment.sections.get(name=name).answers


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_a_day_is_saved_with_keys(ada, rosa, episode, ashford, open_browser, width):
    today = today_at(ashford, timezone.now())
    signed = builders.make_signed_assessment(episode, on=today)
    builders.make_published_plan(episode, assessment=signed, from_day=today)
    with open_browser(width=width, user=ada.user) as page:
        page.goto("/today/")
        keys = Keys(page)
        keys.tab_to(words="Skip to main content")
        keys.press("Enter")
        keys.tab_to(name="did_all")
        keys.press("Space")
        keys.choose("leg_pain", "4")
        keys.save("Save today")
        expect(page.get_by_role("heading", name="Saved. Thank you, Ada.")).to_be_visible()
    log = SessionLog.objects.get()
    assert (log.done, log.leg_pain) == ("all", 4)


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_the_safety_screen_is_answered_with_keys(rosa, started, open_browser, width):
    with open_browser(width=width, user=rosa) as page:
        page.goto(f"/patients/{started.patient_id}/assessments/{started.pk}/safety/")
        keys = Keys(page)
        in_page_order = page.evaluate("[...document.querySelectorAll('main [type=radio]')].map(e => e.name)")
        asked = [name for name in dict.fromkeys(in_page_order) if name in set(RedFlag)]
        for name in asked:
            keys.choose(name, "no")
        keys.save("Save and next")
        expect(page.get_by_role("heading", name="Symptoms", level=1)).to_be_visible()
    answers = saved(started, "safety")
    assert {name: answers.get(name) for name in asked} == dict.fromkeys(asked, "no")
    assert len(asked) > 20


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_movements_are_recorded_with_keys(rosa, started, open_browser, scripts):
    with open_browser(user=rosa, scripts=scripts) as page:
        page.goto(f"/patients/{started.patient_id}/assessments/{started.pk}/repeated/")
        keys = Keys(page)
        if scripts:
            # Each letter answers its question and goes on to the next.
            keys.tab_to(name="rows-0-during")
            for name, value in (("during", "increase"), ("after", "no_worse"), ("mechanical", "no_effect")):
                keys.press(page.locator(f'[name="rows-0-{name}"][value="{value}"]').get_attribute("data-key"))
        else:
            keys.choose("rows-0-during", "increase")
            keys.choose("rows-0-after", "no_worse")
            keys.choose("rows-0-mechanical", "no_effect")
        keys.save("Save and next")
    (row,) = saved(started, "repeated")["rows"]
    assert (row["during"], row["after"], row["mechanical"]) == ("increase", "no_worse", "no_effect")
