"""Entities that Telegram finds by itself: commands, mentions, links, addresses, phone numbers."""

import re
from typing import Any

from bot.simulator.entities import utf16_length

Json = dict[str, Any]

_DOMAINS = "com|org|net|id|info|me|io|gov|edu|co|my|sg|kh|th|mm|ph|vn|la|xyz|top|site|online|app"

# In order of precedence, each with a character without which there is nothing to find:
# looking for that first keeps long answers cheap.
_SPOTS = (
    ("url", ":", re.compile(r"https?://[^\s<>\"]+")),
    ("email", "@", re.compile(r"(?<![\w.+\-])[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)*\.[A-Za-z]{2,}")),
    (
        "url",
        ".",
        re.compile(rf"(?<![\w@.\-/])(?:[\w\-]+\.)+(?:{_DOMAINS})\b(?![@\-])(?:/[^\s<>\"]*)?"),
    ),
    (
        "bot_command",
        "/",
        re.compile(r"(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])"),
    ),
    ("mention", "@", re.compile(r"(?<![\w@/])@[A-Za-z0-9_]{3,32}\b")),
    ("hashtag", "#", re.compile(r"(?<![\w#/])#\w*[^\W\d]\w*")),
    ("phone_number", "+", re.compile(r"(?<![\w+.\-])\+\d[\d \-()]{6,17}\d(?!\w)")),
    (
        "phone_number",
        "0",
        re.compile(r"(?<![\w+.\-])0\d{2,4}[ \-]?\d{3,4}[ \-]?\d{3,5}(?!\w)"),
    ),
)
_TRAILING = ".,;:!?)]}'\""


def spotted(text: str, marked: list[Json]) -> list[Json]:
    """All entities of a text: those marked by its writer and those found outside of them."""
    found = [entity for entity in _spots(text) if not _touches(entity, marked)]
    if not found:
        return marked
    return sorted([*marked, *found], key=lambda e: (e["offset"], -e["length"]))


def _spots(text: str) -> list[Json]:
    spans: list[tuple[int, int]] = []
    entities = []
    for kind, sign, pattern in _SPOTS:
        if sign not in text:
            continue
        for match in pattern.finditer(text):
            words = match[0].rstrip(_TRAILING) if kind == "url" else match[0]
            start, end = match.start(), match.start() + len(words)
            if any(start < stop and begin < end for begin, stop in spans):
                continue
            spans.append((start, end))
            offset = utf16_length(text[:start])
            entities.append({"type": kind, "offset": offset, "length": utf16_length(words)})
    return entities


def _touches(entity: Json, marked: list[Json]) -> bool:
    """Links and code keep what is inside of them as it is; bold and the like do not mind."""
    start, end = entity["offset"], entity["offset"] + entity["length"]
    return any(
        other["type"] in ("code", "pre", "text_link", "text_mention")
        and start < other["offset"] + other["length"]
        and other["offset"] < end
        for other in marked
    )
