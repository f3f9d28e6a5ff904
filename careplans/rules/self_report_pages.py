"""The pages a patient sees after a worrying answer. They need no database; the location adds its numbers."""

from dataclasses import dataclass
from enum import StrEnum


class Page(StrEnum):
    """Most urgent first; stored with the answers and with the freeze."""

    EMERGENCY = "emergency"
    BE_SEEN_TODAY = "be_seen_today"
    SAME_DAY_MEDICAL = "same_day_medical"
    CALL_TODAY = "call_today"
    CALL_THIS_WEEK = "call_this_week"
    NONE = "none"


STILL_SAFE = (
    "Walk about as much as feels all right.",
    "Rest in a position that eases the pain, and change it often.",
    "Take medicines as you were told to.",
)

WHEN_IT_BECOMES_AN_EMERGENCY = (
    "Go to the emergency department at once if both legs are weak, your foot drags or your knee gives way, "
    "if you are numb between the legs, or if you cannot pee or hold your pee or poo."
)


@dataclass(frozen=True)
class StopPage:
    """What a page says. `still_safe` is empty on the emergency page: nothing but getting help."""

    page: Page
    title: str
    steps: tuple[str, ...]
    still_safe: tuple[str, ...] = ()
    stops_programme: bool = True


STOP_PAGES: dict[Page, StopPage] = {
    entry.page: entry
    for entry in (
        StopPage(
            Page.EMERGENCY,
            "Go to the emergency department now",
            (
                "Stop all your exercises.",
                "Your answers may mean that nerves low in your back are being pressed, or that you are very ill.",
                "Go now. Do not wait for a call from us, and do not drive yourself.",
                "Say: I may have cauda equina syndrome, or an infection in my spine. Show this page.",
            ),
        ),
        StopPage(
            Page.BE_SEEN_TODAY,
            "You need to be seen today",
            (
                "Stop all your exercises for now.",
                "A weak leg needs to be checked today. Call the clinic now.",
                "If the clinic is closed, call the urgent care number on this page.",
                WHEN_IT_BECOMES_AN_EMERGENCY,
            ),
            STILL_SAFE,
        ),
        StopPage(
            Page.SAME_DAY_MEDICAL,
            "See a doctor today",
            (
                "Stop all your exercises for now.",
                "Fever or feeling ill with back pain needs a doctor today.",
                "Call your doctor now. If the surgery is closed, call the urgent care number on this page.",
                "Go to the emergency department if the pain becomes very bad or you feel much worse.",
            ),
            STILL_SAFE,
        ),
        StopPage(
            Page.CALL_TODAY,
            "We want to talk to you today",
            (
                "We have put the bending and nerve exercises on hold. The others stay on your list.",
                "The clinic has a note to call you today. If you hear nothing, please call us.",
                WHEN_IT_BECOMES_AN_EMERGENCY,
            ),
            STILL_SAFE,
            stops_programme=False,
        ),
        StopPage(
            Page.CALL_THIS_WEEK,
            "Please call the clinic this week",
            (
                "Losing weight or sweating at night should be looked into, so please call us this week.",
                "You can go on with your exercises.",
                WHEN_IT_BECOMES_AN_EMERGENCY,
            ),
            stops_programme=False,
        ),
    )
}
