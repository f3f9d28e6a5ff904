"""What cannot be read is refused with a sentence, and everything that was typed stands there again."""

import html

import pytest

from tests import builders_assessment as worked

ROW = {
    "rows-TOTAL_FORMS": "1",
    "rows-INITIAL_FORMS": "0",
    "rows-0-test": "RFIS",
    "rows-0-during": "increase",
    "rows-0-after": "worse",
}
ONE_MEGABYTE = "x" * 1_000_000
PAIN = "Enter a whole number from 0 to 10."
CHOOSE = "Choose one of the answers in the list."

REFUSED = {
    # section, field, value, sentence
    "Pain of eleven": ("symptoms", "leg_now", "11", PAIN),
    "Pain with a comma": ("symptoms", "leg_now", "5,5", PAIN),
    "Pain with an underscore": ("symptoms", "leg_now", "1_0", PAIN),
    "Pain in Arabic digits": ("symptoms", "leg_now", "٧", PAIN),
    "Negative pain": ("symptoms", "back_worst", "-1", PAIN),
    "Pain as a power of ten": ("symptoms", "back_now", "1e1", PAIN),
    "An unknown course of both legs": ("symptoms", "bilateral", "maybe", CHOOSE),
    "Neither yes nor no": ("symptoms", "constant", "sometimes", "Choose yes, no or not asked."),
    "Distress of six": ("symptoms", "start_back_distress", "6", "Enter a whole number from 0 to 5."),
    "A note of a megabyte": ("symptoms", "note", ONE_MEGABYTE, "at most 5000 characters"),
    "A note with a NUL": ("symptoms", "note", "a\x00b", "hidden characters"),
    "An unknown answer on the screen": ("safety", "ces_urinary_leakage", "probably", CHOOSE),
    "A code with a NUL": ("safety", "ces_urinary_leakage", "yes_new\x00", CHOOSE),
    "An onset without an answer": (
        "safety",
        "history_of_cancer_onset_on",
        "2020-05-01",
        "A date is given: choose one of the two yes answers, or take the date out.",
    ),
    "Day and month that could be swapped": (
        "safety",
        "history_of_cancer_onset_on",
        "01/02/2026",
        "Enter a date as year-month-day, for example 2026-11-22.",
    ),
    "A day that is not in the calendar": (
        "safety",
        "history_of_cancer_onset_on",
        "2026-02-30",
        "That day is not in the calendar.",
    ),
    "An onset that has not come yet": (
        "safety",
        "history_of_cancer_onset_on",
        "2026-11-17",
        "Enter a date on or before 16 November 2026.",
    ),
    "An outcome without an old yes": (
        "safety",
        "umn_signs_outcome",
        "MRI normal",
        "An outcome is given: choose yes, old, or take the outcome out.",
    ),
    "An age of letters": ("safety", "onset_age", "forty", "Enter a whole number from 0 to 120 years."),
    "A mark that is not on the chart": (
        "body_chart",
        "marks",
        "pain:L:CALF:elbow",
        "something was sent that is not on it",
    ),
    "Power of six": ("nerves", "power_L5_EHL_L", "6", CHOOSE),
    "A leg raise of 190 degrees": ("nerves", "slr_L", "190", "Enter a whole number from 0 to 90 degrees."),
    "A leg raise with a fraction": ("nerves", "slr_R", "45.5", "Enter a whole number from 0 to 90 degrees."),
    "A reflex of five": ("nerves", "reflex_knee_L", "5+", CHOOSE),
    "A shift to the front": ("movement", "lateral_shift", "front", CHOOSE),
    "A huge loss": ("movement", "loss_flexion", "huge", CHOOSE),
    "An unknown test": ("repeated", "rows-0-test", "RXIS", CHOOSE),
    "An unknown during": ("repeated", "rows-0-during", "explodes", CHOOSE),
    "An unknown after": ("repeated", "rows-0-after", "gone", CHOOSE),
    "An unknown place": ("repeated", "rows-0-pre_place", "ELBOW:L", CHOOSE),
    "A midline with a side": ("repeated", "rows-0-pre_place", "LUMBAR_MID:L", CHOOSE),
    "Both legs before a movement": ("repeated", "rows-0-pre_place", "CALF:B", CHOOSE),
    "An unknown kind": ("repeated", "rows-0-post_kind", "itch", CHOOSE),
    "No repetitions": ("repeated", "rows-0-reps", "0", "Enter a whole number from 1 to 100 repetitions."),
    "A hold in words": (
        "repeated",
        "rows-0-hold_seconds",
        "long",
        "Enter a whole number from 1 to 3600 seconds.",
    ),
    "Pain of eleven in the grid": ("repeated", "rows-0-pre_nprs", "11", PAIN),
    "A direction nobody knows": ("conclusion", "own_direction", "sideways", CHOOSE),
    "A conclusion that says blocked": ("conclusion", "own_direction", "blocked", CHOOSE),
    "No conclusion": ("conclusion", "own_confidence", "", "Choose how sure you are."),
    "Advice that was given tomorrow": (
        "conclusion",
        "safety_net_on",
        "2026-11-17",
        "on or before 16 November 2026",
    ),
    "A version that is no number": ("symptoms", "seen_version", "one", "Enter a whole number"),
}
COMPLETE = {
    "repeated": ROW,
    "conclusion": {
        "own_direction": "extension",
        "own_confidence": "high",
        "safety_net": "yes",
        "safety_net_on": "2026-11-16",
    },
}


