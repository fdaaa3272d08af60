"""A changed text knows where its characters came from."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.offers.aligned import Aligned, aligned

SPELLINGS = re.compile("gk|jt|a+")
MADE = {"gk": "tidak", "jt": "juta"}


def spelt(found: re.Match[str]) -> str:
    """A longer word for two spellings, and one letter for many."""
    return MADE.get(found[0], "a")


def same(text: str) -> Aligned:
    return aligned(text, str)


def test_each_character_comes_from_its_own_place() -> None:
    assert same("abc") == Aligned("abc", (0, 1, 2), (1, 2, 3))


def test_a_character_may_become_several_or_none() -> None:
    made = aligned("aßb\u200bc", lambda sign: {"ß": "ss", "\u200b": ""}.get(sign, sign))
    assert made == Aligned("assbc", (0, 1, 1, 2, 4), (1, 2, 2, 3, 5))


def test_what_is_replaced_comes_from_the_whole_of_the_match() -> None:
    made = same("ku gk mau").sub(SPELLINGS, spelt)
    assert made.chars == "ku tidak mau"
    at = made.chars.index("tidak")
    assert {made.span(at + one, at + one + 1) for one in range(5)} == {(3, 5)}
    assert made.span(at, at + len("tidak mau")) == (3, 9)


def test_a_second_change_still_knows_the_first_original() -> None:
    made = (
        same("k-k 5jt").sub(re.compile("-"), lambda _: "").sub(re.compile("kk"), lambda _: "kakak")
    )
    assert made.chars == "kakak 5jt"
    assert made.span(0, 5) == (0, 3)
    assert made.span(6, 9) == (4, 7)


def test_a_match_that_stays_as_it_is_keeps_its_places() -> None:
    assert same("banana").sub(SPELLINGS, lambda found: found[0]) == same("banana")


def test_an_empty_match_changes_nothing() -> None:
    assert same("abc").sub(re.compile("x*"), lambda _: "!") == same("abc")


def test_an_empty_place_comes_from_nowhere() -> None:
    assert same("abc").span(2, 2) == (0, 0)


@given(st.text("agkjt ", max_size=40))
def test_a_change_does_what_a_plain_change_does_and_its_places_never_go_back(text: str) -> None:
    made = same(text).sub(SPELLINGS, spelt)
    assert made.chars == SPELLINGS.sub(spelt, text)
    assert list(made.starts) == sorted(made.starts)
    assert list(made.ends) == sorted(made.ends)
    assert all(0 <= a < b <= len(text) for a, b in zip(made.starts, made.ends, strict=True))
