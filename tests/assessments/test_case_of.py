"""From stored answers to the case of the rules: days count from the day that is asked for, blanks stay blank."""

import datetime

import pytest

from assessments.answers.screen import CES_QUESTIONS
from assessments.models import AssessmentSection
from assessments.queries import case_of, earlier_visits
from assessments.rules.case import Outcome, RedFlagReport
from assessments.rules.vocabulary import (
    CesScreen,
    Course,
    Kind,
    Leg,
    Myotome,
    Power,
    Precaution,
    RedFlag,
    Reflex,
    Region,
)
from patients.models import RecordedPrecaution
from tests import builders
from tests import builders_assessment as worked
from tests.tables import rows_of

MONDAY = worked.day(16)
ALL_NO = {flag.value: "no" for flag in CES_QUESTIONS}


@pytest.fixture
def case_with(draft, rosa):
    """The case of the draft with these sections, as of a day."""

    def build(*, today=MONDAY, precautions=(), previous=(), **sections):
        worked.save_all(draft, sections, by=rosa, on=MONDAY)
        return case_of(draft, precautions=precautions, today=today, previous=previous)

    return build


def test_nothing_answered_is_nothing_known(case_with):
    case = case_with()
    assert case.age == 47
    assert case.duration_weeks == 8.1
    for unknown in (
        "ces_screen",
        "ces_screen_days_ago",
        "neuro_exam_days_ago",
        "myotomes",
        "reflexes",
        "nprs_leg_now",
    ):
        assert getattr(case, unknown) is None, unknown
    for unknown in (
        "bilateral",
        "constant",
        "crossed_slr",
        "safety_net_issued",
        "saddle_sensation",
        "lateral_shift",
    ):
        assert getattr(case, unknown) is None, unknown
    for empty in ("red_flags", "rows", "body_chart", "slr_deg", "babinski", "myotomes_previous"):
        assert not getattr(case, empty), empty


def test_zero_pain_and_no_are_answers(case_with):
    case = case_with(
        symptoms={"leg_now": 0, "constant": False}, nerves={"crossed_slr": False, "slump_L": False}
    )
    assert case.nprs_leg_now == 0
    assert case.constant is False
    assert case.crossed_slr is False
    assert case.slump == {Leg.L: False}


def test_the_case_ages_with_the_day_it_is_asked_for(case_with):
    later = MONDAY + datetime.timedelta(days=9)
    case = case_with(today=later, safety=ALL_NO, nerves={"power_L5_EHL_L": "5"})
    assert (case.ces_screen_days_ago, case.neuro_exam_days_ago) == (9, 9)
    assert case.duration_weeks == 9.4


SCREENS = {
    "Every question answered no": (ALL_NO, CesScreen.NEGATIVE),
    "One not asked": ({**ALL_NO, "ces_bowel_change": "not_asked"}, CesScreen.INCOMPLETE),
    "One left open": ({k: v for k, v in ALL_NO.items() if k != "ces_bowel_change"}, CesScreen.INCOMPLETE),
    "A yes, all others no": ({**ALL_NO, "ces_bowel_change": "yes_new"}, CesScreen.POSITIVE),
    "A yes, others not asked": ({"ces_bowel_change": "yes_new"}, CesScreen.INCOMPLETE),
    "Prefers not to say": ({**ALL_NO, "ces_sexual_change": "prefer_not_to_say"}, CesScreen.NEGATIVE),
    "Anal tone found reduced": ({**ALL_NO, "ces_anal_tone_reduced": "yes_new"}, CesScreen.POSITIVE),
    "Old and never investigated": ({**ALL_NO, "ces_urinary_leakage": "yes_old"}, CesScreen.POSITIVE),
    "Old, investigated, confirmed lately": (
        {
            **ALL_NO,
            "ces_urinary_leakage": "yes_old",
            "ces_urinary_leakage_outcome": "MRI clear",
            "ces_urinary_leakage_confirmed_on": "2026-11-02",
        },
        CesScreen.NEGATIVE,
    ),
    "Only other questions asked": ({"history_of_cancer": "no"}, CesScreen.INCOMPLETE),
}


@pytest.mark.parametrize(("safety", "screen"), SCREENS.values(), ids=SCREENS)
def test_the_screen_follows_from_its_questions(safety, screen, case_with):
    assert case_with(safety=safety).ces_screen is screen


def test_a_red_flag_with_onset_course_and_outcome(case_with):
    case = case_with(
        safety={
            "umn_signs": "yes_old",
            "umn_signs_onset_on": "2026-10-17",
            "umn_signs_outcome": "MRI normal",
            "umn_signs_confirmed_on": "2026-11-06",
            "history_of_cancer": "yes_new",
            "osteoporosis": "no",
        }
    )
    assert case.red_flags == {
        RedFlag.UMN_SIGNS: RedFlagReport(30, Course.STABLE, Outcome("MRI normal", 10)),
        RedFlag.HISTORY_OF_CANCER: RedFlagReport(None, Course.NEW, None),
    }


def test_worse_as_the_patient_tells_it_is_a_progressive_deficit(case_with):
    case = case_with(nerves={"change": "worse"})
    assert case.red_flags == {RedFlag.PROGRESSIVE_MOTOR_DEFICIT: RedFlagReport(course=Course.WORSE)}


