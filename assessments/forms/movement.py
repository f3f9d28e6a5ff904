"""How the patient stands and sits, and how much movement is lost."""

from assessments.forms.section import SectionForm, choice, yes_no
from assessments.rules.vocabulary import Loss, Shift
from clinic.forms.fields import NoteField

_LOSS = {Loss.NIL: "None", Loss.MIN: "Minor", Loss.MOD: "Moderate", Loss.MAJ: "Major"}


def loss(label: str, help_text: str = ""):
    return choice(_LOSS, label=label, blank="Not tested", help_text=help_text)


class MovementForm(SectionForm):
    """Posture, and the loss of four movements. A shift is named by the trunk, a glide by the shoulders."""

    lateral_shift = choice(
        {"none": "None", Shift.LEFT: "Trunk to the left", Shift.RIGHT: "Trunk to the right"},
        label="Lateral shift",
        blank="Not looked at",
        help_text="Named by where the trunk and shoulders sit, seen from the patient: left is the patient's left.",
    )
    shift_relevant = yes_no(
        "Is the shift relevant?",
        blank="Not tested",
        help_text="Relevant: it came with this episode and correcting it changes the symptoms.",
    )
    sitting_posture = choice(
        {"good": "Good", "fair": "Fair", "poor": "Poor"}, label="Sitting posture", blank="Not looked at"
    )
    prone_uncomfortable = yes_no(
        "Is lying on the front uncomfortable?",
        help_text="Yes keeps exercises in that position out of the plan.",
    )
    loss_flexion = loss("Flexion, loss of movement")
    loss_extension = loss("Extension, loss of movement")
    loss_side_glide_L = loss(
        "Left side-glide, loss of movement", "Left side-glide = shoulders to the left, hips to the right."
    )
    loss_side_glide_R = loss(
        "Right side-glide, loss of movement", "Right side-glide = shoulders to the right, hips to the left."
    )
    note = NoteField(label="Note", required=False)

    def groups(self):
        posture = [
            self[name]
            for name in ("lateral_shift", "shift_relevant", "sitting_posture", "prone_uncomfortable")
        ]
        losses = [self[name] for name in self.fields if name.startswith("loss_")]
        return [("Posture", posture), ("Movement loss", losses), ("", [self["note"]])]
