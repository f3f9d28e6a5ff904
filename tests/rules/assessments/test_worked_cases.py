"""Reading a worked patient: closed lists, strict numbers, blanks that stay blank, and errors that name their place."""

import copy

import pytest

from assessments.rules.case import Case, Outcome, RedFlagReport
from assessments.rules.json_reading import read_json
from assessments.rules.vocabulary import Course, Leg, Myotome, Power, RedFlag, Reflex, Region
from assessments.rules.worked_cases import CaseError, parse_case

from .patients import fired
from .worked_patients import PATIENTS

ROW = {"test": "REIL", "reps": 10, "during": "decrease", "after": "better"}


def written(path: str, value: object) -> dict:
    """A case with one value at a dotted path, the rest of it a worked patient."""
    case = copy.deepcopy(PATIENTS["Sitting-provoked left sciatica"][0])
    case["id"] = "V77"
    *sections, key = path.split(".")
    target = case
    for section in sections:
        target = target.setdefault(section, {})
    target[key] = value
    return case


REFUSED = {
    # path, value, words that the sentence holds
    "Age in words": ("history.age", "x", 'history.age is "x"'),
    "Age as a yes": ("history.age", True, "history.age is true"),
    "Age with a decimal": ("history.age", 31.5, "whole number from 0 to 130"),
    "Negative age": ("history.age", -1, "whole number"),
    "Pain 11": ("history.nprs_leg", 11, "history.nprs_leg is 11"),
    "Pain now in text": ("history.nprs_leg_now", "7", 'history.nprs_leg_now is "7"'),
    "Duration as text": ("history.duration_weeks", "six", "history.duration_weeks"),
    "Pain as a yes": ("history.nprs_leg_now", True, "history.nprs_leg_now is true"),
    "Age that is no number": ("history.age", float("nan"), "history.age is NaN"),
    "Age with 31 digits": ("history.age", 10**30, "whole number from 0 to 130"),
    "Age with 5000 digits": ("history.age", 10**5_000, "history.age is not readable"),
    "Duration with 400 digits": ("history.duration_weeks", 10**400, "number from 0 to 5200"),
    "Duration that is no number": ("history.duration_weeks", float("nan"), "history.duration_weeks is NaN"),
    "Endless duration": ("history.duration_weeks", float("inf"), "history.duration_weeks"),
    "Unknown sex": ("history.sex", "X", 'history.sex has the unknown value "X"'),
    "Unknown onset": ("history.onset", "slowly", '"slowly"'),
    "Unknown cause": ("history.suspected_cause", "slipped_disc", '"slipped_disc"'),
    "Unknown precaution": ("history.precautions", ["osteoporosis", "gout"], 'precautions has the unknown value "gout"'),
    "Precautions that are no list": ("history.precautions", "osteoporosis", "must be a list"),
    "A number among precautions": ("history.precautions", [3], "unknown value 3"),
    "A list among red flags": ("red_flags", [["pregnancy"]], 'unknown value ["pregnancy"]'),
    "Unknown screen": ("history.ces_screen", "ok", '"ok"'),
    "Unknown inflammatory item": ("history.ng65", ["tired"], '"tired"'),
    "Unknown course of both legs": ("history.bilateral", "yes", '"yes"'),
    "Safety net in words": ("history.safety_net_issued", "yes", "true or false"),
    "Yes as a number": ("history.constant", 1, "true or false"),
    "Distress 6": ("history.start_back", {"distress": 6}, "history.start_back.distress is 6"),
    "Screening tool as a number": ("history.start_back", 5, "must be an object"),
    "History as a list": ("history", [], "must be an object"),
    "Unknown red flag": ("red_flags", ["fever"], '"fever"'),
    "Onset of an unknown flag": ("history.red_flag_onset_days", {"fever": 3}, '"fever"'),
    "Onset in weeks": ("history.red_flag_onset_days", {"pregnancy": 1.5}, "red_flag_onset_days.pregnancy is 1.5"),
    "Onset in the future": ("history.red_flag_onset_days", {"pregnancy": -3}, "pregnancy is -3"),
    "Unknown course": ("history.red_flag_course", {"pregnancy": "better"}, '"better"'),
    "Outcome in words only": ("history.red_flag_outcome", {"pregnancy": "fine"}, "must be an object"),
    "Outcome confirmed tomorrow": (
        "history.red_flag_outcome",
        {"pregnancy": {"result": "x", "confirmed_days_ago": -1}},
        "confirmed_days_ago is -1",
    ),
    "Unknown muscle": ("neuro.myotomes", {"L9_tail_L": "5"}, '"L9_tail_L"'),
    "Muscle without a side": ("neuro.myotomes", {"L5_EHL": "5"}, '"L5_EHL"'),
    "Power 6": ("neuro.myotomes", {"L5_EHL_L": "6"}, '"6"'),
    "Power as a number": ("neuro.myotomes", {"L5_EHL_L": 4}, "unknown value 4"),
    "Earlier power 4.5": ("history.myotomes_previous", {"L5_EHL_L": "4.5"}, '"4.5"'),
    "Unknown reflex": ("neuro.reflexes", {"elbow_L": "2+"}, '"elbow_L"'),
    "Unknown reflex grade": ("neuro.reflexes", {"knee_L": "2"}, '"2"'),
    "Unknown level not tested": ("neuro.not_tested", ["L5_L"], '"L5_L"'),
    "Unknown dermatome": ("neuro.dermatome_deficit", ["L5"], '"L5"'),
    "Raise of 190 degrees": ("neuro.slr_deg", {"L": 190}, "neuro.slr_deg.L is 190"),
    "Raise of the middle leg": ("neuro.slr_deg", {"M": 80}, '"M"'),
    "Babinski in words": ("neuro.babinski", {"L": "neg"}, "neuro.babinski.L"),
    "Unknown saddle sensation": ("neuro.saddle_sensation", "odd", '"odd"'),
    "Unknown shift": ("posture.lateral_shift", "L", '"L"'),
    "Unknown sitting posture": ("posture.sitting", "bad", '"bad"'),
    "Unknown movement loss": ("movement_loss.flexion", "some", '"some"'),
    "Unknown region": ("body_chart_before", [{"region": "KNEE"}], '"KNEE"'),
    "Both sides on the chart": ("body_chart_before", [{"region": "CALF", "side": "B"}], '"B"'),
    "Unknown kind": ("body_chart_before", [{"region": "CALF", "kind": "ache"}], '"ache"'),
    "Chart that is no list": ("body_chart_before", {"region": "CALF"}, "must be a list"),
    "A text on the chart": ("body_chart_before", ["CALF"], "must be a list of objects"),
    "Unknown test": ("repeated_movements", [{**ROW, "test": "XYZ"}], "repeated_movements row 1.test"),
    "Unknown during": ("repeated_movements", [ROW, {**ROW, "during": "fine"}], "row 2.during"),
    "Unknown after": ("repeated_movements", [{**ROW, "after": "same"}], '"same"'),
    "After missing": ("repeated_movements", [{**ROW, "after": None}], "row 1.after is null"),
    "Both sides before a movement": ("repeated_movements", [{**ROW, "pre": {"region": "CALF", "side": "B"}}], '"B"'),
    "Ten and a half repetitions": ("repeated_movements", [{**ROW, "reps": 10.5}], "reps is 10.5"),
    "Better, but further": (
        "repeated_movements",
        [{**ROW, "pre": {"region": "CALF", "side": "L"}, "post": {"region": "TOES", "side": "L"}}],
        "repeated_movements row 1, REIL: Recorded as better",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("path", "value", "words"), REFUSED.values(), ids=REFUSED)
def test_what_does_not_fit_is_refused_by_case_key_and_value(path, value, words):
    with pytest.raises(CaseError) as refusal:
        parse_case(written(path, value))
    sentence = str(refusal.value)
    assert sentence.startswith('Case "V77": ')
    assert words in sentence
    assert sentence.endswith(".")


@pytest.mark.parametrize("nonsense", [None, [], "patient", 7])
def test_a_case_that_is_no_object_is_refused(nonsense):
    with pytest.raises(CaseError, match="is not an object"):
        parse_case(nonsense)


def test_an_empty_case_is_a_case_of_which_nothing_is_known():
    assert parse_case({}) == Case()


def test_null_is_the_same_as_missing():
    sections = ("history", "neuro", "posture", "movement_loss", "red_flags", "repeated_movements")
    assert parse_case({**dict.fromkeys(sections), "body_chart_before": None}) == Case()
    assert parse_case({"history": {"age": None, "precautions": None, "red_flag_course": None}}) == Case()


def test_unknown_keys_are_ignored_everywhere():
    case = parse_case(
        {
            **{"shoe_size": 43, "history": {"hobby": "chess"}, "neuro": {"mood": 1}, "posture": {"hat": 1}},
            "repeated_movements": [{**ROW, "colour": "red", "pre": {"region": "CALF", "hue": 1}}],
        }
    )
    assert case.rows[0].pre.region is Region.CALF


def test_a_nerve_examination_that_is_not_there_differs_from_a_normal_one():
    assert parse_case({"neuro": {}}).myotomes is None
    assert parse_case({"neuro": {"myotomes": {}}}).myotomes == {}
    assert parse_case({"neuro": {}}).reflexes is None


def test_codes_with_a_side_are_split_into_level_and_leg():
    case = parse_case(
        {
            "neuro": {
                "myotomes": {"L5_EHL_R": "4-"},
                "not_tested": ["S1_eversion_L", "ankle_R"],
                "dermatome_deficit": ["S1_R"],
            },
            "history": {"myotomes_previous": {"L5_EHL_R": "5"}},
        }
    )
    assert case.myotomes == {(Myotome.L5_EHL, Leg.R): Power.P4_MINUS}
    assert case.myotomes_previous == {(Myotome.L5_EHL, Leg.R): Power.P5}
    assert case.not_tested == {(Myotome.S1_EVERSION, Leg.L), (Reflex.ANKLE, Leg.R)}
    assert case.dermatome_deficit == {("S1", Leg.R)}


def test_decimals_are_read_where_they_can_be_measured_and_whole_numbers_as_such():
    case = parse_case(
        {
            "history": {"age": 40.0, "nprs_leg_now": 6.5, "nprs_leg": 7, "duration_weeks": 2.5},
            "neuro": {"slr_deg": {"L": 44.5}},
        }
    )
    assert (case.age, type(case.age)) == (40, int)
    assert (case.nprs_leg_now, case.nprs_leg, case.duration_weeks) == (6.5, 7, 2.5)
    assert case.slr_deg == {Leg.L: 44.5}


PREVIOUS = {
    # earlier grades, grades now, further history, further nerves: rules of falling power
    "All full before, one level 4 now": ({}, {"L5_EHL_L": "4"}, {}, {}, {"R07"}),
    "All full before, one level 4+ now": ({}, {"L5_EHL_L": "4+"}, {}, {}, {"R07b"}),
    "Another level was weak before": ({"S1_eversion_L": "4"}, {"L5_EHL_L": "4"}, {}, {}, {"R07"}),
    "The same level was weak before": ({"L5_EHL_L": "4"}, {"L5_EHL_L": "4"}, {}, {}, set()),
    "No earlier grades": (None, {"L5_EHL_L": "4"}, {}, {}, set()),
    "Examination 15 days old": ({}, {"L5_EHL_L": "4"}, {"neuro_exam_days_ago": 15}, {}, set()),
    "Level not tested": ({}, {"L5_EHL_L": "4"}, {}, {"not_tested": ["L5_EHL_L"]}, set()),
}


@pytest.mark.parametrize(("before", "now", "history", "nerves", "rules"), PREVIOUS.values(), ids=PREVIOUS)
def test_an_earlier_level_that_is_not_listed_was_full_where_the_same_silence_means_full_now(
    before, now, history, nerves, rules
):
    case = parse_case(
        {
            "history": {"neuro_exam_days_ago": 0, "myotomes_previous": before, **history},
            "neuro": {"myotomes": now, **nerves},
        }
    )
    assert fired(case) & {"R07", "R07b"} == rules


def test_a_key_written_twice_spoils_its_case_only_where_it_is_read():
    twice = read_json('{"red_flags": ["trauma_major"], "red_flags": []}')
    with pytest.raises(CaseError, match="red_flags is written twice"):
        parse_case(twice, name="V77")
    inside = read_json('{"history": {"age": 40, "age": 14}}')
    with pytest.raises(CaseError, match="age is written twice"):
        parse_case(inside, name="V77")
    assert parse_case(read_json('{"expected": {"dp": "x", "dp": "y"}}')) == Case()


def test_a_nest_without_end_is_ignored_under_an_unknown_key_and_refused_elsewhere():
    nest = "[" * 100_000 + "]" * 100_000
    assert parse_case(read_json('{"id": "V77", "zzz": ' + nest + "}")) == Case()
    with pytest.raises(CaseError, match="red_flags has the unknown value"):
        parse_case(read_json('{"id": "V77", "red_flags": ' + nest + "}"))


def test_onset_course_and_outcome_join_their_red_flag():
    case = parse_case(
        {
            "red_flags": ["gait_disturbance", "pregnancy"],
            "history": {
                "red_flag_onset_days": {"gait_disturbance": 0, "umn_signs": 3},
                "red_flag_course": {"gait_disturbance": "stable"},
                "red_flag_outcome": {
                    "gait_disturbance": {"result": "old ankle injury", "confirmed_days_ago": 12},
                    "pregnancy": {"result": "ends in May"},
                },
            },
        }
    )
    gait = RedFlagReport(0, Course.STABLE, Outcome("old ankle injury", 12))
    assert case.red_flags == {RedFlag.GAIT_DISTURBANCE: gait, RedFlag.PREGNANCY: RedFlagReport()}
    assert case.other_reports == {RedFlag.UMN_SIGNS: RedFlagReport(3)}, (
        "kept apart, for what is recorded elsewhere"
    )


def test_an_empty_place_is_a_blank():
    case = parse_case({"repeated_movements": [{**ROW, "pre": {}, "post_other": {}, "post": {"side": "B"}}]})
    assert case.rows[0].pre is None
    assert case.rows[0].post_other is None
    assert case.rows[0].post.region is None


def test_a_long_value_is_cut_in_the_sentence():
    with pytest.raises(CaseError) as refusal:
        parse_case(written("history.age", "x" * 5_000))
    assert len(str(refusal.value)) < 250
