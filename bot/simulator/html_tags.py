"""Reads one HTML tag or character reference of a message, in the way of Telegram's server."""

import re
from dataclasses import dataclass

from bot.simulator.errors import ApiError, bad_request

SIMPLE_TAGS = frozenset(
    ("b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "tg-spoiler", "pre", "blockquote")
)
TAGS = SIMPLE_TAGS | {"a", "code", "span"}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}

_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]{1,7})|#([0-9]{1,8})|(lt|gt|amp|quot)(?![A-Za-z]));?")
_START = re.compile(r"<([^\s>]*)")
_SPACE = re.compile(r"\s*")
_ATTRIBUTE = re.compile(r"([^\s=>]*)\s*")
_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")


@dataclass(frozen=True)
class Tag:
    """A start tag as read, and the position after it."""

    name: str
    argument: str
    after: int


def start_tag(source: str, at: int) -> Tag:
    """Read the start tag at this position; raises ApiError in the server's words."""
    found = _match(_START, source, at)
    position = found.end()
    if position >= len(source):
        raise broken(f"Unclosed start tag at byte offset {byte_offset(source, at)}")
    name, argument = found[1].lower(), ""
    if name not in TAGS:
        raise broken(f'Unsupported start tag "{name}" at byte offset {byte_offset(source, at)}')
    while source[position : position + 1] != ">":
        position = _skip_space(source, position)
        if source[position : position + 1] == ">":
            break
        attribute, value, position = _attribute(source, at, position, name)
        argument = _argument(name, attribute, value) or argument
        if position >= len(source):
            raise broken(f"Unclosed start tag at byte offset {byte_offset(source, at)}")
    if name == "span" and argument != "spoiler":
        where = byte_offset(source, at)
        raise broken(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    return Tag(name, argument, position + 1)


def _attribute(source: str, at: int, position: int, tag: str) -> tuple[str, str, int]:
    found = _match(_ATTRIBUTE, source, position)
    attribute, position = found[1], found.end()
    where = f'tag "{tag}" at byte offset {byte_offset(source, at)}'
    if not attribute:
        raise broken(f"Empty attribute name in the {where}")
    if source[position : position + 1] != "=":
        if tag == "blockquote" and attribute.lower() == "expandable":
            return "expandable", "1", position
        raise broken(f"Expected equal sign in declaration of an attribute of the {where}")
    position = _skip_space(source, position + 1)
    if position >= len(source):
        raise broken(f"Unclosed start {where}")
    value, position = _value(source, position)
    return attribute, value, position


def _value(source: str, position: int) -> tuple[str, int]:
    quote = source[position]
    if quote not in "'\"":
        found = _match(_TOKEN, source, position)
        follower = source[found.end() : found.end() + 1]
        if not (follower.isspace() or follower == ">"):
            where = byte_offset(source, position)
            raise broken(f"Unexpected end of name token at byte offset {where}")
        return found[0].lower(), found.end()
    end = source.find(quote, position + 1)
    if end < 0:
        return "", len(source)
    raw = source[position + 1 : end]
    return _REFERENCE.sub(lambda m: decode_reference(m[0], 0)[0], raw), end + 1


def _argument(tag: str, attribute: str, value: str) -> str:
    if tag == "a" and attribute == "href":
        return value
    if tag == "code" and attribute == "class" and value.startswith("language-"):
        return value.removeprefix("language-")
    if tag == "span" and attribute == "class" and value.startswith("tg-"):
        return value.removeprefix("tg-")
    return value if tag == "blockquote" and attribute == "expandable" else ""


def decode_reference(source: str, at: int) -> tuple[str, int]:
    """The character a reference stands for, and the position after it; else the plain `&`."""
    found = _REFERENCE.match(source, at)
    if found is None:
        return "&", at + 1
    if found[3]:
        return NAMED[found[3]], found.end()
    code = int(found[1], 16) if found[1] else int(found[2])
    if not 0 < code < 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "&", at + 1
    return chr(code), found.end()


def _skip_space(source: str, position: int) -> int:
    return _match(_SPACE, source, position).end()


def byte_offset(source: str, position: int) -> int:
    """The position in UTF-8 bytes, as the server's errors give it."""
    return len(source[:position].encode())


def broken(reason: str) -> ApiError:
    """The refusal of a text whose markup cannot be read."""
    return bad_request(f"can't parse entities: {reason}")


def _match(pattern: re.Pattern[str], source: str, position: int) -> re.Match[str]:
    """These patterns match anywhere, if only nothing."""
    found = pattern.match(source, position)
    if found is None:
        raise AssertionError(pattern.pattern)
    return found
