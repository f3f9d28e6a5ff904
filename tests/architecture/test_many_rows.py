"""Statements over many rows pass the model's own checks, so each of their places is listed here by hand."""

import ast

import pytest

from tests.architecture import bans
from tests.architecture.source import APPS, name, python_files, tree_of

PLACES = {
    "careplans/actions/diary.py": {"bulk_create", "update"},  # bouts; a day that gives way to its correction
    "careplans/actions/drafting.py": {"bulk_create"},  # weeks, lines and visits of a new draft
    "careplans/actions/lines.py": {"delete"},  # lines of a draft
    "careplans/actions/publishing.py": {"bulk_update", "update"},  # wording before freezing; pauses that end
    "careplans/actions/reporting.py": {"bulk_create"},  # pauses after a patient's answers
    "careplans/actions/revising.py": {"bulk_create", "delete"},  # a draft copied, a draft discarded
    "careplans/actions/visits.py": {"bulk_create", "delete"},  # treatments of an open visit
    "clinic/actions/staff.py": {"delete"},  # roles that end
    "patients/actions/activation.py": {"update"},  # codes that a newer one voids
    "patients/actions/details.py": {"delete"},  # sign-in addresses that are no longer a patient's
}


def found(ban):
    files = [file for app in APPS for file in python_files(app) if "migrations" not in file.parts]
    return {name(file): set(ban(tree_of(file))) for file in files if ban(tree_of(file))}


@pytest.mark.parametrize(
    ("ban", "example"),
    [
        (bans.many_rows, "Assessment.objects.filter(pk=1).update(signed_at=None)"),
        (bans.many_rows, "Assessment.objects.update(**values)"),
        (bans.many_rows, "rows.delete()"),
        (bans.many_rows, "Prescription.objects.bulk_update(lines, ['reps'])"),
        (bans.many_rows, "Prescription.objects.bulk_create(lines)"),
        (bans.plain_query_sets, "models.QuerySet(Assessment)"),
        (bans.plain_query_sets, "Assessment._base_manager.all()"),
    ],
)
def test_a_ban_sees_what_it_bans(ban, example):
    assert ban(ast.parse(example))


def test_statements_over_many_rows_stand_only_where_listed():
    assert found(bans.many_rows) == PLACES


def test_nothing_reads_past_the_guards():
    assert found(bans.plain_query_sets) == {}
