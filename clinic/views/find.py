"""The public page: which clinics are open, and where."""

from django.shortcuts import render

from clinic.access import public
from clinic.models import Location
from clinic.search import fold

LONGEST_SEARCH = 80


@public
def find(request):
    typed = request.GET.get("q", "")[:LONGEST_SEARCH].replace("\x00", "")
    found = Location.objects.listed()
    for word in fold(typed).split():
        found = found.filter(search_text__contains=word)
    return render(request, "clinic/find.html", {"typed": typed, "locations": found[:100]})
