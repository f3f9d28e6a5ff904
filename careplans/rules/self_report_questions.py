"""The patient's safety questions in plain words, with a version: every stored answer names both.

The topics follow the national cauda equina safety-net advice (CSP, GIRFT 2023); the wording is this
product's own and has not been validated.
"""

from dataclasses import dataclass
from enum import StrEnum

from assessments.rules.vocabulary import RedFlag

QUESTIONS_VERSION = "1"


class Reply(StrEnum):
    """What a patient can answer. Unsure counts as yes; an empty answer is no answer."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"
    PREFER_NOT_TO_SAY = "prefer_not_to_say"  # sexual questions only
    ALREADY_CHECKED = "already_checked"  # only where a clinician recorded an investigated, unchanged finding


REPLY_WORDS = {
    Reply.YES: "Yes",
    Reply.NO: "No",
    Reply.UNSURE: "Unsure",
    Reply.PREFER_NOT_TO_SAY: "Prefer not to say",
    Reply.ALREADY_CHECKED: "Had this before, already checked",
}


@dataclass(frozen=True)
class Question:
    """One question.

    `number` is the order on the page. `red_flags` are the codes a clinician would record for it.
    `follows` names the question whose yes or unsure opens this one.
    """

    code: str
    number: int
    text: str
    red_flags: tuple[RedFlag, ...] = ()
    sexual: bool = False
    follows: str | None = None


BETWEEN_LEGS = "between_legs"
BACK_PASSAGE = "back_passage"
WIPING = "wiping"
STARTING_TO_PEE = "starting_to_pee"
CONTROLLING_PEE = "controlling_pee"
FEELING_PEE = "feeling_pee"
LEAKING = "leaking"
BLADDER_FULL = "bladder_full"
HOLDING_BOWEL = "holding_bowel"
FEELING_BOWEL = "feeling_bowel"
SEXUAL_RESPONSE = "sexual_response"
SEXUAL_FEELING = "sexual_feeling"
BOTH_LEGS = "both_legs"
WEAK_LEG = "weak_leg"
FEVER = "fever"
WEIGHT_LOSS = "weight_loss"
NUMB_LEG = "numb_leg"

WEAK_BOTH = "weak_both"
GIVES_WAY = "gives_way"
CANNOT_LIFT_FOOT = "cannot_lift_foot"
SEVERE_PAIN = "severe_pain"
RECENT_PROCEDURE = "recent_procedure"
WEAK_IMMUNITY = "weak_immunity"
INJECTED_DRUGS = "injected_drugs"

QUESTIONS: tuple[Question, ...] = (
    Question(
        BETWEEN_LEGS,
        1,
        "Have you any numbness, tingling or odd feeling between your legs, or around your private parts?",
        (RedFlag.CES_SADDLE_SENSORY_LOSS,),
    ),
    Question(
        BACK_PASSAGE,
        2,
        "Is the skin around your bottom, or around your back passage, numb or different to touch?",
        (RedFlag.CES_SADDLE_SENSORY_LOSS,),
    ),
    Question(
        WIPING,
        3,
        "When you wipe after the toilet, does it feel different from before?",
        (RedFlag.CES_SADDLE_SENSORY_LOSS,),
    ),
    Question(
        STARTING_TO_PEE,
        4,
        "Is it harder to start peeing, or can you not pee at all?",
        (RedFlag.CES_URINARY_HESITANCY, RedFlag.CES_URINARY_RETENTION),
    ),
    Question(
        CONTROLLING_PEE,
        5,
        "Is it harder to stop or hold your pee, or do you suddenly have to go much more often?",
        (RedFlag.CES_URINARY_CHANGE,),
    ),
    Question(
        FEELING_PEE,
        6,
        "Have you lost the feeling of pee coming out?",
        (RedFlag.CES_URINARY_SENSATION_LOSS,),
    ),
    Question(
        LEAKING,
        7,
        "Do you leak pee, or have you started to need pads?",
        (RedFlag.CES_URINARY_LEAKAGE,),
    ),
    Question(
        BLADDER_FULL,
        8,
        "Is it hard to tell if your bladder is full or empty?",
        (RedFlag.CES_URINARY_SENSATION_LOSS,),
    ),
    Question(
        HOLDING_BOWEL,
        9,
        "Have you had trouble holding a poo, or found one came without you knowing?",
        (RedFlag.CES_BOWEL_INCONTINENCE, RedFlag.CES_BOWEL_CHANGE),
    ),
    Question(
        FEELING_BOWEL,
        10,
        "Have you lost the feeling of a poo coming, or of needing to go?",
        (RedFlag.CES_RECTAL_SENSATION_LOSS,),
    ),
    Question(
        SEXUAL_RESPONSE,
        11,
        "Has your body changed in how it responds to sex, such as getting hard, getting wet or coming?",
        (RedFlag.CES_SEXUAL_CHANGE,),
        sexual=True,
    ),
    Question(
        SEXUAL_FEELING,
        12,
        "Have you lost feeling in your private parts during sex or touch?",
        (RedFlag.CES_SEXUAL_CHANGE,),
        sexual=True,
    ),
    Question(
        BOTH_LEGS,
        13,
        "Is there new pain or numbness in both legs, or has it spread from one leg to the other?",
        (RedFlag.BILATERAL_LEG_SYMPTOMS,),
    ),
    Question(WEAK_LEG, 14, "Has a leg or foot become weak all at once, or is it getting weaker?"),
    Question(WEAK_BOTH, 14, "Are both legs weak?", follows=WEAK_LEG),
    Question(GIVES_WAY, 14, "Does your foot or knee give way under you?", follows=WEAK_LEG),
    Question(
        CANNOT_LIFT_FOOT,
        14,
        "Does your foot drag or slap, or can you not lift the front of it?",
        follows=WEAK_LEG,
    ),
    Question(FEVER, 15, "Do you have a fever, shivers, or feel ill along with your back pain?"),
    Question(SEVERE_PAIN, 15, "Is the pain very bad, with nothing that eases it?", follows=FEVER),
    Question(
        RECENT_PROCEDURE,
        15,
        "In the last 3 months, have you had an operation or injection in your back?",
        follows=FEVER,
    ),
    Question(
        WEAK_IMMUNITY,
        15,
        "Do you have an illness, or take a medicine, that makes it harder to fight germs?",
        follows=FEVER,
    ),
    Question(INJECTED_DRUGS, 15, "Have you ever injected street drugs?", follows=FEVER),
    Question(WEIGHT_LOSS, 16, "Are you losing weight without trying, or do you sweat a lot at night?"),
    Question(NUMB_LEG, 17, "In one leg only, is there new numbness, or has the numb part grown?"),
)

BY_CODE = {question.code: question for question in QUESTIONS}
MAIN_QUESTIONS = tuple(question for question in QUESTIONS if question.follows is None)
CAUDA_EQUINA = tuple(question.code for question in MAIN_QUESTIONS if question.number <= 13)


def follow_ups(code: str) -> tuple[Question, ...]:
    return tuple(question for question in QUESTIONS if question.follows == code)


def replies(question: Question, *, checked: bool = False) -> tuple[Reply, ...]:
    """The answers offered for a question; new trouble in both legs is never "already checked"."""
    offered = [Reply.YES, Reply.NO, Reply.UNSURE]
    if question.sexual:
        offered.append(Reply.PREFER_NOT_TO_SAY)
    if checked and question.code in CAUDA_EQUINA and question.code != BOTH_LEGS:
        offered.append(Reply.ALREADY_CHECKED)
    return tuple(offered)
