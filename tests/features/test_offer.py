"""Offers: what to compare a concrete offer with, until the bot can read offers itself."""

from bot.features import offer
from bot.model import Decision, Say
from tests.samples import router, turn, understood


def test_an_offer_gets_the_three_questions_by_command_and_by_meaning() -> None:
    wanted = Decision((Say("offer.check", buttons=offer.NEXT),), ids=("cek_tawaran",))
    assert router().decide(turn(kind="command", command="cek")) == wanted
    assert router().decide(turn("dapat tawaran", meant=understood("cek_tawaran"))) == wanted


def test_a_forwarded_message_is_taken_for_an_offer_and_shows_the_way_out_of_danger() -> None:
    decision = router().decide(turn("gaji 15 juta", forwarded=True))
    assert decision == Decision((Say("offer.forwarded", buttons=offer.NEXT),), ids=("cek_tawaran",))
    assert any(button.key == "button.urgent" for row in offer.NEXT for button in row)


def test_every_way_on_leads_somewhere() -> None:
    for row in offer.NEXT:
        for button in row:
            known = router().ids if button.action == "tanya" else router().commands
            assert button.args[0] in known
