"""The law of addresses: route app:verb, its view in app/views/verb.py, its page in templates/app/verb.html."""

import re

import pytest
from django.urls import URLResolver, get_resolver

from clinic.access import THIRD_PARTY, every_route
from tests.architecture.source import ROOT

OURS = sorted((name, view) for _, name, view in every_route() if name not in THIRD_PARTY)


def _ids(value):
    return value if isinstance(value, str) else ""


@pytest.mark.parametrize(("name", "view"), OURS, ids=_ids)
def test_a_route_is_named_after_its_view(name, view):
    app, verb = name.split(":")
    assert view.__module__.startswith(f"{app}.views."), view.__module__
    assert view.__name__ == verb


@pytest.mark.parametrize("name", sorted({name for name, _ in OURS}))
def test_a_route_has_a_test_of_its_own(name):
    app = name.split(":")[0]
    folder = ROOT / "tests" / app / "views"
    module = next(view.__module__ for route, view in OURS if route == name).rsplit(".", 1)[1]
    assert (folder / f"test_{module}.py").exists(), f"tests/{app}/views/test_{module}.py is missing"


def test_routes_are_named_once():
    names = [name for _, name, _ in every_route()]
    assert sorted(names) == sorted(set(names))


def test_paths_carry_ids_as_numbers():
    """A free-form piece of a path is read by a view that has a closed list for it."""
    free = {
        name
        for route, name, _ in every_route()
        if re.search(r"<(?!id:)[^>]*>", route) and name not in THIRD_PARTY
    }
    assert free <= {"assessments:section", "careplans:correct", "exercises:detail"}


def test_the_url_table_is_read_whole():
    top = [p for p in get_resolver().url_patterns if isinstance(p, URLResolver)]
    assert len(OURS) > 40
    assert len(top) >= 5
