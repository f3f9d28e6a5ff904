"""What our own source may not contain, and proof that each ban sees what it bans."""

import ast
import re

import pytest

from tests.architecture import bans
from tests.architecture.source import APPS, ROOT, name, python_files, tree_of

VIEWS = [file for app in APPS for file in python_files(app) if "views" in file.parts]
EVERYTHING = [file for app in APPS for file in python_files(app)]
DRAWN = {
    "exercises/figures",
    "clinic/charts.py",
    "assessments/bodychart",
}  # drawings of our own, no typed text

EXAMPLES = [
    (bans.unscoped_objects, "Patient.objects.get(pk=patient_id)"),
    (bans.unscoped_objects, "rows = Patient.objects"),
    (bans.bare_lookups, "get_object_or_404(Patient, pk=1)"),
    (bans.request_as_filter, "Patient.objects.filter(**request.GET)"),
    (bans.request_as_filter, "rows.order_by(request.GET['sort'])"),
    (bans.raw_sql, "cursor.execute('select ' + column)"),
    (bans.raw_sql, "cursor.execute(f'select {column}')"),
    (bans.unescaped, "mark_safe(note)"),
    (bans.csrf_exempt, "view = csrf_exempt(view)"),
]


@pytest.mark.parametrize(("ban", "example"), EXAMPLES)
def test_a_ban_sees_what_it_bans(ban, example):
    assert ban(ast.parse(example))


def test_a_scope_is_no_offence():
    assert bans.unscoped_objects(ast.parse("get_object_or_404(Patient.objects.visible_to(user), pk=1)")) == []


@pytest.mark.parametrize("file", VIEWS, ids=name)
def test_views_load_only_through_a_scope(file):
    assert bans.unscoped_objects(tree_of(file)) + bans.bare_lookups(tree_of(file)) == []


@pytest.mark.parametrize("ban", [bans.request_as_filter, bans.raw_sql, bans.csrf_exempt])
def test_nowhere_in_the_source(ban):
    assert {name(file): ban(tree_of(file)) for file in EVERYTHING if ban(tree_of(file))} == {}


def test_only_drawings_skip_escaping():
    offenders = {
        name(file)
        for file in EVERYTHING
        if bans.unescaped(tree_of(file)) and not any(name(file).startswith(drawn) for drawn in DRAWN)
    }
    assert offenders == set()


TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
BANNED_IN_TEMPLATES = {
    "inline script": re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/json)", re.IGNORECASE),
    "style element": re.compile(r"<style", re.IGNORECASE),
    "style attribute": re.compile(r"\sstyle=", re.IGNORECASE),
    "event attribute": re.compile(r"\son[a-z]+=", re.IGNORECASE),
    "another host": re.compile(r"""(?:src|href)=["']?(?:https?:)?//"""),
}


@pytest.mark.parametrize("what", BANNED_IN_TEMPLATES)
def test_templates_keep_to_the_content_security_policy(what):
    pattern = BANNED_IN_TEMPLATES[what]
    assert [name(file) for file in TEMPLATES if pattern.search(file.read_text(encoding="utf-8"))] == []


def test_templates_escape_what_was_typed():
    """The one exception is a hint, which the forms write themselves."""
    hint = "field.help_text|safe"
    offenders = [
        name(file)
        for file in TEMPLATES
        if re.search(r"\|\s*safe\b|autoescape off", file.read_text(encoding="utf-8").replace(hint, ""))
    ]
    assert offenders == []
