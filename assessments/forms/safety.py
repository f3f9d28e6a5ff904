"""The safety screen: every red flag, each as yes new, yes old, no, or not asked, which is never no."""

from collections.abc import Mapping

from assessments.answers.screen import PREFER_NOT_TO_SAY, ces_screen, unasked
from assessments.forms.red_flag_questions import (
    CAUDA_EQUINA,
    GROUPS,
    INFLAMMATORY,
    NG65_QUESTIONS,
    NG65_TITLE,
)
from assessments.forms.section import Pairs, SectionForm, answer_words, dress, yes_no
from assessments.rules.vocabulary import Answer, CesScreen, RedFlag
from assessments.rules.wording import RED_FLAGS
from clinic.forms.fields import CalendarDateField, CodeField, LineField, NoteField, WholeNumberField
from clinic.forms.widgets import Segmented

ANSWERS = [
    (Answer.YES_NEW.value, "Yes, new"),
    (Answer.YES_OLD.value, "Yes, old"),
    (Answer.NO.value, "No"),
    (Answer.NOT_ASKED.value, "Not asked"),
]
POSITIVE = (Answer.YES_NEW, Answer.YES_OLD)
DETAILS = ("onset_on", "outcome", "confirmed_on")


class SafetyForm(SectionForm):
    """Four fields for every red flag: the answer under its code, and `<code>_onset_on`, `_outcome`, `_confirmed_on`."""

    template = "assessments/sections/safety.html"
    scripts = ("js/rest-is-no.js",)
    items_title = NG65_TITLE
    usual_answers = dict.fromkeys([*(title for title, _ in GROUPS), NG65_TITLE], frozenset({"No"}))
    onset_age = WholeNumberField(
        label="Age when the back pain first began", minimum=0, maximum=120, unit="years", required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for _, questions in GROUPS:
            for flag, words in questions.items():
                self._ask(flag, words)
        for item, words in NG65_QUESTIONS.items():
            self.fields[f"ng65_{item.value}"] = yes_no(words)
        self.fields["note"] = NoteField(label="Note", required=False)
        dress(self.fields["note"])

    def _ask(self, flag: RedFlag, words: str) -> None:
        code, short = flag.value, RED_FLAGS[flag]
        answers = list(ANSWERS)
        if flag is RedFlag.CES_SEXUAL_CHANGE:
            answers.insert(3, (PREFER_NOT_TO_SAY, "Prefers not to say"))
        details = {
            code: CodeField(label=words, choices=answers, widget=Segmented, required=False),
            f"{code}_onset_on": CalendarDateField(
                label=f"Since when: {short}", latest=self.today, required=False
            ),
            f"{code}_outcome": LineField(label=f"What the investigation showed: {short}", required=False),
            f"{code}_confirmed_on": CalendarDateField(
                label=f"Outcome confirmed on: {short}", latest=self.today, required=False
            ),
        }
        for name, field in details.items():
            dress(field)
            self.fields[name] = field

    def clean(self):
        cleaned = super().clean()
        for flag in RedFlag:
            self._check_details(flag.value, cleaned)
        return cleaned

    def _check_details(self, code: str, cleaned: Mapping) -> None:
        answer = cleaned.get(code)
        onset_on, outcome, confirmed_on = (cleaned.get(f"{code}_{detail}") for detail in DETAILS)
        if onset_on and answer not in POSITIVE:
            self.add_error(code, "A date is given: choose one of the two yes answers, or take the date out.")
        if (outcome or confirmed_on) and answer != Answer.YES_OLD:
            self.add_error(code, "An outcome is given: choose yes, old, or take the outcome out.")
        elif outcome and not confirmed_on:
            self.add_error(f"{code}_confirmed_on", "Enter the day on which the outcome was last confirmed.")
        elif confirmed_on and not outcome:
            self.add_error(f"{code}_outcome", "Say what the investigation showed.")

    def answers(self) -> dict:
        return {key: value for key, value in super().answers().items() if value != Answer.NOT_ASKED}

    def question_groups(self) -> list[dict]:
        """Groups of questions for the page: title, questions, and whether a script may offer "no" for the rest."""
        return [
            {
                "title": title,
                "may_fill": title != CAUDA_EQUINA,
                "with_items": title == INFLAMMATORY,
                "questions": [self._question(flag.value) for flag in questions],
            }
            for title, questions in GROUPS
        ]

    def _question(self, code: str) -> dict:
        details = {detail: self[f"{code}_{detail}"] for detail in DETAILS}
        wrong = any(field.errors for field in (self[code], *details.values()))
        return {"answer": self[code], **details, "short": RED_FLAGS[RedFlag(code)], "wrong": wrong}

    def inflammatory_items(self) -> list:
        return [self[f"ng65_{item.value}"] for item in NG65_QUESTIONS]

    def notes(self, answers: Mapping) -> list[str]:
        """How the cauda equina screen stands, in one sentence."""
        screen, count = ces_screen(answers or None, self.today), len(unasked(answers))
        asked = "1 of its questions is" if count == 1 else f"{count} of its questions are"
        words = {
            None: [],
            CesScreen.NEGATIVE: ["Cauda equina screen: complete and negative."],
            CesScreen.POSITIVE: ["Cauda equina screen: complete and positive."],
            CesScreen.INCOMPLETE: [f"Cauda equina screen: incomplete, {asked} not asked."],
        }
        return words[screen]

    def in_words(self, answers: Mapping) -> list[tuple[str, Pairs]]:
        found = [
            (title, [self._flag_words(flag.value, answers) for flag in questions if flag.value in answers])
            for title, questions in GROUPS
        ]
        names = ["onset_age", *(f"ng65_{item.value}" for item in NG65_QUESTIONS)]
        found.append(
            (NG65_TITLE, self._answered([(self.fields[name].label, name) for name in names], answers))
        )
        found.append(("", self._answered([("Note", "note")], answers)))
        return [(title, pairs) for title, pairs in found if pairs]

    def _flag_words(self, code: str, answers: Mapping) -> tuple[str, str]:
        words = [answer_words(self.fields[code], answers[code])]
        if onset_on := answers.get(f"{code}_onset_on"):
            words.append(f"since {answer_words(self.fields[f'{code}_onset_on'], onset_on)}")
        elif answers[code] in POSITIVE:
            words.append("onset not known, counts as new")
        if outcome := answers.get(f"{code}_outcome"):
            confirmed = answer_words(self.fields[f"{code}_confirmed_on"], answers[f"{code}_confirmed_on"])
            words.append(f"outcome: {outcome}, confirmed {confirmed}")
        return self.fields[code].label, "; ".join(words)
