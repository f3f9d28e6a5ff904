"""How far down the leg a symptom goes, in the seven steps a patient can choose from."""

from assessments.rules.vocabulary import RANK, Region

REACHES = {
    Region.NONE: "No pain",
    Region.LUMBAR_MID: "Back",
    Region.BUTTOCK: "Buttock",
    Region.THIGH_POST: "Thigh or knee",
    Region.CALF: "Below the knee",
    Region.ANKLE_FOOT: "Foot",
    Region.TOES: "Toes",
}
"""In the order of the leg. The thigh is one step, whether front, side or back hurts."""

SHORT = ("No pain", "Back", "Buttock", "Thigh", "Calf", "Foot", "Toes")
"""The same steps in one word each, for a chart."""


def step_of(code: str) -> int | None:
    """The place of a region among REACHES, the nearer one between two; None when nothing was said.

    ValueError for an unknown code.
    """
    if not code:
        return None
    rank = RANK[Region(code)]
    return max(place for place, known in enumerate(REACHES) if RANK[known] <= rank)
