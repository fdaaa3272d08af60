"""Reads single fields of Telegram's JSON and trusts none of their shapes. Never raises."""

from typing import Any

from bot.formatting import storable
from bot.model import Json

LARGEST = 2**63
"""Numbers of chats and updates stay below (Bot API: at most 52 bits); a database holds no
larger."""


def a_map(value: Any) -> Json:
    """The object, or an empty one."""
    return value if isinstance(value, dict) else {}


def a_number(value: Any) -> int | None:
    """The whole number, or None."""
    return value if type(value) is int and abs(value) < LARGEST else None


def a_text(value: Any) -> str:
    """The text, or an empty one."""
    return value if isinstance(value, str) else ""


def point(message: Json) -> Json:
    """Where a shared location lies, in degrees; nothing when there is none on earth."""
    place = a_map(a_map(message.get("venue")).get("location")) or a_map(message.get("location"))
    latitude = _degrees(place.get("latitude"), 90)
    longitude = _degrees(place.get("longitude"), 180)
    if latitude is None or longitude is None:
        return {}
    return {"latitude": latitude, "longitude": longitude}


def full_name(user: Json) -> str:
    """First and last name of a user; nothing when there is none."""
    names = (a_text(user.get(name)).strip() for name in ("first_name", "last_name"))
    return storable(" ".join(filter(None, names)))


def _degrees(value: Any, most: int) -> float | None:
    return value if type(value) in (int, float) and abs(value) <= most else None
