"""Template tags that draw an exercise and say its dose: `{% figure "E04" mode="ghost" side=line.side %}`."""

from django import template

from exercises.figures.render import figure as draw
from exercises.rules import dosing

register = template.Library()


@register.simple_tag
def figure(code: str, mode: str = "ghost", side: str | None = None, key: object = "") -> str:
    """The drawing of an exercise, or nothing when it has none; `key` when a page draws it more than once."""
    return draw(code, mode=mode, side=side or None, key=str(key))


@register.filter
def dose_sentence(dose) -> str:
    return dosing.sentence(dose)


@register.filter
def dose_chips(dose) -> list[str]:
    return dosing.chips(dose)
