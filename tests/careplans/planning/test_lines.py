"""Changing a draft line by line: how far a change reaches, what is refused, and two people at once."""

import uuid
from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from careplans import actions
from careplans.actions import Scope
from careplans.models.plan import PublishedIsFinal
from careplans.queries.lines import dose_of
from clinic.errors import Conflict
from clinic.models import AuditEvent
from exercises.library import LIBRARY
from exercises.rules.exercise import Dose

LIFT = LIBRARY["I03"]


def rows(version, code):
    return list(version.lines.filter(exercise_code=code).order_by("week"))


@pytest.fixture
def add(adas_draft, rosa):
    def line(code="X01", *, week=2, scope=Scope.ONWARDS, side="left", key=None, again=False, **changed):
        exercise = LIBRARY.get(code)
        return actions.add_line(
            version=adas_draft,
            exercise_code=code,
            week=week,
            scope=scope,
            dose=replace(exercise.dose, **changed) if exercise else Dose(reps=5),
            side=side,
            replace=again,
            client_key=key or uuid.uuid4(),
            by=rosa,
        )

    return line


@pytest.fixture
def edit(adas_draft, rosa):
    def line(row, *, scope=Scope.WEEK, revision=None, **changed):
        adas_draft.refresh_from_db()
        actions.edit_line(
            line=row,
            scope=scope,
            dose=replace(dose_of(row), **changed),
            side=row.side or None,
            note=row.note,
            seen_revision=adas_draft.revision if revision is None else revision,
            by=rosa,
        )

    return line


@pytest.mark.parametrize(("scope", "weeks"), [(Scope.WEEK, [2]), (Scope.ONWARDS, [2, 3, 4, 5, 6])])
def test_an_exercise_is_added_to_one_week_or_to_all_later_ones(scope, weeks, add, adas_draft):
    add(scope=scope)
    assert [row.week for row in rows(adas_draft, "X01")] == weeks


def test_an_exercise_that_is_there_already_is_refused_by_name_and_weeks(add, adas_draft):
    before = [(row.week, row.reps) for row in rows(adas_draft, "I03")]
    with pytest.raises(ValidationError, match=f"{LIFT.name} is planned already in weeks 3 to 4"):
        add("I03", week=2, side=None, reps=9)
    assert [(row.week, row.reps) for row in rows(adas_draft, "I03")] == before


def test_a_tick_replaces_its_dose_where_it_is_and_adds_it_elsewhere(add, adas_draft):
    add("I03", week=2, side=None, reps=9, again=True)
    assert [(row.week, row.reps) for row in rows(adas_draft, "I03")] == [
        (week, 9) for week in (2, 3, 4, 5, 6)
    ]
    assert len({row.thread for row in rows(adas_draft, "I03")}) == 1


def test_the_other_side_is_another_line(add, adas_draft):
    add(side="left")
    add(side="right")
    assert [row.side for row in rows(adas_draft, "X01") if row.week == 2] == ["left", "right"]


def test_it_comes_last_in_its_week(add, adas_draft):
    added = add(scope=Scope.WEEK)
    assert added.position == max(line.position for line in adas_draft.lines.filter(week=2))


def test_the_same_key_adds_once(add, adas_draft):
    key = uuid.uuid4()
    assert add(key=key) == add(key=key)
    assert len(rows(adas_draft, "X01")) == 5
    assert AuditEvent.objects.filter(action="add plan line").count() == 1


def test_a_key_that_added_a_line_adds_no_other(add, adas_draft):
    key = uuid.uuid4()
    add(key=key)
    with pytest.raises(ValidationError, match="Open the page again"):
        add(key=key, reps=7)
    assert len(rows(adas_draft, "X01")) == 5


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"code": "Z99"}, "Choose an exercise from the library"),
        ({"week": 9}, "Choose a week of this plan"),
        ({"side": None}, "choose a side"),
        ({"side": "glide_left"}, "choose one of the sides"),
        ({"reps": None}, "Repetitions"),
        ({"reps": 500}, "Repetitions"),
        ({"minutes": 5}, "leave this empty"),
        ({"weekdays": ()}, "at least one day"),
    ],
)
def test_what_cannot_be_prescribed_is_refused(wrong, words, add, adas_draft):
    before = adas_draft.lines.count()
    with pytest.raises(ValidationError, match=words):
        add(**wrong)
    assert adas_draft.lines.count() == before


