"""Where a reported message came from, in words for admins."""

from bot.genuine import LOOKS_LIKE_US, WITH_PICTURE, WRITTEN
from bot.model import Say

KEYS = {
    "user": "impostor.from_user", "hidden_user": "impostor.from_hidden",
    "chat": "impostor.from_chat", "channel": "impostor.from_channel",
    WRITTEN: "impostor.from_written",
}  # fmt: skip
"""Telegram's types of an origin (Bot API, MessageOrigin), and what was sent without being passed
on."""


def told(origin: str) -> tuple[Say, ...]:
    """The lines that an origin, as `bot.genuine.described` writes it, is told in."""
    kind, *marks = origin.split() or [""]
    names = " ".join(one for one in marks if one.startswith("@"))
    lines = [Say(KEYS.get(kind, "impostor.from_unknown"), {"nama": names})]
    lines += [Say("impostor.alike")] if LOOKS_LIKE_US in marks else []
    lines += [Say("impostor.picture")] if WITH_PICTURE in marks else []
    return tuple(lines)
