"""Which assessments count: signed and not replaced."""

from django.db.models import Q

from assessments.models import Assessment
from patients.models import Episode, Patient


def latest_standing(episode: Episode) -> Assessment | None:
    """The newest signed assessment of the episode that no amendment replaced, with its sections. Two queries."""
    return Assessment.objects.standing().with_answers().filter(episode=episode).first()


def earlier_visits(assessment: Assessment) -> list[Assessment]:
    """Standing assessments of the episode before this one, oldest first, with their sections. Two queries.

    The version that this one amends is the same visit and is left out.
    """
    before = Q(assessed_on__lt=assessment.assessed_on)
    same_day = Q(assessed_on=assessment.assessed_on, pk__lt=assessment.pk)
    visits = Assessment.objects.standing().filter(before | same_day, episode_id=assessment.episode_id)
    same_visit = assessment.amends_id
    found = visits.exclude(pk=same_visit) if same_visit else visits
    return list(found.with_answers().order_by("assessed_on", "pk"))


def timeline(patient: Patient) -> list[Assessment]:
    """Every version of every assessment of this patient, newest first. One query."""
    return list(
        patient.assessments.select_related("episode", "author", "signed_by", "amends", "replaced_by")
        .defer("suggestion", "findings")
        .order_by("-assessed_on", "-number", "-pk")
    )


def answers_of(assessment: Assessment) -> dict[str, dict]:
    """The stored answers by section name; a section nobody saved is missing."""
    return {section.name: section.answers for section in assessment.sections.all()}
