"""A plan of several weeks. Publishing freezes a version; editing a running plan makes a new one."""

from django.db import models
from django.db.models import Q

from assessments.models import Assessment
from clinic.models.final import Final, FinalQuerySet
from clinic.permissions import Permission
from patients.models import Episode, Patient


class PublishedIsFinal(Final):
    """Somebody tried to change what was published."""

    def __init__(self):
        super().__init__("A published plan cannot be changed. Make a new version.")


class CarePlanQuerySet(models.QuerySet):
    def visible_to(self, user, permission: Permission = Permission.READ_RECORD):
        """Plans of patients with whom this person may do this."""
        return self.filter(patient__in=Patient.objects.visible_to(user, permission))


class CarePlan(models.Model):
    """The one plan of an episode. `starts_on` is the first day of week 1, set at the first publication."""

    episode = models.OneToOneField(Episode, on_delete=models.PROTECT, related_name="plan")
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="plans")
    starts_on = models.DateField(null=True, blank=True)

    objects = CarePlanQuerySet.as_manager()

    def __str__(self):
        return f"Plan of {self.episode}"


class PlanVersionQuerySet(FinalQuerySet):
    def visible_to(self, user, permission: Permission = Permission.READ_RECORD):
        """Versions of plans of patients with whom this person may do this."""
        return self.filter(plan__patient__in=Patient.objects.visible_to(user, permission))

    def final(self):
        return self.published()

    def refusal(self) -> Final:
        return PublishedIsFinal()

    def published(self):
        return self.exclude(published_at=None)

    def drafts(self):
        return self.filter(published_at=None)

    def counting_on(self, day):
        """Published versions that had begun to count by this day, the one in force first."""
        return self.published().filter(effective_from__lte=day).order_by("-number")


class PlanVersion(models.Model):
    """A draft until published; then frozen, with its date and the signed assessment it rests on.

    `effective_from` is the first day it counts for; the version in force on a day is the published one
    with the highest number whose `effective_from` is not after that day. Weeks are weeks of the plan, so a
    version that replaces another begins in a later week. `revision` guards two editors of a draft.
    """

    plan = models.ForeignKey(CarePlan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="plan_versions")
    template = models.CharField(max_length=30)
    title = models.CharField(max_length=120)
    weeks = models.PositiveSmallIntegerField()
    reason = models.CharField(max_length=300, blank=True)
    created_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    client_key = models.UUIDField(unique=True)
    revision = models.PositiveIntegerField(default=1)
    shift_settled = models.BooleanField(default=False)
    effective_from = models.DateField(null=True, blank=True)
    review_due_on = models.DateField(null=True, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, null=True, related_name="+")
    findings = models.JSONField(default=list)
    rules_version = models.CharField(max_length=20, blank=True)

    objects = PlanVersionQuerySet.as_manager()

    class Meta:
        ordering = ["plan", "number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="plan_version_numbered_once"),
            models.UniqueConstraint(
                fields=["plan"], condition=Q(published_at=None), name="plan_one_draft_at_a_time"
            ),
            models.CheckConstraint(
                name="plan_version_lasts_1_to_26_weeks", condition=Q(weeks__gte=1, weeks__lte=26)
            ),
            models.CheckConstraint(
                name="plan_version_published_whole",
                condition=Q(published_at=None, published_by=None)
                | Q(published_at__isnull=False, published_by__isnull=False, effective_from__isnull=False),
            ),
        ]

    def __str__(self):
        return f"{self.title}, version {self.number}"

    def save(self, *args, **kwargs):
        self._refuse_if_published()
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        self._refuse_if_published()
        return super().delete(*args, **kwargs)

    def _refuse_if_published(self):
        if self.pk and type(self).objects.published().filter(pk=self.pk).exists():
            raise PublishedIsFinal

    @property
    def is_published(self) -> bool:
        return self.published_at is not None


