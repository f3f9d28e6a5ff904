"""Plan rules about the plan as a whole: how much a day, and what a template needs before it starts."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from .lines import Line, Standing

R45 = Rule(
    "R45",
    Severity.ADVISE,
    Urgency.NONE,
    "More than five exercises a day are seldom done.",
    "Product safety design",
)
R45B = Rule(
    "R45b",
    Severity.ADVISE,
    Urgency.NONE,
    "The same exercise for the same side stands twice in a week: the patient sees two doses.",
    "Product safety design",
)
R54D = Rule(
    "R54d",
    Severity.WARN,
    Urgency.NONE,
    "Feel and record the foot pulses before a programme for a narrowed spine.",
    "Product safety design",
)

MOST_A_DAY = 5
_DAYS = ("", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def too_many_a_day(lines: Sequence[Line], standing: Standing) -> list[Finding]:
    """R45: more than five different physical exercises on one day; advice and locked lines do not count."""
    codes: dict[tuple[int, int], set[str]] = defaultdict(set)
    for line in lines:
        if line.exercise.physical and not line.locked:
            for weekday in line.dose.weekdays:
                codes[line.week, weekday].add(line.code)
    over = [
        (week, day, len(found)) for (week, day), found in sorted(codes.items()) if len(found) > MOST_A_DAY
    ]
    if not over:
        return []
    week, day, count = max(over, key=lambda entry: entry[2])
    weeks = ", ".join(str(number) for number in sorted({entry[0] for entry in over}))
    return [Finding(R45, (f"Week {weeks}", f"{count} exercises on {_DAYS[day]} of week {week}"))]


def twice_in_a_week(lines: Sequence[Line], standing: Standing) -> list[Finding]:
    """R45b: one exercise for one side on two lines of a week; locked lines do not count."""
    count = Counter((line.week, line.code, line.side) for line in lines if not line.locked)
    names = {line.code: line.exercise.name for line in lines}
    twice = sorted({(week, names[code]) for (week, code, _), found in count.items() if found > 1})
    return [Finding(R45B, tuple(f"Week {week}: {name}" for week, name in twice))] if twice else []


def stenosis_without_pulses(lines: Sequence[Line], standing: Standing) -> list[Finding]:
    """R54d."""
    if standing.template != "T2_FLEX_STENOSIS" or standing.foot_pulses_recorded:
        return []
    return [Finding(R54D, ("Foot pulses not recorded",))]


PLAN_RULES = (too_many_a_day, twice_in_a_week, stenosis_without_pulses)
RULES = (R45, R45B, R54D)
