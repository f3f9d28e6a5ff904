"""Our own controls: what they show, what they send, and what they give back when an answer is refused."""

import datetime
import re

import pytest
from django import forms
from django.template import Context, Template

from clinic.forms.fields import CalendarDateField, WholeNumberField
from clinic.forms.widgets import DateParts, PainScale, Segmented, SegmentedMany
from clinic.templatetags.steady_forms import first_control


class LogForm(forms.Form):
    leg_pain = WholeNumberField(
        label="Leg pain now",
        help_text="0 is no pain.",
        minimum=0,
        maximum=10,
        widget=PainScale(blank="Not asked"),
    )
    born_on = CalendarDateField(label="Date of birth", widget=DateParts(birthday=True))
    during = forms.ChoiceField(
        label="During",
        choices=[("produce", "Produces"), ("abolish", "Abolishes")],
        widget=Segmented(short={"produce": "P"}, keys={"produce": "p"}),
    )
    days = forms.TypedMultipleChoiceField(
        label="Days", choices=[(1, "Monday"), (2, "Tuesday")], coerce=int, widget=SegmentedMany
    )
    name = forms.CharField(label="Surname", help_text="As <b>written</b>.")


FULL = {
    "leg_pain": "3",
    "born_on_day": "3",
    "born_on_month": "1",
    "born_on_year": "1980",
    "during": "abolish",
    "days": ["1", "2"],
    "name": "Sample",
}


def html_of(form, **context):
    return Template("{% load crispy_forms_tags %}{{ form|crispy }}").render(Context({"form": form} | context))


def test_every_answer_arrives_as_the_field_means_it():
    form = LogForm(FULL)

    assert form.is_valid(), form.errors
    assert form.cleaned_data == {
        "leg_pain": 3,
        "born_on": datetime.date(1980, 1, 3),
        "during": "abolish",
        "days": [1, 2],
        "name": "Sample",
    }


def test_nothing_is_chosen_beforehand():
    assert " checked" not in html_of(LogForm())


def test_a_pain_scale_has_eleven_numbers_with_both_ends_in_words():
    html = html_of(LogForm())

    values = re.findall(r'name="leg_pain" value="(\d+)"', html)
    assert values == [str(number) for number in range(11)]
    assert "No pain" in html
    assert "Worst pain you can imagine" in html


@pytest.mark.parametrize("typed", ["11", "-1", "5,5", "1_0", "٧", ""])
def test_a_pain_that_is_not_on_the_scale_is_refused(typed):
    form = LogForm(FULL | {"leg_pain": typed})

    assert "leg_pain" in form.errors


@pytest.mark.parametrize(
    ("day", "month", "year"), [("31", "2", "1980"), ("x", "1", "1980"), ("3", "", "1980"), ("3", "1", "80")]
)
def test_a_date_that_is_no_date_is_refused_and_comes_back_as_it_was_typed(day, month, year):
    form = LogForm(FULL | {"born_on_day": day, "born_on_month": month, "born_on_year": year})

    assert "born_on" in form.errors
    html = html_of(form)
    for part, text in (("day", day.zfill(2) if day.isdigit() else day), ("year", year)):
        assert f'name="born_on_{part}" value="{text}"' in html


def test_a_birthday_lets_the_browser_fill_it_in():
    html = html_of(LogForm())

    for part in ("day", "month", "year"):
        assert f'autocomplete="bday-{part}"' in html


def test_letters_are_shown_and_words_are_read():
    html = html_of(LogForm())

    assert '<span aria-hidden="true">P</span><span class="visually-hidden">Produces</span>' in html
    assert 'data-key="p"' in html


def test_a_question_reads_label_hint_error_control():
    html = html_of(LogForm({}))

    question = html[html.index('id="div_id_name"') :]
    places = [question.index(piece) for piece in (">Surname", "id_name_helptext", "id_name_error", "<input")]
    assert places == sorted(places)


def test_a_hint_is_text_and_never_markup():
    assert "As &lt;b&gt;written&lt;/b&gt;." in html_of(LogForm())


def test_every_described_by_names_something_on_the_page():
    html = html_of(LogForm({}))

    named = " ".join(re.findall(r'aria-describedby="([^"]+)"', html)).split()
    assert named
    assert [name for name in named if f'id="{name}"' not in html] == []


def test_the_error_summary_leads_to_a_control_that_exists():
    form = LogForm({})
    page = Template('{% include "components/error_summary.html" %}').render(Context({"form": form}))

    targets = re.findall(r'href="#([^"]+)"', page)
    assert len(targets) == len(form.errors)
    assert [target for target in targets if f'id="{target}"' not in html_of(form)] == []
    assert 'role="alert"' in page
    assert "autofocus" in page


def test_the_summary_of_a_page_with_several_forms_lists_only_what_is_wrong():
    page = Template('{% include "components/error_summary.html" %}').render(
        Context({"forms": [LogForm(FULL, prefix=""), LogForm({}, prefix="second")]})
    )

    assert 'href="#id_second-name"' in page
    assert 'href="#id_name"' not in page
    assert page.count('id="error-summary"') == 1


def test_a_page_without_forms_has_no_summary():
    assert "error-summary" not in Template('{% include "components/error_summary.html" %}').render(Context())


@pytest.mark.parametrize(
    ("field", "control"),
    [
        ("leg_pain", "id_leg_pain_0"),
        ("born_on", "id_born_on_0"),
        ("during", "id_during_0"),
        ("days", "id_days_0"),
        ("name", "id_name"),
    ],
)
def test_the_first_control_of_a_question(field, control):
    assert first_control(LogForm()[field]) == control
