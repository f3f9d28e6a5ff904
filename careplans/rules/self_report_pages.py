"""The pages a patient sees after a worrying answer. They need no database; the location adds its numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Page(StrEnum):
    """Most urgent first; stored with the answers and with the freeze."""

    EMERGENCY = "emergency"
    BE_SEEN_TODAY = "be_seen_today"
    SAME_DAY_MEDICAL = "same_day_medical"
    CALL_TODAY = "call_today"
    CALL_THIS_WEEK = "call_this_week"
    NONE = "none"


class Call(StrEnum):
    """Whom the large button calls. Only an emergency leads with the emergency number."""

    EMERGENCY = "emergency"
    DOCTOR = "doctor"
    CLINIC = "clinic"


STILL_SAFE = (
    "Walk about as much as feels all right.",
    "Rest in a position that eases the pain, and change it often.",
    "Take medicines as you were told to.",
)
STAY_STOPPED = "Your exercises stay stopped until your clinic says so."


@dataclass(frozen=True)
class StopPage:
    """What a page says.

    `still_safe` is empty on the emergency page: nothing but getting help. `stopped_steps` replace `steps`
    where the programme was stopped before, `also` stands below a worse page. `answered` are the questions
    to show to staff, `since` the day a standing stop began.
    """

    page: Page
    title: str
    steps: tuple[str, ...]
    still_safe: tuple[str, ...] = ()
    stops_programme: bool = True
    call: Call = Call.CLINIC
    stopped_steps: tuple[str, ...] = ()
    also: str = ""
    answered: tuple[str, ...] = ()
    since: date | None = None


STOP_PAGES: dict[Page, StopPage] = {
    entry.page: entry
    for entry in (
        StopPage(
            Page.EMERGENCY,
            "Go to the emergency department now",
            (
                "Stop all your exercises.",
                "Go now. Do not wait for a call from us, and do not drive yourself.",
                "Show this page to the staff.",
            ),
            call=Call.EMERGENCY,
        ),
        StopPage(
            Page.BE_SEEN_TODAY,
            "You need to be seen today",
            (
                "Stop all your exercises for now.",
                "A weak leg needs to be checked today. Call the clinic now.",
            ),
            STILL_SAFE,
        ),
        StopPage(
            Page.SAME_DAY_MEDICAL,
            "See a doctor today",
            (
                "Stop all your exercises for now.",
                "Fever or feeling ill with back pain needs a doctor today. Call your doctor now.",
                "Go to the emergency department if the pain becomes very bad or you feel much worse.",
            ),
            STILL_SAFE,
            call=Call.DOCTOR,
        ),
        StopPage(
            Page.CALL_TODAY,
            "We want to talk to you today",
            (
                "Call us today. Do not wait for us to call you.",
                "Some exercises are on hold. The others stay on your list.",
            ),
            STILL_SAFE,
            stops_programme=False,
            stopped_steps=("Call us today. Do not wait for us to call you.", STAY_STOPPED),
            also="Say on the phone that the numb part of your leg is new or has grown.",
        ),
        StopPage(
            Page.CALL_THIS_WEEK,
            "Please call the clinic this week",
            (
                "Losing weight or sweating at night should be looked into, so please call us this week.",
                "You can go on with your exercises.",
            ),
            stops_programme=False,
            stopped_steps=(
                "Losing weight or sweating at night should be looked into, so please call us this week.",
                STAY_STOPPED,
            ),
            also="Losing weight or sweating at night should be looked into as well. Tell your clinic this week.",
        ),
    )
}

_PRESSED = (
    "Your answers may mean that nerves low in your back are being pressed.",
    "Say: I may have cauda equina syndrome.",
)
_INFECTED = (
    "Your answers may mean that there is an infection in your back.",
    "Say: I may have an infection in my spine.",
)
_CAUSES = {"R40a": _PRESSED, "R40b": _PRESSED, "R40c": _INFECTED}
_ORDER = list(Page)


def stop_page_for(page: Page, causes: Mapping[str, Sequence[str]]) -> StopPage:
    """The page in the words of what was answered. `causes`: rule id to the questions answered with yes or unsure.

    KeyError for Page.NONE.
    """
    words = STOP_PAGES[page]
    answered = tuple(question for questions in causes.values() for question in questions)
    if page is not Page.EMERGENCY:
        return replace(words, answered=answered)
    known = list(dict.fromkeys(_CAUSES[rule] for rule in sorted(causes) if rule in _CAUSES))
    stop, go, show = words.steps
    why, say = [why for why, _ in known], [say for _, say in known]
    return replace(words, steps=(stop, go, *why, *say, show), answered=answered)


def more_urgent(page: Page, than: Page) -> bool:
    return _ORDER.index(page) < _ORDER.index(than)
