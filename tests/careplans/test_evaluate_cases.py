"""`manage.py evaluate_cases`: worked patients in, one line each out, without environment and database."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from careplans.management.commands import evaluate_cases
from tests.rules.assessments.worked_patients import PATIENTS

ROOT = Path(__file__).resolve().parents[2]
SHIFTED = "Right shift with left sciatica, severe"
SADDLE = "Saddle numbness ten days after a first visit"


def evaluate(*arguments: object) -> subprocess.CompletedProcess:
    """The command in an empty environment, as a clinical lead without any set-up would run it."""
    return subprocess.run(
        [sys.executable, "manage.py", "evaluate_cases", *map(str, arguments)],
        cwd=ROOT,
        env={"PATH": os.environ.get("PATH", "")},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def written(tmp_path):
    def write(content: object, name: str = "cases.json") -> Path:
        path = tmp_path / name
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    return write


def lines(done: subprocess.CompletedProcess) -> list[dict]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_one_line_a_patient_in_the_order_of_the_file(written):
    cases = [case for case, _ in PATIENTS.values()]
    done = evaluate(written({"schema_version": 2, "note": "twelve", "vignettes": cases}))
    assert (done.returncode, done.stderr) == (0, "")
    said = {line["id"]: line for line in lines(done)}
    assert list(said) == [case["id"] for case in cases]
    for name, (_, expected) in PATIENTS.items():
        assert said[name]["direction"] == expected.direction
        assert said[name]["programme"] == expected.programme
        assert said[name]["urgency"] == expected.urgency


def test_a_line_holds_exactly_what_the_format_says(written):
    done = evaluate(written({"vignettes": [PATIENTS[SHIFTED][0], PATIENTS[SADDLE][0]]}))
    assert lines(done) == [
        {
            **{"id": SHIFTED, "direction": "lateral_L", "confidence": "high", "secondary": "extension"},
            **{"load_limit": None, "contraindicated": ["extension:loaded"], "programme": "allow"},
            **{"rules": ["R34", "R35", "R36"], "urgency": "none"},
        },
        {
            **{"id": SADDLE, "direction": "blocked", "confidence": "n/a", "secondary": None},
            **{"load_limit": None, "contraindicated": ["all"], "programme": "block"},
            **{"rules": ["R01", "R09", "R36"], "urgency": "emergency_same_day"},
        },
    ]


def test_a_case_with_an_error_does_not_stop_the_others(written):
    cases = [
        PATIENTS[SHIFTED][0],
        {"id": "V88", "red_flags": ["fever"]},
        "not a patient",
        {"history": {"age": "x"}},
        PATIENTS[SADDLE][0],
    ]
    done = evaluate(written({"vignettes": cases}))
    assert done.returncode == 1
    first, unknown_code, no_object, nameless, last = lines(done)
    assert (first["direction"], last["direction"]) == ("lateral_L", "blocked")
    assert set(unknown_code) == {"id", "error"}
    assert unknown_code["id"] == "V88"
    for part in ("V88", "red_flags", "fever"):
        assert part in unknown_code["error"]
    assert no_object == {"id": None, "error": 'Case "number 3" is not an object.'}
    assert (nameless["id"], "history.age" in nameless["error"]) == (None, True)


SPOILED = {
    "a number that JSON does not know": ('{"id": "V88", "history": {"age": NaN}}', "history.age is NaN"),
    "an endless number": ('{"id": "V88", "history": {"duration_weeks": 1e999}}', "history.duration_weeks"),
    "a number of 5000 digits": ('{"id": "V88", "history": {"age": ' + "9" * 5_000 + "}}", "history.age"),
    "a nest without end": ('{"id": "V88", "red_flags": ' + "[" * 5_000 + "]" * 5_000 + "}", "red_flags"),
    "a key written twice": ('{"id": "V88", "red_flags": ["pregnancy"], "red_flags": []}', "written twice"),
}


@pytest.mark.parametrize(("case", "words"), SPOILED.values(), ids=SPOILED)
def test_whatever_is_wrong_with_one_case_the_others_are_evaluated(written, case, words):
    done = evaluate(written('{"vignettes": [' + case + ", " + json.dumps(PATIENTS[SADDLE][0]) + "]}"))
    assert done.returncode == 1
    spoiled, whole = lines(done)
    assert spoiled["id"] == "V88"
    assert words in spoiled["error"]
    assert whole["direction"] == "blocked"


def test_what_is_not_read_spoils_nothing(written):
    unread = '"expected": {"pain": NaN, "dp": 1, "dp": 2}, "zzz": [Infinity, ' + "9" * 5_000 + "]"
    done = evaluate(written('{"vignettes": [{"id": "V88", ' + unread + "}]}"))
    assert (done.returncode, lines(done)[0]["rules"]) == (0, ["R06", "R43", "R49"])


def test_a_fault_of_the_software_is_an_error_of_its_case(monkeypatch):
    def fails(case):
        raise KeyError("Ada Sample")

    monkeypatch.setattr(evaluate_cases, "evaluate_case", fails)
    line = evaluate_cases.evaluate_one({"id": "V88"}, 1)
    assert line == {"id": "V88", "error": 'Case "V88" could not be evaluated: KeyError.'}


def test_another_format_version_is_remarked_on_and_read(written):
    done = evaluate(written({"schema_version": 3, "vignettes": [PATIENTS[SADDLE][0]]}))
    assert (done.returncode, lines(done)[0]["programme"]) == (0, "block")
    assert done.stderr.strip().endswith("names another format version, but is read as version 2.")


def test_a_file_without_cases_prints_nothing(written):
    done = evaluate(written({"vignettes": []}))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


UNREADABLE = {
    "no JSON": ("id;age\n1;40\n", "is not JSON"),
    "cut short": ('{"vignettes": [', "is not JSON"),
    "two lists of patients": ('{"vignettes": [], "vignettes": [{}]}', "has two lists `vignettes`"),
    "nested without end": ("[" * 200_000, "is not JSON"),
    "a list": ("[]", "needs an object with a list `vignettes`"),
    "a word": ('"vignettes"', "needs an object with a list `vignettes`"),
    "no list of patients": ('{"patients": []}', "needs an object with a list `vignettes`"),
    "patients by name": ('{"vignettes": {"V01": {}}}', "needs an object with a list `vignettes`"),
}


@pytest.mark.parametrize(("content", "words"), UNREADABLE.values(), ids=UNREADABLE)
def test_a_file_that_cannot_be_read_gets_one_sentence_and_status_2(written, content, words):
    refused(evaluate(written(content)), words)


def test_a_file_in_another_encoding_is_refused(tmp_path):
    path = tmp_path / "cases.json"
    path.write_bytes('{"vignettes": [{"id": "Zoë"}]}'.encode("latin-1"))
    refused(evaluate(path), "UTF-8")


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    refused(evaluate(tmp_path / "nowhere.json"), "cannot be read")
    refused(evaluate(tmp_path), "cannot be read")


def test_a_byte_order_mark_is_no_obstacle(tmp_path):
    path = tmp_path / "cases.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps({"vignettes": [PATIENTS[SADDLE][0]]}).encode())
    assert lines(evaluate(path))[0]["programme"] == "block"


def refused(done: subprocess.CompletedProcess, words: str) -> None:
    assert done.returncode == 2
    assert done.stdout == ""
    assert words in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stderr.strip().endswith(".")
