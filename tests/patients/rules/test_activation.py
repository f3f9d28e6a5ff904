"""The shape of an activation code."""

import math

import pytest

from patients.rules.activation import ALPHABET, LOOKUP_LENGTH, SECRET_LENGTH, in_groups, read_code


def test_ten_characters_are_worth_at_least_fifty_bits():
    assert LOOKUP_LENGTH + SECRET_LENGTH == 10
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert 10 * math.log2(len(ALPHABET)) >= 50


@pytest.mark.parametrize("pair", ["0O", "1I", "1L", "5S"])
def test_of_two_look_alikes_only_one_is_ever_printed(pair):
    assert len(set(pair) & set(ALPHABET)) == 1


@pytest.mark.parametrize(
    "typed",
    [
        "7KQ2M9XT40",
        "7kq2m9xt40",
        "7KQ2 M9XT40",
        " 7KQ2-M9XT40 ",
        "7 K Q 2 M 9 X T 4 0",
        "7KQ2M9XT4O",
        "7kq2m9xt4o",
    ],
)
def test_a_code_is_read_however_it_is_typed(typed):
    code = read_code(typed)
    assert (code.lookup, code.secret) == ("7KQ2", "M9XT40")


def test_letters_that_are_never_printed_are_read_as_their_digit():
    assert read_code("OIlS234567") == read_code("0115234567")


@pytest.mark.parametrize(
    "typed",
    ["", "7KQ2M9XT4", "7KQ2M9XT400", "7KQ2M9XT4!", "7KQ2M9XT4\x00", "٧KQ2M9XT40", "7" * 1000, "７KQ2M9XT40"],
)
def test_anything_else_is_no_code(typed):
    assert read_code(typed) is None


def test_a_code_is_printed_in_two_groups():
    assert in_groups("7KQ2M9XT40") == "7KQ2 M9XT40"
    assert read_code(in_groups("7KQ2M9XT40")) == read_code("7KQ2M9XT40")
