"""Two weeks at home: good days, a bad one, a forgotten one, and both Ada and Rosa see the pain leave the leg."""

import datetime
import re

import pytest

from careplans.models import SelfReport, SessionLog
from tests.journeys.steps import first_visit

pytestmark = pytest.mark.django_db

ADDRESS = "ada@home.example"
FIRST_WEEK = {
    # day of November: leg pain in the evening
    2: 6,
    3: 6,
    4: 6,
    5: 5,
    # Friday the 6th: nothing was saved
    7: 5,
    8: 5,
}
SECOND_WEEK = {9: 4, 10: 4, 11: 4, 12: 3, 13: 3, 14: 2}


def test_two_weeks_at_home(rosa, at_work, at_home, it_is, mailoutbox):
    monday = it_is("2026-11-02 09:00")
    record, code = first_visit(at_work(rosa), on=monday, email=ADDRESS)
    ada = at_home()
    it_is("2026-11-02 19:00")
    ada.comes_in(code)

    # The first week: every evening a code by e-mail, then three taps. On Thursday it hurt too much.
    for day, pain in FIRST_WEEK.items():
        it_is(f"2026-11-{day:02} 19:00")
        if day > 2:
            ada = at_home()
            ada.signs_in_by_e_mail(ADDRESS, mailoutbox)
        if day == 5:
            ada.did_none(leg=pain, reason="pain")
        else:
            ada.did_it_all(leg=pain)
        ada.sees("Saved. Thank you, Ada.", f"Leg pain {pain}.")
    ada.sees("You have done 5 of 7 planned days this week.")

    # She answers the weekly safety questions: nothing is wrong.
    ada.at.visit("/today/")
    ada.sees("Weekly safety check due")
    ada.answers_the_safety_questions()
    ada.sees("Thank you. Your answers are saved.", "Nothing in them needs help at once.")
    ada.at.visit("/today/")
    assert "Weekly safety check due" not in ada.at.text
    assert SelfReport.objects.get().page == "none"

    # On Monday morning she sees that Saturday was wrong, and corrects it. Both answers are kept.
    it_is("2026-11-09 07:00")
    ada = at_home()
    ada.signs_in_by_e_mail(ADDRESS, mailoutbox)
    ada.at.press("Change Saturday")
    ada.at.fill({"leg_pain": 4, "note": "I typed the number of my back."})
    ada.at.press("Save this day")
    saturday = SessionLog.objects.filter(performed_on=datetime.date(2026, 11, 7)).order_by("pk")
    assert list(saturday.values_list("leg_pain", flat=True)) == [5, 4]

    # Friday is too long ago to be added; Wednesday can only be read.
    assert not ada.at.can_press("Add Friday")
    ada.at.visit("/today/2026-11-06/")
    assert not ada.at.can_press("Save")
    ada.at.visit("/today/2026-11-04/")
    ada.sees("Leg pain 6")
    assert not ada.at.can_press("Save")

    # The second week: better every few days, also further up.
    for day, pain in SECOND_WEEK.items():
        it_is(f"2026-11-{day:02} 19:00")
        ada = at_home()
        ada.signs_in_by_e_mail(ADDRESS, mailoutbox)
        reach = "THIGH_POST" if day < 12 else "BUTTOCK"
        ada.did_it_all(leg=pain, back_pain=3, furthest_symptom=reach)
    ada.sees("Leg pain 2. It was 4 last week.")

    # On Sunday she does one of two exercises, in part, and says so.
    it_is("2026-11-15 19:00")
    ada = at_home()
    ada.signs_in_by_e_mail(ADDRESS, mailoutbox)
    lying, walking = sorted(name for name in ada.at.page_fields() if name.startswith("line_"))
    ada.at.fill({lying: "some", lying.replace("line", "bouts"): 2, walking: "none", "reason": "time"})
    ada.at.fill({"leg_pain": 2})
    ada.at.press("Save today")
    last = SessionLog.objects.latest("pk")
    assert (last.done, sorted(last.bouts.values_list("done", "due"))) == ("some", [(0, 3), (2, 4)])

    # Progress in one sentence, a chart, and a table beneath it with nothing on the forgotten day.
    ada.at.press("Progress")
    ada.sees("Your leg pain went from 6 to 2 in 13 days.")
    hers = table_of(ada)
    assert len(hers) == 14

    # Rosa sees the same on the overview, and counts the bouts that were kept.
    rosa = at_work(rosa)
    rosa.sees("SAMPLE, Ada")
    rosa.opens(record)
    rosa.sees("Leg pain 6 to 2", "Furthest symptom", "week 2 of 6")
    assert table_of(rosa) == hers
    kept, due = 7 * 11 + 2, 14 * 7
    rosa.sees(f"Kept bouts {kept} of {due}")

    # On Monday the third week begins, with new exercises.
    it_is("2026-11-16 08:00")
    ada = at_home()
    ada.signs_in_by_e_mail(ADDRESS, mailoutbox)
    ada.sees("Week 3 of 6.", "Press-up on your front", "Lift your hips and hold")
    assert "Hold 3 minutes" not in ada.at.text


def table_of(person) -> list[list[str]]:
    """The table beneath the chart, without its head."""
    return [row for row in person.at.page.rows if re.match(r"\d", row[0])]
