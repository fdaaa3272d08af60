"""In groups the bot says only where to talk to it: what people ask here is nobody else's
business. The link of who may be in danger opens the numbers."""

from bot import urgency
from bot.buttons import URGENT_START
from bot.model import Button, Decision, Feature, Say, Turn


def private_please(turn: Turn) -> Decision:
    """Point to the private chat. `username` comes with the update, from the bot's own name."""
    name = str(turn.incoming.data.get("bot", ""))
    start, key = "grup", "group.private_please"
    if turn.danger or turn.incoming.command == URGENT_START or urgency.cries(turn.incoming.text):
        start, key = URGENT_START, "group.danger_please"
    link = Button("button.private", url=f"https://t.me/{name}?start={start}")
    return Decision((Say(key, buttons=((link,),) if name else ()),))


FEATURE = Feature("group", kinds={"group": private_please})
