"""What stands on a card, taken from an answer's body: plain words that make sense away from the
chat, in a family group."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

BULLET = "• "
LEAD = re.compile(r"\s*<b>(.*?)</b>\s*(.*)", re.DOTALL)
NEXT_STEP = re.compile(r"<b>([^<]*):</b>\s*(.+)")
TAG = re.compile(r"<[^>]*>")
SENTENCE_END = re.compile(r"(?<=[.?!])\s+(?=\W?[A-Z])")
IN_CHAT = re.compile(r"(?<![\w/])/[a-z]|\b(?:(?:di|ke) sini|(?:bot|pesan) ini|tekan)\b", re.I)
"""Words that only make sense in the chat: commands, buttons, "here", "this message"."""


@dataclass(frozen=True)
class CardText:
    """The words of one card, without HTML. A point that begins with • is a bullet, another one
    a paragraph. `foot` may have several lines."""

    title: str
    lead: str
    points: tuple[str, ...]
    next_label: str
    next_step: str
    foot: str


def card_from(stored: Mapping[str, Any]) -> CardText:
    """The card that was kept as JSON; raise KeyError or TypeError when it is none."""
    return CardText(**{**stored, "points": tuple(stored["points"])})


@dataclass(frozen=True)
class Plain:
    """An answer's body in parts, without HTML; without what only helps in the chat, and without
    contacts: a number on a picture goes round for years after it was changed."""

    lead: str
    points: tuple[str, ...]
    next_label: str
    next_step: str


def plain_lines(answer_html: str) -> Plain:
    """The parts of a body whose placeholders are not filled in yet. What follows the next step
    helps in the chat and is left out."""
    found = LEAD.match(answer_html)
    lead, rest = (found[1], found[2]) if found else ("", answer_html)
    before: list[str] = []
    label = step = ""
    for line in filter(None, map(str.strip, rest.split("\n"))):
        if told := NEXT_STEP.fullmatch(line):
            label, step = _words(told[1]), _closed(_away(_words(told[2])))
            break
        before.append(line)
    return Plain(_away(_words(lead)), _points(before), label, step)


def _points(lines: list[str]) -> tuple[str, ...]:
    """Bullets and paragraphs. What only announces or asks goes when the next line is left out."""
    points = ["" if "{" in line else _point(_words(line)) for line in lines]
    pairs = zip(points, [*points, ""][1:], strict=True)
    kept = (point if after else _without_announcement(point) for point, after in pairs)
    return tuple(filter(None, kept))


def _without_announcement(point: str) -> str:
    if point.startswith(BULLET) or not point.endswith((":", "?")):
        return point
    return " ".join(_sayings(point)[:-1])


def _point(words: str) -> str:
    if not words.startswith(BULLET):
        return _away(words)
    left = _closed(_away(words.removeprefix(BULLET)))
    return f"{BULLET}{left}" if left else ""


def _away(words: str) -> str:
    """What makes sense away from the chat."""
    return " ".join(one for one in _sayings(words) if not IN_CHAT.search(one))


def _sayings(words: str) -> list[str]:
    """Sentences, a question together with its answer."""
    said: list[str] = []
    for sentence in SENTENCE_END.split(words):
        if said and said[-1].endswith("?"):
            said[-1] = f"{said[-1]} {sentence}"
        else:
            said.append(sentence)
    return said


def _closed(words: str) -> str:
    """With a full stop where a contact stood behind a colon."""
    return f"{words[:-1]}." if words.endswith(":") else words


def _words(html: str) -> str:
    return unescape(TAG.sub("", html)).strip()
