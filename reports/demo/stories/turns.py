"""Programmes that took a turn: another direction, another phase, worse at home, or stopped for danger."""

from careplans.rules import self_report_questions as asked
from reports.demo.steps import (
    Acknowledge,
    Add,
    Answer,
    Assess,
    Diary,
    LetIn,
    Open,
    Plan,
    Register,
    Revise,
    Step,
    Visit,
)

BEN: tuple[Step, ...] = (
    Register(32),
    Open(32),
    Assess(30, visit=1),
    Plan(30, template="T1_EXT_DP", edits=(Add("E04", weeks=(1, 2), bouts=4),), review_after=14),
    LetIn(30),
    Visit(30, ("education", "exercise_supervision")),
    Visit(26, ("mobilisation", "exercise_supervision")),
    Visit(22, ("mobilisation",), "A little better, not yet convinced."),
    Acknowledge(18, "Rang him: press-ups stopped, walking only, appointment moved forward."),
    Assess(15, visit=2),
    Plan(15, template="T2_FLEX_DP", review_after=21),
    Acknowledge(15, "Bending back taken out: the programme bends forwards from now on.", clock="12:00"),
    Visit(15, ("education", "exercise_supervision"), "Explained why the direction changes."),
    Visit(11, ("exercise_supervision",)),
    Visit(6, ("exercise_supervision", "posture"), "Van seat set upright."),
    Visit(-2, ("exercise_supervision",)),
    Diary(
        1,
        done="aa aaas.aa asp...s aaaa.aa aa.aasa",
        leg="55 5544.44 476...4 4443.33 32.2221",
        back="44 4-44.44 454...4 4444.33 33.3322",
        reach="cc ccct.tt tff...t tttt.tt tt.bbbb",
        notes={
            20: "Press-ups make it shoot into the foot now.",
            19: "Left the press-ups out.",
            12: "Knees to chest feels right.",
        },
    ),
    *(Answer(days_ago) for days_ago in (23, 16, 9, 2)),
)

CY: tuple[Step, ...] = (
    Register(19),
    Open(19),
    Assess(19, visit=1),
    Plan(19, template="T3_LATERAL_SHIFT", review_after=14),
    LetIn(19),
    Visit(19, ("manual_therapy", "education"), "Shift corrected by hand, held for ten minutes."),
    Visit(17, ("manual_therapy", "exercise_supervision"), "Half as crooked as the first time."),
    Visit(14, ("manual_therapy",)),
    Visit(10, ("exercise_supervision",), "Stands straight."),
    Assess(7, visit=2),
    Revise(
        7,
        reason="The trunk has been straight for five days: press-ups may follow.",
        review_after=21,
        acknowledged={"R26": "Bending back is the next phase of this same programme; the glides stay in."},
    ),
    Visit(7, ("exercise_supervision",)),
    Visit(-1, ("exercise_supervision",)),
    Diary(
        1,
        done="ssaaa aaaa.sa aaa.aaa",
        leg="77766 6555.44 433.322",
        back="76665 5555.44 4-4.443",
        reach="ccctt tttt.bb bbb.bbb",
        notes={18: "Can lean on the wall by myself.", 8: "Put my socks on without help."},
    ),
    Answer(12),
    Answer(5),
)

LUKASZ: tuple[Step, ...] = (
    Register(18),
    Open(18),
    Assess(16),
    Plan(16, template="T1_EXT_DP", edits=(Add("E04", weeks=(1, 2), bouts=5),), review_after=21),
    LetIn(16),
    Visit(16, ("education", "exercise_supervision")),
    Visit(12, ("mobilisation",)),
    Visit(6, ("exercise_supervision",), "Wants to go back on the roof; advised to wait."),
    Diary(
        1,
        done="aa aaa.aaa aaaaspp",
        leg="55 544.443 3333567",
        back="33 333.333 2-23444",
        reach="tt ttt.bbb bbbbtcc",
        notes={
            3: "Two hours on the roof.",
            2: "Shooting down into the calf.",
            1: "Hardly slept.",
        },
    ),
    Answer(9),
    Answer(2),
)

IVY: tuple[Step, ...] = (
    Register(18),
    Open(18),
    Assess(16),
    Plan(16, template="T1_EXT_DP", edits=(Add("E03", weeks=(2,), bouts=4),), review_after=21),
    LetIn(16),
    Visit(16, ("education", "exercise_supervision"), "Card with the warning signs handed over."),
    Visit(13, ("exercise_supervision",)),
    Visit(7, ("mobilisation",), "Better. Saddle, bladder and bowel asked again: all normal."),
    Diary(
        1,
        done="aa aasaa.a aaaaaas",
        leg="66 65555.4 4443345",
        back="44 444-4.3 3333334",
        reach="cc ccccc.c ttttttt",
        notes={1: "Feels odd when I sit down."},
    ),
    Answer(9),
    Answer(1, clock="22:40", yes=(asked.BETWEEN_LEGS, asked.WIPING)),
)

TURNS = {"ben": BEN, "cy": CY, "lukasz": LUKASZ, "ivy": IVY}
