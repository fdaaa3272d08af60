"""Makes of what a person did the line that operators read. Pure."""

from datetime import datetime

from bot.case_effects import AddEntry
from bot.cases.model import Entry
from bot.model import Incoming

UNSAID = ("timer", "silent", "left", "joined", "member", "desk", "button", "unknown")
"""Kinds in which nobody said anything to operators. A tap is seen by what it changes."""
LONGEST = 12_000
"""Characters kept of one message; Telegram sends at most 4096."""


def recorded(incoming: Incoming, now: datetime) -> tuple[AddEntry, ...]:
    """What to keep in the person's case, if there is one when the turn is made true."""
    if not incoming.private or incoming.chat_id <= 0 or incoming.kind in UNSAID:
        return ()
    text = f"/{incoming.command} {incoming.text}" if incoming.kind == "command" else incoming.text
    latitude, longitude = (incoming.data.get(name) for name in ("latitude", "longitude"))
    answers = incoming.answers
    if incoming.kind == "reaction":
        text, answers = incoming.emoji, incoming.message_id or 0
    entry = Entry(
        now, "person", incoming.kind, text.strip()[:LONGEST], incoming.media, incoming.album,
        incoming.sender, incoming.sender_name, answers,
        person_message=0 if incoming.kind == "reaction" else incoming.message_id or 0,
        changed=incoming.edited, latitude=latitude, longitude=longitude,
    )  # fmt: skip
    return (AddEntry(entry),)
