"""What a patient answered when an alert or a stop came of it: question and answer, not the question alone."""

import datetime
from collections.abc import Collection
from dataclasses import dataclass

from careplans.models import SelfReport
from careplans.rules.self_report_questions import BY_CODE, REPLY_WORDS, Reply
from patients.models import Episode

MOST = 5
HARMLESS = {Reply.NO, Reply.PREFER_NOT_TO_SAY}


@dataclass(frozen=True)
class Answered:
    """One report in words; `worrying` are (question, answer) other than no, `others` the rest."""

    at: datetime.datetime
    version: str
    worrying: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...]


def answers_behind(
    episode: Episode, rule_ids: Collection[str], *, since: datetime.datetime
) -> list[Answered]:
    """The reports from that instant on that led to one of these rules, oldest first, five at most. One query.

    What an alert or a stop was raised by was received in the same instant; later ones did not raise it again.
    """
    reports = SelfReport.objects.filter(episode=episode, received_at__gte=since).order_by("received_at")
    found = [report for report in reports if set(report.rule_ids) & set(rule_ids)]
    return [_in_words(report, episode) for report in found[:MOST]]


def _in_words(report: SelfReport, episode: Episode) -> Answered:
    asked = sorted((BY_CODE[code].number, code) for code in report.answers if code in BY_CODE)
    worrying, others = [], []
    for number, code in asked:
        reply = report.answers[code]
        pair = (f"{number}. {BY_CODE[code].text}", REPLY_WORDS.get(reply, reply))
        (others if reply in HARMLESS else worrying).append(pair)
    at = report.received_at.astimezone(episode.location.zone)
    return Answered(at, report.questions_version, tuple(worrying), tuple(others))