def test_the_onset_on_the_screen_is_kept_beside_the_reported_change(case_with):
    safety = {"progressive_motor_deficit": "yes_new", "progressive_motor_deficit_onset_on": "2026-11-11"}
    case = case_with(safety=safety, nerves={"change": "worse"})
    assert case.red_flags[RedFlag.PROGRESSIVE_MOTOR_DEFICIT].onset_days == 5


def test_blank_muscles_and_reflexes_are_not_tested(case_with):
    case = case_with(
        nerves={
            "power_L5_EHL_L": "4-",
            "reflex_ankle_R": "1+",
            "touch_S1_R": "absent",
            "touch_L5_L": "normal",
        }
    )
    assert case.myotomes == {(Myotome.L5_EHL, Leg.L): Power.P4_MINUS}
    assert len(case.not_tested) == 15 + 3
    assert (Myotome.L5_EHL, Leg.R) in case.not_tested
    assert (Reflex.KNEE, Leg.L) in case.not_tested
    assert (Reflex.HAMSTRING, Leg.L) not in case.not_tested
    assert {leg for _, leg in case.dermatome_deficit} == {Leg.R}


def test_touch_alone_is_no_examination_of_power(case_with):
    case = case_with(nerves={"touch_S1_R": "absent"})
    assert case.myotomes is None
    assert case.neuro_exam_days_ago is None


def test_a_row_with_both_legs_and_a_blank_place(case_with):
    row = {
        **{"test": "PRONE_LIE", "during": "decrease", "after": "no_better", "hold_seconds": 180},
        **{"pre_nprs": 4, "post_other_region": "CALF", "post_other_side": "R", "post_other_kind": "numbness"},
    }
    (found,) = case_with(repeated={"rows": [row]}).rows
    assert (found.hold_s, found.reps) == (180, None)
    assert (found.pre.region, found.pre.nprs) == (None, 4)
    assert found.post is None
    assert (found.post_other.region, found.post_other.side, found.post_other.kind) == (
        Region.CALF,
        Leg.R,
        Kind.NUMBNESS,
    )


def test_no_symptoms_now_is_a_place_and_an_unmarked_chart_is_not(case_with):
    assert [place.region for place in case_with(body_chart={"none_now": True}).body_chart] == [Region.NONE]


@pytest.mark.parametrize(
    ("code", "fields", "weeks"),
    [
        ("spinal_fusion", {"since_on": datetime.date(2026, 9, 7)}, 10),
        ("spinal_implant", {"since_on": datetime.date(2026, 11, 2)}, 2),
        ("spinal_fusion", {}, None),
    ],
)
def test_weeks_since_surgery_come_from_the_precaution(code, fields, weeks, case_with, ada, rosa):
    fusion = RecordedPrecaution.objects.create(
        patient=ada, code=code, recorded_on=MONDAY, recorded_by=rosa, **fields
    )
    case = case_with(precautions=[fusion])
    assert case.weeks_since_surgery == weeks
    assert case.precautions == {Precaution(code)}


def test_the_latest_operation_counts(case_with, ada, rosa):
    fusion = RecordedPrecaution.objects.create(
        patient=ada,
        code="spinal_fusion",
        since_on=datetime.date(2024, 1, 1),
        recorded_on=MONDAY,
        recorded_by=rosa,
    )
    safety = {"recent_spinal_surgery_lt6wk": "yes_new", "recent_spinal_surgery_lt6wk_onset_on": "2026-10-26"}
    assert case_with(safety=safety, precautions=[fusion]).weeks_since_surgery == 3


@pytest.mark.parametrize(("weeks", "expected"), [(20, 22), (None, None)])
def test_a_pregnancy_grows_and_an_unknown_one_stays_unknown(weeks, expected, case_with, ada, rosa):
    pregnancy = RecordedPrecaution.objects.create(
        patient=ada, code="pregnancy", weeks=weeks, recorded_on=worked.day(2), recorded_by=rosa
    )
    assert case_with(precautions=[pregnancy]).pregnancy_weeks == expected


def test_earlier_visits_give_best_power_last_pain_and_last_touch(case_with, draft, episode, rosa):
    visits = [
        (
            worked.day(2),
            {"nerves": {"power_L5_EHL_L": "4+", "touch_S1_L": "impaired"}, "symptoms": {"leg_now": 8}},
        ),
        (worked.day(9), {"nerves": {"power_L5_EHL_L": "4"}, "symptoms": {"leg_now": 5}}),
    ]
    for on, sections in visits:
        visit = builders.make_signed_assessment(episode, on=on)
        rows_of(AssessmentSection).bulk_create(
            AssessmentSection(
                assessment=visit, name=name, answers=found, saved_at=visit.signed_at, saved_by=rosa
            )
            for name, found in sections.items()
        )
    previous = earlier_visits(draft)
    assert [visit.assessed_on for visit in previous] == [worked.day(2), worked.day(9)]
    case = case_with(previous=previous)
    assert case.myotomes_previous == {(Myotome.L5_EHL, Leg.L): Power.P4_PLUS}
    assert [grades[Myotome.L5_EHL, Leg.L] for grades in case.myotomes_last_visits] == [
        Power.P4_PLUS,
        Power.P4,
    ]
    assert case.nprs_leg_now_previous == 5
    assert len(case.dermatome_deficit_previous) == 1  # touch was tested at the first visit only


def test_without_earlier_visits_nothing_is_known_about_before(case_with):
    case = case_with(nerves={"power_L5_EHL_L": "4"})
    assert case.myotomes_previous == {}
    assert case.dermatome_deficit_previous is None
    assert case.nprs_leg_now_previous is None
