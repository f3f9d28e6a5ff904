"""The home diary: what was done on a day, how it felt, and the patient's answers to the safety questions."""

from django.db import models
from django.db.models import Q

from careplans.models.plan import CarePlan, PlanVersion, Prescription
from clinic.models.final import FinalQuerySet, WrittenOnce
from patients.models import Episode, Patient


class SessionLogQuerySet(FinalQuerySet):
    def update(self, **values):
        """The one change that a stored day knows: it gives way to its correction."""
        if values == {"is_current": False}:
            return models.QuerySet.update(self, **values)
        return super().update(**values)

    update.alters_data = True


class SessionLog(WrittenOnce):
    """One day of the diary. A correction is a new row that supersedes the earlier one, which stays.

    Pain is 0 to 10 and null when not said: missing is not zero. `furthest_symptom` is a region code.
    """

    class Done(models.TextChoices):
        ALL = "all", "I did it all"
        SOME = "some", "I did some"
        NONE = "none", "Not today"

    class Reason(models.TextChoices):
        PAIN = "pain", "It hurt too much"
        TIME = "time", "No time"
        TIRED = "tired", "Too tired"
        UNSURE = "unsure", "Not sure how to do it"
        ILL = "ill", "I was ill"
        OTHER = "other", "Another reason"

    client_key = models.UUIDField(unique=True)
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="session_logs")
    plan = models.ForeignKey(CarePlan, on_delete=models.PROTECT, related_name="session_logs")
    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="session_logs")
    performed_on = models.DateField()
    received_at = models.DateTimeField()
    done = models.CharField(max_length=5, choices=Done.choices)
    reason = models.CharField(max_length=10, choices=Reason.choices, blank=True)
    leg_pain = models.PositiveSmallIntegerField(null=True, blank=True)
    back_pain = models.PositiveSmallIntegerField(null=True, blank=True)
    furthest_symptom = models.CharField(max_length=12, blank=True)
    note = models.CharField(max_length=1000, blank=True)
    supersedes = models.OneToOneField(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    is_current = models.BooleanField(default=True)

    objects = SessionLogQuerySet.as_manager()

    class Meta:
        ordering = ["-performed_on"]
        indexes = [
            models.Index(
                fields=["plan", "-performed_on"],
                name="diary_days_of_a_plan",
                include=["leg_pain", "back_pain", "furthest_symptom", "done"],
                condition=Q(is_current=True),
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "performed_on"],
                condition=Q(is_current=True),
                name="diary_one_current_log_a_day",
            ),
            models.CheckConstraint(
                name="diary_leg_pain_0_to_10", condition=Q(leg_pain=None) | Q(leg_pain__lte=10)
            ),
            models.CheckConstraint(
                name="diary_back_pain_0_to_10", condition=Q(back_pain=None) | Q(back_pain__lte=10)
            ),
        ]

    def __str__(self):
        return f"{self.performed_on:%-d %b %Y}: {self.get_done_display()}"


class BoutsDone(WrittenOnce):
    """How many of the bouts due that day were done, for one prescribed line."""

    log = models.ForeignKey(SessionLog, on_delete=models.PROTECT, related_name="bouts")
    line = models.ForeignKey(Prescription, on_delete=models.PROTECT, related_name="bouts")
    due = models.PositiveSmallIntegerField()
    done = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["log", "line"], name="bouts_once_per_log_and_line"),
            models.CheckConstraint(name="bouts_done_not_above_due", condition=Q(done__lte=models.F("due"))),
        ]

    def __str__(self):
        return f"{self.done} of {self.due}"


class SelfReport(WrittenOnce):
    """The patient's answers to the safety questions, every one of them, with the version of the questions."""

    client_key = models.UUIDField(unique=True)
    patient = models.ForeignKey(Patient, on_delete=models.PROTECT, related_name="self_reports")
    episode = models.ForeignKey(Episode, on_delete=models.PROTECT, related_name="self_reports")
    answered_on = models.DateField()
    received_at = models.DateTimeField()
    questions_version = models.CharField(max_length=10)
    answers = models.JSONField()
    rule_ids = models.JSONField(default=list)
    page = models.CharField(max_length=30)

    class Meta:
        ordering = ["-received_at"]

    def __str__(self):
        return f"{self.answered_on:%-d %b %Y}: {self.page}"
