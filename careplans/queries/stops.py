"""What a patient reads while the programme is stopped, whoever stopped it."""

from careplans.rules.self_report_pages import (
    STILL_SAFE,
    STOP_PAGES,
    WHEN_IT_BECOMES_AN_EMERGENCY,
    Page,
    StopPage,
)

STOPPED_BY_CLINIC = StopPage(
    Page.NONE,
    "Your exercises are on hold",
    (
        "Your clinic has stopped your exercises for now, to look into something first.",
        "Your clinic will tell you what happens next. Call if you have not heard.",
        WHEN_IT_BECOMES_AN_EMERGENCY,
    ),
    STILL_SAFE,
)

NOT_JUDGED = StopPage(
    Page.NONE,
    "Call your clinic now",
    (
        "Stop your exercises for now.",
        "We could not work out what your answers mean. Call your clinic and tell them what you answered.",
        WHEN_IT_BECOMES_AN_EMERGENCY,
    ),
)
"""The rules failed: nobody is told that all is well."""


def stop_page(code: str) -> StopPage:
    """The words of a stop, from the page stored with it; a stop by the clinic has words of its own."""
    try:
        return STOP_PAGES[Page(code)]
    except (KeyError, ValueError):
        return STOPPED_BY_CLINIC
