"""The floors of the house: who may import whom. Imports point down, never up or sideways."""

import pytest

from tests.architecture.source import APPS, imported_modules, name, python_files

MAY_IMPORT = {
    "clinic": set(),
    "patients": {"clinic"},
    "assessments": {"clinic", "patients"},
    "exercises": {"clinic"},
    "careplans": {"clinic", "patients", "assessments", "exercises"},
    "reports": {"clinic", "patients", "assessments", "exercises", "careplans"},
}
NOT_FROM_ANOTHER_FLOOR = {"forms", "views"}


@pytest.mark.parametrize("app", APPS)
def test_an_app_imports_only_the_floors_below(app):
    strangers = {
        f"{name(file)} imports {module}"
        for file in python_files(app)
        for module in imported_modules(file)
        if module.split(".")[0] in set(APPS) - MAY_IMPORT[app] - {app}
    }
    assert strangers == set()


@pytest.mark.parametrize("app", [app for app in APPS if app != "clinic"])
def test_another_floors_forms_and_views_are_its_own(app):
    """The ground floor's shared fields and widgets are meant for all; nobody else's forms are."""
    reached_into = {
        f"{name(file)} imports {module}"
        for file in python_files(app)
        for module in imported_modules(file)
        if module.split(".")[0] in set(APPS) - {app, "clinic"}
        and set(module.split(".")[1:2]) & NOT_FROM_ANOTHER_FLOOR
    }
    assert reached_into == set()


INSIDE = {  # what may not be imported, inside one app, from where
    "models": {"forms", "actions", "pages", "views", "queries"},
    "rules": {"forms", "actions", "pages", "views", "queries", "models"},
    "queries": {"forms", "actions", "pages", "views"},
    "actions": {"forms", "pages", "views"},
    "forms": {"actions", "pages", "views"},
    "pages": {"actions", "views"},
}


@pytest.mark.parametrize("app", APPS)
def test_inside_an_app_the_layers_point_down(app):
    upward = set()
    for file in python_files(app):
        parts = name(file).split("/")
        layer = parts[1].removesuffix(".py") if len(parts) > 1 else ""
        upward |= {
            f"{name(file)} imports {module}"
            for module in imported_modules(file)
            if module.split(".")[0] == app and set(module.split(".")[1:2]) & INSIDE.get(layer, set())
        }
    assert upward == set()
