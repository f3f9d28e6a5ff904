"""Text as it is searched: without case, accents, punctuation and extra spaces, on every database alike."""

import unicodedata

_PLAIN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
_APOSTROPHES = "'’‘ʼʻ`´"


def fold(text: str) -> str:
    """Letters and digits without case and accents: "Núñez" and "nunez" are the same.

    An apostrophe joins ("O'Brien" is "obrien"), every other mark parts ("Smith-Jones" is "smith jones").
    """
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(_PLAIN)
    return " ".join("".join(_kept(character) for character in plain).split())


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if unicodedata.combining(character) or category == "Cf" or character in _APOSTROPHES:
        return ""
    return character if category[0] in "LNM" else " "
