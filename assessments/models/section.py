"""One section of an assessment as it was answered: the words of its form, with a version of its own."""

from django.db import models

from assessments.models.assessment import Assessment, SignedIsFinal


class AssessmentSection(models.Model):
    """`answers` is the cleaned form as plain JSON: codes, numbers, ISO dates. A missing key: not answered."""

    class Name(models.TextChoices):
        SAFETY = "safety", "Safety screen"
        SYMPTOMS = "symptoms", "Symptoms"
        BODY_CHART = "body_chart", "Body chart"
        MOVEMENT = "movement", "Posture and movement loss"
        NERVES = "nerves", "Nerve examination"
        REPEATED = "repeated", "Repeated movements"
        CONCLUSION = "conclusion", "Conclusion"

    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="sections")
    name = models.CharField(max_length=12, choices=Name.choices)
    answers = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    saved_at = models.DateTimeField()
    saved_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["assessment", "name"], name="section_once_per_assessment")
        ]

    def __str__(self):
        return f"{self.get_name_display()} of {self.assessment_id}"

    def save(self, *args, **kwargs):
        if self.assessment.is_signed:
            raise SignedIsFinal("A signed assessment cannot be changed. Amend it instead.")
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        if self.assessment.is_signed:
            raise SignedIsFinal("A signed assessment cannot be deleted.")
        return super().delete(*args, **kwargs)
