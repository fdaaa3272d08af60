"""The public channel of warnings: its one genuine link, and the same alerts from the bot for who
does not want to join it."""

from functools import partial

from bot.buttons import ALERTS, ASK, GENUINE, OPEN
from bot.features.alerts_pages import BEGIN, CHOOSE
from bot.model import Button, Decision, Feature, Rows, Say, Turn

JOINING = "ikut_kanal"
NEWS: Rows = ((Button("label.kabar_terbaru", ASK, ("kabar_terbaru",)),),)
RECOGNISE: Rows = ((Button("channel.button.genuine", OPEN, (GENUINE,)),),)


def feature(channel: str) -> Feature:
    """The channel of this @name; "" where there is none yet."""
    join = partial(joined, channel)
    return Feature("channel", commands={"kanal": join}, ids={JOINING: join})


def joined(channel: str, turn: Turn) -> Decision:
    """Somebody wants alerts: the link, or honestly that there is no channel yet. The name comes
    from the settings alone, so that nobody can slip another one in."""
    if not channel:
        say = Say("channel.not_open", buttons=(_here(turn), *NEWS, *RECOGNISE))
        return Decision((say,), ids=(JOINING,))
    link = Button("channel.button.open", url=f"https://t.me/{channel.removeprefix('@')}")
    say = Say("channel.join", {"nama_kanal": channel}, ((link,), _here(turn), *RECOGNISE))
    return Decision((say,), ids=(JOINING,))


def _here(turn: Turn) -> tuple[Button, ...]:
    """The same alerts from the bot: the way to get them, or to choose among them."""
    chosen = turn.subscription
    if chosen is not None and chosen.state == "active":
        return (Button("channel.button.chosen", ALERTS, (CHOOSE,)),)
    return (Button("channel.button.here", ALERTS, (BEGIN,)),)
