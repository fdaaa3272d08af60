"""Editors look at checked offers and say what they turned out to be; nobody else may."""

from typing import Any

import pytest

from bot.editorial import Editorial
from bot.features.for_editors import BROWSE
from bot.features.offers_found import ACTION, AT_ONCE, DECIDED, LONGEST_TEXT
from bot.offer_effects import DecideOffer, KeptOffer
from tests.editors import at_desk, buttons, commands, editorial, keys, presses, text_of
from tests.samples import NOW


def kept(key: str = "k1", **more: Any) -> KeptOffer:
    fields = {
        "text": "gaji <b>15</b> juta", "signs": (), "times": 3, "first_at": NOW, "last_at": NOW,
        "verdict": "bahaya", "score": 50, "outcome": "", "agreed": 2,
    }  # fmt: skip
    return KeptOffer(**{"key": key, **fields, **more})


def desk(*offers: KeptOffer) -> Editorial:
    return editorial(offers=offers)


def listed(*offers: KeptOffer) -> Any:
    return at_desk(commands("", desk(*offers), command=ACTION))


def test_the_offers_are_listed_with_how_often_and_how_many_wait_for_news() -> None:
    decision = listed(kept(), kept("k2", times=1))
    assert keys(decision) == ["checked_offers.one", "checked_offers.one"]
    text = text_of(decision)
    assert "Dicek 3 kali" in text
    assert "gaji &lt;b&gt;15&lt;/b&gt; juta" in text
    assert (ACTION, "k1", "scam") in buttons(decision)


def test_where_there_are_none_it_says_so() -> None:
    assert keys(listed()) == ["checked_offers.none"]


def test_a_few_are_listed_at_once_and_long_ones_are_cut() -> None:
    offers = [kept(f"k{number}", text="x" * 5000) for number in range(AT_ONCE + 3)]
    decision = listed(*offers)
    assert len(decision.replies) == AT_ONCE
    assert "x" * (LONGEST_TEXT + 1) not in text_of(decision)


def test_an_offer_without_words_is_listed_too() -> None:
    assert keys(listed(kept(text=""))) == ["checked_offers.one"]


def test_what_is_decided_can_only_be_opened_again() -> None:
    carried = buttons(listed(kept(outcome="scam")))
    assert carried == [(ACTION, "k1", "buka"), ("siaran", "dari_tawaran", "k1")]


@pytest.mark.parametrize(
    ("what", "outcome", "said", "news"),
    [
        ("scam", "scam", "checked_offers.decided_scam", "offer.found_scam"),
        ("asli", "genuine", "checked_offers.decided_genuine", "offer.found_no_scam"),
        ("buka", "", "checked_offers.decided_open", "offer.found_no_scam"),
    ],
)
def test_a_decision_is_kept_and_carries_the_news_or_the_correction(
    what: str, outcome: Any, said: str, news: str
) -> None:
    decision = at_desk(presses(desk(kept()), ACTION, "k1", what))
    assert keys(decision) == [said]
    assert decision.effects == (DecideOffer("k1", outcome, {}, "Sari"),)
    assert decision.news is not None
    assert decision.news.key == news
    assert [button.args for row in decision.news.buttons for button in row] == [
        ("darurat",), ("petugas",),
    ]  # fmt: skip


@pytest.mark.parametrize("args", [(), ("",), ("k1",), ("k1", "hantu"), ("k1", "")])
def test_a_button_that_decides_nothing_lists_the_offers(args: tuple[str, ...]) -> None:
    decision = at_desk(presses(desk(kept()), ACTION, *args))
    assert (keys(decision), decision.effects) == (["checked_offers.one"], ())


@pytest.mark.parametrize("what", DECIDED)
def test_nobody_else_may_look_or_decide(what: str) -> None:
    pressed = at_desk(presses(None, ACTION, "k1", what))
    typed = at_desk(commands("", None, command=ACTION))
    for decision in (pressed, typed):
        assert (keys(decision), decision.effects) == (["editors.not_you"], ())
        assert decision.news is None


def test_the_command_begins_as_all_of_the_editors_do() -> None:
    assert ACTION.startswith(BROWSE)


def test_an_editor_sees_how_many_contacts_an_offer_has_and_no_numbers_of_offices() -> None:
    text = text_of(listed(kept(contacts=3)))
    assert "Kontak berbeda: 3." in text
    assert "KP2MI" not in text


def test_what_was_just_decided_can_be_taken_back_at_once() -> None:
    decision = at_desk(presses(desk(kept()), ACTION, "k1", "scam"))
    assert buttons(decision) == [(ACTION, "k1", "buka")]
