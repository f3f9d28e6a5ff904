"""Refuse a movement row that contradicts itself, and question one that is merely unusual.

A refused row is never graded. A question is a note beside the row: the clinician may keep what they wrote.
"""

from .case import MovementRow, Place
from .derived import rank
from .movement_grading import reached_other_leg
from .vocabulary import After, During
from .wording import AFTERS, place_words

_NOT_FURTHER = (After.CENTRALISED, After.BETTER, After.NO_WORSE, After.NO_BETTER, After.NO_EFFECT)
_BETTER = frozenset({After.BETTER, After.NO_BETTER, After.CENTRALISED})
_WORSE = frozenset({After.WORSE, After.NO_WORSE, After.PERIPHERALISED})
_USUAL = {
    During.PRODUCE: _WORSE,
    During.INCREASE: _WORSE,
    During.DECREASE: _BETTER,
    During.ABOLISH: _BETTER,
    During.CENTRALISING: _BETTER,
    During.PERIPHERALISING: _WORSE,
    During.NO_EFFECT: frozenset({After.NO_EFFECT}),
}
# midline pain may rise while leg pain is abolished
_USUAL_WHEN_NEARER = {During.INCREASE: _BETTER, During.PRODUCE: frozenset({After.CENTRALISED})}


def row_errors(row: MovementRow) -> list[str]:
    """What makes the row impossible, each as a sentence that says what to change; empty when it may stand.

    Blank places are not checked, and a symptom that reached the other leg may come with any answer.
    """
    errors = []
    if row.during is During.PERIPHERALISING and row.after in (After.CENTRALISED, After.BETTER):
        errors.append(
            f"A movement that peripheralised during cannot end as {AFTERS[row.after]}: "
            "change what happened during or what remained afterwards."
        )
    if reached_other_leg(row):
        return errors
    errors += _errors_of_places(row, row.pre, row.post)
    errors += _errors_of_places(row, row.pre_other, row.post_other, other=True)
    return errors


def row_warnings(row: MovementRow) -> list[str]:
    """Unusual but possible: each a sentence that asks the clinician to look again."""
    start, end = rank(row.pre), rank(row.post)
    nearer = start is not None and end is not None and end < start
    usual = _USUAL[row.during] | (_USUAL_WHEN_NEARER.get(row.during, frozenset()) if nearer else frozenset())
    warnings = []
    if row.after not in usual:
        during = row.during.value.replace("_", " ")
        warnings.append(
            f"“{during}” during and “{AFTERS[row.after]}” is an unusual pair: check, or add a note."
        )
    if nearer and row.after is After.BETTER:
        warnings.append("The furthest symptom is nearer to the spine: did it centralise?")
    if nearer and row.after in (After.WORSE, After.NO_BETTER):
        warnings.append(
            f"Recorded as {AFTERS[row.after]}, but the furthest symptom is nearer to the spine: check both."
        )
    return warnings


def _errors_of_places(
    row: MovementRow, pre: Place | None, post: Place | None, *, other: bool = False
) -> list[str]:
    start, end = rank(pre), rank(post)
    if start is None or end is None:
        return []
    leg = "in the other leg " if other else ""
    moved = f"{leg}the furthest symptom went from {place_words(pre)} to {place_words(post)}"
    errors = []
    if end > start and row.after in _NOT_FURTHER:
        errors.append(
            f"Recorded as {AFTERS[row.after]}, but {moved}, which is further away: "
            "choose worse or peripheralised, or correct the place."
        )
    if not other and row.after is After.CENTRALISED and end == start:
        errors.append(
            f"Recorded as centralised, but {moved}, which is no nearer: choose better, or correct the place."
        )
    if not other and row.after is After.PERIPHERALISED and end <= start:
        errors.append(
            f"Recorded as peripheralised, but {moved}, which is no further away: "
            "choose worse, or correct the place."
        )
    return errors
