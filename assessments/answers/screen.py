"""The cauda equina screen, read off its questions."""

import datetime
from collections.abc import Mapping

from assessments.answers.red_flags import reports
from assessments.rules.red_flags import is_cleared
from assessments.rules.vocabulary import Answer, CesScreen, RedFlag

TESTED_BY_TRAINED_ONLY = RedFlag.CES_ANAL_TONE_REDUCED
CES_QUESTIONS = tuple(
    flag for flag in RedFlag if flag.value.startswith("ces_") and flag is not TESTED_BY_TRAINED_ONLY
)
"""What everybody can be asked. Anal tone is tested by trained clinicians only: a finding counts, a blank does not."""

PREFER_NOT_TO_SAY = "prefer_not_to_say"


def ces_screen(safety: Mapping | None, today: datetime.date) -> CesScreen | None:
    """Incomplete while an item was not asked, else positive if an item stands, else negative; None without answers.

    Unasked comes first: a single positive answer may only be judged as isolated when all others are known. An item
    that was investigated and confirmed lately does not make the screen positive. To prefer not to say is an answer.
    """
    if safety is None:
        return None
    if unasked(safety):
        return CesScreen.INCOMPLETE
    found = {flag: report for flag, report in reports(safety, today).items() if flag.value.startswith("ces_")}
    stands = any(not is_cleared(report) for report in found.values())
    return CesScreen.POSITIVE if stands else CesScreen.NEGATIVE


def unasked(safety: Mapping) -> list[RedFlag]:
    """The cauda equina questions without an answer."""
    return [flag for flag in CES_QUESTIONS if safety.get(flag.value) in (None, Answer.NOT_ASKED)]
