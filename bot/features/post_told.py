"""Editors hear that a feed of an official body brought new drafts."""

from bot.buttons import NEWSROOM
from bot.model import Button, Decision, Rows, Say, Turn

FEED_TIMER = f"{NEWSROOM}.umpan"
DRAFTS: Rows = ((Button("newsroom.button.drafts", NEWSROOM, ("daftar", "draf", "0")),),)


def drafts_came(turn: Turn) -> Decision:
    """A timer of the feed reader's: how many, and from whom."""
    if turn.newsroom is None:
        return Decision()
    data = turn.incoming.data
    params = {"nama": str(data.get("nama", "")), "jumlah": str(data.get("jumlah", ""))}
    return Decision((Say("newsroom.feed_drafts", params, DRAFTS),))
