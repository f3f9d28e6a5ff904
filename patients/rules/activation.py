"""The shape of an activation code: ten characters that nobody can misread, worth fifty bits.

Of the look-alikes 0/O, 1/I/L and 5/S only the digit exists; the letters are read as that digit. That leaves
32 characters: four find the row, six are the secret.
"""

import datetime
from dataclasses import dataclass

ALPHABET = "0123456789ABCDEFGHJKMNPQRTUVWXYZ"
LOOKUP_LENGTH, SECRET_LENGTH = 4, 6
TRIES = 5
LIVES = datetime.timedelta(days=14)

_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "S": "5", " ": None, "-": None})


@dataclass(frozen=True)
class TypedCode:
    lookup: str
    secret: str


def read_code(typed: str) -> TypedCode | None:
    """The two halves of what somebody typed, in any case, with spaces or hyphens; None if it is no code."""
    if not typed.isascii() or len(typed) > 40:
        return None
    code = typed.upper().translate(_READ_AS)
    if len(code) != LOOKUP_LENGTH + SECRET_LENGTH or not set(code) <= set(ALPHABET):
        return None
    return TypedCode(code[:LOOKUP_LENGTH], code[LOOKUP_LENGTH:])


def in_groups(code: str) -> str:
    """A code as it is printed: "7KQ2 M9XT4H"."""
    return f"{code[:LOOKUP_LENGTH]} {code[LOOKUP_LENGTH:]}"
