"""When a post is to be published: at once, or at a time in Jakarta."""

from dataclasses import replace
from datetime import datetime

from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.features.for_editors import CANCEL, argument
from bot.features.post_card import act
from bot.features.post_desk import awaited, awaiting, open_one, rewritten
from bot.features.post_writing import shown
from bot.model import Decision, Rows, Say, Turn
from bot.posts.model import Post
from bot.posts.times import read

STEP = "siaran.waktu"
OFFERED = {
    "sekarang": "newsroom.button.now", "19.00": "newsroom.button.evening",
    "besok 07.00": "newsroom.button.morning",
}  # fmt: skip
"""Times that stand on buttons, as an editor would type them."""


def ask(turn: Turn, desk: Editorial) -> Decision:
    """Which time? By a tap, or typed."""
    post, chosen = open_one(turn), argument(turn, 2)
    for text in OFFERED:
        if chosen == _short(text):
            return _at(turn, desk, post, read(text, turn.now))
    rows: Rows = tuple(
        (act(post, key, "waktu", _short(text)),)
        for text, key in OFFERED.items()
        if _ahead(text, turn.now)
    )
    ask = Say("newsroom.ask_time", buttons=(*rows, *CANCEL))
    return awaiting(turn, STEP, post, ask)


def typed(turn: Turn, desk: Editorial) -> Decision:
    """A time in words."""
    post = awaited(turn)
    if turn.incoming.kind != "text":
        raise UserMistake("newsroom.only_time")
    return _at(turn, desk, post, read(turn.incoming.text, turn.now))


def _at(turn: Turn, desk: Editorial, post: Post, due_at: datetime | None) -> Decision:
    return shown(turn, desk, rewritten(turn, desk, replace(post, due_at=due_at)))


def _ahead(text: str, now: datetime) -> bool:
    """Whether that time is still to come today; "at once" always is."""
    try:
        moment = read(text, now)
    except UserMistake:
        return False
    return moment is None or moment > now


def _short(text: str) -> str:
    return text.replace(" ", "")
