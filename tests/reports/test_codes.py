"""Codes are made of letters that nobody mistakes, found however they are typed, and never seen in
plain words."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.reports.codes import GROUP, LENGTH, LETTERS, code_in, code_of

TOKENS = some.binary(min_size=8, max_size=16).map(bytes.hex)


@given(TOKENS)
def test_a_code_is_three_groups_of_letters_that_are_found_again(token: str) -> None:
    code = code_of(token)
    groups = code.split("-")
    assert [len(one) for one in groups] == [GROUP] * (LENGTH // GROUP)
    assert set("".join(groups)) <= set(LETTERS)
    assert code_in(code) == "".join(groups)


@given(TOKENS, TOKENS)
def test_other_letters_make_another_code(one: str, other: str) -> None:
    space = len(LETTERS) ** LENGTH
    same = int(one, 16) % space == int(other, 16) % space
    assert (code_of(one) == code_of(other)) is same


def test_letters_that_are_taken_for_others_do_not_occur() -> None:
    assert set("ILOU01") & set(LETTERS) == set()
    assert len(set(LETTERS)) == len(LETTERS) == 30


@pytest.mark.parametrize(
    "typed",
    [
        "ABCD-EF2H-JKMN", "abcd-ef2h-jkmn", "ABCD EF2H JKMN", "abcdef2hjkmn", "  ABCDEF2HJKMN ",
        "kode saya: ABCD-EF2H-JKMN ya", "ABCD-EF2H-JKMN.", "(abcd-ef2h-jkmn)", "ABCD\nEF2H\nJKMN",
    ],
)  # fmt: skip
def test_a_code_is_found_however_it_is_typed(typed: str) -> None:
    assert code_in(typed) == "ABCDEF2HJKMN"


@pytest.mark.parametrize("typed", ["ABCD EFGH JKMN", "abcdefghjkmn", "ABCD-EFGH-JKMN"])
def test_a_code_of_letters_only_is_one_when_it_stands_alone(typed: str) -> None:
    assert code_in(typed) == "ABCDEFGHJKMN"


@pytest.mark.parametrize(
    "typed",
    [
        "", "saya sama mama ditahan di kamboja", "ABCD-EFGH", "XABCD-EFGH-JKMN",
        "ABCD-EFGH-JKMNP", "081234567890", "1BCD-EF0H-JKMN", "ABCD--EFGH--JKMN",
    ],
)  # fmt: skip
def test_plain_words_and_other_numbers_are_no_code(typed: str) -> None:
    assert code_in(typed) == ""


def test_only_the_beginning_of_a_very_long_text_is_looked_at() -> None:
    assert code_in("x " * 150 + "ABCD-EF2H-JKMN") == ""
