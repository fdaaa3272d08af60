"""Contact: the numbers of the country named or tapped, or the question which."""

import pytest

from bot.features import contact
from bot.model import Say
from tests.samples import NOW, pressed, router, turn, understood, words

ANSWERED = {"last": "kontak_perwakilan", "last_at": NOW.isoformat()}


def test_a_country_that_was_named_brings_its_numbers_and_is_remembered() -> None:
    decision = contact.contacts(turn(meant=understood("kontak_perwakilan", country="hk")))
    (say,) = decision.replies
    assert (say.key, say.country) == ("contact.country", "hk")
    assert decision.data == ANSWERED | {"country": "hk"}
    assert (decision.outcome, decision.ids) == ("answer", ("kontak_perwakilan",))


def test_a_country_that_was_tapped_brings_its_numbers() -> None:
    decision = contact.contacts(pressed("kontak", "tw"))
    assert decision.replies[0].country == "tw"
    assert decision.data == ANSWERED | {"country": "tw"}


@pytest.mark.parametrize(("action", "word"), [("buka", "kontak"), ("tanya", "kontak_perwakilan")])
def test_a_button_that_opens_the_numbers_names_no_country(action: str, word: str) -> None:
    decision = router().decide(pressed(action, word, data={"country": "kh"}))
    assert decision.replies == (Say("faq.kontak_perwakilan", buttons=contact.CHOOSE),)
    assert decision.data == ANSWERED | {"country": "kh"}


@pytest.mark.parametrize("args", [(), ("",)])
def test_without_a_country_the_bot_asks_which(args: tuple[str, ...]) -> None:
    (say,) = contact.contacts(pressed("kontak", *args)).replies
    assert say == Say("faq.kontak_perwakilan", buttons=contact.CHOOSE)


def test_what_follows_a_command_is_no_country_code() -> None:
    decision = contact.contacts(turn("kh", kind="command", command="kontak", args=("kh",)))
    assert decision.replies[0].key == "faq.kontak_perwakilan"


def test_a_country_of_another_release_is_asked_for_anew() -> None:
    (say,) = contact.contacts(pressed("kontak", "zz")).replies
    assert "di :" not in words().text(say, NOW)


def test_a_location_is_not_read_and_the_country_is_asked() -> None:
    decision = contact.near_location(turn(kind="location"))
    assert decision.replies == (Say("contact.location", buttons=contact.CHOOSE),)
    assert decision.data is None


@pytest.mark.parametrize("code", sorted({code for row in contact.COUNTRIES for code in row}))
def test_every_country_that_is_offered_brings_at_least_one_number(code: str) -> None:
    (say,) = contact.contacts(pressed("kontak", code)).replies
    text = words().text(say, NOW)
    assert words().contacts.countries[code].name in text
    assert "• " in text
