"""Text as it is searched: without case, accents and extra spaces, on every database alike."""

import unicodedata


def fold(text: str) -> str:
    """Letters without case and accents: "Núñez" and "nunez" are the same."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())