@pytest.mark.parametrize(("scope", "changed"), [(Scope.WEEK, [3]), (Scope.ONWARDS, [3, 4])])
def test_a_dose_changes_in_this_week_or_onwards(scope, changed, edit, adas_draft):
    edit(rows(adas_draft, "I03")[0], scope=scope, reps=9)
    assert [row.week for row in rows(adas_draft, "I03") if row.reps == 9] == changed


def test_sending_the_same_change_twice_changes_nothing_more(edit, adas_draft):
    line = rows(adas_draft, "I03")[0]
    edit(line, reps=9)
    adas_draft.refresh_from_db()
    revision = adas_draft.revision
    line.refresh_from_db()
    edit(line, revision=1, reps=9)
    adas_draft.refresh_from_db()
    assert adas_draft.revision == revision


def test_the_slower_of_two_editors_sees_both_versions(edit, adas_draft):
    first, second = rows(adas_draft, "I03")
    edit(first, reps=9)
    with pytest.raises(Conflict) as refused:
        edit(second, revision=1, reps=4)
    assert dict(refused.value.theirs)["Dose"].startswith("2 sets of 6")
    assert dict(refused.value.mine)["Dose"].startswith("2 sets of 4")
    assert rows(adas_draft, "I03")[1].reps == 6


def test_editing_what_was_removed_is_a_conflict(edit, adas_draft, rosa):
    line = rows(adas_draft, "I03")[0]
    actions.remove_line(line=line, scope=Scope.ONWARDS, seen_revision=1, by=rosa)
    with pytest.raises(Conflict):
        edit(line, reps=9)


@pytest.mark.parametrize(("scope", "left"), [(Scope.WEEK, [4]), (Scope.ONWARDS, [])])
def test_a_line_is_removed_from_this_week_or_onwards(scope, left, adas_draft, rosa):
    line = rows(adas_draft, "I03")[0]
    actions.remove_line(line=line, scope=scope, seen_revision=1, by=rosa)
    assert [row.week for row in rows(adas_draft, "I03")] == left
    actions.remove_line(line=line, scope=scope, seen_revision=1, by=rosa)  # a second click
    assert AuditEvent.objects.filter(action="remove plan line").count() == 1


def test_a_line_moves_within_its_week_only(adas_draft, rosa):
    order = [line.exercise_code for line in adas_draft.lines.filter(week=3)]
    line = adas_draft.lines.get(week=3, exercise_code=order[2])
    actions.move_line(line=line, to=0, seen_revision=1, by=rosa)
    assert [line.exercise_code for line in adas_draft.lines.filter(week=3)] == [
        order[2],
        order[0],
        order[1],
        *order[3:],
    ]
    assert [line.exercise_code for line in adas_draft.lines.filter(week=4)] == order
    actions.move_line(line=line, to=0, seen_revision=1, by=rosa)  # a second click
    assert AuditEvent.objects.filter(action="move plan line").count() == 1


def test_what_is_published_cannot_be_changed(adas_plan, rosa):
    line = rows(adas_plan, "I03")[0]
    with pytest.raises(Conflict, match="published"):
        actions.remove_line(line=line, scope=Scope.WEEK, seen_revision=1, by=rosa)
    with pytest.raises(Conflict, match="published"):
        actions.edit_line(
            line=line,
            scope=Scope.WEEK,
            dose=Dose(sets=1, reps=1),
            side=None,
            note="",
            seen_revision=1,
            by=rosa,
        )
    line.reps = 99
    with pytest.raises(PublishedIsFinal):
        line.save()
