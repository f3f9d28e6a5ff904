"""Sten works at another clinic, Ben is another patient, Eli may draft nothing: what Ada's record gives them is nothing.

The addresses are the ones to which Ada's own pages lead: every link and every form, as Rosa and Ada see them.
"""

import re

import pytest

from careplans.models import PlanVersion
from tests.architecture.world import row_hash
from tests.journeys.steps import first_visit

pytestmark = pytest.mark.django_db

HERS = ("SAMPLE", "Ada", "999 000 0018", "1632 960", "3 Mill Lane", "Extension", "Disc herniation")


@pytest.fixture
def record(rosa, at_work, at_home, it_is):
    """Ada's record with a running plan, a diary of one day, a stop with its alert, and a draft of a new version."""
    rosa, monday = at_work(rosa), it_is("2026-11-02 09:00")
    record, code = first_visit(rosa, on=monday)
    ada = at_home()
    ada.comes_in(code)
    ada.did_it_all(leg=5)
    ada.answers_the_safety_questions(fever="yes", severe_pain="no", recent_procedure="no")
    rosa.records_a_precaution(record, "diabetes")
    rosa.at.visit(f"{record}plan/revise/")
    rosa.at.fill({"reason": "More walking"})
    rosa.at.press("Make a draft")
    rosa.starts_an_assessment(record)
    return record


def everything_under(record, visitor) -> tuple[set[str], list[tuple[str, dict]]]:
    """Addresses and filled-in forms of a record, found by following links; one of each kind is enough."""
    waiting, pages, forms = [record], {}, {}
    while waiting:
        address = waiting.pop()
        if kind(address) in pages:
            continue
        pages[kind(address)] = address
        visitor.visit(address)
        waiting += [thing.where for thing in visitor.page.things if thing.where.startswith(record)]
        for thing in visitor.page.things:
            if thing.form and thing.form.method == "post" and "/accounts/" not in thing.form.action:
                target = thing.form.action or visitor.address
                forms[kind(target)] = (target, thing.form.sent(thing.name, thing.value))
    return set(pages.values()), list(forms.values())


def kind(address: str) -> str:
    return re.sub(r"\d+", "N", address.partition("#")[0].partition("?")[0])


def shows_nothing_of_ada(visitor) -> bool:
    return not any(word in visitor.text for word in HERS)


def test_the_record_is_as_wide_as_the_story_needs(record, rosa, at_work):
    pages, forms = everything_under(record, at_work(rosa).at)
    assert len(pages) >= 20, sorted(pages)
    assert len(forms) >= 15, sorted(target for target, _ in forms)
