"""The templates themselves: doses the library allows, phases without gaps, steps in order."""

import pytest

from careplans.rules.templates import TEMPLATES
from exercises.library import LIBRARY


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=list(TEMPLATES))
def test_every_dose_of_a_template_is_one_the_library_allows(template):
    for phase in template.phases:
        for prescribed in phase.lines:
            entry = LIBRARY[prescribed.code]
            dose, limits = prescribed.dose or entry.dose, entry.dose_range
            for value, span in (
                (dose.sets, limits.sets),
                (dose.reps, limits.reps),
                (dose.hold_seconds, limits.hold_seconds),
                (dose.minutes, limits.minutes),
                (dose.bouts_per_day, limits.bouts_per_day),
                (len(dose.weekdays), limits.days_per_week),
            ):
                within = value is None or (span is not None and span[0] <= value <= span[1])
                assert within, f"{template.code} {prescribed.code}: {value} outside {span}"


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=list(TEMPLATES))
def test_every_template_is_whole(template):
    assert template.phases[0].first_week == 1
    for before, after in zip(template.phases, template.phases[1:], strict=False):
        assert after.first_week == before.last_week + 1
    for phase in template.phases:
        assert len(phase.visits) == phase.last_week - phase.first_week + 1
        assert phase.goal
        assert phase.progress_if
        assert "P06" in {prescribed.code for prescribed in phase.lines}
        for prescribed in phase.lines:
            assert {prescribed.code, *prescribed.then, *prescribed.instead} <= set(LIBRARY)


def test_next_steps_are_offered_in_order():
    extension = TEMPLATES["T1_EXT_DP"]
    first, later = extension.phase_of(1), extension.phase_of(3)
    assert extension.next_steps("E01", first) == ("E02", "E03", "E04")
    assert extension.next_steps("E03", extension.phase_of(2)) == ("E04",)
    assert extension.next_steps("I01", later) == ()


def test_a_phase_is_found_by_its_name_wherever_it_was_placed():
    extension = TEMPLATES["T1_EXT_DP"]
    assert extension.phase_named(extension.phase_of(3).name) is extension.phase_of(3)
    assert extension.phase_named("Renamed by hand") is None
