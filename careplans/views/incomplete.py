"""The answer to a button whose hidden values were missing or changed: nothing was done, here is the way back."""

from django.shortcuts import render


def incomplete(request, form, *, back: str):
    """422 with what was wrong; `back` is the page the button stands on."""
    return render(request, "careplans/incomplete.html", {"form": form, "back": back}, status=422)
