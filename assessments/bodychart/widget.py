"""The control: one real check box for each mark, drawn as areas of a body or as a list, without a script.

Three radio buttons choose the symptom that is being marked; style sheets alone show and hide. Where a browser
cannot do that, all boxes stand in a list.
"""

from django.forms import CheckboxSelectMultiple

from .areas import AREAS, View
from .marks import KINDS, Mark
from .outline import CREASES, HEAD, OUTLINE, VIEW_BOX, path, toes

_LETTERS = {View.BACK: ("L", "R"), View.FRONT: ("R", "L")}  # on the picture's left and right


class BodyChart(CheckboxSelectMultiple):
    """`previous` holds marks of the last visit; they are outlined so that change is visible, never ticked."""

    template_name = "widgets/body_chart.html"
    draws_itself = True

    def __init__(self, attrs=None, choices=(), *, previous=()):
        super().__init__(attrs, choices)
        self.previous = frozenset(previous)

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        ticked = set(context["widget"]["value"] or ())
        prefix = context["widget"]["attrs"].get("id") or f"id_{name}"
        numbers = iter(range(len(AREAS) * len(KINDS)))
        boxes = [
            {
                "id": f"{prefix}_{next(numbers)}",
                "kind": kind,
                "value": (mark := Mark(kind, area)).value,
                "area": area.label,
                "kind_word": KINDS[kind].lower(),
                "view": area.view,
                "path": path(area),
                "checked": mark.value in ticked,
                "before": mark.value in self.previous,
            }
            for kind in KINDS
            for area in AREAS
        ]
        context["widget"] |= {
            "prefix": prefix,
            "kinds": [(kind, word) for kind, word in KINDS.items()],
            "views": [
                drawing(view) | {"boxes": [box for box in boxes if box["view"] is view]} for view in View
            ],
            "has_previous": bool(self.previous),
        }
        return context


def drawing(view: View) -> dict:
    """What the templates need to draw one view of the body."""
    return {
        "name": str(view),
        "view_box": VIEW_BOX,
        "outline": OUTLINE[view],
        "head": HEAD,
        "toes": toes() if view is View.FRONT else [],
        "creases": CREASES[view],
        "letters": _LETTERS[view],
    }
