"""One section of an assessment as it was answered: the words of its form, with a version of its own."""

from django.db import models

from assessments.models.assessment import Assessment, SignedIsFinal
from clinic.models.final import Final, FinalQuerySet


class SectionQuerySet(FinalQuerySet):
    def final(self):
        return self.filter(assessment__signed_at__isnull=False)

    def refusal(self) -> Final:
        return SignedIsFinal()

    def bulk_create(self, objs, *args, **kwargs):
        rows = list(objs)
        if any(row.assessment.is_signed for row in rows):
            raise SignedIsFinal
        return super().bulk_create(rows, *args, **kwargs)

    bulk_create.alters_data = True


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

    objects = SectionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["assessment", "name"], name="section_once_per_assessment")
        ]

    def __str__(self):
        return f"{self.get_name_display()} of {self.assessment_id}"

    def save(self, *args, **kwargs):
        if self.assessment.is_signed:
            raise SignedIsFinal
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        if self.assessment.is_signed:
            raise SignedIsFinal
        return super().delete(*args, **kwargs)
