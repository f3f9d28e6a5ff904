"""What forms of every floor begin with: how they are drawn, sent once, and about which state of a row."""

import uuid
from collections.abc import Sequence

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django import forms
from django.utils.functional import cached_property

from clinic.forms.fields import WholeNumberField

START_AGAIN = "Open the page again and repeat what you did: the form was not complete."


class PlainForm(forms.Form):
    """Draws its `groups`, without a form tag of its own."""

    @cached_property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.form_tag = False
        helper.layout = Layout(*self.groups())
        return helper

    def groups(self) -> Sequence:
        """Names of fields, and crispy layout objects that hold them, in page order; every field unless it
        says otherwise."""
        return list(self.fields)


class KeyedForm(PlainForm):
    """A form that may be sent twice: its key makes sure that it is stored once."""

    client_key = forms.UUIDField(
        widget=forms.HiddenInput, error_messages={"required": START_AGAIN, "invalid": START_AGAIN}
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.initial.setdefault("client_key", uuid.uuid4())


class SeenForm(PlainForm):
    """A form about a row that two people may change: it says which state was seen."""

    revision = WholeNumberField(
        minimum=1,
        maximum=999_999_999,
        widget=forms.HiddenInput,
        error_messages={"required": START_AGAIN},
    )
