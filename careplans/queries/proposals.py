"""Which programmes fit what was found, each with what it would leave out for this patient."""

import datetime
import logging
from dataclasses import dataclass

from careplans.queries.standing import Ground, standing_on
from careplans.rules.templates import LeftOut, Proposal, Template, draft, propose
from clinic.rules.decision import Finding, Severity
from clinic.rules.stored_findings import rules_failed
from exercises.library import LIBRARY
from patients.rules.vocabulary import Side

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Offer:
    """One programme: does it fit, why, and which of its exercises this patient would not get."""

    proposal: Proposal
    left_out: list[tuple[str, str]]

    @property
    def template(self) -> Template:
        return self.proposal.template


@dataclass(frozen=True)
class Offers:
    """`blocking` are findings that allow no programme at all; then there are no offers."""

    fitting: list[Offer]
    others: list[Offer]
    blocking: list[Finding]
    notes: list[Finding]


def offers_for(ground: Ground, *, today: datetime.date) -> Offers:
    """From the latest signed assessment, which must be there. A failure of the rules offers nothing."""
    try:
        standing = standing_on(ground, today=today)
        findings = list(standing.findings)
        side = Side(ground.episode.side)
        offers = [Offer(proposal, _left_out(proposal, standing, side)) for proposal in propose(standing)]
    except Exception as error:
        log.exception("the rules failed for episode %s", ground.episode.pk)
        return Offers([], [], [rules_failed(error)], [])
    stops = {Severity.BLOCK, Severity.HOLD}
    return Offers(
        fitting=[offer for offer in offers if offer.proposal.fits],
        others=[offer for offer in offers if not offer.proposal.fits],
        blocking=[finding for finding in findings if finding.severity in stops] if not offers else [],
        notes=[finding for finding in findings if finding.severity not in stops],
    )


def _left_out(proposal: Proposal, standing, side: Side) -> list[tuple[str, str]]:
    """(name of the exercise, why it is left out), each exercise once."""
    drafted = draft(proposal.template, standing, weeks=6, side=side, library=LIBRARY)
    return list(dict.fromkeys(_words(entry) for entry in drafted.left_out))


def _words(entry: LeftOut) -> tuple[str, str]:
    exercise = LIBRARY.get(entry.code)
    return (exercise.name if exercise else entry.code, entry.reason)
