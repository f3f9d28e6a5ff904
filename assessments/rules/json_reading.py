"""Read one JSON value after another and refuse what does not fit, naming the case, the key and the value.

Null and absent are the same: not recorded. A number is never read from text, nor a yes or no from a number.
"""

import json
import math
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, TypeVar

Code = TypeVar("Code", bound=StrEnum)

SHOWN_CHARACTERS = 60
LISTED_CODES = 22


class CaseError(ValueError):
    """A worked patient that cannot be read; the message is a sentence that names case, key and value."""


class Section:
    """One JSON object of a case, with the path that leads to it."""

    def __init__(self, case_name: str, path: str, values: Mapping[str, Any]):
        self.case_name = case_name
        self.path = path
        self._values = values

    def refuse(self, key: str, expected: str) -> CaseError:
        shown = json.dumps(self._values.get(key), ensure_ascii=False)
        if len(shown) > SHOWN_CHARACTERS:
            shown = shown[:SHOWN_CHARACTERS] + "…"
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
        if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
            raise self.refuse(key, f"a whole number from {lowest} to {highest}")
        return value

    def number(self, key: str, lowest: float, highest: float) -> float | None:
        value = self._values.get(key)
        if value is None:
            return None
        fits = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
        if not fits or not lowest <= value <= highest:
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
                f'Case "{self.case_name}": {self.path} has the key {json.dumps(key, ensure_ascii=False)}, '
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
        shown = json.dumps(value, ensure_ascii=False)[:SHOWN_CHARACTERS]
        raise CaseError(
            f'Case "{self.case_name}": {self._where(key)} has the unknown value {shown}; {_listed(codes)}.'
        )


def _listed(codes: type[StrEnum]) -> str:
    if len(codes) > LISTED_CODES:
        return f"its list has {len(codes)} codes"
    return "known are " + ", ".join(code.value for code in codes)
