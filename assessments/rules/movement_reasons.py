"""The sentences that explain a suggestion: which rows speak for it, which against it, and what is missing."""

from collections.abc import Iterable, Mapping

from .movement_directions import OPPOSITE, DirectionFindings, GradedRow, Status
from .movement_grading import SUSTAINED, is_repeated, reached_other_leg
from .vocabulary import Direction, LoadLimit, Mechanical, Shift
from .wording import AFTERS, DIRECTIONS, TESTS, place_words, sentence_case

BLOCKED = "A safety finding stands, so no direction is suggested and every direction is withheld."
BOTH_SAGITTAL = (
    "Flexion and extension both improve and neither is clearly better: retest in reverse order another day."
)
BOTH_LATERAL = (
    "Both side-glides improve and neither is clearly better: check the sides and retest another day."
)
INCOMPLETE = "Testing is incomplete: flexion and extension each need a repeated or a sustained movement."
GLIDES_UNTESTED = "Flexion and extension both worsen and the side-glides are untested: test the side-glides."
IMPROVED_THEN_WORSE = "A direction improved at first and then worsened: retest another day."
EVERYTHING_WORSE = "Every direction that was tested ended worse."
NO_LASTING_RESPONSE = "No movement changed the symptoms for longer than it lasted."

OTHER_LEG_ALERT = "A symptom appeared in the other leg: complete the cauda equina screen now (R03)."
NUMBNESS_ALERT = (
    "Numbness spread during testing: stop, and repeat power, reflexes and sensation at this visit (R07d)."
)
INTO_SHIFT_ALERT = "This side-glide goes into the recorded shift: check how side and shift were named."
SHIFT_FIRST_ALERT = (
    "A lateral shift is recorded: correct or exclude it before end-range flexion or extension (R22)."
)

_LIMITS = {
    LoadLimit.UNLOADED: "Only lying down was better; the same direction with load was worse.",
    LoadLimit.AFTER_LATERAL: "Worse before the side-glide and better after it: side-glide first.",
}


def row_sentence(graded: GradedRow) -> str:
    """`Row 4, repeated extension in lying (10 times): left calf or shin to buttock, centralised.`"""
    row = graded.row
    dose = ""
    if row.test in SUSTAINED:
        dose = f" ({row.hold_s} s)" if row.hold_s is not None else ""
    elif row.reps:
        dose = " (once)" if row.reps == 1 else f" ({row.reps} times)"
    sentence = f"Row {graded.number}, {TESTS[row.test]}{dose}: "
    if row.pre is not None or row.post is not None:
        before, after = place_words(row.pre), place_words(row.post)
        sentence += f"{before} unchanged, " if before == after else f"from {before} to {after}, "
    sentence += AFTERS[row.after]
    if row.mechanical in (Mechanical.INCREASED, Mechanical.DECREASED):
        sentence += ", more movement" if row.mechanical is Mechanical.INCREASED else ", less movement"
    if reached_other_leg(row):
        sentence += ", and a symptom in the other leg"
    return sentence + "."


def for_direction(
    found: Mapping[Direction, DirectionFindings],
    pick: Direction,
    secondary: Direction | None,
    remark: str | None,
) -> tuple[str, ...]:
    """The rows that support the direction and the secondary one, then limits and what is still missing."""
    chosen, opposite = found[pick], found[OPPOSITE[pick]]
    said = [row_sentence(graded) for graded in chosen.good]
    if secondary is not None:
        said.append(f"{sentence_case(DIRECTIONS[secondary])} improves as well and comes second.")
        said += [row_sentence(graded) for graded in found[secondary].good]
    said += [
        f"{sentence_case(DIRECTIONS[findings.direction])}: {_LIMITS[findings.limit]}"
        for findings in (chosen, found[secondary] if secondary else chosen)
        if findings.limit
    ]
    if remark:
        said.append(remark)
    elif opposite.status is Status.NEGATIVE:
        said.append(
            f"The opposite direction, {DIRECTIONS[opposite.direction]}, worsened ({row_numbers(opposite.bad)})."
        )
    elif opposite.status is Status.UNTESTED:
        said.append(f"The opposite direction, {DIRECTIONS[opposite.direction]}, was not tested.")
    if not any(is_repeated(graded.row) for graded in chosen.good):
        said.append("No repeated movement is among the rows that improved.")
    return tuple(dict.fromkeys(said))


def corrects_shift(direction: Direction, shift: Shift) -> str:
    side = "right" if shift is Shift.RIGHT else "left"
    return f"{sentence_case(DIRECTIONS[direction])} corrects the recorded shift, trunk to the {side}."


def row_numbers(rows: Iterable[GradedRow]) -> str:
    """`row 1`, `rows 1, 3`"""
    numbers = sorted({graded.number for graded in rows})
    return f"row{'' if len(numbers) == 1 else 's'} {', '.join(map(str, numbers))}"


def against_direction(found: Mapping[Direction, DirectionFindings], pick: Direction) -> tuple[str, ...]:
    """Rows that speak against the pick: its own bad rows, and rows of the opposite direction that improved."""
    rows = [*found[pick].bad, *found[OPPOSITE[pick]].good]
    return tuple(row_sentence(graded) for graded in sorted(rows, key=lambda graded: graded.number))


def opposite_also(findings: DirectionFindings) -> str:
    rows = row_numbers(findings.good)
    return f"The opposite direction, {DIRECTIONS[findings.direction]}, improves as well ({rows}), but clearly less."


def conflicting(tested: Iterable[DirectionFindings]) -> str:
    return f"Rows of the same direction contradict each other: {_names(tested, Status.CONFLICTING)}."


def temporary(tested: Iterable[DirectionFindings]) -> str:
    return f"The change did not last, and only lasting change counts: {_names(tested, Status.TEMPORARY)}."


def some_worse(worse: Iterable[DirectionFindings]) -> str:
    return (
        "Nothing improves for longer than it lasts, and these worsen: "
        + ", ".join(
            f"{DIRECTIONS[findings.direction]} ({row_sentence(findings.bad[-1]).removesuffix('.')})"
            for findings in worse
        )
        + "."
    )


def _names(tested: Iterable[DirectionFindings], status: Status) -> str:
    return ", ".join(DIRECTIONS[findings.direction] for findings in tested if findings.status is status)
