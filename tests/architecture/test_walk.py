"""Every address, every method, as everybody: what is refused shows nothing and changes nothing.

Each address that takes a POST has a body here which its rightful person sends with success, so that a
refusal of somebody else is a refusal of the person and not of the body.
"""

import contextlib
import re

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from clinic.access import PUBLIC, SIGNED_IN, THIRD_PARTY, declared, every_route
from clinic.models import Posting
from tests import builders
from tests.architecture.bodies import BODIES, GET_ONLY, NOT_YET
from tests.architecture.world import clinic, row_hash

HEADERS = {
    "Content-Security-Policy": "default-src 'none'",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "X-Request-Id": "",
}
METHODS = ["get", "head", "post", "put", "patch", "delete"]
ROUTES = [(route, name, view) for route, name, view in every_route() if name not in THIRD_PARTY]


@pytest.fixture
def world(db):
    today = timezone.now().date()
    ours = clinic("Quokka", nhs_number="9990000018", today=today)
    theirs = clinic("Zebrano", nhs_number="9990000026", today=today)
    return ours, theirs


@pytest.fixture
def people(world):
    """Who walks, by what they are to our clinic."""
    ours, theirs = world
    both = builders.make_staff("Bo Both", clinician_at=[ours.location, theirs.location])
    return {
        "nobody signed in": None,
        "our admin": ours.admin,
        "our physiotherapist": ours.physio,
        "our exercise professional": ours.trainer,
        "our patient": ours.patient.user,
        "their admin": theirs.admin,
        "their physiotherapist": theirs.physio,
        "their exercise professional": theirs.trainer,
        "their patient": theirs.patient.user,
        "works at both": both,
        "staff without a role": builders.make_staff("No Role"),
    }


def address(route, name, ours):
    """The path of a route for our clinic's rows; a parameter it does not know fails the walk."""
    values = {
        "location_id": ours.location.pk,
        "user_id": ours.trainer.pk,
        "patient_id": ours.patient.pk,
        "episode_id": ours.episode.pk,
        "assessment_id": (
            ours.signed if name in {"assessments:detail", "assessments:amend"} else ours.draft
        ).pk,
        "section_name": "symptoms",
        "version_id": (ours.running if name == "careplans:handout" else ours.drafted).pk,
        "line_id": ours.line.pk,
        "visit_id": ours.visit.pk,
        "precaution_id": ours.precaution.pk,
        "freeze_id": ours.freeze.pk,
        "alert_id": ours.alert.pk,
        "week": 2,
        "day": timezone.now().date().isoformat(),
        "code": "E04",
    }
    wanted = re.findall(r"<(?:\w+:)?(\w+)>", route)
    return reverse(name, kwargs={key: values[key] for key in wanted})


def may_open(person, access, ours, *, ours_in_path):
    """Whether this person may open an address with this access, for rows of our clinic or their own."""
    if access == PUBLIC:
        return True
    if person is None:
        return False
    if access == SIGNED_IN:
        return True
    if not person.may(access):
        return False
    if not ours_in_path or not person.is_staff_member:
        return True
    return ours.location.pk in person.location_ids(access)


def signed_in(person):
    """A client of this person, who is asked anew what they may."""
    client = Client(raise_request_exception=False)
    if person is not None:
        person.__dict__.pop("capacities", None)
        client.force_login(person, backend="clinic.accounts.CodeBackend")
    return client


@contextlib.contextmanager
def undone():
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def everything_in(response) -> str:
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return body.decode(errors="replace") + repr(list(response.items()))


@pytest.mark.parametrize(("route", "name", "view"), ROUTES, ids=[name for _, name, _ in ROUTES])
def test_every_method_as_everybody(route, name, view, world, people):
    ours, theirs = world
    access = declared(name, view)
    path = address(route, name, ours)
    ours_in_path = bool(re.search(r"<id:", route))
    problems = []
    for who, person in people.items():
        client = signed_in(person)
        untouched = row_hash()
        allowed = may_open(person, access, ours, ours_in_path=ours_in_path)
        for method in METHODS:
            body = BODIES.get(name, lambda ours: {})(ours) if method == "post" else {}
            with undone():
                response = getattr(client, method)(path, body)
                wrote = method in {"get", "head", "post"} and row_hash() != untouched
            seen = everything_in(response)
            problems += [
                f"{who} {method}: {problem}"
                for problem in judge(name, person, method, response, seen, allowed, wrote, ours, theirs)
            ]
    assert problems == []


def judge(name, person, method, response, seen, allowed, wrote, ours, theirs):
    """Everything wrong with one answer."""
    status = response.status_code
    if status >= 500:
        yield f"answered {status}"
    if missing := [header for header, part in HEADERS.items() if part not in response.get(header, "")]:
        yield f"came without {missing}"
    if method in {"put", "patch", "delete"} and status not in {405, 302, 403}:
        yield f"answered {status}, and no address takes that method"
    if method in {"get", "head"} and wrote:
        yield "changed rows"
    if not belongs_to_ours(person, ours) and any(canary in seen for canary in ours.canaries):
        yield "showed something of our clinic"
    if not belongs_to_ours(person, theirs) and any(canary in seen for canary in theirs.canaries):
        yield "showed something of their clinic"
    if person == ours.admin and f"{ours.mark} finding" in seen:
        yield "showed clinical content to an administrator"
    if not allowed:
        if wrote:
            yield "changed rows though refused"
        if person is None and not (status == 302 and "/accounts/login/" in response["Location"]):
            yield f"answered {status} instead of asking to sign in"
        if person is not None and status not in {403, 404, 405}:
            yield f"answered {status} instead of refusing"
    elif method == "get" and status not in {200, 302, 405}:
        yield f"answered {status} to a rightful reader"
    elif method == "post" and belongs_to_ours(person, ours) and not right_answer(name, status):
        yield f"answered {status} to a rightful sender of a complete form"


def right_answer(name, status):
    if name in GET_ONLY:
        return status == 405
    return status in ({302, 200, 409, 422} if name in NOT_YET else {302, 200})


def belongs_to_ours(person, clinic):
    """Whether this person may know anything of this clinic."""
    if person is None:
        return False
    if person == clinic.patient.user:
        return True
    return Posting.objects.filter(user=person, location=clinic.location).exists()


def test_every_address_that_stores_something_has_a_body():
    names = {name for _, name, _ in ROUTES}
    assert set(BODIES) | GET_ONLY == names
    assert set(BODIES) & GET_ONLY == set()
