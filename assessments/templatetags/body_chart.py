"""The read-only body chart for templates."""

from django import template

from assessments import bodychart

register = template.Library()


@register.simple_tag
def body_chart_picture(values, name="chart"):
    """`{% body_chart_picture values name="visit-3" %}`; `values` are stored marks."""
    return bodychart.body_chart_picture(values or (), name=name)
