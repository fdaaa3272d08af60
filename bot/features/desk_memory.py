"""What the chat of a room remembers of the desk: hints given lately, who is asked for a note, which
albums are notes. Old things go by themselves."""

from datetime import datetime, timedelta

from bot.model import Json, Turn

MEMORY = "meja"
"""Where the conversation keeps it all."""
HINTS, NOTED, ASKED = "hints", "noted", "asked"
HINTS_APART = timedelta(minutes=10)
"""The same hint stands in a topic once in so long: a group takes only about twenty messages of a
bot in a minute (Bot FAQ)."""
MOST = 50
"""Things of one kind that are remembered; the oldest go."""


def noting(turn: Turn, what: str, name: str, value: object) -> Json:
    """The data of the conversation with one thing more, or with one less when `value` is None."""
    known = {**_part(turn, what)}
    known.pop(name, None)
    if value is not None:
        known[name] = value
    kept = dict(list(known.items())[-MOST:])
    memory = {**_memory(turn), what: kept}
    return turn.remember(**{MEMORY: {key: part for key, part in memory.items() if part} or None})


def noted(turn: Turn, what: str, name: str) -> object | None:
    """What is remembered under a name, or None."""
    return _part(turn, what).get(name)


def hint_due(turn: Turn, reason: str) -> bool:
    """Whether this hint was not given in this topic a short while ago."""
    last = noted(turn, HINTS, hint_name(turn, reason))
    return last is None or turn.now - datetime.fromisoformat(str(last)) >= HINTS_APART


def hint_name(turn: Turn, reason: str) -> str:
    """The name of a hint in the topic of the turn."""
    return f"{turn.incoming.thread} {reason}"


def _memory(turn: Turn) -> Json:
    kept = turn.conversation.data.get(MEMORY)
    return kept if isinstance(kept, dict) else {}


def _part(turn: Turn, what: str) -> Json:
    part = _memory(turn).get(what)
    return part if isinstance(part, dict) else {}
