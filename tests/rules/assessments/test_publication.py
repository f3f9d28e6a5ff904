"""R06, R43, R49: what is missing or stale holds publication; missing is never negative."""

import pytest

from assessments.rules.safety import publication_findings
from assessments.rules.vocabulary import CesScreen, Leg, Myotome
from clinic.rules.decision import Severity

from .patients import grades, patient

EVERY_LEVEL = frozenset((level, leg) for level in Myotome for leg in (Leg.L, Leg.R))

PAPERWORK = {
    "Complete and fresh": (patient(), set()),
    "Screen positive (other rules block)": (patient(ces_screen=CesScreen.POSITIVE), set()),
    "Screen not recorded": (patient(ces_screen=None), {"R06"}),
    "Screen incomplete": (patient(ces_screen=CesScreen.INCOMPLETE), {"R06"}),
    "Screen 7 days old": (patient(ces_screen_days_ago=7), set()),
    "Screen 8 days old": (patient(ces_screen_days_ago=8), {"R06"}),
    "Screen of this visit": (patient(ces_screen_days_ago=None), set()),
    "Nerves not examined": (patient(myotomes=None), {"R43"}),
    "Examination 14 days old": (patient(neuro_exam_days_ago=14), set()),
    "Examination 15 days old": (patient(neuro_exam_days_ago=15), {"R43"}),
    "Examination of unknown age": (patient(neuro_exam_days_ago=None), {"R43"}),
    "Every level marked as not tested": (patient(not_tested=EVERY_LEVEL), {"R43"}),
    "One level tested": (patient(not_tested=EVERY_LEVEL, myotomes=grades(L5_EHL_L="5")), set()),
    "Safety-net advice not given": (patient(safety_net_issued=False), {"R49"}),
    "Safety-net advice not recorded": (patient(safety_net_issued=None), {"R49"}),
}


def test_preferring_not_to_say_is_an_answer_and_a_warning():
    declined, stale = patient(ces_item_declined=True), patient(ces_item_declined=True, ces_screen_days_ago=8)
    assert [(found.id, found.severity) for found in publication_findings(declined)] == [
        ("R06", Severity.WARN)
    ]
    assert [(found.id, found.severity) for found in publication_findings(stale)] == [("R06", Severity.HOLD)]


@pytest.mark.parametrize(("case", "expected"), PAPERWORK.values(), ids=PAPERWORK)
def test_missing_or_stale_paperwork_holds_publication(case, expected):
    findings = publication_findings(case)
    assert {finding.id for finding in findings} == expected
    assert all(finding.severity is Severity.HOLD for finding in findings)
