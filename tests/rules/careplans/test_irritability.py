"""What the nerve bears now: R10c, R24b, R34, R35, R36."""

from dataclasses import replace

import pytest

from assessments.rules.vocabulary import Leg, Myotome, Power
from careplans.rules.plan_safety import line_findings
from tests.rules.careplans.people import NADIA, OTTO, PRIYA, RAVI, TOMAS, ids, line, standing

RULES = {"R10c", "R24b", "R34", "R35", "R36"}
WEAK = {"myotomes": {(Myotome.L5_EHL, Leg.L): Power.P4}}
SEVERE = {"nprs_leg_now": 7}
FRESH = replace(PRIYA, duration_weeks=2)

TABLE = [
    ("weak great toe, tension", line("N04"), replace(PRIYA, **WEAK), {}, ["R10c"]),
    ("weak great toe, heavy hinge", line("T10"), replace(PRIYA, **WEAK), {}, ["R10c"]),
    ("weak, but equal a week apart", line("N04"), replace(PRIYA, **WEAK), {"power_stable": True}, []),
    ("weak great toe, slider", line("N01"), replace(PRIYA, **WEAK), {}, []),
    ("full power", line("N04"), PRIYA, {}, []),
    ("all four worse: end range", line("E04"), replace(OTTO, irritability_high=None, nprs_leg_now=3), {}, ["R24b"]),
    ("all four worse: tension", line("N04"), replace(OTTO, irritability_high=None, nprs_leg_now=3), {}, ["R24b"]),
    ("all four worse: isometric", line("I01"), OTTO, {}, []),
    ("one direction worse", line("E04"), NADIA, {}, []),
    ("severe now, slider", line("N01"), replace(NADIA, **SEVERE), {}, ["R34"]),
    ("severe now, heavy", line("T08"), replace(PRIYA, **SEVERE), {}, ["R34"]),
    ("severe now, end range of another direction", line("F03"), replace(PRIYA, **SEVERE), {}, ["R34"]),
    ("severe now, what tested better, once 10", line("E04", sets=1, reps=10), replace(NADIA, **SEVERE), {}, []),
    ("severe now, what tested better, too much", line("E04", sets=2, reps=10), replace(NADIA, **SEVERE), {}, ["R34"]),
    ("severe now, what tested better, 15 times", line("E04", sets=1, reps=15), replace(NADIA, **SEVERE), {}, ["R34"]),
    ("severe now, back extensions are not the direction exercise", line("T15"), replace(NADIA, **SEVERE), {}, ["R34"]),
    ("severe now, low range", line("E01"), replace(NADIA, **SEVERE), {}, []),
    ("severe now, brace", line("I01"), replace(NADIA, **SEVERE), {}, []),
    ("pain 6 now", line("N01"), replace(NADIA, nprs_leg_now=6), {}, []),
    ("worst pain 9, now not recorded", line("N01"), replace(NADIA, nprs_leg=9, nprs_leg_now=None), {}, []),
    ("irritable without a number", line("N01"), replace(NADIA, nprs_leg_now=None, irritability_high=True), {}, ["R34"]),
    ("Ravi, extension lying tested better", line("E04", sets=1, reps=10), RAVI, {}, []),
    ("Ravi, extension upright did not", line("E07"), RAVI, {}, ["R34"]),
    ("Tomas, glide left tested better", line("L01"), TOMAS, {}, []),
    ("Tomas, off-centre press-up was not tested lying", line("E06"), TOMAS, {}, ["R34"]),
    ("Tomas, extension waits for the shift", line("E04"), TOMAS, {}, ["R34"]),
    ("Tomas, extension once settled", line("E04"), TOMAS, {"shift_settled": True}, []),
    ("leg raise 40 on the right, treated right", line("X01", side="right"), replace(RAVI, nprs_leg_now=3), {}, ["R35"]),
    ("leg raise 40 on the right, treated left", line("X01", side="left"), replace(RAVI, nprs_leg_now=3), {}, []),
    ("leg raise 40, both sides", line("X01", side="both"), replace(RAVI, nprs_leg_now=3), {}, ["R35"]),
    ("leg raise 45 does not fire", line("X01"), replace(PRIYA, slr_deg={Leg.L: 45}), {}, []),
    ("leg raise 44 fires", line("X01"), replace(PRIYA, slr_deg={Leg.L: 44}), {}, ["R35"]),
    ("leg raise not done", line("X01"), replace(PRIYA, slr_deg={}), {}, []),
    ("long-sit slump without a side counts for both", line("N06"), replace(PRIYA, slr_deg={Leg.R: 30}), {}, ["R35"]),
    ("5 weeks since the start", line("F05"), replace(PRIYA, duration_weeks=5), {}, ["R36"]),
    ("6 weeks since the start", line("F05"), replace(PRIYA, duration_weeks=6), {}, []),
    ("start not recorded", line("F05"), replace(PRIYA, duration_weeks=None), {}, ["R36"]),
    ("2 weeks, in week 5 of a plan from week 1", line("F05", week=5), FRESH, {"assessed_in_week": 1}, []),
    ("2 weeks, in week 5, week of assessment unknown", line("F05", week=5), FRESH, {}, ["R36"]),
    ("too early to remodel does not stop a slider", line("N01"), replace(PRIYA, duration_weeks=1), {}, []),
]  # fmt: skip


@pytest.mark.parametrize(("who", "a_line", "case", "known", "rules"), TABLE, ids=[e[0] for e in TABLE])
def test_irritability_rules_on_one_line(who, a_line, case, known, rules):
    found = ids(line_findings(a_line, standing(case, **known)))
    assert [i for i in found if i in RULES] == rules
