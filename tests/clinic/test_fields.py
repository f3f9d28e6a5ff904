"""What the strict fields take and what they refuse, as tables."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from clinic.forms import fields

PAIN = fields.WholeNumberField(minimum=0, maximum=10)
KILOS = fields.DecimalNumberField(minimum="0", maximum="200", places=1, unit="kg")
NAME = fields.PersonNameField()
NOTE = fields.NoteField(max_length=100)
BORN = fields.CalendarDateField(latest=datetime.date(2026, 11, 22))
PHONE = fields.PhoneField()
ASKED = fields.YesNoNotAskedField()


@pytest.mark.parametrize(("typed", "read"), [("0", 0), ("7", 7), ("10", 10), (" 3 ", 3)])
def test_pain_that_is_read(typed, read):
    assert PAIN.clean(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "11",
        "-1",
        "5,5",
        "5.0",
        "1_0",
        "1e1",
        "٧",
        "１０",
        "7 0",
        "ten",
        "0x5",
        "99999999999999999999",
        "\x00",
        "+5",
    ],
)
def test_pain_that_is_refused_with_its_range(typed):
    with pytest.raises(ValidationError, match="whole number from 0 to 10"):
        PAIN.clean(typed)


@pytest.mark.parametrize(
    ("typed", "read"), [("70", "70.0"), ("70.5", "70.5"), ("70,5", "70.5"), ("0", "0.0"), ("200", "200.0")]
)
def test_kilograms_that_are_read(typed, read):
    assert KILOS.clean(typed) == Decimal(read)


@pytest.mark.parametrize(
    "typed",
    ["1e2", "1_0", "1,500", "1.500", "1.500,0", "-1", "200.1", "٧", "70.", ".5", "NaN", "Infinity", "70 kg"],
)
def test_kilograms_that_are_refused(typed):
    with pytest.raises(ValidationError, match="number from 0 to 200 kg"):
        KILOS.clean(typed)


NAMES = [
    "Ada", "O’Brien", "O'Brien", "D'Arcy", "McKenzie", "Smith-Jones", "van der Berg", "Núñez", "José", "Jose\u0301",
    "Nguyễn", "Ødegård", "Þórður", "Łukasz", "Žižek", "Müller", "Strauß", "Çelik", "İpek", "Ioană",
    "Анна", "Ελένη", "محمد", "שרה", "李", "王小明", "さくら", "김민준", "प्रिया", "தமிழ்",
    "สมชาย", "አበበ", "Null", "None", "X", "X Æ A-12", "Å", "Dr. No", "Mary Ann", "علی\u200cرضا",
]  # fmt: skip


@pytest.mark.parametrize("typed", NAMES)
def test_names_as_written_anywhere(typed):
    import unicodedata

    assert NAME.clean(typed) == unicodedata.normalize("NFC", typed)


@pytest.mark.parametrize(
    "typed",
    ["\u200b", "\u200b\u200d", "Ada\u202e", "Ada\u200b", "123", "---", "Ada\nSample", "A" * 121, "Ada\ud800"],
)
def test_names_that_are_no_names(typed):
    with pytest.raises(ValidationError):
        NAME.clean(typed)


@pytest.mark.parametrize("typed", ["fine\nsecond line", "tab\there", "« quoted » £5 <b>", "‑ –— … 🙂"])
def test_notes_keep_what_was_typed(typed):
    assert NOTE.clean(typed) == typed


@pytest.mark.parametrize("typed", ["bell\x07", "\x00", "right\u202eleft", "x" * 101])
def test_notes_that_are_refused(typed):
    with pytest.raises(ValidationError):
        NOTE.clean(typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("2026-11-22", datetime.date(2026, 11, 22)), ("1979-03-12", datetime.date(1979, 3, 12))],
)
def test_days_that_are_read(typed, read):
    assert BORN.clean(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "01/02/2026",
        "1.2.2026",
        "2026-2-1",
        "2026-02-30",
        "2026-13-01",
        "2026-11-23",
        "1899-12-31",
        "٢٠٢٦-01-01",
    ],
)
def test_days_that_are_refused(typed):
    with pytest.raises(ValidationError):
        BORN.clean(typed)


@pytest.mark.parametrize("typed", ["01632 960 001", "+44 1632 960001", "(01632) 960-001"])
def test_phone_numbers(typed):
    assert PHONE.clean(typed) == typed


@pytest.mark.parametrize("typed", ["ring us", "12", "0163 <b>", "٠١٦٣٢٩٦"])
def test_phone_numbers_that_are_refused(typed):
    with pytest.raises(ValidationError, match="Enter a phone number"):
        PHONE.clean(typed)


@pytest.mark.parametrize(
    ("answer", "means"), [("yes", True), ("no", False), ("not_asked", None), ("", None), (None, None)]
)
def test_not_asked_is_neither_yes_nor_no(answer, means):
    assert ASKED.clean(answer) is means


@pytest.mark.parametrize("answer", ["YES", "true", "1", "maybe"])
def test_other_answers_are_refused(answer):
    with pytest.raises(ValidationError, match="Choose yes, no or not asked"):
        ASKED.clean(answer)


EMPTY = [
    (PAIN, "Enter a whole number from 0 to 10."),
    (KILOS, "Enter a number from 0 to 200 kg"),
    (NAME, "Enter a name."),
    (NOTE, "Fill this in."),
    (BORN, "Enter a date."),
    (PHONE, "Enter a phone number."),
    (fields.CodeField(choices=[("yes", "Yes")]), "Choose an answer."),
    (fields.CodesField(choices=[("yes", "Yes")]), "Choose at least one answer."),
]


@pytest.mark.parametrize(("field", "sentence"), EMPTY, ids=lambda value: str(type(value).__name__))
def test_what_is_left_empty_says_what_to_do(field, sentence):
    with pytest.raises(ValidationError, match=sentence):
        field.clean("")


TOO_LONG = [(NOTE, 100), (fields.LineField(), 200), (NAME, 120)]


@pytest.mark.parametrize(("field", "most"), TOO_LONG, ids=["note", "line", "name"])
def test_what_is_too_long_says_how_short(field, most):
    with pytest.raises(ValidationError, match=f"Shorten this to at most {most} characters."):
        field.clean("x" * (most + 1))
