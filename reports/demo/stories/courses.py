"""Programmes that go their way for two to five weeks: getting better, getting on, or going quiet."""

from reports.demo.steps import (
    Add,
    Answer,
    Assess,
    Diary,
    LetIn,
    Open,
    Plan,
    Register,
    Remove,
    Revise,
    Step,
    Visit,
)

ADA: tuple[Step, ...] = (
    Register(36),
    Open(36),
    Assess(34, visit=1),
    Plan(
        34,
        template="T1_EXT_DP",
        edits=(Remove("E01", weeks=(2,)), Add("E04", weeks=(1, 2), bouts=4)),
        review_after=14,
    ),
    LetIn(34),
    Visit(34, ("education", "exercise_supervision"), "Press-ups shown, first set done together."),
    Visit(30, ("mobilisation", "exercise_supervision"), "Knows the press-ups by heart."),
    Visit(24, ("mobilisation", "posture"), "Desk raised; stands for calls."),
    Assess(20, visit=2),
    Visit(20, ("manual_therapy", "exercise_supervision")),
    Visit(13, ("exercise_supervision",), "Bridge and side plank begun."),
    Assess(7, visit=3),
    Revise(7, reason="Bending forwards retested no worse: recovery of function can begin.", review_after=28),
    Visit(7, ("exercise_supervision", "education")),
    Visit(-3, ("exercise_supervision",)),
    Diary(
        1,
        done="aaasaa a.aasaa aaaa.ta aasaa.a aasaaaa",
        leg="666555 5.54444 4433.33 33222.2 2111011",
        back="444555 4.44-44 4344.33 3-332.2 2222122",
        reach="cccccc c.ctttt tttt.bb tbbbb.b bbbbmbb",
        notes={
            32: "Stiff in the morning, better after the press-ups.",
            24: "Pain has left the calf!",
            15: "Long meeting, could not get away.",
            3: "First day without leg pain.",
        },
    ),
    *(Answer(days_ago) for days_ago in (27, 20, 13, 6)),
)

DORA: tuple[Step, ...] = (
    Register(26),
    Open(26),
    Assess(24),
    Plan(
        24,
        template="T2_FLEX_STENOSIS",
        review_after=28,
        acknowledged={
            "R27": "Walking is what she wants back: short bouts, and she sits down before it hurts.",
            "R47": "No needling and no thrust planned; noted for every visit.",
        },
    ),
    LetIn(24),
    Visit(24, ("education", "exercise_supervision"), "Wants to walk to the church and back, 400 metres."),
    Visit(20, ("mobilisation", "exercise_supervision")),
    Visit(17, ("mobilisation",), "Exercise bike without trouble."),
    Visit(13, ("manual_therapy",)),
    Visit(10, ("exercise_supervision",)),
    Visit(6, ("exercise_supervision",), "250 metres before she has to sit."),
    Visit(-2, ("exercise_supervision",)),
    Diary(
        1,
        done="aas aaa.aaa aasaaa. aaawaaa",
        leg="555 555.445 444444. 4443333",
        back="33- 333.333 332333. 2222222",
        reach="ccc ccc.ccc cctctt. ttttttt",
        notes={19: "Cycling is easier than walking.", 4: "Walked to the corner shop and back."},
    ),
    *(Answer(days_ago) for days_ago in (17, 10, 3)),
)

ELIF: tuple[Step, ...] = (
    Register(20),
    Open(20),
    Assess(18),
    Plan(18, template="T4_NO_DP_IRRITABLE", review_after=14),
    LetIn(18),
    Visit(18, ("education", "posture"), "Knows why it hurts so much and what to watch for."),
    Visit(14, ("education", "manual_therapy")),
    Visit(8, ("mobilisation",), "Slept six hours twice this week."),
    Visit(-1, ("education",), "Test the directions again."),
    Diary(
        1,
        done="sssp .ssasws aa.saas",
        leg="8888 .877877 76.6665",
        back="5555 .5-5554 44.4443",
        reach="ffff .ffffcf ff.cccc",
        notes={15: "Bad night. Only lay down.", 5: "Slept until six!"},
    ),
    *(Answer(days_ago) for days_ago in (11, 4)),
)

GRACE: tuple[Step, ...] = (
    Register(27),
    Open(27),
    Assess(25, by="rosa"),
    Plan(25, template="T2_FLEX_DP", review_after=28, by="rosa"),
    LetIn(25),
    Visit(25, ("education", "exercise_supervision")),
    Visit(21, ("exercise_supervision",), "Does them in the staff room."),
    Visit(14, ("exercise_supervision",)),
    Diary(
        9,
        done="aas aasa.aa ata.sas",
        leg="444 4433.33 333.333",
        back="444 4444.33 3-3.333",
        reach="ttt tttt.tt bbt.bbb",
        notes={14: "School trip, no time."},
    ),
    Answer(18),
    Answer(11),
)

HUGO: tuple[Step, ...] = (
    Register(35),
    Open(35),
    Assess(33),
    Plan(33, template="T1_EXT_DP", review_after=21, edits=(Add("E04", weeks=(2,), bouts=4),)),
    LetIn(33),
    Visit(33, ("education", "exercise_supervision")),
    Visit(29, ("mobilisation",), "Bends back at every stop on the road."),
    Visit(23, ("exercise_supervision",)),
    Visit(16, ("posture",), "Roll for the driver's seat."),
    Diary(
        1,
        done="aaaaa aasa.aa aaaa.sa ataa.aa aasaaas",
        leg="55554 4544.44 4434.34 3334.33 3343333",
        back="55555 5444.44 4444.44 4-44.33 3333433",
        reach="ccccc ccct.tt tttt.tt tttt.tb ttbtttt",
        notes={13: "Twelve hours on the road.", 6: "Much the same."},
    ),
    *(Answer(days_ago) for days_ago in (26, 19, 12, 5)),
)

COURSES = {"ada": ADA, "dora": DORA, "elif": ELIF, "grace": GRACE, "hugo": HUGO}
