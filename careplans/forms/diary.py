"""One day of the diary as a patient fills it in: three taps when all was done, a question each when not."""

import datetime
import re
from collections.abc import Mapping, Sequence

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone

from careplans.models import SessionLog
from careplans.queries.programme import DayLogged
from careplans.queries.today import Card
from careplans.rules.reach import REACHES
from clinic.forms.bases import KeyedForm
from clinic.forms.fields import CalendarDateField, CodeField, NoteField, WholeNumberField
from clinic.forms.widgets import PainScale, Segmented

ALL, SOME, NONE = SessionLog.Done.ALL.value, SessionLog.Done.SOME.value, SessionLog.Done.NONE.value

WHOLE = {ALL: "I did it all", NONE: "I did none of it today"}
THAT_DAY = {
    "did_none": "I did none of it that day",
    "reason": "Why not that day?",
    "leg_pain": "How bad was your leg pain that day?",
    "back_pain": "How bad was your back pain that day?",
    "furthest_symptom": "How far down did the pain or tingling go?",
}
PLAN_CHANGED = "Your plan has changed since you opened this page. Check what is on it now, then save again."
_LINE_FIELD = re.compile(r"^(?:line|bouts)_")


class DiaryForm(KeyedForm):
    """`cards` are the exercises that count that day; without any, only symptoms are asked.

    `that_day`: the form is about an earlier day, and asks how it was then. `seen` is the log that the page showed.
    `did_all` and `did_none` answer for all of them at once. After validation `entry()` is what `log_session` stores.
    """

    seen = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)
    day = CalendarDateField(widget=forms.HiddenInput, latest=lambda: _tomorrow())
    did_all = forms.BooleanField(label=WHOLE[ALL], required=False)
    did_none = forms.BooleanField(label=WHOLE[NONE], required=False)
    reason = CodeField(
        label="Why not today?", required=False, choices=SessionLog.Reason.choices, widget=Segmented
    )
    leg_pain = WholeNumberField(
        label="How bad is your leg pain now?",
        help_text="0 is no pain. 10 is the worst pain you can think of.",
        minimum=0,
        maximum=10,
        widget=PainScale(high="Worst pain"),
        error_messages={"required": "Choose a number from 0 to 10 for your leg pain."},
    )
    back_pain = WholeNumberField(
        label="How bad is your back pain now?",
        required=False,
        minimum=0,
        maximum=10,
        widget=PainScale(high="Worst pain", blank="Skip"),
    )
    furthest_symptom = CodeField(
        label="How far down does the pain or tingling go?",
        required=False,
        choices=list(REACHES.items()),
        widget=Segmented(blank="Skip"),
    )
    note = NoteField(
        label="Anything to add?",
        help_text="Your clinic reads this at your next visit. It is not watched all the time.",
        required=False,
        max_length=1000,
        rows=2,
    )

    def __init__(self, *args, cards: Sequence[Card] = (), closed_because: str = "", that_day=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.that_day = that_day
        if that_day:
            for name, label in THAT_DAY.items():
                self.fields[name].label = label
        self.closed_because = closed_because
        self.countable = tuple(card for card in cards if card.due)
        if not self.countable:
            for name in ("did_all", "did_none", "reason"):
                del self.fields[name]
        for card in self.countable:
            self.fields[f"line_{card.line_id}"] = _how_much(card, that_day)
            if card.due > 1:
                self.fields[f"bouts_{card.line_id}"] = WholeNumberField(
                    label=f"{card.name}: how many of {card.due}?",
                    required=False,
                    minimum=0,
                    maximum=card.due,
                    widget=forms.TextInput(attrs={"class": "form-control width-2"}),
                )

    def questions(self) -> dict[int, tuple]:
        """The bound fields of each line: how much, and how many (None when it is due once)."""
        return {
            card.line_id: (
                self[f"line_{card.line_id}"],
                self[f"bouts_{card.line_id}"] if card.due > 1 else None,
            )
            for card in self.countable
        }

    def clean(self):
        cleaned = super().clean()
        if self.closed_because:
            raise ValidationError(self.closed_because)
        self._refuse_changed_plan()
        if self.countable:
            self.bouts = self._bouts(cleaned)
        return cleaned

    def entry(self) -> dict:
        """Keyword arguments of careplans.actions.diary.log_session; after is_valid."""
        cleaned = self.cleaned_data
        bouts = dict(self.bouts) if self.countable else {}
        return {
            "client_key": cleaned["client_key"],
            "on": cleaned["day"],
            "bouts": bouts,
            "reason": (cleaned.get("reason") or "") if self.left_out else "",
            "leg_pain": cleaned["leg_pain"],
            "back_pain": cleaned["back_pain"],
            "furthest_symptom": cleaned["furthest_symptom"] or "",
            "note": cleaned["note"],
        }

    @property
    def left_out(self) -> bool:
        """Whether some bouts of this day were not done."""
        return any(self.bouts[card.line_id] < card.due for card in self.countable)

    @property
    def shown(self) -> str:
        """The lines this page shows, for its hidden field: "I did it all" means these and no others."""
        return ",".join(str(card.line_id) for card in self.countable)

    def _refuse_changed_plan(self):
        sent = {name for name in self.data if _LINE_FIELD.match(name)}
        if self.data.get("lines", "") != self.shown or sent - set(self.fields):
            self.add_error(None, PLAN_CHANGED)

    def _bouts(self, cleaned) -> dict[int, int]:
        """Bouts done by line; errors are added for lines left open and for answers that contradict."""
        bouts: dict[int, int] = {}
        whole = ALL if cleaned.get("did_all") else NONE if cleaned.get("did_none") else None
        if cleaned.get("did_all") and cleaned.get("did_none"):
            self.add_error("did_none", f"This does not fit “{self._whole(ALL)}”. Tick one of them.")
            return bouts
        if not whole and not any(self._answers(cleaned)):
            self.add_error(
                "did_all", f"Tick “{self._whole(ALL)}” or “{self._whole(NONE)}”, or choose for each exercise."
            )
            return bouts
        for card in self.countable:
            name = f"line_{card.line_id}"
            answer = cleaned.get(name) or (SOME if cleaned.get(f"bouts_{card.line_id}") is not None else None)
            if whole and answer not in {None, whole}:
                self.add_error(name, f"This does not fit “{self._whole(whole)}”. Choose one of them.")
            elif name not in self.errors:
                bouts[card.line_id] = self._of_line(card, answer or whole, cleaned)
        day = "that day" if self.that_day else "today"
        if not self.errors and not any(bouts.values()) and not cleaned.get("reason"):
            self.add_error(
                "reason",
                f"Choose why not {day}. It helps your clinic to change the plan.",
            )
        return bouts

    def _whole(self, answer: str) -> str:
        return str(self.fields["did_all" if answer == ALL else "did_none"].label)

    def _answers(self, cleaned) -> list[str | None]:
        names = [f"line_{card.line_id}" for card in self.countable]
        return [cleaned.get(name) or self.errors.get(name) for name in names]

    def _of_line(self, card: Card, answer: str | None, cleaned) -> int:
        many = f"bouts_{card.line_id}"
        if answer == ALL:
            return card.due
        if answer == NONE:
            return 0
        if many in self.errors:
            return 0
        if answer == SOME and many in self.fields:
            if cleaned.get(many) is not None:
                return cleaned[many]
            self.add_error(many, f"Type how many times, from 0 to {card.due}.")
        else:
            self.add_error(f"line_{card.line_id}", "Choose what you did.")
        return 0


def _how_much(card: Card, that_day: bool) -> CodeField:
    choices = [(ALL, "All"), (SOME, "Some"), (NONE, "Not that day" if that_day else "Not today")]
    if card.due == 1:
        choices.remove((SOME, "Some"))
    return CodeField(label=card.name, required=False, choices=choices, widget=Segmented)


def day_sent(data: Mapping[str, str]) -> datetime.date | None:
    """The day a form or an address is about; None when it is none, or lies in the future everywhere."""
    try:
        return CalendarDateField(required=False, latest=_tomorrow).clean(data.get("day", ""))
    except ValidationError:
        return None


def empty(day: datetime.date) -> dict:
    """Initial values of a day that was not logged yet: nothing answered."""
    return {"day": day}


def as_logged(log: DayLogged, bouts: Mapping[int, int], cards: Sequence[Card]) -> dict:
    """Initial values of a day that was logged: its answers, under a fresh key. `bouts` done by line."""
    values = empty(log.performed_on) | {
        "seen": str(log.pk),
        "reason": log.reason,
        "leg_pain": log.leg_pain,
        "back_pain": log.back_pain,
        "furthest_symptom": log.furthest_symptom,
        "note": log.note,
    }
    for card in cards:
        if card.due and card.line_id in bouts:
            done = bouts[card.line_id]
            values[f"line_{card.line_id}"] = ALL if done >= card.due else SOME if done else NONE
            values[f"bouts_{card.line_id}"] = done if 0 < done < card.due else ""
    return values


def _tomorrow() -> datetime.date:
    """It may be tomorrow already at a clinic east of Greenwich."""
    return timezone.now().date() + datetime.timedelta(days=1)
