"""Patients at the beginning: registered, examined, signed, drafted, published this week."""

from assessments.models import AssessmentSection
from reports.demo.steps import Add, Assess, Begin, Open, Plan, Register, Step, Visit

STILL_TO_DO = (AssessmentSection.Name.REPEATED, AssessmentSection.Name.CONCLUSION)

BEGINNINGS: dict[str, tuple[Step, ...]] = {
    "jomo": (Register(1),),
    "nikos": (Register(3), Open(3), Begin(1, left_open=STILL_TO_DO, by="eli")),
    "kit": (Register(5), Open(5), Assess(2)),
    "irina": (Register(6), Open(6), Assess(2), Plan(2, template="T1_EXT_DP", review_after=0)),
    "noe": (
        Register(5),
        Open(5),
        Assess(3),
        Plan(3, template="T1_EXT_DP", edits=(Add("E04", weeks=(1, 2), bouts=4),)),
        Visit(3, ("education", "exercise_supervision"), "Wants the code printed, has no e-mail."),
        Visit(-2, ("exercise_supervision",)),
    ),
}
