"""The forms of an assessment, one for each section, and the decision on the suggestion."""

from assessments.models import AssessmentSection

from .body_chart import BodyChartForm
from .conclusion import ConclusionForm, DecisionForm
from .movement import MovementForm
from .nerves import NervesForm
from .repeated import RepeatedForm
from .safety import SafetyForm
from .section import SectionForm
from .symptoms import SymptomsForm

__all__ = ["SECTION_FORMS", "ConclusionForm", "DecisionForm", "SectionForm", "section_form"]

Name = AssessmentSection.Name
SECTION_FORMS: dict[str, type[SectionForm]] = {
    Name.SAFETY: SafetyForm,
    Name.SYMPTOMS: SymptomsForm,
    Name.BODY_CHART: BodyChartForm,
    Name.MOVEMENT: MovementForm,
    Name.NERVES: NervesForm,
    Name.REPEATED: RepeatedForm,
    Name.CONCLUSION: ConclusionForm,
}


def section_form(
    name: str, data=None, *, answers, version, today, by, previous=None, typed=None
) -> SectionForm:
    """The form of a section. `by` is who fills it in, `previous` the answers of the last visit, never copied.

    `typed` is what was sent with the wish for one more row of the movement grid.
    """
    own = {
        Name.CONCLUSION: {"by": by},
        Name.BODY_CHART: {"previous": previous},
        Name.REPEATED: {"typed": typed},
    }.get(name, {})
    return SECTION_FORMS[name](data, answers=answers, version=version, today=today, **own)
