"""The frame around every page of one patient's record, with what only plans know: the week and the stop."""

import datetime
from collections.abc import Iterable

from django.db.models import OuterRef, Subquery

from careplans.models import CarePlan, Freeze, PlanVersion
from careplans.queries.lines import week_of
from patients.models import Episode, Patient, RecordedPrecaution
from patients.queries import banner, standing_precautions, tabs


def open_episode(patient: Patient) -> Episode | None:
    """The open episode with location, responsible clinician and plan; one query.

    `weeks_planned` is the last week of the newest published version, None before the first.
    """
    newest = PlanVersion.objects.published().filter(plan__episode=OuterRef("pk")).order_by("-number")
    episode = (
        patient.episodes.open()
        .select_related("location", "responsible", "plan")
        .annotate(weeks_planned=Subquery(newest.values("weeks")[:1]))
        .first()
    )
    if episode is not None:
        episode.patient = patient
        if plan := plan_of(episode):
            plan.episode, plan.patient = episode, patient
    return episode


def plan_of(episode: Episode | None) -> CarePlan | None:
    return getattr(episode, "plan", None) if episode else None


def record_frame(patient: Patient, episode: Episode | None, *, today: datetime.date, current: str) -> dict:
    """Context of layouts/record.html; two queries (precautions, stops). `current` is the code of a tab."""
    freezes = Freeze.objects.standing().filter(episode=episode) if episode else ()
    return frame_of(patient, episode, standing_precautions(patient), freezes, today=today, current=current)


def frame_of(
    patient: Patient,
    episode: Episode | None,
    precautions: Iterable[RecordedPrecaution],
    freezes: Iterable[Freeze],
    *,
    today: datetime.date,
    current: str,
) -> dict:
    """As `record_frame`, from rows already loaded; no query."""
    return {
        "patient": patient,
        "episode": episode,
        "banner": banner(
            patient,
            episode,
            today=today,
            stop=stop_words(freezes),
            week=_week_words(episode, today),
            precautions=precautions,
        ),
        "tabs": tabs(patient, current),
    }


def stop_words(freezes: Iterable[Freeze]) -> str | None:
    """Why the home programme is stopped, in one sentence; None when it is not."""
    for freeze in freezes:
        if freeze.released_at is None:
            sentences = [finding["sentence"] for finding in freeze.snapshot]
            return sentences[0] if sentences else "Waiting for the outcome of a safety finding."
    return None


def _week_words(episode: Episode | None, today: datetime.date) -> str:
    plan, weeks = plan_of(episode), getattr(episode, "weeks_planned", None)
    if plan is None or not weeks or plan.starts_on is None or today < plan.starts_on:
        return ""
    week = week_of(plan, today)
    return f"week {week} of {weeks}" if week <= weeks else f"after week {weeks} of the plan"