class PartQuerySet(FinalQuerySet):
    """Parts of drafts change freely, also many at once; those of a published version never."""

    def final(self):
        return self.filter(version__published_at__isnull=False)

    def refusal(self) -> Final:
        return PublishedIsFinal()

    def bulk_create(self, objs, *args, **kwargs):
        rows = list(objs)
        if any(row.version.is_published for row in rows):
            raise PublishedIsFinal
        return super().bulk_create(rows, *args, **kwargs)

    bulk_create.alters_data = True


class _PartOfVersion(models.Model):
    """What belongs to a version is frozen with it."""

    objects = PartQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        self._refuse_if_published()
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        self._refuse_if_published()
        return super().delete(*args, **kwargs)

    def _refuse_if_published(self):
        if self.version.is_published:
            raise PublishedIsFinal


class PlanWeek(_PartOfVersion):
    """What a week is for: its phase and its goal, in the patient's words."""

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="plan_weeks")
    number = models.PositiveSmallIntegerField()
    phase = models.CharField(max_length=60)
    goal = models.CharField(max_length=200)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(fields=["version", "number"], name="plan_week_once_per_version")
        ]

    def __str__(self):
        return f"Week {self.number}: {self.phase}"


class Prescription(_PartOfVersion):
    """One exercise in one week. `thread` joins the same line over the weeks, `wording` keeps its words.

    `wording` is {"name", "steps": [...], "cue", "stop", "figure"} as the library had them when published.
    `weekdays` holds the digits of the days it is due, Monday is 1. A locked line is hidden from the patient
    until a retest in `locked_direction` allows it, or, without one, until what `lock_reason` says.
    """

    class Side(models.TextChoices):
        LEFT = "left", "Left"
        RIGHT = "right", "Right"
        BOTH = "both", "Both sides"
        GLIDE_LEFT = "glide_left", "Glide to the left"
        GLIDE_RIGHT = "glide_right", "Glide to the right"

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="lines")
    thread = models.UUIDField()
    week = models.PositiveSmallIntegerField()
    position = models.PositiveSmallIntegerField()
    exercise_code = models.CharField(max_length=8)
    wording = models.JSONField(default=dict)
    side = models.CharField(max_length=12, choices=Side.choices, blank=True)
    sets = models.PositiveSmallIntegerField(null=True, blank=True)
    reps = models.PositiveSmallIntegerField(null=True, blank=True)
    hold_seconds = models.PositiveSmallIntegerField(null=True, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    bouts_per_day = models.PositiveSmallIntegerField(default=1)
    weekdays = models.CharField(max_length=7, default="1234567")
    locked = models.BooleanField(default=False)
    locked_direction = models.CharField(max_length=20, blank=True)
    lock_reason = models.CharField(max_length=300, blank=True)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["week", "position", "pk"]
        indexes = [models.Index(fields=["version", "week"])]
        constraints = [
            models.UniqueConstraint(fields=["version", "thread", "week"], name="prescription_once_a_week"),
            models.CheckConstraint(
                name="prescription_has_1_to_12_bouts",
                condition=Q(bouts_per_day__gte=1, bouts_per_day__lte=12),
            ),
            models.CheckConstraint(name="prescription_has_weekdays", condition=~Q(weekdays="")),
        ]

    def __str__(self):
        return f"{self.exercise_code} in week {self.week}"


class Acknowledgement(_PartOfVersion):
    """A clinician's reason for going on: a warning acknowledged, or one line let stand against a rule."""

    class Kind(models.TextChoices):
        ACKNOWLEDGED = "acknowledged", "Acknowledged"
        OVERRIDDEN = "overridden", "Overridden"

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="acknowledgements")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    rule_id = models.CharField(max_length=8)
    thread = models.UUIDField(null=True, blank=True)
    reason = models.CharField(max_length=500)
    discussed_with = models.CharField(max_length=120, blank=True)
    discussed_at = models.DateTimeField(null=True, blank=True)
    advice = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey("clinic.User", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="acknowledgement_has_reason", condition=~Q(reason="")),
            models.UniqueConstraint(
                fields=["version", "rule_id", "thread"], name="acknowledgement_once_per_rule_and_line"
            ),
            models.UniqueConstraint(
                fields=["version", "rule_id"],
                condition=Q(thread=None),
                name="acknowledgement_once_per_rule",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.rule_id}"