@pytest.mark.parametrize("case", REFUSED)
def test_refused_with_a_sentence_and_nothing_lost(case, draft, rosa, sign_in, page_of):
    section, field, value, sentence = REFUSED[case]
    sent = {"seen_version": "0", "note": "kept as typed", **COMPLETE.get(section, {}), field: value}
    response = sign_in(rosa).post(page_of(draft, "section", section), sent)
    text = html.unescape(response.content.decode())
    assert response.status_code == 422
    assert sentence in text
    assert text.index("There is a problem") < text.index("<h1>")
    assert "kept as typed" in text or field == "note"
    assert not draft.sections.exists()
    bound = response.context["form"].data
    assert bound[field] == value
    if len(value) < 100 and "\x00" not in value and _is_typed(field):
        assert f'value="{value}"' in text


def _is_typed(field):
    """A text box shows again what was typed; a choice that is not offered cannot be shown."""
    return field.endswith(
        ("_on", "_age", "_outcome", "_nprs", "reps", "seconds", "distress")
    ) or field.startswith("slr")


CONTRADICTIONS = {
    "Peripheralising cannot end better": (
        {"during": "peripheralising", "after": "better"},
        "A movement that peripheralised during cannot end as better afterwards",
    ),
    "Centralised without having moved": (
        {"during": "centralising", "after": "centralised", "pre_place": "CALF:L", "post_place": "CALF:L"},
        "Recorded as centralised",
    ),
    "Peripheralised but nearer": (
        {"during": "increase", "after": "peripheralised", "pre_place": "CALF:L", "post_place": "BUTTOCK:L"},
        "Recorded as peripheralised",
    ),
    "No worse but further": (
        {"during": "increase", "after": "no_worse", "pre_place": "BUTTOCK:R", "post_place": "TOES:R"},
        "Recorded as no worse afterwards",
    ),
    "The other leg no better but further": (
        {
            **{"during": "decrease", "after": "no_better"},
            **{"pre_other_place": "BUTTOCK:R", "post_other_place": "CALF:R"},
        },
        "in the other leg",
    ),
}


@pytest.mark.parametrize("case", CONTRADICTIONS)
def test_a_row_that_contradicts_itself_is_refused_beside_the_row(case, draft, rosa, sign_in, page_of):
    row, sentence = CONTRADICTIONS[case]
    sent = {"seen_version": "0", **ROW, **{f"rows-0-{key}": value for key, value in row.items()}}
    response = sign_in(rosa).post(page_of(draft, "section", "repeated"), sent)
    text = html.unescape(response.content.decode())
    assert response.status_code == 422
    assert text.count(sentence) == 2  # in the summary and beside the row
    assert "Row 1, after: " in text
    assert not draft.sections.exists()


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"rows-0-during": ""}, "Row 1, during: Say what happened during the movement."),
        ({"rows-0-after": ""}, "Row 1, after: Say what remained afterwards."),
        ({"rows-0-test": ""}, "Row 1, test: Choose the test of this row, or take the row out."),
    ],
)
def test_a_row_that_is_half_filled_in(row, sentence, draft, rosa, sign_in, page_of):
    response = sign_in(rosa).post(page_of(draft, "section", "repeated"), {"seen_version": "0", **ROW, **row})
    assert response.status_code == 422
    assert sentence in html.unescape(response.content.decode())


@pytest.mark.parametrize("count", ["", "-1", "many", "999999999", "٣"])
def test_a_grid_that_lies_about_its_rows(count, draft, rosa, sign_in, page_of):
    sent = {"seen_version": "0", **ROW, "rows-TOTAL_FORMS": count}
    client, address = sign_in(rosa), page_of(draft, "section", "repeated")
    assert client.post(address, sent).status_code in (302, 422)
    assert client.post(address, {**sent, "go": "add"}).status_code == 200
    stored = draft.sections.filter(name="repeated").first()
    assert stored is None or len(stored.answers.get("rows", ())) <= 1


def test_a_chart_that_says_both_or_nothing(draft, rosa, sign_in, page_of):
    client, address = sign_in(rosa), page_of(draft, "section", "body_chart")
    nothing = client.post(address, {"seen_version": "0"})
    mark = worked.worked_answers("lateral shift", on=worked.day(16), by=rosa)["body_chart"]["marks"][0]
    both = client.post(address, {"seen_version": "0", "marks": mark, "none_now": "on"})
    assert nothing.status_code == both.status_code == 422
    assert "Mark at least one area" in nothing.content.decode()
    assert "keep one of the two" in both.content.decode()


def test_a_red_flag_with_half_an_outcome(draft, rosa, sign_in, page_of):
    client, address = sign_in(rosa), page_of(draft, "section", "safety")
    half = {"seen_version": "0", "umn_signs": "yes_old", "umn_signs_outcome": "MRI normal"}
    other = {"seen_version": "0", "umn_signs": "yes_old", "umn_signs_confirmed_on": "2026-11-02"}
    assert (
        "Enter the day on which the outcome was last confirmed."
        in client.post(address, half).content.decode()
    )
    assert "Say what the investigation showed." in client.post(address, other).content.decode()
