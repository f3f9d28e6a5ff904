"""How much of what was planned was done: kept bouts of due bouts, up to today."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Bouts:
    """Bouts of one line on one day: due, and done (0 when nothing was logged)."""

    on: date
    due: int
    done: int = 0


@dataclass(frozen=True)
class Kept:
    done: int
    due: int

    @property
    def share(self) -> float | None:
        """0 to 1, None while nothing was due."""
        return self.done / self.due if self.due else None

    @property
    def percent(self) -> int | None:
        return None if self.share is None else round(100 * self.share)


def kept(bouts: Iterable[Bouts], *, today: date) -> Kept:
    """Sum of min(done, due) of the sum of due; more than was due on one line does not make up for another."""
    until_today = [entry for entry in bouts if entry.on <= today]
    return Kept(
        done=sum(min(entry.done, entry.due) for entry in until_today),
        due=sum(entry.due for entry in until_today),
    )
