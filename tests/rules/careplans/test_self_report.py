"""The patient's own answers: which page, what stops, and that no silence is read as no."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careplans.rules.self_report import checked_questions, judge_answers
from careplans.rules.self_report_pages import STOP_PAGES, Page
from careplans.rules.self_report_questions import (
    BY_CODE,
    CAUDA_EQUINA,
    MAIN_QUESTIONS,
    QUESTIONS,
    QUESTIONS_VERSION,
    Reply,
    follow_ups,
    replies,
)
from tests.rules.careplans.people import ids

ALL_NO = {question.code: "no" for question in MAIN_QUESTIONS}
WEAK_ONLY = {"weak_leg": "yes", "weak_both": "no", "gives_way": "no", "cannot_lift_foot": "no"}
ILL_ONLY = {
    "fever": "yes",
    "severe_pain": "no",
    "recent_procedure": "no",
    "weak_immunity": "no",
    "injected_drugs": "no",
}

SEVERAL = {"weight_loss": "yes", "numb_leg": "yes", **WEAK_ONLY}
ANSWERS = [
    ("all no", {}, [], Page.NONE),
    ("numb between the legs", {"between_legs": "yes"}, ["R40a"], Page.EMERGENCY),
    ("unsure about the bladder", {"bladder_full": "unsure"}, ["R40a"], Page.EMERGENCY),
    ("new in both legs", {"both_legs": "unsure"}, ["R40a"], Page.EMERGENCY),
    ("weak, one leg, still lifts", WEAK_ONLY, ["R40b"], Page.BE_SEEN_TODAY),
    ("weak and unsure whether the knee gives way", WEAK_ONLY | {"gives_way": "unsure"}, ["R40b"], Page.EMERGENCY),
    ("both legs weak", WEAK_ONLY | {"weak_both": "yes"}, ["R40b"], Page.EMERGENCY),
    ("cannot lift the foot", WEAK_ONLY | {"cannot_lift_foot": "yes"}, ["R40b"], Page.EMERGENCY),
    ("weak, nothing more said", {"weak_leg": "yes"}, ["R40b"], Page.EMERGENCY),
    ("fever, nothing else", ILL_ONLY, ["R40c"], Page.SAME_DAY_MEDICAL),
    ("fever and severe pain", ILL_ONLY | {"severe_pain": "yes"}, ["R40c"], Page.EMERGENCY),
    ("fever after an injection", ILL_ONLY | {"recent_procedure": "unsure"}, ["R40c"], Page.EMERGENCY),
    ("fever, weak immunity", ILL_ONLY | {"weak_immunity": "yes"}, ["R40c"], Page.EMERGENCY),
    ("fever, injected drugs", ILL_ONLY | {"injected_drugs": "yes"}, ["R40c"], Page.EMERGENCY),
    ("fever, nothing more said", {"fever": "unsure"}, ["R40c"], Page.EMERGENCY),
    ("one leg number", {"numb_leg": "yes"}, ["R40d"], Page.CALL_TODAY),
    ("losing weight", {"weight_loss": "unsure"}, ["R40e"], Page.CALL_THIS_WEEK),
    ("several: the most urgent page", SEVERAL, ["R40b", "R40d", "R40e"], Page.BE_SEEN_TODAY),
    ("prefers not to say", {"sexual_feeling": "prefer_not_to_say"}, ["R06"], Page.NONE),
]  # fmt: skip


@pytest.mark.parametrize(("who", "answers", "rules", "page"), ANSWERS, ids=[entry[0] for entry in ANSWERS])
def test_answers_and_the_page_they_lead_to(who, answers, rules, page):
    report = judge_answers(ALL_NO | answers)
    assert (ids(report.findings), report.page) == (rules, page)
    assert report.complete


STOPS = [
    ("emergency", {"leaking": "yes"}, True, False),
    ("be seen today", WEAK_ONLY, True, False),
    ("same day", ILL_ONLY, True, False),
    ("numb leg", {"numb_leg": "yes"}, False, True),
    ("weight loss", {"weight_loss": "yes"}, False, False),
    ("nothing", {}, False, False),
]


@pytest.mark.parametrize(("what", "answers", "freezes", "pauses"), STOPS, ids=[entry[0] for entry in STOPS])
def test_what_stops(what, answers, freezes, pauses):
    report = judge_answers(ALL_NO | answers)
    assert (report.freezes, report.pauses_directional_and_neural) == (freezes, pauses)
    assert report.freezes is any(
        STOP_PAGES[page].stops_programme for page in [report.page] if page is not Page.NONE
    )


@pytest.mark.parametrize("code", CAUDA_EQUINA)
@pytest.mark.parametrize("answer", ["yes", "unsure"])
def test_any_one_of_the_first_thirteen_is_an_emergency(code, answer):
    report = judge_answers({code: answer})
    assert report.page is Page.EMERGENCY
    assert report.freezes


@pytest.mark.parametrize("question", MAIN_QUESTIONS, ids=[q.code for q in MAIN_QUESTIONS])
def test_an_empty_answer_is_not_no(question):
    answers = {code: answer for code, answer in ALL_NO.items() if code != question.code}
    for given_answer in ({}, {question.code: ""}, {question.code: "nope"}):
        report = judge_answers(answers | given_answer)
        assert report.unanswered == (question.code,)
        assert not report.complete


def test_danger_counts_before_the_rest_is_answered():
    report = judge_answers({"starting_to_pee": "yes"})
    assert report.act_now
    assert len(report.unanswered) == len(MAIN_QUESTIONS) - 1


def test_follow_ups_left_open_are_named():
    report = judge_answers(ALL_NO | {"weak_leg": "yes", "gives_way": "no"})
    assert report.unanswered_follow_ups == ("weak_both", "cannot_lift_foot")
    assert any("(not answered)" in reason for reason in report.findings[0].because)


def test_already_checked_counts_only_where_a_clinician_recorded_it():
    checked = checked_questions({"ces_urinary_hesitancy"})
    assert checked == {"starting_to_pee"}
    answers = ALL_NO | {"starting_to_pee": "already_checked"}
    assert ids(judge_answers(answers, checked=checked).findings) == ["R02b"]
    assert judge_answers(answers).page is Page.EMERGENCY


def test_new_trouble_in_both_legs_is_never_already_checked():
    assert checked_questions({"bilateral_leg_symptoms"}) == frozenset()
    assert judge_answers(ALL_NO | {"both_legs": "already_checked"}).unanswered == ("both_legs",)


def test_prefer_not_to_say_is_offered_for_the_sexual_questions_only():
    offered = {q.code for q in QUESTIONS if Reply.PREFER_NOT_TO_SAY in replies(q)}
    assert offered == {"sexual_response", "sexual_feeling"}
    assert judge_answers(ALL_NO | {"leaking": "prefer_not_to_say"}).unanswered == ("leaking",)


def test_an_unknown_question_is_refused():
    with pytest.raises(ValueError, match="Unknown question"):
        judge_answers(ALL_NO | {"horoscope": "yes"})


def test_the_questions_are_sixteen_with_one_about_one_leg():
    assert QUESTIONS_VERSION == "1"
    assert [q.number for q in MAIN_QUESTIONS] == list(range(1, 18))
    assert len(BY_CODE) == len(QUESTIONS)
    assert [len(follow_ups(code)) for code in ("weak_leg", "fever")] == [3, 4]


def syllables(word):
    groups, before = 0, False
    for letter in word.lower():
        vowel = letter in "aeiouy"
        groups += vowel and not before
        before = vowel
    silent = word.lower().endswith("e") and groups > 1 and not word.lower().endswith("le")
    return max(1, groups - silent)


def grade(text):
    """Flesch-Kincaid grade; 4 is about age 9, 6 about age 11."""
    sentences = max(1, sum(text.count(mark) for mark in ".?!"))
    words = [word.strip(".,?!:;()") for word in text.split()]
    return 0.39 * len(words) / sentences + 11.8 * sum(syllables(w) for w in words) / len(words) - 15.59


def test_the_questions_read_at_the_age_of_nine_to_eleven():
    assert grade(" ".join(question.text for question in QUESTIONS)) <= 6.5
    assert all(len(question.text.split()) <= 24 for question in QUESTIONS)


def test_every_page_says_what_to_do_and_all_but_the_emergency_what_is_safe():
    assert set(STOP_PAGES) == set(Page) - {Page.NONE}
    for entry in STOP_PAGES.values():
        assert entry.title
        assert entry.steps
        if entry.stops_programme:
            assert bool(entry.still_safe) is (entry.page is not Page.EMERGENCY)


some_answers = st.dictionaries(
    st.sampled_from(sorted(BY_CODE)), st.sampled_from([*Reply, "", "maybe"]), max_size=len(BY_CODE)
)


@given(answers=some_answers, code=st.sampled_from(sorted(ALL_NO)), answer=st.sampled_from(["yes", "unsure"]))
def test_one_more_yes_never_leads_to_a_calmer_page(answers, code, answer):
    order = list(Page)
    calm = judge_answers(answers | {code: "no"})
    worse = judge_answers(answers | {code: answer})
    assert order.index(worse.page) <= order.index(calm.page)
    assert worse.freezes or not calm.freezes
