"""What a patient's own answers mean: which page they see at once, and what stops.

A dangerous answer counts as soon as it is given, whatever else is still unanswered. Unsure counts as yes;
so does a missing answer to a question that a yes has opened. No other empty answer is read as no.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from clinic.rules.decision import Finding, Rule, Severity, Urgency, by_precedence

from . import self_report_questions as ask
from .self_report_pages import Page
from .self_report_questions import BY_CODE, CAUDA_EQUINA, MAIN_QUESTIONS, Reply, follow_ups, replies

R40A = Rule(
    "R40a",
    Severity.BLOCK,
    Urgency.EMERGENCY_SAME_DAY,
    "The patient reports a sign of cauda equina syndrome: stop page shown, follow up now.",
    "CSP and GIRFT safety-net guidance",
)
R40B = Rule(
    "R40b",
    Severity.BLOCK,
    Urgency.EMERGENCY_SAME_DAY,
    "The patient reports weakness: see today.",
    "NHS Lothian RefHelp",
)
R40B_TODAY = replace(R40B, urgency=Urgency.URGENT_24H)
R40C = Rule(
    "R40c",
    Severity.BLOCK,
    Urgency.URGENT_24H,
    "The patient reports fever or illness with back pain: medical review today.",
    "IFOMPT 2020",
)
R40C_EMERGENCY = replace(R40C, urgency=Urgency.EMERGENCY_SAME_DAY)
R40D = Rule(
    "R40d",
    Severity.WARN,
    Urgency.URGENT_24H,
    "The patient reports more numbness in the leg: call today; directional and nerve exercises pause.",
    "Product safety design",
)
R40E = Rule(
    "R40e",
    Severity.WARN,
    Urgency.URGENT_2WK,
    "The patient reports weight loss or night sweats: call this week.",
    "IFOMPT 2020",
)
DECLINED = Rule(
    "R06",
    Severity.WARN,
    Urgency.NONE,
    "The patient preferred not to answer a question about sex: ask at the next visit.",
    "Product safety design",
)
CHECKED = Rule(
    "R02b",
    Severity.WARN,
    Urgency.MONITOR,
    "Known and investigated, unchanged by the patient's account: ask again at the next visit.",
    "Product safety design",
)
RULES = (R40A, R40B, R40C, R40D, R40E)

_PAGE_ORDER = list(Page)


@dataclass(frozen=True)
class SelfReport:
    """The judgement of one set of answers.

    `unanswered` are main questions without a valid answer, `unanswered_follow_ups` those opened by a yes.
    """

    findings: tuple[Finding, ...]
    page: Page
    unanswered: tuple[str, ...] = ()
    unanswered_follow_ups: tuple[str, ...] = ()

    @property
    def freezes(self) -> bool:
        """The home programme stops until a licensed clinician releases it."""
        return any(finding.severity is Severity.BLOCK for finding in self.findings)

    @property
    def pauses_directional_and_neural(self) -> bool:
        return any(finding.id == "R40d" for finding in self.findings)

    @property
    def act_now(self) -> bool:
        """Show the page at once, even when other questions are unanswered."""
        return self.freezes

    @property
    def complete(self) -> bool:
        return not self.unanswered


def judge_answers(answers: Mapping[str, str], *, checked: Collection[str] = ()) -> SelfReport:
    """Judge answers by question code.

    `checked` are the codes of questions for which a clinician recorded an investigated, unchanged finding
    (`checked_questions`); "already checked" counts as yes for any other. ValueError for an unknown code.
    """
    unknown = sorted(set(answers) - set(BY_CODE))
    if unknown:
        raise ValueError(f"Unknown question: {', '.join(unknown)}")
    found: list[tuple[Finding, Page]] = []
    asked = [code for code in CAUDA_EQUINA if _yes(answers, code, checked)]
    if asked:
        found.append((Finding(R40A, tuple(_said(code) for code in asked)), Page.EMERGENCY))
    if _yes(answers, ask.WEAK_LEG):
        found.append(_weak(answers))
    if _yes(answers, ask.FEVER):
        found.append(_ill(answers))
    if _yes(answers, ask.NUMB_LEG):
        found.append((Finding(R40D, (_said(ask.NUMB_LEG),)), Page.CALL_TODAY))
    if _yes(answers, ask.WEIGHT_LOSS):
        found.append((Finding(R40E, (_said(ask.WEIGHT_LOSS),)), Page.CALL_THIS_WEEK))
    notes = [*_noted(answers, Reply.PREFER_NOT_TO_SAY, DECLINED, checked)]
    notes += _noted(answers, Reply.ALREADY_CHECKED, CHECKED, checked)
    opened = [q.code for main in (ask.WEAK_LEG, ask.FEVER) if _yes(answers, main) for q in follow_ups(main)]
    return SelfReport(
        findings=tuple(by_precedence([*(finding for finding, _ in found), *notes])),
        page=min((page for _, page in found), key=_PAGE_ORDER.index, default=Page.NONE),
        unanswered=tuple(q.code for q in MAIN_QUESTIONS if _reply(answers, q.code) is None),
        unanswered_follow_ups=tuple(code for code in opened if _reply(answers, code) is None),
    )


def checked_questions(investigated: Collection[str]) -> frozenset[str]:
    """Questions that may be answered "already checked", from the red-flag codes that rule R02b shows."""
    return frozenset(
        question.code
        for question in MAIN_QUESTIONS
        if Reply.ALREADY_CHECKED in replies(question, checked=True)
        and any(flag.value in investigated for flag in question.red_flags)
    )


def _reply(answers: Mapping[str, str], code: str) -> Reply | None:
    """The answer as one that this question offers, else None."""
    try:
        reply = Reply(answers.get(code, ""))
    except ValueError:
        return None
    return reply if reply in replies(BY_CODE[code], checked=True) else None


def _yes(answers: Mapping[str, str], code: str, checked: Collection[str] = ()) -> bool:
    reply = _reply(answers, code)
    if reply is Reply.ALREADY_CHECKED:
        return code not in checked
    return reply in (Reply.YES, Reply.UNSURE)


def _opened_yes(answers: Mapping[str, str], code: str) -> bool:
    """A follow-up counts as yes unless it was answered with no."""
    return _reply(answers, code) is not Reply.NO


def _weak(answers: Mapping[str, str]) -> tuple[Finding, Page]:
    signs = [q.code for q in follow_ups(ask.WEAK_LEG) if _opened_yes(answers, q.code)]
    because = (_said(ask.WEAK_LEG), *(_said(code, answers) for code in signs))
    if signs:
        return Finding(R40B, because), Page.EMERGENCY
    return Finding(R40B_TODAY, because), Page.BE_SEEN_TODAY


def _ill(answers: Mapping[str, str]) -> tuple[Finding, Page]:
    risks = [q.code for q in follow_ups(ask.FEVER) if _opened_yes(answers, q.code)]
    because = (_said(ask.FEVER), *(_said(code, answers) for code in risks))
    if risks:
        return Finding(R40C_EMERGENCY, because), Page.EMERGENCY
    return Finding(R40C, because), Page.SAME_DAY_MEDICAL


def _noted(answers: Mapping[str, str], reply: Reply, rule: Rule, checked: Collection[str]) -> list[Finding]:
    codes = [q.code for q in MAIN_QUESTIONS if _reply(answers, q.code) is reply]
    if reply is Reply.ALREADY_CHECKED:
        codes = [code for code in codes if code in checked]
    return [Finding(rule, tuple(_said(code) for code in codes))] if codes else []


def _said(code: str, answers: Mapping[str, str] | None = None) -> str:
    missing = answers is not None and _reply(answers, code) is None
    return f"{BY_CODE[code].number}. {BY_CODE[code].text}{' (not answered)' if missing else ''}"
