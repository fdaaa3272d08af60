"""Say who this is, what it can do, and show the menu. Asks nothing."""

from bot.buttons import OPEN, REPORT
from bot.effects import MarkBlocked
from bot.features.main_menu import MENU
from bot.features.offer import wanted
from bot.model import Button, Decision, Feature, Rows, Say, Turn
from bot.router import CHECK


def start(turn: Turn) -> Decision:
    """Introduce the bot and show the menu; a running step ends. Who comes from a group to have an
    offer checked (`?start=cek`) is asked for it."""
    if turn.incoming.text == CHECK:
        return wanted(turn)
    said = Say("start.hello", buttons=(*_begun(turn), *MENU))
    return Decision((said,), step="", ids=("sapa",))


def menu(turn: Turn) -> Decision:
    """Show the menu; a running step ends."""
    return Decision((Say("start.menu", buttons=(*_begun(turn), *MENU)),), step="")


def _begun(turn: Turn) -> Rows:
    """The way back to a report that was begun."""
    if turn.report is None or not turn.report.report.draft:
        return ()
    return ((Button("reporting.button.go_on", OPEN, (REPORT,)),),)


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


FEATURE = Feature(
    "start",
    commands={
        "start": start,
        "menu": menu,
        "bantuan": help_,
        "help": help_,
        "unknown": unknown_command,
    },
    ids={"sapa": greet, "bisa_apa": help_, "siapa_bot": who},
    kinds={"left": left},
)
