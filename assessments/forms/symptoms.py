"""How bad, how constant, in one leg or both: the pain the patient tells of on the day."""

from assessments.forms.section import SectionForm, choice, yes_no
from assessments.rules.vocabulary import Bilateral, Onset
from clinic.forms.fields import NoteField, WholeNumberField
from clinic.forms.widgets import PainScale


def pain(label: str, help_text: str = "") -> WholeNumberField:
    return WholeNumberField(
        label=label,
        help_text=help_text,
        minimum=0,
        maximum=10,
        widget=PainScale(blank="Not asked"),
        required=False,
    )


class SymptomsForm(SectionForm):
    leg_now = pain("Leg pain now, at rest")
    leg_worst = pain("Leg pain at its worst in the last 24 hours")
    back_now = pain("Back pain now, at rest")
    back_worst = pain("Back pain at its worst in the last 24 hours")
    constant = yes_no("Is the pain there all the time?", yes="Constant", no="It comes and goes")
    bilateral = choice(
        {
            "no": "No",
            Bilateral.NEW: "Yes, new",
            Bilateral.SPREADING: "Yes, spreading",
            Bilateral.STABLE: "Yes, unchanged",
        },
        label="Symptoms in both legs?",
        blank="Not asked",
    )
    irritability_high = yes_no(
        "Is the irritability high?",
        help_text="High: leg pain of 7 or more at rest, provoked pain that lasts over 30 minutes, or sleep broken on "
        "3 nights a week or more.",
    )
    onset = choice(
        {
            Onset.GRADUAL: "Gradually",
            Onset.SUDDEN: "Suddenly",
            Onset.INSIDIOUS: "Without a known reason",
            Onset.TRAUMA: "After an injury",
            Onset.POST_SURGERY: "After an operation",
            Onset.UNKNOWN: "Not known",
        },
        label="How did this episode begin?",
        blank="Not asked",
    )
    start_back_distress = WholeNumberField(
        label="STarT Back distress score, if used",
        help_text="The five psychosocial items, 0 to 5.",
        minimum=0,
        maximum=5,
        required=False,
    )
    note = NoteField(label="Note", required=False)

    def groups(self):
        fields = self.visible_fields()
        return [("Pain", fields[:4]), ("", fields[4:])]
