"""Every page of the demo clinic, light and dark, on a phone and at a desk: readable by all, and never too wide."""

import re

import pytest
from django.utils import timezone

from assessments.models import Assessment
from careplans.models import Alert, Freeze
from clinic.models import User
from reports.demo.loading import load, patient_of
from reports.demo.people import PEOPLE
from reports.demo.places import ADMIN, CLINICIANS
from tests.browser.conftest import DESK, NARROWEST, PHONE, mistakes_for_screen_readers, scrolls_sideways
from tests.reports.walk import pages_about, pages_of_clinic, pages_of_patient

PUBLIC = ["/accounts/login/", "/accounts/login/code/", "/accounts/password/reset/", "/activate/", "/clinics/"]
ANYWHERE = ["/library/E04/", "/accounts/logout/", "/nowhere/"]
TOO_SMALL = """() => [...document.querySelectorAll('button, input, select, textarea, summary, a.btn')]
    .filter(e => e.type !== 'hidden' && e.checkVisibility())
    .map(e => [e, (e.closest('label') || (e.labels && e.labels[0] && /radio|checkbox/.test(e.type) && e.labels[0])
        || e).getBoundingClientRect()])
    .filter(([e, box]) => box.width && Math.min(box.width, box.height) < 24)
    .map(([e, box]) => `${box.width.toFixed()} by ${box.height.toFixed()} px: ${e.outerHTML.slice(0, 120)}`)"""
"""What a finger would miss: controls whose target is smaller than 24 by 24 px (WCAG 2.2, 2.5.8)."""

LEADING_NOWHERE = """() => [...document.querySelectorAll('a[href^="#"]')].map(e => e.hash.slice(1))
    .filter(id => id && !document.getElementById(id)).map(id => `a link leads to #${id}, which is nowhere`)"""


@pytest.fixture
def demo(transactional_db):
    load(at=timezone.now())


def everybodys_pages() -> dict[User | None, list[str]]:
    """Who opens which addresses: each kind of page once, and once more where the programme is stopped."""
    stopped = Freeze.objects.standing().select_related("episode__patient__user").first().episode.patient
    about = {}
    for name in ["ben", "cy", *PEOPLE]:
        for address in pages_about(patient_of(name)):
            about.setdefault(re.sub(r"\d+", "N", address), address)
    physio = [*pages_of_clinic(), *about.values(), *_alerts(), f"/patients/{stopped.pk}/", *ANYWHERE]
    return {
        None: PUBLIC,
        User.objects.get(email=CLINICIANS["callum"].email): [
            *physio,
            "/library/E04/",
            "/accounts/logout/",
            "/nowhere/",
        ],
        User.objects.get(email=ADMIN.email): list(_of_the_location()),
        patient_of("ada").user: pages_of_patient(),
        stopped.user: ["/today/", "/my-plan/"],
    }


def _alerts():
    alert = Alert.objects.select_related("episode").first()
    return [f"/patients/{alert.episode.patient_id}/alerts/{alert.pk}/acknowledge/"]


def _of_the_location():
    eli = User.objects.get(email=CLINICIANS["eli"].email)
    place = eli.postings.get().location
    yield from ("/locations/", "/locations/new/")
    for part in ("", "edit/", "close/", "staff/", "staff/add/", f"staff/{eli.pk}/", "names/"):
        yield f"/locations/{place.pk}/{part}"


def mistakes_of(page, *, width) -> list[str]:
    """Everything wrong with the page that is open."""
    found = mistakes_for_screen_readers(page) + page.evaluate(TOO_SMALL) + page.evaluate(LEADING_NOWHERE)
    if width == PHONE:
        page.set_viewport_size({"width": NARROWEST, "height": 800})
        found += ["scrolls sideways at 320 px"] if scrolls_sideways(page) else []
        page.set_viewport_size({"width": PHONE, "height": 800})
    return found + (["scrolls sideways"] if scrolls_sideways(page) else [])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_every_page(demo, open_browser, width, scheme):
    mistakes = []
    for user, addresses in everybodys_pages().items():
        with open_browser(width=width, scheme=scheme, user=user) as page:
            for address in addresses:
                status = page.goto(address).status
                assert status == (404 if address == "/nowhere/" else 200), (address, status)
                mistakes += [f"{address}, {user}: {mistake}" for mistake in mistakes_of(page, width=width)]
    assert not mistakes, "\n".join(mistakes)


def test_pages_that_refuse_say_why_to_everybody(demo, open_browser):
    """Each form sent empty: the summary leads to its fields, and the page is as readable as before."""
    draft = Assessment.objects.filter(signed_at=None).first()
    stop = Freeze.objects.standing().select_related("episode").first()
    physio = User.objects.get(email=CLINICIANS["callum"].email)
    ada = patient_of("ada")
    forms = [
        (None, "/activate/", "Sign in"),
        (physio, "/patients/new/", "Register, then open an episode"),
        (physio, f"/patients/{ada.pk}/precautions/", "Record"),
        (physio, f"/patients/{stop.episode.patient_id}/stops/{stop.pk}/release/", "Release the stop"),
        (
            physio,
            f"/patients/{draft.patient_id}/assessments/{draft.pk}/conclusion/",
            "Save and see the suggestion",
        ),
        (ada.user, "/today/", "Save today’s session"),
        (ada.user, "/today/change/", "Send my answers"),
    ]
    for user, address, words in forms:
        with open_browser(width=PHONE, user=user) as page:
            page.goto(address)
            with page.expect_navigation() as refused:
                page.get_by_role("button", name=words, exact=True).click()
            assert refused.value.status == 422, address
            assert page.title().startswith("Error: "), address
            assert mistakes_of(page, width=PHONE) == [], address


def test_a_conflict_is_readable_too(demo, open_browser):
    draft = Assessment.objects.filter(signed_at=None).first()
    with open_browser(width=PHONE, user=User.objects.get(email=CLINICIANS["callum"].email)) as page:
        second = page.context.new_page()
        for tab in (page, second):
            tab.goto(f"/patients/{draft.patient_id}/assessments/{draft.pk}/conclusion/")
        for tab, note in ((page, "The first thought."), (second, "The second thought.")):
            tab.locator('[name="own_direction"][value="extension"]').check()
            tab.locator("label").filter(has=tab.locator('[name="own_confidence"][value="high"]')).click()
            tab.get_by_label("Note").fill(note)
            with tab.expect_navigation() as answer:
                tab.get_by_role("button", name="Save and close").click()
        assert answer.value.status == 409
        assert "The first thought." in second.content()
        assert "The second thought." in second.content()
        assert mistakes_of(second, width=PHONE) == []
