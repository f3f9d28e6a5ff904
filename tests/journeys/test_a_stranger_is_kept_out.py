"""Sten works at another clinic, Ben is another patient, Eli drafts no plans: Ada's record gives them nothing.

The addresses are the ones to which Ada's own pages lead: every link and every form, as Rosa sees them.
"""

import re

import pytest

from careplans.models import Alert, Freeze, PlanVersion
from tests.architecture.world import row_hash
from tests.journeys.steps import first_visit

pytestmark = pytest.mark.django_db

HERS = ("SAMPLE", "Ada", "999 000 0018", "1632 960", "3 Mill Lane", "Extension", "Disc herniation")
ONLY_LICENSED = re.compile(
    r".*/(publish|release|sign|amend|plan/new|plan/revise|plan/\d+/(lines|weeks|update|discard))/"
)


def test_nobody_but_rosa_reads_or_changes_what_is_adas(rosa, stranger, admin, eli, at_work, at_home, it_is):
    monday = it_is("2026-11-02 09:00")
    rosa = at_work(rosa)
    record, code = first_visit(rosa, on=monday)
    pages, forms = all_of_adas(record, code, rosa, at_home())

    # Sten, a physiotherapist in Halifax, has every address and every form. Nothing answers him.
    sten = at_work(stranger)
    refused(sten.at, pages, forms)
    sten.at.visit("/patients/?q=Sample")
    sten.sees("Nobody found.")
    sten.at.visit(f"/caseload/?location={rosa.user.postings.get().location_id}")
    sten.sees("Nobody is in care here.")

    # Ben is a patient of the same clinic. His own pages are his, and Ada's are shut.
    bens = rosa.registers("Ben", "Trial", email="", nhs_number="", phone="01632 960 777")
    ben = at_home()
    ben.comes_in(rosa.gives_a_code(bens))
    refused(ben.at, pages, forms)
    for page in ("/today/", "/my-plan/", "/progress/", "/help/"):
        ben.at.visit(page)
        assert "Ada" not in ben.at.text
        assert "Extension" not in ben.at.text

    # Ines runs the clinic in Ashford. That opens no record.
    refused(at_work(admin).at, pages, forms)

    # Whoever is not signed in is asked to sign in.
    anybody = at_home()
    for address in pages:
        anybody.at.visit(address)
        assert anybody.at.address.startswith("/accounts/login/")
        assert "SAMPLE" not in anybody.at.text

    # Eli, a sports and exercise professional in Ashford, reads the draft. He neither changes nor publishes it.
    draft = PlanVersion.objects.drafts().get()
    eli = at_work(eli)
    eli.at.visit(f"{record}plan/{draft.pk}/")
    eli.sees("SAMPLE, Ada", "Draft of version 2")
    for words in ("Give plan", "Dose", "Remove", "Add an exercise"):
        assert not eli.at.can_press(words)
    reserved = [(target, sent) for target, sent in forms if ONLY_LICENSED.match(target)]
    assert {kind(target) for target, _ in reserved} >= {
        "/patients/N/plan/N/publish/",
        "/patients/N/plan/N/lines/N/",
        "/patients/N/stops/N/release/",
    }
    refused(eli.at, [page for page in pages if ONLY_LICENSED.match(page)], reserved)
    draft.refresh_from_db()
    assert draft.published_at is None
    assert Freeze.objects.standing().exists()


def all_of_adas(record, code, rosa, ada) -> tuple[list[str], list[tuple[str, dict]]]:
    """Every kind of address and form of a record with a plan, two drafts, a diary, and at last a stop."""
    ada.comes_in(code)
    ada.did_it_all(leg=5)
    rosa.records_a_precaution(record, "diabetes")
    rosa.at.visit(f"{record}plan/revise/")
    rosa.at.fill({"reason": "More walking"})
    rosa.at.press("Make a draft")
    rosa.starts_an_assessment(record)
    pages, forms = {}, {}
    follow(record, record, rosa.at, pages, forms)
    ada.answers_the_safety_questions(fever="yes", severe_pain="no", recent_procedure="no")
    for stop in (
        f"stops/{Freeze.objects.get().pk}/release/",
        f"alerts/{Alert.objects.get().pk}/acknowledge/",
    ):
        follow(record, record + stop, rosa.at, pages, forms)
    addresses = [address for alike in pages.values() for address in alike]
    assert len(addresses) >= 30, sorted(addresses)
    return addresses, list(forms.values())


def follow(record, start, visitor, pages, forms) -> None:
    """Collect addresses by kind, two of each, and filled-in forms by where they go, following every link."""
    waiting = [start]
    while waiting:
        address = waiting.pop()
        alike = pages.setdefault(kind(address), [])
        if address in alike or len(alike) == 2:
            continue
        alike.append(address)
        visitor.visit(address)
        for thing in visitor.page.things:
            where = thing.where.partition("#")[0]
            if where.startswith(record):
                waiting.append(where)
            elif thing.form and thing.form.method == "post" and "/accounts/" not in thing.form.action:
                target = thing.form.action or visitor.address
                forms[kind(target)] = (target, thing.form.sent(thing.name, thing.value))


def kind(address: str) -> str:
    return re.sub(r"\d+", "N", address.partition("?")[0])


def refused(visitor, pages, forms) -> None:
    """None of it shows anything or changes anything; the forms are sent with this visitor's own token."""
    before = row_hash()
    token = visitor.page.form_with({"csrfmiddlewaretoken"}).controls["csrfmiddlewaretoken"].chosen
    answers = [(address, visitor.client.get(address)) for address in pages]
    answers += [
        (target, visitor.client.post(target, sent | {"csrfmiddlewaretoken": token})) for target, sent in forms
    ]
    for address, response in answers:
        body = response.content.decode()
        assert response.status_code in {403, 404}, (address, response.status_code)
        assert [word for word in HERS if word in body] == [], address
    assert row_hash() == before
