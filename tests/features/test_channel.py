"""Alerts: nothing is promised that does not exist yet."""

from bot.features import channel
from bot.model import Decision, Say
from tests.samples import router, turn, understood


def test_who_wants_alerts_hears_that_there_is_no_channel_yet() -> None:
    assert router().decide(turn("x", meant=understood("ikut_kanal"))) == Decision(
        (Say("channel.not_open", buttons=channel.NEXT),), ids=("ikut_kanal",)
    )


def test_who_wants_no_alerts_hears_that_none_are_sent() -> None:
    assert router().decide(turn("x", meant=understood("berhenti_langganan"))) == Decision(
        (Say("channel.sends_none"),), ids=("berhenti_langganan",)
    )
