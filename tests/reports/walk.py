"""Every page that can be opened about a patient, as a clinician and as the patient."""

from collections.abc import Iterator

from django.urls import reverse

from assessments.models import AssessmentSection
from patients.models import Episode, Patient


def pages_of_clinic() -> list[str]:
    names = ("careplans:caseload", "patients:search", "patients:register", "exercises:list")
    return [reverse(name) for name in names]


def pages_about(patient: Patient) -> Iterator[str]:
    """What a licensed clinician can open about this patient; pages of an episode only where one is open."""
    for name in ("overview", "precautions", "plan", "propose", "visits"):
        yield reverse(f"careplans:{name}", args=[patient.pk])
    for name in ("details", "edit", "issue_code", "open_episode"):
        yield reverse(f"patients:{name}", args=[patient.pk])
    yield reverse("assessments:list", args=[patient.pk])
    for episode in patient.episodes.open():
        yield from _pages_of_assessments(episode)
        yield from _pages_of_plan(episode)
        for freeze in episode.freezes.all():
            yield reverse("careplans:release_freeze", args=[patient.pk, freeze.pk])


def _pages_of_assessments(episode: Episode) -> Iterator[str]:
    for assessment in episode.assessments.all():
        ids = [episode.patient_id, assessment.pk]
        yield reverse("assessments:detail", args=ids)
        if assessment.is_signed:
            yield reverse("assessments:amend", args=ids)
        else:
            yield reverse("careplans:sign_assessment", args=ids)
            for name in AssessmentSection.Name:
                yield reverse("assessments:section", args=[*ids, name])


def _pages_of_plan(episode: Episode) -> Iterator[str]:
    plan = getattr(episode, "plan", None)
    for version in plan.versions.all() if plan else ():
        ids = [episode.patient_id, version.pk]
        yield reverse("careplans:board", args=ids)
        if version.is_published:
            yield reverse("careplans:handout", args=ids)
            yield reverse("careplans:revise", args=[episode.patient_id])
        else:
            yield reverse("careplans:publish", args=ids)
            yield reverse("careplans:add_line", args=[*ids, 1])
            yield reverse("careplans:edit_line", args=[*ids, version.lines.first().pk])
    for visit in plan.visits.filter(held_on=None) if plan else ():
        yield reverse("careplans:change_visit", args=[episode.patient_id, visit.pk])
        yield reverse("careplans:hold_visit", args=[episode.patient_id, visit.pk])


def pages_of_patient() -> list[str]:
    names = ("today", "my_plan", "my_handout", "progress", "help", "change")
    return [reverse(f"careplans:{name}") for name in names]
