"""The twelve worked patients, read from their file format and judged by the one evaluation everything uses."""

import pytest

from assessments.rules.evaluation import evaluate_case
from assessments.rules.worked_cases import parse_case

from .worked_patients import PATIENTS


@pytest.mark.parametrize(("written", "expected"), PATIENTS.values(), ids=PATIENTS)
def test_each_worked_patient_is_judged_as_expected(written, expected):
    judged = evaluate_case(parse_case(written))
    said = judged.suggestion
    assert (said.direction, said.confidence) == (expected.direction, expected.confidence)
    assert (said.secondary, said.load_limit) == (expected.secondary, expected.load_limit)
    assert said.contraindicated == expected.contraindicated
    assert (judged.programme, judged.urgency) == (expected.programme, expected.urgency)
    assert expected.rules <= set(judged.rule_ids)


@pytest.mark.parametrize(("written", "expected"), PATIENTS.values(), ids=PATIENTS)
def test_what_a_case_expects_is_never_read(written, expected):
    wrong = {**written, "expected": {"dp": "flexion", "programme": "allow", "min_rule_ids": ["R99"]}}
    assert evaluate_case(parse_case(wrong)) == evaluate_case(parse_case(written))


def test_every_sentence_shown_about_the_worked_patients_ends_like_one():
    for written, _ in PATIENTS.values():
        judged = evaluate_case(parse_case(written))
        facts = [fact for finding in judged.findings for fact in (finding.rule.sentence, *finding.because)]
        for sentence in (*judged.suggestion.reasons, *judged.suggestion.alerts, *facts):
            assert sentence[0].isupper() or sentence[0].isdigit()
            assert sentence.endswith(".")
            assert "_" not in sentence, "codes are not words"
