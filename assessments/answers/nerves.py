"""The nerve examination as the rules read it: graded is graded, blank is not tested, never normal."""

from collections.abc import Iterable, Mapping

from assessments.rules.vocabulary import Dermatome, Leg, Myotome, Power, Reflex, ReflexGrade

LEGS = (Leg.L, Leg.R)
_STRONGEST_FIRST = list(Power)
Grades = dict[tuple[Myotome, Leg], Power]


def _by_leg(vocabulary) -> list:
    return [(level, leg) for level in vocabulary for leg in LEGS]


def power(examined: Mapping) -> Grades | None:
    """The grades that were given, or None when no muscle was graded: then the nerves were not examined."""
    grades = {
        (level, leg): Power(grade)
        for level, leg in _by_leg(Myotome)
        if (grade := examined.get(f"power_{level.value}_{leg.value}"))
    }
    return grades or None


def best_power(visits: Iterable[Mapping]) -> Grades:
    """The best grade of each muscle group over these examinations."""
    best: Grades = {}
    for visit in visits:
        for key, grade in (power(visit) or {}).items():
            known = best.get(key, grade)
            best[key] = min(known, grade, key=_STRONGEST_FIRST.index)
    return best


def reflexes(examined: Mapping) -> dict[tuple[Reflex, Leg], ReflexGrade] | None:
    grades = {
        (reflex, leg): ReflexGrade(grade)
        for reflex, leg in _by_leg(Reflex)
        if (grade := examined.get(f"reflex_{reflex.value}_{leg.value}"))
    }
    return grades or None


def not_tested(examined: Mapping) -> frozenset:
    """Every muscle group, and knee and ankle jerk, that was left blank; the hamstring jerk is optional."""
    muscles = {key for key in _by_leg(Myotome) if key not in (power(examined) or {})}
    jerks = {
        (reflex, leg)
        for reflex, leg in _by_leg(Reflex)
        if reflex is not Reflex.HAMSTRING and (reflex, leg) not in (reflexes(examined) or {})
    }
    return frozenset(muscles | jerks)


def touch_deficits(examined: Mapping) -> frozenset[tuple[Dermatome, Leg]]:
    """Where light touch was impaired or absent."""
    return frozenset(
        (level, leg)
        for level, leg in _by_leg(Dermatome)
        if examined.get(f"touch_{level.value}_{leg.value}") in ("impaired", "absent")
    )


def touch_was_tested(examined: Mapping) -> bool:
    return any(examined.get(f"touch_{level.value}_{leg.value}") for level, leg in _by_leg(Dermatome))


def signs(examined: Mapping, name: str) -> dict[Leg, bool]:
    """A yes-or-no test of each leg; a leg that was not tested is missing."""
    return {leg: found for leg in LEGS if (found := examined.get(f"{name}_{leg.value}")) is not None}


def straight_leg_raise(examined: Mapping) -> dict[Leg, int]:
    """Degrees, 0 to 90, of each leg that was tested."""
    return {leg: angle for leg in LEGS if (angle := examined.get(f"slr_{leg.value}")) is not None}
