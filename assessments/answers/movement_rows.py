"""Rows of the repeated-movement table as the rules read them."""

from collections.abc import Iterable, Mapping

from assessments.rules.case import MovementRow, Place
from assessments.rules.vocabulary import After, During, Kind, Leg, Mechanical, Region, Test, Timing


def movement_rows(rows: Iterable[Mapping]) -> tuple[MovementRow, ...]:
    return tuple(movement_row(row) for row in rows)


def movement_row(row: Mapping) -> MovementRow:
    """One stored row. Raises KeyError or ValueError for one that the form would not have let through."""
    return MovementRow(
        test=Test(row["test"]),
        during=During(row["during"]),
        after=After(row["after"]),
        reps=row.get("reps"),
        hold_s=row.get("hold_seconds"),
        timing=Timing(row["timing"]) if row.get("timing") else None,
        mechanical=Mechanical(row["mechanical"]) if row.get("mechanical") else None,
        pre=_place(row, "pre"),
        post=_place(row, "post"),
        pre_other=_place(row, "pre_other"),
        post_other=_place(row, "post_other"),
    )


def _place(row: Mapping, when: str) -> Place | None:
    """None when neither place nor pain was recorded."""
    region, nprs = row.get(f"{when}_region"), row.get(f"{when}_nprs")
    if region is None and nprs is None:
        return None
    side, kind = row.get(f"{when}_side"), row.get(f"{when}_kind")
    return Place(
        region=Region(region) if region else None,
        side=Leg(side) if side else None,
        nprs=nprs,
        kind=Kind(kind) if kind else Kind.PAIN,
    )
