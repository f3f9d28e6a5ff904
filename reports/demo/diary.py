"""Reading the columns of a diary: one day of each, with what was done, how it felt and how far down it went."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from assessments.rules.vocabulary import Region
from careplans.models import SessionLog
from reports.demo.steps import Diary

REACH = {
    "0": Region.NONE,
    "m": Region.LUMBAR_MID,
    "b": Region.BUTTOCK,
    "t": Region.THIGH_POST,
    "c": Region.CALF,
    "f": Region.ANKLE_FOOT,
}
DONE = {"a": "all", "s": "some"}
WHY_NOT = {
    "p": SessionLog.Reason.PAIN,
    "t": SessionLog.Reason.TIME,
    "w": SessionLog.Reason.TIRED,
    "i": SessionLog.Reason.ILL,
}
NOT_LOGGED, NOT_SAID, TEN = ".", "-", "x"


@dataclass(frozen=True)
class Day:
    """One logged day. `share` is all, some or none; `reason` says why none."""

    days_ago: int
    share: str
    reason: str
    leg_pain: int | None
    back_pain: int | None
    furthest_symptom: str
    note: str

    @property
    def clock(self) -> str:
        """Some evening hour, not the same every day."""
        minutes = (self.days_ago * 37) % 150
        return str((datetime.datetime.min + datetime.timedelta(hours=18, minutes=40 + minutes)).time())


def days(diary: Diary) -> Iterator[Day]:
    """The logged days, oldest first. Raises ValueError when the columns do not match."""
    rows = [row.replace(" ", "") for row in (diary.done, diary.leg, diary.back, diary.reach)]
    columns = list(zip(*rows, strict=True))
    for place, column in enumerate(columns):
        days_ago = diary.days_ago + len(columns) - 1 - place
        if set(column) == {NOT_LOGGED}:
            continue
        if NOT_LOGGED in column:
            raise ValueError(f"{days_ago} days ago is logged in one row and not in another")
        done, leg, back, reach = column
        yield Day(
            days_ago=days_ago,
            share=DONE.get(done, "none"),
            reason="" if done in DONE else WHY_NOT[done],
            leg_pain=_pain(leg),
            back_pain=_pain(back),
            furthest_symptom="" if reach == NOT_SAID else REACH[reach],
            note=diary.notes.get(days_ago, ""),
        )


def bouts(share: str, due: dict[int, int]) -> dict[int, int]:
    """How many bouts of each line were done; some means about half of each, and every other single one."""
    if share == "all":
        return dict(due)
    if share == "none":
        return dict.fromkeys(due, 0)
    return {
        line: count // 2 if count > 1 else place % 2
        for place, (line, count) in enumerate(due.items(), start=1)
    }


def _pain(letter: str) -> int | None:
    if letter == NOT_SAID:
        return None
    return 10 if letter == TEN else int(letter)
