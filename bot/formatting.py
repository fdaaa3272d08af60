"""The text of an editor's message as Telegram HTML: formatting made in the app becomes tags, tags
typed by hand stay as they are. Pure."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Any

from bot.model import Json

TAGS = {
    "bold": "b", "italic": "i", "underline": "u", "strikethrough": "s", "code": "code",
    "pre": "pre", "spoiler": "tg-spoiler", "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}  # fmt: skip
LINK = "text_link"
FORMATS = frozenset((*TAGS, LINK))
"""Entities a person makes; numbers, links and commands are marked by Telegram itself."""
TYPED = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:lt|gt|amp|quot|#\d+|#x[\da-f]+);")
"""What is HTML already where somebody both typed tags and formatted in the app."""


UNSTORABLE = re.compile(r"[\x00\ud800-\udfff\ufdd0-\ufdef]")
"""Halves of signs, which UTF-8 cannot write, the one that PostgreSQL cannot hold, and those that
mean nothing to anybody: the bot marks places in its own words by them
(`case_effects.CASE_NUMBER`)."""


@dataclass(frozen=True)
class Mark:
    """A stretch of text between two tags; places count UTF-16 units, as Telegram's do."""

    start: int
    end: int
    tag: str
    about: str = ""


def source(raw: Any) -> str:
    """What was written, with its formatting as tags; nothing when there is no text. Never raises:
    when a mark fits no text, all is taken as it was typed."""
    message = raw.get("message") or raw.get("edited_message") if isinstance(raw, dict) else None
    if not isinstance(message, dict):
        return ""
    text = message.get("text") or message.get("caption")
    return storable(_typed(message, text)).strip() if isinstance(text, str) else ""


def _typed(message: Json, text: str) -> str:
    found = message.get("entities" if message.get("text") else "caption_entities")
    try:
        marks = [_mark(one) for one in found or () if one["type"] in FORMATS]
        return _tagged(text, marks) if marks else text
    except (ValueError, KeyError, TypeError, AttributeError):
        return text


def storable(text: str) -> str:
    """A text without what no file and no database can hold; a phone may send half a sign."""
    return UNSTORABLE.sub("", text)


def _mark(entity: Any) -> Mark:
    start, length = entity["offset"], entity["length"]
    if type(start) is not int or type(length) is not int or start < 0 or length < 1:
        raise ValueError("a place before the text")
    if entity["type"] == LINK:
        return Mark(start, start + length, "a", f' href="{escape(entity["url"])}"')
    return Mark(start, start + length, TAGS[entity["type"]])


def _tagged(text: str, marks: Iterable[Mark]) -> str:
    """The text with tags, the wider outside; ValueError when marks cross or leave the text."""
    units = text.encode("utf-16-le")
    last = len(units) // 2
    done, at, opened = "", 0, list[Mark]()
    for mark in (*sorted(marks, key=lambda one: (one.start, -one.end)), Mark(last, last, "")):
        while opened and opened[-1].end <= mark.start:
            inner = opened.pop()
            done, at = f"{done}{_plain(units, at, inner.end)}</{inner.tag}>", inner.end
        if mark.end > (opened[-1].end if opened else last):
            raise ValueError("marks that cross")
        done, at = done + _plain(units, at, mark.start), mark.start
        if mark.tag:
            done += f"<{mark.tag}{mark.about}>"
            opened.append(mark)
    return done


def _plain(units: bytes, start: int, end: int) -> str:
    """A stretch of the text, its signs escaped unless they are HTML already."""
    text = units[2 * start : 2 * end].decode("utf-16-le")
    html = [*TYPED.findall(text), ""]
    plain = (escape(part, quote=False) for part in TYPED.split(text))
    return "".join(part + typed for part, typed in zip(plain, html, strict=True))
