"""Telling a story step by step through the actions that the pages use, at the instants at which it happened."""

import datetime
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from assessments import actions as assessing
from assessments.models import Assessment
from assessments.queries import judge
from careplans import actions as planning
from careplans.actions.diary import log_session
from careplans.actions.reporting import report_change
from careplans.models import Alert
from careplans.queries.today import day_page
from careplans.rules.self_report_questions import MAIN_QUESTIONS, Reply
from patients import actions as patients
from reports.demo import diary, plans, steps
from reports.demo.answers import decision, sections
from reports.demo.examinations import EXAMINATIONS
from reports.demo.story import Story

A_SECTION = datetime.timedelta(minutes=5)


@dataclass(frozen=True)
class Moment:
    """One thing that happens at an instant; `day` is the day there."""

    story: Story
    step: steps.Step | diary.Day
    day: datetime.date
    at: datetime.datetime


def tell(story: Story, told: Iterable[steps.Step]) -> None:
    """Everything in the order in which it happened, whatever the order of the steps."""
    for moment in sorted(_moments(story, told), key=lambda moment: moment.at):
        TELLERS[type(moment.step)][1](moment)


def _moments(story: Story, told: Iterable[steps.Step]) -> Iterator[Moment]:
    for step in told:
        if isinstance(step, steps.Diary):
            for logged in diary.days(step):
                yield _moment(story, logged, story.calendar.day(logged.days_ago), logged.clock)
        elif isinstance(step, steps.Answer | steps.Acknowledge):
            yield _moment(story, step, story.calendar.day(step.days_ago), step.clock)
        else:
            yield _moment(story, step, story.calendar.working_day(step.days_ago), TELLERS[type(step)][0])


def _moment(story: Story, step, day: datetime.date, clock: str) -> Moment:
    return Moment(story, step, day, story.calendar.at(day, clock))


def _register(moment: Moment) -> None:
    story, person = moment.story, moment.story.person
    story.patient = patients.register_patient(
        location=story.location,
        details={
            "given_name": person.given_name,
            "family_name": person.family_name,
            "born_on": person.born_on,
            "sex": person.sex,
            **person.details,
        },
        precautions=[{"code": code} for code in person.precautions],
        by=story.clinician(),
        at=moment.at,
        client_key=story.key("patient"),
    )


def _open(moment: Moment) -> None:
    story, person = moment.story, moment.story.person
    story.episode = patients.open_episode(
        patient=story.patient,
        location=story.location,
        responsible=story.clinician(),
        side=person.side,
        referral=person.referral,
        onset_on=moment.day - datetime.timedelta(weeks=person.ill_for_weeks),
        by=story.clinician(),
        at=moment.at,
    )


def _let_in(moment: Moment) -> None:
    """A code is handed over and used at once."""
    story = moment.story
    code = patients.issue_activation_code(patient=story.patient, by=story.clinician(), at=moment.at)
    patients.redeem_activation_code(typed=code, born_on=story.patient.born_on, at=moment.at)
    story.patient.refresh_from_db()


def _begin(moment: Moment) -> None:
    _record(moment, left_open=moment.step.left_open)


def _assess(moment: Moment) -> None:
    """Recorded, decided, signed, and what it means for a running plan judged at once."""
    story, by = moment.story, moment.story.clinician(moment.step.by)
    noted = EXAMINATIONS[story.name][moment.step.visit - 1]
    assessment, at = _record(moment)
    shown = judge(assessment, today=moment.day)
    assessing.record_decision(
        assessment=assessment,
        decision=decision(noted, shown.suggestion),
        seen_version=1,
        by=by,
        at=at,
    )
    assessing.sign_assessment(assessment=assessment, by=by, today=moment.day, at=at + A_SECTION)
    planning.judge_episode(episode=story.episode, by=by, at=at + A_SECTION, today=moment.day)


def _record(moment: Moment, left_open: tuple[str, ...] = ()) -> tuple[Assessment, datetime.datetime]:
    """The examination as answered section by section, and the time when the last one was saved."""
    story, step, at = moment.story, moment.step, moment.at
    by = story.clinician(step.by)
    noted = EXAMINATIONS[story.name][getattr(step, "visit", 1) - 1]
    assessment = assessing.start_assessment(
        episode=story.episode,
        by=by,
        today=moment.day,
        at=at,
        client_key=story.key("assessment", step.days_ago),
    )
    for name, answers in sections(noted, on=moment.day, by=by).items():
        if name not in left_open:
            at += A_SECTION
            assessing.save_section(
                assessment=assessment, name=name, answers=answers, seen_version=0, by=by, at=at
            )
    return assessment, at


def _log(moment: Moment) -> None:
    story, logged = moment.story, moment.step
    page = day_page(story.patient.user, at=moment.at)
    log_session(
        programme=page.programme,
        due=page.due,
        on=moment.day,
        client_key=story.key("diary", logged.days_ago),
        bouts=diary.bouts(logged.share, page.due),
        leg_pain=logged.leg_pain,
        back_pain=logged.back_pain,
        furthest_symptom=logged.furthest_symptom,
        reason=logged.reason if page.due else "",
        note=logged.note,
        by=story.patient.user,
    )


def _answer(moment: Moment) -> None:
    story, step = moment.story, moment.step
    report_change(
        patient_id=story.patient.pk,
        episode_id=story.episode.pk,
        answers={
            question.code: (Reply.YES if question.code in step.yes else Reply.NO).value
            for question in MAIN_QUESTIONS
        },
        checked=(),
        client_key=story.key("answers", step.days_ago),
        at=moment.at,
    )


def _acknowledge(moment: Moment) -> None:
    for alert in Alert.objects.standing().filter(episode=moment.story.episode):
        planning.acknowledge_alert(
            alert=alert,
            action_taken=moment.step.action_taken,
            by=moment.story.clinician(),
            at=moment.at,
        )


def _plan(moment: Moment) -> None:
    plans.draft(moment.story, moment.step, day=moment.day, at=moment.at)


def _revise(moment: Moment) -> None:
    plans.revise(moment.story, moment.step, day=moment.day, at=moment.at)


def _visit(moment: Moment) -> None:
    plans.visit(moment.story, moment.step, day=moment.day)


TELLERS: dict[type, tuple[str, Callable[[Moment], None]]] = {
    steps.Register: ("08:40", _register),
    steps.Open: ("08:50", _open),
    steps.Begin: ("09:00", _begin),
    steps.Assess: ("09:00", _assess),
    steps.Plan: ("10:00", _plan),
    steps.Revise: ("10:00", _revise),
    steps.LetIn: ("10:30", _let_in),
    steps.Visit: ("11:00", _visit),
    steps.Acknowledge: ("", _acknowledge),
    steps.Answer: ("", _answer),
    diary.Day: ("", _log),
}
"""At what time of a day each kind of step happens, unless it says so itself, and how it is told."""
