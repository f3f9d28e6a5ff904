"""One exercise as the patient sees it, for each side, with what only staff read."""

from django.http import Http404
from django.shortcuts import render

from clinic.access import Permission, requires
from exercises import labels
from exercises.library import get
from exercises.rules.stop_rules import STOP_RULES
from exercises.rules.wording import allowed_sides, instructions


@requires(Permission.READ_LIBRARY)
def detail(request, code):
    exercise = get(code)
    side = request.GET.get("side") or None
    if exercise is None or side not in allowed_sides(exercise):
        raise Http404
    page = {
        "exercise": exercise,
        "category": labels.CATEGORIES[exercise.category],
        "direction": labels.direction_words(exercise),
        "load": labels.load_words(exercise),
        "usual": labels.range_words(exercise.dose_range),
        "words": instructions(exercise, side),
        "side": side,
        "sides": [(choice, labels.side_label(choice)) for choice in allowed_sides(exercise) if choice],
        "stop_rules": [(rule, STOP_RULES[rule]) for rule in exercise.stop_rules],
        "harder": get(exercise.progress_to or ""),
        "easier": get(exercise.regress_to or ""),
    }
    return render(request, "exercises/detail.html", page)
