"""The frame around one patient's record: the banner that says whose it is, and the tabs."""

import datetime
from collections.abc import Iterable

from django.urls import reverse

from patients.clock import today_at
from patients.models import Episode, Patient, RecordedPrecaution
from patients.rules.vocabulary import Precaution

TABS = [
    ("overview", "Overview", "careplans:overview"),
    ("assessments", "Assessments", "assessments:list"),
    ("plan", "Plan", "careplans:plan"),
    ("visits", "Visits", "careplans:visits"),
    ("precautions", "Precautions", "careplans:precautions"),
    ("details", "Details", "patients:details"),
]


def banner(
    patient: Patient,
    episode: Episode | None,
    *,
    today: datetime.date,
    stop: str | None = None,
    week: str = "",
    precautions: Iterable[RecordedPrecaution] | None = None,
) -> dict:
    """The `banner` of layouts/record.html, with every standing precaution in full.

    `stop` is the safety stop in force as one sentence; `week` such as "week 3 of 6" stands at the end when a plan runs.
    One query, none when the standing `precautions` are given.
    """
    if precautions is None:
        precautions = standing_precautions(patient)
    return {
        "name": str(patient),
        "url": reverse("careplans:overview", args=[patient.pk]),
        "born": f"{patient.born_on:%-d %b %Y}",
        "age": patient.age_on(today),
        "number": patient.nhs_number_words if patient.nhs_number else "",
        "episode": _episode_words(episode, week),
        "precautions": [precaution_words(precaution, today) for precaution in precautions],
        "stop": stop,
    }


def tabs(patient: Patient, current: str) -> list[tuple[str, str, bool]]:
    """(label, url, current) of the record's parts.

    `current` is overview, assessments, plan, visits, precautions, details, or empty on a page that is none of them.
    """
    return [(label, reverse(name, args=[patient.pk]), key == current) for key, label, name in TABS]


def record_frame(patient: Patient, *, current: str, at: datetime.datetime) -> dict:
    """Everything layouts/record.html asks for; two queries. The day is that of the patient's location."""
    episode = patient.episodes.open().select_related("location", "responsible").first()
    today = today_at(episode.location if episode else patient.location, at)
    return {
        "patient": patient,
        "episode": episode,
        "today": today,
        "banner": banner(patient, episode, today=today, stop=episode.safety_stop if episode else None),
        "tabs": tabs(patient, current),
    }


def standing_precautions(patient: Patient) -> list[RecordedPrecaution]:
    """What applies now, in the order of the closed list's codes."""
    return list(patient.precautions.filter(ended_on=None))


def precaution_words(precaution: RecordedPrecaution, today: datetime.date) -> str:
    """One precaution with what is known about when: "Pregnancy (week 21)", "Spinal fusion (4 May 2026)"."""
    known = []
    weeks = precaution.weeks_on(today)
    if precaution.code == Precaution.PREGNANCY and weeks is not None:
        known.append(f"week {int(weeks)}")
    elif precaution.since_on:
        known.append(f"{precaution.since_on:%-d %b %Y}")
    if precaution.cleared_on:
        known.append(f"cleared {precaution.cleared_on:%-d %b %Y}")
    return f"{precaution} ({', '.join(known)})" if known else str(precaution)


def _episode_words(episode: Episode | None, week: str) -> str:
    if episode is None:
        return ""
    onset, opened = episode.onset_on, episode.opened_on
    began = f"since {onset:%-d %b %Y}" if onset else f"episode opened {opened:%-d %b %Y}"
    return ", ".join([episode.get_side_display(), began, *([week] if week else [])])
