"""All versions of one assessment: the first signed one and its amendments."""

from assessments.models import Assessment


def versions_of(assessment: Assessment) -> list[Assessment]:
    """Oldest first, drafts of an amendment included. One query."""
    visit = Assessment.objects.filter(episode_id=assessment.episode_id, assessed_on=assessment.assessed_on)
    by_pk = {row.pk: row for row in visit.select_related("signed_by", "author")}
    first = assessment.pk
    while by_pk[first].amends_id:
        first = by_pk[first].amends_id
    chain, next_of = [by_pk[first]], {row.amends_id: row for row in by_pk.values() if row.amends_id}
    while chain[-1].pk in next_of:
        chain.append(next_of[chain[-1].pk])
    return chain
