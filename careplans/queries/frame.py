"""The frame around every page of one patient's record: banner, tabs, and the stop in force."""

import datetime
from collections.abc import Sequence

from django.urls import reverse

from careplans.models import CarePlan, Freeze
from careplans.queries.lines import week_of
from patients.models import Episode, Patient, RecordedPrecaution

TABS = (
    ("overview", "Overview", "careplans:overview"),
    ("assessments", "Assessments", "assessments:list"),
    ("plan", "Plan", "careplans:plan"),
    ("visits", "Visits", "careplans:visits"),
    ("precautions", "Precautions", "careplans:precautions"),
    ("details", "Details", "patients:details"),
)


def open_episode(patient: Patient) -> Episode | None:
    """The open episode with its location, responsible clinician and plan; one query."""
    episodes = patient.episodes.filter(closed_on=None).select_related("location", "responsible", "plan")
    episode = episodes.first()
    if episode is not None:
        episode.patient = patient
    return episode


def plan_of(episode: Episode | None) -> CarePlan | None:
    return getattr(episode, "plan", None) if episode else None


def record_frame(patient: Patient, episode: Episode | None, *, today: datetime.date, current: str) -> dict:
    """Context of layouts/record.html; two queries (precautions, stops). `current` is the code of a tab."""
    precautions = RecordedPrecaution.objects.filter(patient=patient, ended_on=None)
    freezes = Freeze.objects.standing().filter(episode=episode) if episode else ()
    return frame_of(patient, episode, precautions, freezes, today=today, current=current)


def frame_of(
    patient: Patient,
    episode: Episode | None,
    precautions: Sequence[RecordedPrecaution],
    freezes: Sequence[Freeze],
    *,
    today: datetime.date,
    current: str,
) -> dict:
    """As `record_frame`, from rows already loaded; no query."""
    return {
        "patient": patient,
        "episode": episode,
        "banner": {
            "name": str(patient),
            "url": reverse("careplans:overview", args=[patient.pk]),
            "born": f"{patient.born_on:%-d %b %Y}",
            "age": patient.age_on(today),
            "number": patient.nhs_number_words if patient.nhs_number else "",
            "episode": episode_words(episode, today),
            "precautions": [row.get_code_display() for row in precautions],
            "stop": stop_words(freezes),
        },
        "tabs": [(label, reverse(route, args=[patient.pk]), code == current) for code, label, route in TABS],
    }


def episode_words(episode: Episode | None, today: datetime.date) -> str:
    """'Left leg, week 3 of 6'; the weeks only when a plan runs."""
    if episode is None:
        return ""
    words = episode.get_side_display()
    plan = plan_of(episode)
    if plan is None or plan.starts_on is None or today < plan.starts_on:
        return words
    return f"{words}, week {week_of(plan, today)} of the plan"


def stop_words(freezes: Sequence[Freeze]) -> str | None:
    """Why the home programme is stopped, in one sentence; None when it is not."""
    for freeze in freezes:
        if freeze.released_at is None:
            sentences = [finding["sentence"] for finding in freeze.snapshot]
            return sentences[0] if sentences else "Waiting for the outcome of a safety finding."
    return None
