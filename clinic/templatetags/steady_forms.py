"""What the error summary needs to know: which forms are wrong, and where each mistake can be put right."""

from django import template
from django.forms import BoundField, Form
from django.forms.widgets import ChoiceWidget, MultiWidget, Select

register = template.Library()


@register.filter
def with_errors(forms: list[Form] | str) -> list[Form]:
    """The forms of a page that did not validate, in page order; a page without forms passes an empty text."""
    return [form for form in forms if form.errors]


@register.filter
def first_control(field: BoundField) -> str:
    """The id of the control that a link in the error summary leads to: in a group, its first one."""
    widget = field.field.widget
    if hasattr(widget, "first_control"):
        return widget.first_control(field.auto_id)
    if isinstance(widget, ChoiceWidget) and not isinstance(widget, Select):
        return f"{field.auto_id}_0"
    if isinstance(widget, MultiWidget):
        return f"{field.auto_id}{widget.widgets_names[0]}"
    return field.id_for_label or field.auto_id
