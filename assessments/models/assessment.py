"""One assessment of one episode: a draft that becomes a signed version, never changed afterwards."""

from django.db import models
from django.db.models import Q

from assessments.rules import vocabulary as words
from clinic.models.final import Final, FinalQuerySet
from clinic.permissions import Permission
from patients.models import Episode, Patient


def _choices(name, codes, labels):
    return models.TextChoices(name, {code.name: (code.value, labels[code]) for code in codes})


DIRECTION_LABELS = {
    words.Direction.EXTENSION: "Extension",
    words.Direction.FLEXION: "Flexion",
    words.Direction.LATERAL_L: "Side-glide to the left",
    words.Direction.LATERAL_R: "Side-glide to the right",
    words.Direction.NONE: "No directional preference",
    words.Direction.INCONCLUSIVE: "Inconclusive",
    words.Direction.BLOCKED: "Blocked by a safety finding",
}
CONFIDENCE_LABELS = {
    words.Confidence.HIGH: "High",
    words.Confidence.MODERATE: "Moderate",
    words.Confidence.LOW: "Low",
    words.Confidence.NOT_APPLICABLE: "Not applicable",
}
SYNDROME_LABELS = {
    words.Syndrome.DERANGEMENT: "Derangement",
    words.Syndrome.DYSFUNCTION: "Dysfunction",
    words.Syndrome.POSTURAL: "Postural",
    words.Syndrome.OTHER: "Other",
}
CAUSE_LABELS = {
    words.SuspectedCause.DISC_HERNIATION: "Disc herniation",
    words.SuspectedCause.SPINAL_STENOSIS: "Spinal stenosis",
    words.SuspectedCause.SPONDYLOLISTHESIS: "Spondylolisthesis",
    words.SuspectedCause.DEEP_GLUTEAL: "Deep gluteal or piriformis",
    words.SuspectedCause.INFLAMMATION: "Inflammation of the nerve root",
    words.SuspectedCause.INFLAMMATORY_AXSPA: "Axial spondyloarthritis",
    words.SuspectedCause.POST_DISCECTOMY: "After discectomy",
    words.SuspectedCause.FUSION: "After fusion",
    words.SuspectedCause.SIJ: "Sacroiliac joint",
    words.SuspectedCause.HIP: "Hip",
    words.SuspectedCause.UNKNOWN: "Not known",
}


class SignedIsFinal(Final):
    """Somebody tried to change what was signed."""

    def __init__(self):
        super().__init__("A signed assessment cannot be changed. Amend it instead.")


class AssessmentQuerySet(FinalQuerySet):
    def visible_to(self, user, permission: Permission = Permission.READ_RECORD):
        """Assessments of patients for whom this person may do this."""
        return self.filter(patient__in=Patient.objects.visible_to(user, permission))

    def final(self):
        return self.signed()

    def refusal(self) -> Final:
        return SignedIsFinal()

    def drafts(self):
        return self.filter(signed_at=None)

    def blocked_drafts(self):
        """Not signed, and a danger sign stood when a section was saved last."""
        return self.drafts().filter(blocked=True)

    def signed(self):
        return self.exclude(signed_at=None)

    def standing(self):
        """Signed and not replaced by a signed amendment; a drafted amendment replaces nothing yet."""
        return self.signed().filter(replaced_by__signed_at=None)

    def with_answers(self):
        """Everything that a case is built from: patient, episode, sections. One query more."""
        return self.select_related("patient", "episode").prefetch_related("sections")


class Assessment(models.Model):
    """The answers live in its sections; the columns here are what other pages ask for in a query.

    `findings` is the list of fired rules: id, severity, urgency, sentence, because, source. A draft is judged each
    time a section is saved, a signed one keeps what stood at signing; `blocked` says that a BLOCK was among them.
    `furthest_left` and `furthest_right` are ranks 0 to 7 of the furthest symptom, null when not recorded.
    """

    Direction = _choices("Direction", words.Direction, DIRECTION_LABELS)
    Confidence = _choices("Confidence", words.Confidence, CONFIDENCE_LABELS)
    Syndrome = _choices("Syndrome", words.Syndrome, SYNDROME_LABELS)
    Cause = _choices("Cause", words.SuspectedCause, CAUSE_LABELS)

    class Kind(models.TextChoices):
        INITIAL = "initial", "First assessment"
        FOLLOW_UP = "follow_up", "Reassessment"

    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="assessments")
    episode = models.ForeignKey(Episode, on_delete=models.PROTECT, related_name="assessments")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    assessed_on = models.DateField()
    author = models.ForeignKey("clinic.User", on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    client_key = models.UUIDField(unique=True)

    number = models.PositiveSmallIntegerField(default=1)
    amends = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )
    amendment_reason = models.CharField(max_length=300, blank=True)
    signed_at = models.DateTimeField(null=True, blank=True)
    signed_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, null=True, related_name="+")

    leg_now = models.PositiveSmallIntegerField(null=True)
    back_now = models.PositiveSmallIntegerField(null=True)
    furthest_left = models.PositiveSmallIntegerField(null=True)
    furthest_right = models.PositiveSmallIntegerField(null=True)

    own_direction = models.CharField(max_length=15, choices=Direction.choices, blank=True)
    own_confidence = models.CharField(max_length=10, choices=Confidence.choices, blank=True)
    suggested_direction = models.CharField(max_length=15, choices=Direction.choices, blank=True)
    suggested_confidence = models.CharField(max_length=10, choices=Confidence.choices, blank=True)
    agrees = models.BooleanField(null=True)
    disagreement_reason = models.CharField(max_length=500, blank=True)
    direction = models.CharField(max_length=15, choices=Direction.choices, blank=True)
    syndrome = models.CharField(max_length=15, choices=Syndrome.choices, blank=True)
    suspected_cause = models.CharField(max_length=25, choices=Cause.choices, blank=True)
    safety_net_on = models.DateField(null=True)
    safety_net_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, null=True, related_name="+")

    suggestion = models.JSONField(default=dict)
    findings = models.JSONField(default=list)
    programme = models.CharField(max_length=5, blank=True)
    urgency = models.CharField(max_length=20, blank=True)
    blocked = models.BooleanField(default=False)
    rules_version = models.CharField(max_length=20, blank=True)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        ordering = ["-assessed_on", "-pk"]
        indexes = [models.Index(fields=["episode", "signed_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["episode"],
                condition=Q(signed_at=None, amends=None),
                name="assessment_one_draft_per_episode",
            ),
            models.CheckConstraint(
                name="assessment_signed_by_somebody",
                condition=Q(signed_at=None, signed_by=None)
                | Q(signed_at__isnull=False, signed_by__isnull=False),
            ),
            models.CheckConstraint(
                name="assessment_amendment_has_reason", condition=Q(amends=None) | ~Q(amendment_reason="")
            ),
            models.CheckConstraint(
                name="assessment_leg_now_0_to_10", condition=Q(leg_now=None) | Q(leg_now__lte=10)
            ),
            models.CheckConstraint(
                name="assessment_back_now_0_to_10", condition=Q(back_now=None) | Q(back_now__lte=10)
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()}, {self.assessed_on:%-d %b %Y}"

    def save(self, *args, **kwargs):
        self._refuse_if_signed()
        super().save(*args, **kwargs)

    @property
    def is_signed(self) -> bool:
        return self.signed_at is not None

    def delete(self, *args, **kwargs):
        self._refuse_if_signed()
        return super().delete(*args, **kwargs)

    def _refuse_if_signed(self):
        if self.pk and type(self).objects.signed().filter(pk=self.pk).exists():
            raise SignedIsFinal
