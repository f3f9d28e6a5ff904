"""The library: browse by category or direction, or search by word."""

from itertools import groupby

from django.shortcuts import render

from clinic.access import Permission, requires
from exercises import labels
from exercises.forms import LibraryFilterForm

MOST_PICTURES = 12


@requires(Permission.READ_LIBRARY)
def list(request):
    form = LibraryFilterForm(request.GET)
    found = form.found()
    groups = [
        (labels.CATEGORIES[category], tuple(entries))
        for category, entries in groupby(found, key=lambda exercise: exercise.category)
    ]
    page = {
        "form": form,
        "groups": groups,
        "count": len(found),
        "with_pictures": len(found) <= MOST_PICTURES,
    }
    return render(request, "exercises/list.html", page, status=200 if form.is_valid() else 422)
