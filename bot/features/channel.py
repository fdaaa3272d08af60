"""Alerts: the channel is not open yet; say so instead of promising."""

from bot.buttons import ASK
from bot.model import Button, Decision, Feature, Rows, Say, Turn

NEXT: Rows = ((Button("label.kabar_terbaru", ASK, ("kabar_terbaru",)),),)


def join(turn: Turn) -> Decision:
    """Somebody wants alerts."""
    return Decision((Say("channel.not_open", buttons=NEXT),), outcome="action", ids=("ikut_kanal",))


def stop(turn: Turn) -> Decision:
    """Somebody wants no alerts: the bot sends none by itself."""
    return Decision((Say("channel.sends_none"),), outcome="action", ids=("berhenti_langganan",))


FEATURE = Feature("channel", ids={"ikut_kanal": join, "berhenti_langganan": stop})
