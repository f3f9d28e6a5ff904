"""Read one JSON value after another and refuse what does not fit, naming the case, the key and the value.

Null and absent are the same: not recorded. A number is never read from text, nor a yes or no from a number.
What cannot be a value of any case (a number without end, a key written twice) is kept until it is read, so that
it spoils its own case and no other.
"""

import json
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar

Code = TypeVar("Code", bound=StrEnum)

SHOWN_CHARACTERS = 60
LISTED_CODES = 22
LONGEST_INTEGER = 18
DEEPEST = 60


class CaseError(ValueError):
    """A worked patient that cannot be read; the message is a sentence that names case, key and value."""


class Ambiguous(dict[str, Any]):
    """A JSON object in which `repeated` is written twice, so that nobody knows which value counts."""

    repeated: str


def read_json(text: str) -> Any:
    """The JSON of a whole file. Numbers without end become infinite; raises ValueError for anything else."""
    hooks = {"object_pairs_hook": _object, "parse_int": _integer}
    try:
        return json.loads(text, **hooks)
    except RecursionError:
        return json.loads(_flattened(text), **hooks)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) == len(pairs):
        return values
    keys = [key for key, _ in pairs]
    ambiguous = Ambiguous(values)
    ambiguous.repeated = next(key for key in keys if keys.count(key) > 1)
    return ambiguous


def _integer(digits: str) -> int | float:
    return int(digits) if len(digits) <= LONGEST_INTEGER else float(digits)


def _flattened(text: str) -> str:
    """The same JSON with a remark in the place of every value that lies deeper than any case goes."""
    kept, depth, start = [], 0, 0
    for token in re.finditer(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', text):
        if token[0] in "[{":
            depth += 1
            if depth == DEEPEST:
                kept.append(text[start : token.start()])
        elif token[0] in "]}":
            depth -= 1
            if depth == DEEPEST - 1:
                kept.append('"nested too deeply"')
                start = token.end()
    return "".join((*kept, text[start:])) if depth < DEEPEST else "".join(kept)


class Section:
    """One JSON object of a case, with the path that leads to it. Raises CaseError for a key written twice."""

    def __init__(self, case_name: str, path: str, values: Mapping[str, Any]):
        if isinstance(values, Ambiguous):
            where = f"{path}.{values.repeated}" if path else values.repeated
            raise CaseError(f'Case "{case_name}": {where} is written twice: keep one of them.')
        self.case_name = case_name
        self.path = path
        self._values = values

    def refuse(self, key: str, expected: str) -> CaseError:
        shown = _shown(self._values.get(key))
        return CaseError(f'Case "{self.case_name}": {self._where(key)} is {shown}, but must be {expected}.')

    def section(self, key: str) -> "Section":
        """The object under a key; an empty one when it is not recorded."""
        value = self._values.get(key)
        if value is not None and not isinstance(value, dict):
            raise self.refuse(key, "an object")
        return Section(self.case_name, self._where(key), value or {})

    def sections(self, key: str) -> Iterator["Section"]:
        """The objects of a list under a key, each named by its position from 1."""
        for position, value in enumerate(self._list(key), start=1):
            if not isinstance(value, dict):
                raise self.refuse(key, "a list of objects")
            yield Section(self.case_name, f"{self._where(key)} row {position}", value)

    def has(self, key: str) -> bool:
        """Something other than null stands under the key."""
        return self._values.get(key) is not None

    def recorded_keys(self) -> list[str]:
        """Keys with something recorded under them."""
        return [key for key, value in self._values.items() if value is not None]

    def whole(self, key: str, lowest: int, highest: int) -> int | None:
        value = self._values.get(key)
        if value is None:
            return None
        whole = _is_number(value) and (isinstance(value, int) or value.is_integer())
        if not whole or not lowest <= value <= highest:
            raise self.refuse(key, f"a whole number from {lowest} to {highest}")
        return int(value)

    def number(self, key: str, lowest: float, highest: float) -> float | None:
        value = self._values.get(key)
        if value is None:
            return None
        if not _is_number(value) or not lowest <= value <= highest:
            raise self.refuse(key, f"a number from {lowest:g} to {highest:g}")
        return value

    def flag(self, key: str) -> bool | None:
        value = self._values.get(key)
        if value is not None and not isinstance(value, bool):
            raise self.refuse(key, "true or false")
        return value

    def text(self, key: str) -> str | None:
        value = self._values.get(key)
        if value is not None and not isinstance(value, str):
            raise self.refuse(key, "text")
        return value

    def code(self, key: str, codes: type[Code]) -> Code | None:
        value = self._values.get(key)
        return None if value is None else self._one_of(key, value, codes)

    def required_code(self, key: str, codes: type[Code]) -> Code:
        value = self.code(key, codes)
        if value is None:
            raise self.refuse(key, f"a code of its list; {_listed(codes)}")
        return value

    def codes(self, key: str, codes: type[Code]) -> list[Code]:
        return [self._one_of(key, value, codes) for value in self._list(key)]

    def key_as(self, key: str, codes: type[Code]) -> Code:
        """A key that is itself a code."""
        if key not in codes.__members__.values():
            raise CaseError(
                f'Case "{self.case_name}": {self.path} has the key {_shown(key)}, '
                f"which is no code of that list; {_listed(codes)}."
            )
        return codes(key)

    def texts(self, key: str) -> list[str]:
        values = self._list(key)
        if not all(isinstance(value, str) for value in values):
            raise self.refuse(key, "a list of texts")
        return values

    def _where(self, key: str) -> str:
        return f"{self.path}.{key}" if self.path else key

    def _list(self, key: str) -> list[Any]:
        value = self._values.get(key)
        if value is not None and not isinstance(value, list):
            raise self.refuse(key, "a list")
        return value or []

    def _one_of(self, key: str, value: Any, codes: type[Code]) -> Code:
        if isinstance(value, str):
            for code in codes:
                if code.value == value:
                    return code
        raise CaseError(
            f'Case "{self.case_name}": {self._where(key)} has the unknown value {_shown(value)}; {_listed(codes)}.'
        )


def _shown(value: Any) -> str:
    try:
        shown = json.dumps(value, ensure_ascii=False)
    except (ValueError, RecursionError):
        return "not readable"
    return shown if len(shown) <= SHOWN_CHARACTERS else shown[:SHOWN_CHARACTERS] + "…"


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _listed(codes: type[StrEnum]) -> str:
    if len(codes) > LISTED_CODES:
        return f"its list has {len(codes)} codes"
    return "known are " + ", ".join(code.value for code in codes)
