"""In groups the bot says only where to talk to it: what people ask here is nobody else's
business."""

from bot.model import Button, Decision, Feature, Say, Turn


def private_please(turn: Turn) -> Decision:
    """Point to the private chat. `username` comes with the update, from the bot's own name."""
    name = str(turn.incoming.data.get("bot", ""))
    link = Button("button.private", url=f"https://t.me/{name}?start=grup")
    return Decision((Say("group.private_please", buttons=((link,),) if name else ()),))


FEATURE = Feature("group", kinds={"group": private_please})
