"""One patient at a glance: how it goes, what was found, what runs, what waits, and what to do next."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import Http404

from assessments.models import Assessment
from careplans.models import Freeze, SelfReport
from careplans.queries.course import Course, Logged, course_of, logged_days
from careplans.queries.diary import programme_from, with_programme, with_whole_plan
from careplans.queries.frame import frame_of, plan_of
from careplans.queries.needs import (
    Facts,
    Need,
    Reason,
    Step,
    next_step,
    reasons_of,
    signs_by_episode,
    week_words,
)
from careplans.queries.programme import HomeProgramme, Version
from careplans.queries.today import planned_lines
from careplans.queries.visits import NextAndLast, next_and_last_visit
from careplans.rules.reach import SHORT, step_of
from clinic.models import User
from clinic.permissions import Permission
from clinic.rules.decision import Finding
from clinic.rules.stored_findings import from_json
from exercises.rules import dosing
from exercises.rules.wording import side_phrase
from patients.clock import today_at
from patients.models import Episode, Patient
from patients.queries import standing_precautions

TONES = {
    Need.SAFETY: "BLOCK",
    Need.WORSE: "WARN",
    Need.SILENT: "ADVISE",
    Need.REVIEW: "ADVISE",
    Need.UNFINISHED: "ADVISE",
}


@dataclass(frozen=True)
class Overview:
    """`assessment` is the latest signed one; everything below `patient` is empty without an open episode."""

    patient: Patient
    frame: dict
    episode: Episode | None = None
    programme: HomeProgramme | None = None
    assessment: Assessment | None = None
    findings: tuple[Finding, ...] = ()
    course: Course | None = None
    logs: tuple[Logged, ...] = ()
    freezes: tuple[Freeze, ...] = ()
    facts: Facts | None = None
    reasons: tuple[Reason, ...] = ()
    step: Step | None = None
    may: Callable[[Permission], bool] | None = None
    visits: NextAndLast | None = None

    @property
    def version(self) -> Version | None:
        """The version in force, else the newest one that is still to come."""
        if not self.programme or not self.programme.versions:
            return None
        return self.programme.version_on(self.programme.today) or self.programme.versions[-1]

    @property
    def week(self) -> str:
        weeks = self.programme.weeks if self.programme else None
        return week_words(self.facts, weeks, self.programme.today)

    @property
    def today_lines(self) -> list[dict]:
        """What the patient has to do today, in short; nothing while the programme is stopped."""
        programme = self.programme
        if self.freezes:
            return []
        return [
            {
                "name": line.exercise.name,
                "sides": side_phrase(line.exercise, line.side),
                "dose": dosing.sentence(line.dose),
            }
            for line in planned_lines(programme, programme.today)
        ]

    @property
    def reach(self) -> str:
        """How far down the newest log says the symptom goes."""
        step = next(
            (step_of(log.furthest_symptom) for log in reversed(self.logs) if log.furthest_symptom), None
        )
        return "not recorded" if step is None else SHORT[step]

    def step_for(self, reason: Reason) -> Step | None:
        return next_step(self.facts, [reason], may=self.may)

    @property
    def waits(self) -> list[dict]:
        """Each reason with its tone, its time and the step that answers it."""
        return [
            {
                "words": reason.words,
                "tone": TONES[reason.need],
                "since": reason.sign.at if reason.sign else None,
                "step": self.step_for(reason),
            }
            for reason in self.reasons
        ]


def overview_of(user: User, patient_id: int, *, at: datetime.datetime) -> Overview:
    """Everything the overview shows; 404 for a patient this person may not see. Nine queries."""
    visible = Patient.objects.visible_to(user)
    episode = _open_episode(visible, patient_id)
    if episode is None:
        return _without_episode(visible, patient_id, at)
    patient = episode.patient
    today = today_at(episode.location, at)
    freezes = tuple(Freeze.objects.filter(episode=episode))
    programme = with_whole_plan(programme_from(episode, at=at))
    assessment = _latest(episode)
    logs = logged_days(programme.plan_id)
    signs = signs_by_episode(episode=episode.pk).get(episode.pk, [])
    facts = _facts(programme, assessment, logs)
    reasons = reasons_of(facts, signs, today=today)
    return Overview(
        patient=patient,
        frame=frame_of(
            patient, episode, standing_precautions(patient), freezes, today=today, current="overview"
        ),
        episode=episode,
        programme=programme,
        assessment=assessment,
        findings=tuple(from_json(assessment.findings)) if assessment else (),
        course=course_of(programme, logs, freezes=freezes),
        logs=tuple(logs),
        freezes=tuple(freeze for freeze in freezes if freeze.released_at is None),
        facts=facts,
        reasons=tuple(reasons),
        step=next_step(facts, reasons, may=user.may),
        may=user.may,
        visits=next_and_last_visit(plan_of(episode), today=today),
    )


def _open_episode(visible: QuerySet[Patient], patient_id: int) -> Episode | None:
    """The open episode with person, plan and location, and the last own report."""
    reports = SelfReport.objects.filter(episode=OuterRef("pk")).order_by("-received_at")
    episode = (
        with_programme(Episode.objects.open())
        .filter(patient__in=visible.filter(pk=patient_id))
        .select_related("patient", "location", "responsible", "plan")
        .annotate(
            reported_page=Subquery(reports.values("page")[:1]),
        )
        .first()
    )
    if plan := plan_of(episode):
        plan.episode, plan.patient = episode, episode.patient
    return episode


def _without_episode(visible: QuerySet[Patient], patient_id: int, at: datetime.datetime) -> Overview:
    patient = visible.filter(pk=patient_id).select_related("location").first()
    if patient is None:
        raise Http404
    today = today_at(patient.location, at)
    frame = frame_of(patient, None, standing_precautions(patient), (), today=today, current="overview")
    return Overview(patient=patient, frame=frame)


def _latest(episode: Episode) -> Assessment | None:
    signed = Assessment.objects.standing().filter(episode=episode).select_related("signed_by")
    return signed.order_by("-assessed_on", "-signed_at", "-pk").first()


def _facts(programme: HomeProgramme, assessment: Assessment | None, logs: list[Logged]) -> Facts:
    newest = programme.versions[-1] if programme.versions else None
    pain = [log.leg_pain for log in logs if log.leg_pain is not None]
    return Facts(
        patient_id=programme.patient_id,
        assessed_on=assessment.assessed_on if assessment else None,
        published=programme.published,
        starts_on=programme.starts_on,
        last_day=programme.last_day,
        review_due_on=newest.review_due_on if newest else None,
        rests_on=newest.assessed_on if newest else None,
        last_log_on=logs[-1].on if logs else None,
        first_pain=pain[0] if pain else None,
        last_pain=pain[-1] if pain else None,
    )
