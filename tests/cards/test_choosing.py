"""Which answers have a card."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.cards import chosen, suitable
from bot.cards.choosing import NUMBER
from bot.errors import StartError
from bot.responses import card_ids
from bot.settings import ROOT
from tests.samples import words

FIRST = card_ids(ROOT / "responses")


def test_without_counts_the_list_stands_as_it_is() -> None:
    assert chosen({}, ("b", "a", "c"), "abc", 2) == ("b", "a")


def test_the_most_asked_come_first_and_the_list_fills_up() -> None:
    counts = {"d": 9, "c": 12, "e": 0}
    assert chosen(counts, ("a", "c", "b"), "abcde", 4) == ("c", "d", "a", "b")


def test_more_than_the_number_are_never_chosen() -> None:
    counts = {f"a{number}": number for number in range(1, 30)}
    assert chosen(counts, (), counts) == tuple(f"a{number}" for number in range(29, 19, -1))


def test_ties_go_as_the_list_has_them_then_by_name() -> None:
    counts = dict.fromkeys("zyxw", 3)
    assert chosen(counts, ("y", "z"), "wxyz") == ("y", "z", "w", "x")


def test_only_what_can_be_a_card_is_chosen_and_each_once() -> None:
    assert chosen({"a": 5, "b": 4}, ("a", "c", "c", "b"), "bc") == ("b", "c")


def test_the_list_names_ten_answers_that_make_good_cards() -> None:
    assert len(set(FIRST)) == len(FIRST) == NUMBER
    assert [id for id in FIRST if not suitable(words().answers[id])] == []


def test_a_list_of_numbers_or_what_the_bot_keeps_is_no_card() -> None:
    assert not suitable(words().answers["nomor_darurat"])
    assert not suitable(words().answers["privasi_data"])


def test_an_answer_whose_next_step_is_in_the_chat_or_that_says_little_is_no_card() -> None:
    good = replace(words().answers["visa_kerja"], body="<b>A.</b>\n• B.\n• C.\n<b>Lalu:</b> tanya.")
    assert suitable(good)
    assert not suitable(replace(good, body=good.body.replace("tanya", "ketik /cek")))
    assert not suitable(replace(good, body=good.body.replace("• C.\n", "")))


@pytest.mark.parametrize("written", [None, "cards: 5", "[", "- a"])
def test_a_list_that_cannot_be_read_stops_the_start(tmp_path: Path, written: str | None) -> None:
    if written is not None:
        (tmp_path / "cards.yml").write_text(written, encoding="utf8")
    with pytest.raises(StartError, match=r"cards\.yml"):
        card_ids(tmp_path)
