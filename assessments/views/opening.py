"""What every page about one assessment starts with: the row one may see, its patient's frame, the step list."""

import datetime
from dataclasses import dataclass, field

from django.shortcuts import get_object_or_404
from django.urls import reverse

from assessments.answers.progress import ORDER, is_done
from assessments.models import Assessment, AssessmentSection
from assessments.queries import answers_of
from clinic.models import Location, User
from clinic.rules.decision import Finding, Severity, Urgency, most_urgent
from clinic.rules.stored_findings import from_json
from patients.queries import record_frame

Name = AssessmentSection.Name
SUGGESTION = "suggestion"


@dataclass(frozen=True)
class Danger:
    """What a draft that nobody has signed already shows: its BLOCK findings, and whom to call."""

    findings: list[Finding]
    urgency: str
    location: Location
    responsible: User

    @property
    def is_emergency(self) -> bool:
        return self.urgency == Urgency.EMERGENCY_SAME_DAY


@dataclass
class Opened:
    """An assessment with its answers, and the context of layouts/record.html."""

    assessment: Assessment
    frame: dict
    answers: dict[str, dict] = field(default_factory=dict)

    @property
    def today(self) -> datetime.date:
        return self.frame["today"]

    def section(self, name: str) -> AssessmentSection | None:
        return next((section for section in self.assessment.sections.all() if section.name == name), None)

    def version(self, name: str) -> int:
        section = self.section(name)
        return section.version if section else 0

    def url(self, name: str) -> str:
        """The page of a section."""
        return reverse("assessments:section", args=[*self.keys, name])

    @property
    def danger(self) -> Danger | None:
        """The danger signs of a draft as it was saved last, None without any and once it is signed."""
        if self.assessment.is_signed or not self.assessment.blocked:
            return None
        stored = from_json(self.assessment.findings)
        blocks = [finding for finding in stored if finding.severity is Severity.BLOCK]
        episode = self.assessment.episode
        return Danger(blocks, most_urgent(blocks), episode.location, episode.responsible)

    @property
    def keys(self) -> tuple[int, int]:
        return self.assessment.patient_id, self.assessment.pk

    def local(self, instant: datetime.datetime) -> datetime.datetime:
        """An instant by the clock of the episode's location."""
        return instant.astimezone(self.assessment.episode.location.zone)


def open_assessment(request, patient_id: int, assessment_id: int, permission, *, at) -> Opened:
    """The assessment of this patient if this person may do this with it, else a 404. Five queries."""
    visible = Assessment.objects.visible_to(request.user, permission).select_related(
        "patient__location", "episode__location", "episode__responsible", "author", "signed_by", "amends"
    )
    visible = visible.prefetch_related("sections__saved_by")
    assessment = get_object_or_404(visible, pk=assessment_id, patient_id=patient_id)
    frame = record_frame(assessment.patient, current="assessments", at=at)
    return Opened(assessment, frame, answers_of(assessment))


def steps(opened: Opened, current: str) -> list[dict]:
    """The step list: label, name, url, status word, whether it is the current page, whether it stands apart.

    The suggestion joins the list once the clinician's own conclusion is saved.
    """
    rows = [
        {
            "label": Name(name).label,
            "name": name,
            "url": opened.url(name),
            "status": "done" if is_done(name, opened.answers.get(name, {}), opened.today) else "to do",
            "current": name == current,
            "apart": name == Name.CONCLUSION,
        }
        for name in ORDER
    ]
    conclusion = opened.answers.get(Name.CONCLUSION, {})
    if "own_direction" in conclusion:
        rows.append(
            {
                "label": "Suggestion and signing",
                "name": SUGGESTION,
                "url": reverse("assessments:suggestion", args=opened.keys),
                "status": "done" if "decision" in conclusion else "to do",
                "current": current == SUGGESTION,
                "apart": False,
            }
        )
    return rows
