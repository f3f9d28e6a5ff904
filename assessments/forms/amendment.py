"""Why a signed assessment is amended."""

from assessments.forms.section import dress
from clinic.forms.bases import KeyedForm
from clinic.forms.fields import LineField


class AmendmentForm(KeyedForm):
    """`client_key` makes a second click find the draft of the first."""

    reason = LineField(
        label="Why do you amend this assessment?",
        help_text="The signed version stays readable. Its reason is shown beside the new one.",
        max_length=300,
        error_messages={"required": "Say why the assessment is amended."},
    )

    def __init__(self, data=None):
        super().__init__(data)
        dress(self.fields["reason"])
