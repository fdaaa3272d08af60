"""Whether a group chooses the alerts that it gets: everything else said there is nobody's business
of the bot's. Pure."""

from bot.buttons import ALERTS
from bot.incoming import Incoming

COMMANDS = frozenset({"langganan", "stop"})
PUBLIC = ("kanal", "asli")
"""Commands that are answered in a group as anywhere: what they tell is public."""


def chooses_alerts(incoming: Incoming) -> bool:
    """Whether this is a command or a button about the alerts of a group."""
    if incoming.kind == "button":
        return incoming.command == ALERTS
    return incoming.kind == "command" and incoming.command in COMMANDS
