"""A condition that limits exercise or treatment, recorded and later ended, never deleted."""

import datetime

from django.db import models
from django.db.models import Q

from patients.models.patient import Patient
from patients.rules.vocabulary import Precaution

LONGEST_PREGNANCY_WEEKS = 42

LABELS = {
    Precaution.OSTEOPOROSIS: "Osteoporosis",
    Precaution.VERTEBRAL_FRACTURE_RECENT: "Vertebral fracture, recent or not cleared",
    Precaution.PREVIOUS_FRAGILITY_FRACTURE: "Fragility fracture in the past",
    Precaution.LONG_TERM_STEROIDS: "Steroids for more than 3 months",
    Precaution.SPINAL_IMPLANT: "Spinal implant",
    Precaution.SPINAL_FUSION: "Spinal fusion",
    Precaution.PREGNANCY: "Pregnancy",
    Precaution.HIP_REPLACEMENT: "Hip replacement",
    Precaution.ANTICOAGULANT: "Anticoagulant",
    Precaution.BLEEDING_DISORDER: "Bleeding disorder",
    Precaution.HYPERTENSION_UNCONTROLLED: "Uncontrolled high blood pressure",
    Precaution.CARDIORESPIRATORY_DISEASE: "Heart or lung disease",
    Precaution.DIABETES: "Diabetes",
    Precaution.IMMUNOSUPPRESSION: "Weakened immune system",
    Precaution.AAA_KNOWN: "Known aortic aneurysm",
    Precaution.HERNIA_ABDOMINAL: "Abdominal hernia",
    Precaution.LYMPHOEDEMA: "Lymphoedema",
    Precaution.HEART_VALVE_DISEASE: "Heart valve disease",
    Precaution.METAL_ALLERGY: "Metal allergy",
    Precaution.NEEDLE_REFUSAL: "Refuses needles",
}


class RecordedPrecaution(models.Model):
    """`since_on` is the date of the operation, fracture or start; `weeks` the weeks of pregnancy then."""

    Code = models.TextChoices("Code", {code.name: (code.value, LABELS[code]) for code in Precaution})

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="precautions")
    code = models.CharField(max_length=40, choices=Code.choices)
    since_on = models.DateField(null=True, blank=True)
    weeks = models.PositiveSmallIntegerField(null=True, blank=True)
    note = models.CharField(max_length=200, blank=True)
    cleared_on = models.DateField(null=True, blank=True)
    recorded_on = models.DateField()
    recorded_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, related_name="+")
    ended_on = models.DateField(null=True, blank=True)
    ended_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, null=True, related_name="+")
    ended_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["code"]
        constraints = [
            models.UniqueConstraint(
                fields=["patient", "code"], condition=Q(ended_on=None), name="precaution_stands_once"
            ),
            models.CheckConstraint(
                name="precaution_ends_with_reason", condition=Q(ended_on=None) | ~Q(ended_reason="")
            ),
        ]

    def __str__(self):
        return self.get_code_display()

    def weeks_on(self, day: datetime.date) -> float | None:
        """Weeks of pregnancy, or since the operation or fracture, on that day; None when not recorded."""
        if self.weeks is not None:
            return self.weeks + (day - self.recorded_on).days / 7
        return (day - self.since_on).days / 7 if self.since_on else None
