"""Say who this is, what it can do, and show the menu. Asks nothing."""

from collections.abc import Mapping
from functools import partial

from bot.effects import MarkBlocked
from bot.features.arriving import Doors, arrive, begun
from bot.features.main_menu import MENU
from bot.features.offer import wanted
from bot.model import Decision, Feature, Handler, Say, Turn
from bot.router import CHECK


def start(turn: Turn) -> Decision:
    """Introduce the bot and show the menu; a running step ends. Who comes from a group to have an
    offer checked (`?start=cek`) is asked for it."""
    if turn.incoming.text == CHECK:
        return wanted(turn)
    said = Say("start.hello", buttons=(*begun(turn), *MENU))
    return Decision((said,), step="", ids=("sapa",))


def menu(turn: Turn) -> Decision:
    """Show the menu; a running step ends."""
    return Decision((Say("start.menu", buttons=(*begun(turn), *MENU)),), step="")


def help_(turn: Turn) -> Decision:
    """Say how to use the bot; a running step goes on."""
    return Decision((Say("start.help", buttons=MENU),), ids=("bisa_apa",))


def who(turn: Turn) -> Decision:
    """Say that this is a program, no government service."""
    return Decision((Say("start.who", buttons=MENU),), ids=("siapa_bot",), outcome="answer")


def greet(turn: Turn) -> Decision:
    """Greet back."""
    return Decision((Say("start.greet", buttons=MENU),), ids=("sapa",), outcome="answer")


def unknown_command(turn: Turn) -> Decision:
    """A command the bot does not have."""
    return Decision((Say("start.unknown_command", buttons=MENU),), outcome="fallback")


def left(turn: Turn) -> Decision:
    """The bot was blocked or put out of a group: nothing more is sent there."""
    return Decision(effects=(MarkBlocked(True),))


def feature(answers: Mapping[str, Handler], alerts: Handler) -> Feature:
    """The start. Links of posts open these answers, by their ids, and the choices of alerts."""
    return Feature(
        "start",
        commands={
            "start": partial(arrive, Doors(answers, alerts, start)),
            "menu": menu,
            "bantuan": help_,
            "help": help_,
            "unknown": unknown_command,
        },
        ids={"sapa": greet, "bisa_apa": help_, "siapa_bot": who},
        kinds={"left": left},
    )
