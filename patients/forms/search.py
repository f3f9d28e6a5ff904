"""The one box that finds a patient."""

from django import forms

from clinic.forms.fields import LineField

BOX = {"type": "search", "autocomplete": "off", "spellcheck": "false", "class": "form-control"}


class SearchForm(forms.Form):
    q = LineField(
        required=False,
        max_length=80,
        label="Name, date of birth or NHS number",
        help_text="For example Sample, ada, 12 Mar 1979 or 999 000 0018.",
        widget=forms.TextInput(BOX),
    )


class NamesForm(forms.Form):
    q = LineField(
        required=False,
        max_length=80,
        label="Name",
        help_text="The first letters of any part of the name.",
        widget=forms.TextInput(BOX),
    )
