"""Questions about a plan as a whole: which programme, why it changes, and on which state it is changed."""

from django import forms

from careplans.rules.templates import TEMPLATES
from clinic.forms.bases import START_AGAIN, KeyedForm, SeenForm
from clinic.forms.fields import CodeField, LineField, WholeNumberField
from clinic.forms.widgets import Segmented


class ProposeForm(KeyedForm):
    template = CodeField(
        label="Programme",
        choices=[(template.code, template.title) for template in TEMPLATES.values()],
        widget=forms.RadioSelect,
        error_messages={"required": "Choose a programme."},
    )
    weeks = CodeField(
        label="How many weeks?",
        choices=[("6", "6 weeks"), ("7", "7 weeks"), ("8", "8 weeks")],
        widget=Segmented,
        help_text="You can end it earlier or go on later with a new version.",
        error_messages={"required": "Choose 6, 7 or 8 weeks."},
    )
    shift_settled = forms.BooleanField(
        required=False, label="The lateral shift is corrected, or I have excluded it"
    )

    def __init__(self, *args, with_shift: bool, **kwargs):
        super().__init__(*args, **kwargs)
        if not with_shift:
            del self.fields["shift_settled"]


class ReviseForm(KeyedForm):
    reason = LineField(
        max_length=300,
        label="Why does the plan change?",
        error_messages={"required": "Say why the plan changes."},
    )
    weeks = WholeNumberField(
        minimum=1,
        maximum=26,
        label="Last week of the plan",
        help_text="Later weeks than before repeat the last one.",
        widget=forms.TextInput(attrs={"class": "form-control width-2"}),
    )


class MoveForm(SeenForm):
    to = WholeNumberField(
        minimum=0, maximum=99, widget=forms.HiddenInput, error_messages={"required": START_AGAIN}
    )


class ShiftForm(SeenForm):
    settled = CodeField(
        choices=[("yes", "Yes"), ("no", "No")],
        widget=forms.HiddenInput,
        error_messages={"required": START_AGAIN},
    )
