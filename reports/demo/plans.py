"""Plans and visits of a story: drafted, edited, published, revised and held as clinicians would."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace

from careplans import actions as planning
from careplans.models import Acknowledgement, CarePlan, PlanVersion
from careplans.queries.lines import week_of
from clinic.models import User
from exercises.library import LIBRARY
from reports.demo.steps import Add, Plan, Remove, Revise, Visit
from reports.demo.story import Story


def draft(story: Story, step: Plan, *, day: datetime.date, at: datetime.datetime) -> None:
    """A draft from a template, then published unless the story leaves it a draft."""
    by = story.clinician(step.by)
    version = planning.draft_plan(
        episode=story.episode,
        template=step.template,
        weeks=step.weeks,
        client_key=story.key("plan", step.days_ago),
        by=by,
        at=at,
        today=day,
    )
    _edit(story, version, step.edits, by)
    if step.review_after:
        _publish(story, version, step, by=by, day=day, at=at)


def revise(story: Story, step: Revise, *, day: datetime.date, at: datetime.datetime) -> None:
    by = story.clinician(step.by)
    version = planning.revise_plan(
        plan=story.episode.plan,
        reason=step.reason,
        client_key=story.key("revision", step.days_ago),
        by=by,
        at=at,
        today=day,
    )
    _edit(story, version, step.edits, by)
    _publish(story, version, step, by=by, day=day, at=at)


def visit(story: Story, step: Visit, *, day: datetime.date) -> None:
    """The next visit planned for that week is dated, or one more is planned; one in the past is held."""
    plan, by = CarePlan.objects.get(episode=story.episode), story.clinician()
    week = week_of(plan, day)
    treatments = dict.fromkeys(step.treatments, "")
    open_visits = plan.visits.standing().filter(week=week, held_on=None, planned_on=None)
    planned = open_visits.first() or planning.plan_visit(
        plan=plan, week=week, client_key=story.key("visit", step.days_ago), by=by
    )
    seen = planned.revision
    if step.days_ago < 0:
        planning.change_visit(
            visit=planned,
            week=week,
            planned_on=day,
            treatments=treatments,
            note=step.note,
            seen_revision=seen,
            by=by,
        )
    else:
        planning.hold_visit(
            visit=planned,
            held_on=day,
            treatments=treatments,
            note=step.note,
            seen_revision=seen,
            by=by,
            today=day,
        )


def _edit(story: Story, version: PlanVersion, edits: Iterable[Add | Remove], by: User) -> None:
    for edit in edits:
        for week in edit.weeks:
            version.refresh_from_db()
            if isinstance(edit, Add):
                _add(story, version, edit, week, by)
            else:
                planning.remove_line(
                    line=version.lines.get(exercise_code=edit.code, week=week),
                    scope=planning.Scope.WEEK,
                    seen_revision=version.revision,
                    by=by,
                )
    version.refresh_from_db()


def _add(story: Story, version: PlanVersion, edit: Add, week: int, by: User) -> None:
    usual = LIBRARY[edit.code].dose
    planning.add_line(
        version=version,
        exercise_code=edit.code,
        week=week,
        scope=planning.Scope.WEEK,
        dose=replace(usual, bouts_per_day=edit.bouts or usual.bouts_per_day),
        side=edit.side,
        note=edit.note,
        client_key=story.key("line", version.number, edit.code, week),
        by=by,
    )


def _publish(
    story: Story, version: PlanVersion, step: Plan | Revise, *, by: User, day: datetime.date, at
) -> None:
    planning.publish_plan(
        version=version,
        effective_from=day,
        review_due_on=story.calendar.working_day(step.days_ago - step.review_after),
        seen_revision=version.revision,
        answers=_acknowledged(step.acknowledged),
        by=by,
        at=at,
        today=day,
    )


def _acknowledged(reasons: Mapping[str, str]) -> list[Acknowledgement]:
    kind = Acknowledgement.Kind.ACKNOWLEDGED
    return [Acknowledgement(kind=kind, rule_id=rule_id, reason=reason) for rule_id, reason in reasons.items()]
