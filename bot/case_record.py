"""Makes of what a person did the line that operators read. Pure."""

from datetime import datetime

from bot.buttons import CASE
from bot.case_effects import AddEntry
from bot.cases.model import Entry
from bot.effects import StartTimer
from bot.model import Incoming, Turn
from bot.reports.codes import without_code

UNSAID = ("timer", "silent", "left", "joined", "member", "desk", "button", "unknown")
"""Kinds in which nobody said anything to operators. A tap is seen by what it changes."""
FOR_BOT = ("status", "bot", "lanjut", "menu", "start", "hapus", "privasi", "privacy", "stop")
"""Commands by which a person wants something of the bot, not of the operators."""
WAIT, QUEUE = f"{CASE}.tunggu", f"{CASE}.antrian"
"""The timers of the alarm for nobody answering, and of the look at the person's card."""
LONGEST = 12_000
"""Characters kept of one message; Telegram sends at most 4096."""


def asks(incoming: Incoming) -> bool:
    """Whether somebody waits for an answer to it: not for a reaction, nor for what asks the bot."""
    if incoming.kind == "command" and incoming.command in FOR_BOT:
        return bool(incoming.text)
    return incoming.kind not in UNSAID and incoming.kind != "reaction"


def waited_for(turn: Turn) -> tuple[StartTimer, ...]:
    """The alarm for nobody answering, from the moment on when a person waits for words again."""
    case = turn.case
    if case is None or not case.open or case.unanswered_since is not None or turn.desk is not None:
        return ()
    first = turn.shift.deadline(case.lane, 0)
    if not turn.incoming.private or not asks(turn.incoming) or first is None:
        return ()
    return (StartTimer(WAIT, turn.now + first),)


def recorded(incoming: Incoming, now: datetime) -> tuple[AddEntry, ...]:
    """What to keep in the person's case, if there is one when the turn is made true."""
    if not incoming.private or incoming.chat_id <= 0 or incoming.kind in UNSAID:
        return ()
    if incoming.kind == "command" and incoming.command in FOR_BOT and not incoming.text:
        return ()
    text = f"/{incoming.command} {incoming.text}" if incoming.kind == "command" else incoming.text
    text = without_code(text)
    latitude, longitude = (incoming.data.get(name) for name in ("latitude", "longitude"))
    answers = incoming.answers
    if incoming.kind == "reaction":
        text, answers = incoming.emoji, incoming.message_id or 0
    entry = Entry(
        now, "person", incoming.kind, text.strip()[:LONGEST], incoming.media, incoming.album,
        incoming.sender, incoming.sender_name, answers,
        person_message=0 if incoming.kind == "reaction" else incoming.message_id or 0,
        changed=incoming.edited, latitude=latitude, longitude=longitude, asks=asks(incoming),
    )  # fmt: skip
    return (AddEntry(entry),)
