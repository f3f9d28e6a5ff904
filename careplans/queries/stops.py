"""What a patient reads while the programme is stopped, whoever stopped it."""

from dataclasses import replace

from careplans.models import Freeze
from careplans.queries.programme import HomeProgramme
from careplans.rules.self_report import SelfReport
from careplans.rules.self_report_pages import STILL_SAFE, Page, StopPage, more_urgent, stop_page_for
from clinic.models import Location

STOPPED_BY_CLINIC = StopPage(
    Page.NONE,
    "Your exercises are on hold",
    (
        "Your clinic has stopped your exercises for now, to look into something first.",
        "Call your clinic if you do not know what happens next.",
    ),
    STILL_SAFE,
)

NOT_JUDGED = StopPage(
    Page.NONE,
    "Call your clinic now",
    (
        "Stop your exercises for now.",
        "We could not work out what your answers mean. Call your clinic and tell them what you answered.",
    ),
)
"""The rules failed: nobody is told that all is well."""

NOT_WATCHED = StopPage(
    Page.NONE,
    "Call your clinic",
    (
        "Your clinic has ended this course of care, so nobody there looks at these answers.",
        "Call them if anything has changed, or see a doctor.",
    ),
)
"""Nothing in the answers is dangerous, but nobody reads them either: the patient has no open episode."""


def stop_page(code: str, causes: dict[str, list[str]] | None = None) -> StopPage:
    """The words of a stop, from the page stored with it; a stop by the clinic has words of its own."""
    try:
        return stop_page_for(Page(code), causes or {})
    except (KeyError, ValueError):
        return STOPPED_BY_CLINIC


def standing_stop(episode_id: int, location: Location) -> StopPage | None:
    """The most urgent stop in force, with the day it began and what was answered. One query."""
    stops = list(Freeze.objects.standing().filter(episode=episode_id).order_by("started_at"))
    if not stops:
        return None
    worst = min(stops, key=_urgency)
    told = [stop for stop in stops if stop.source == Freeze.Source.SELF_REPORT]
    words = stop_page(worst.page, _causes(told))
    return replace(words, since=worst.started_at.astimezone(location.zone).date())


def stop_of(programme: HomeProgramme) -> StopPage | None:
    """The same for a programme that is loaded: no query unless it is stopped."""
    return standing_stop(programme.episode_id, programme.location) if programme.stop_page else None


def answer_page(judged: SelfReport, standing: StopPage | None) -> StopPage | None:
    """What to show after these answers: their own page, unless a stop that stands is worse."""
    causes = {finding.id: finding.because for finding in judged.findings if finding.id.startswith("R40")}
    if standing and more_urgent(standing.page, than=judged.page):
        also = "" if judged.page is Page.NONE else stop_page(judged.page).also
        return replace(standing, also=also)
    if judged.page is Page.NONE:
        return standing
    words = stop_page_for(judged.page, causes)
    steps = words.stopped_steps if standing and words.stopped_steps else words.steps
    return replace(words, steps=steps, also="")


def _urgency(stop: Freeze) -> int:
    """Its place in the order of `Page`; what the clinic stopped comes last."""
    pages = list(Page)
    return pages.index(stop.page) if stop.page in pages else len(pages)


def _causes(stops: list[Freeze]) -> dict[str, list[str]]:
    """Questions by the rule they led to, from what each stop keeps of its findings."""
    causes: dict[str, list[str]] = {rule: [] for stop in stops for rule in stop.rule_ids}
    for finding in (finding for stop in stops for finding in stop.snapshot):
        asked = causes.setdefault(finding["id"], [])
        asked += [question for question in finding["because"] if question not in asked]
    return causes
