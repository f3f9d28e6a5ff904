"""Let a clinical lead run the rules of the assessment form over worked patients before the clinic goes live.

Reads one file of worked patients and prints one JSON object a line. Needs no environment and no database.
What a case expects is never read.
"""

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from assessments.rules.evaluation import Evaluation, evaluate_case
from assessments.rules.json_reading import Ambiguous, read_json
from assessments.rules.worked_cases import CaseError, parse_case

FORMAT_VERSION = 2
SOME_CASES_REFUSED = 1
NOT_READABLE = 2


class FileRefused(Exception):
    """The file as a whole cannot be read; the message is one sentence that says why."""


class Command(BaseCommand):
    help = "Evaluate worked patients from a JSON file with the rules of the assessment form."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="JSON file with a list `vignettes` of worked patients")

    def handle(self, *args: Any, file: str, **options: Any) -> None:
        try:
            cases, remarks = read_cases(Path(file))
        except FileRefused as refusal:
            self.stderr.write(str(refusal))
            sys.exit(NOT_READABLE)
        for remark in remarks:
            self.stderr.write(remark)
        refused = False
        for position, case in enumerate(cases, start=1):
            line = evaluate_one(case, position)
            refused = refused or "error" in line
            self.stdout.write(json.dumps(line))
        if refused:
            sys.exit(SOME_CASES_REFUSED)


def read_cases(path: Path) -> tuple[list[Any], list[str]]:
    """The cases of a file, not yet checked one by one, and remarks on the file. Raises `FileRefused`."""
    try:
        data = read_json(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise FileRefused(f"{path} cannot be read: {error.strerror or 'no such file'}.") from None
    except UnicodeDecodeError:
        raise FileRefused(f"{path} is not text in UTF-8: save it as UTF-8 and try again.") from None
    except (ValueError, RecursionError) as error:
        raise FileRefused(f"{path} is not JSON: {_where(error)}.") from None
    cases = data.get("vignettes") if isinstance(data, dict) else None
    if not isinstance(cases, list):
        raise FileRefused(
            f"{path} is not a file of worked patients: it needs an object with a list `vignettes`."
        )
    if isinstance(data, Ambiguous) and data.repeated == "vignettes":
        raise FileRefused(f"{path} has two lists `vignettes`: put all patients into one.")
    if data.get("schema_version", FORMAT_VERSION) == FORMAT_VERSION:
        return cases, []
    return cases, [f"{path} names another format version, but is read as version {FORMAT_VERSION}."]


def evaluate_one(case: Any, position: int) -> dict[str, Any]:
    """The line for one case: what the rules say, or which value made it unreadable."""
    identity = case.get("id") if isinstance(case, dict) else None
    named = isinstance(identity, str | int) and not isinstance(identity, bool)
    name = str(identity) if named else f"number {position}"
    try:
        return printed(identity if named else None, evaluate_case(parse_case(case, name=name)))
    except CaseError as error:
        said = str(error)
    except Exception as error:  # whatever is wrong with one case, the others are evaluated
        said = f'Case "{name}" could not be evaluated: {type(error).__name__}.'
    return {"id": identity if named else None, "error": said}


def printed(identity: str | int | None, evaluation: Evaluation) -> dict[str, Any]:
    """An evaluation as it is printed; the names of the keys are part of the format."""
    suggestion = evaluation.suggestion
    return {
        "id": identity,
        "direction": suggestion.direction.value,
        "confidence": suggestion.confidence.value,
        "secondary": suggestion.secondary.value if suggestion.secondary else None,
        "load_limit": suggestion.load_limit.value if suggestion.load_limit else None,
        "contraindicated": list(suggestion.contraindicated),
        "programme": evaluation.programme.value,
        "rules": list(evaluation.rule_ids),
        "urgency": evaluation.urgency.value,
    }


def _where(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg} in line {error.lineno}, column {error.colno}"
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error).splitlines()[0]
