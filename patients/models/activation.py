"""A code from the clinic that lets a patient in once: printed, shown, or as a QR link."""

from django.db import models
from django.db.models import Q

from patients.models.patient import Patient


class ActivationCode(models.Model):
    """Four characters find it, six are secret and kept as a hash. Single use, 14 days, 5 tries."""

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="activation_codes")
    lookup = models.CharField(max_length=4, db_index=True)
    secret_hash = models.CharField(max_length=200)
    issued_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, null=True, related_name="+")
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)
    void_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-issued_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["lookup"], condition=Q(used_at=None, void_at=None), name="activation_lookup_once"
            ),
            models.UniqueConstraint(
                fields=["patient"],
                condition=Q(used_at=None, void_at=None),
                name="activation_one_open_per_patient",
            ),
        ]

    def __str__(self):
        return f"code for patient {self.patient_id}"
