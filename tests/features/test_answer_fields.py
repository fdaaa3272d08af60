"""The fields of an answer as editors type them: what is taken, what is asked again."""

from datetime import date

import pytest

from bot.answer import Source
from bot.errors import UserMistake
from bot.features.answer_fields import FIELDS, LONGEST_TITLE, day, lines, names, sources, title
from tests.samples import words

ANSWER = words().answers["gaji_wajar"]
KEMLU = "Kemlu | https://kemlu.go.id/a | 2025-04-10"


def test_sources_are_lines_of_name_address_and_date() -> None:
    typed = f"{KEMLU}\n\n  BBC|https://bbc.com/b|tanpa tanggal  "
    assert sources(typed) == (
        Source("Kemlu", "https://kemlu.go.id/a", "2025-04-10"),
        Source("BBC", "https://bbc.com/b", "tanpa tanggal"),
    )


@pytest.mark.parametrize("typed", ["Kemlu", "a | b", f"{KEMLU}\nKemlu https://x", "a | b | c | d"])
def test_a_source_of_another_shape_is_asked_for_again(typed: str) -> None:
    with pytest.raises(UserMistake, match="wrong_source"):
        sources(typed)


@pytest.mark.parametrize(
    "typed", ["2027-05-22", "22-5-2027", "22/05/2027", "22.05.2027", " 2027-5-22 "]
)
def test_a_day_may_be_written_in_either_order(typed: str) -> None:
    assert day(typed) == date(2027, 5, 22)


@pytest.mark.parametrize(
    "typed",
    ["", "besok", "2027", "2027-13-01", "30-02-2027", "22 Mei 2027", "22-5-27", "1-2-3-4",
     "99999999999-1-1", "²-5-2027"],
)  # fmt: skip
def test_what_is_no_day_is_asked_for_again(typed: str) -> None:
    with pytest.raises(UserMistake, match="wrong_date"):
        day(typed)


def test_examples_are_lines_without_points_none_empty_none_twice() -> None:
    assert lines("• gaji wajar?\n\n- gaji wajar?\n  berapa gajinya ") == (
        "gaji wajar?",
        "berapa gajinya",
    )


@pytest.mark.parametrize(
    ("typed", "found"),
    [("a, b", ("a", "b")), ("a\nb,", ("a", "b")), ("-", ()), (" , ", ()), ("", ())],
)
def test_names_stand_between_commas_or_lines(typed: str, found: tuple[str, ...]) -> None:
    assert names(typed) == found


def test_a_title_is_one_line_that_is_not_too_long() -> None:
    assert title(" Gaji\n wajar? ") == "Gaji wajar?"
    assert title("x" * LONGEST_TITLE)
    with pytest.raises(UserMistake, match="long_title"):
        title("x" * (LONGEST_TITLE + 1))


@pytest.mark.parametrize("name", FIELDS)
def test_what_stands_in_a_field_can_be_sent_back_as_it_is(name: str) -> None:
    field = FIELDS[name]
    assert field.put(ANSWER, field.shown(ANSWER)) == ANSWER


@pytest.mark.parametrize("field", FIELDS.values(), ids=list(FIELDS))
def test_every_field_has_its_words(field) -> None:
    asked = filter(None, (field.button, field.ask, field.ask_new))
    assert set(asked) <= set(words().texts)
