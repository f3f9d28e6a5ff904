"""The signs of an emergency for every page that says whom to call."""

from django import template

from clinic.rules.emergency import GO_AT_ONCE_IF

register = template.Library()


@register.simple_tag
def go_at_once_if() -> tuple[str, ...]:
    """Ends of a sentence that begins with "Go at once if"."""
    return GO_AT_ONCE_IF
