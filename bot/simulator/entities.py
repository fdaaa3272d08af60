"""HTML parse mode: marked-up text in, plain text and entities out, as Telegram's server does it.

Errors carry the words of the real server (TDLib's parse_html); offsets in them count UTF-8 bytes,
offsets in entities count UTF-16 units.
"""

import re
from dataclasses import dataclass
from typing import Any

from bot.simulator.html_tags import broken, byte_offset, decode_reference, start_tag

Json = dict[str, Any]

TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}

_MARK = re.compile(r"[<&]")
_END = re.compile(r"</([^\s>]*)\s*")
_LINK = re.compile(r"(?:https?://|tg://|mailto:|tel:)?[^\s/?#]+\S*", re.IGNORECASE)


def utf16_length(text: str) -> int:
    """How long Telegram finds a text: an emoji counts two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(frozen=True)
class Open:
    """A tag that waits for its end: name, argument, and where its text begins."""

    tag: str
    argument: str
    offset: int
    part: int


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Plain text and entities of an HTML message; raises ApiError in the server's words."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.length = 0
        self.stack: list[Open] = []
        self.entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        position = 0
        while mark := _MARK.search(self.source, position):
            self._add(self.source[position : mark.start()])
            step = self._reference if mark[0] == "&" else self._tag
            position = step(mark.start())
        self._add(self.source[position:])
        if self.stack:
            tag = self.stack[-1].tag
            raise broken(f'Can\'t find end tag corresponding to start tag "{tag}"')
        self.entities.sort(key=lambda entity: (entity["offset"], -entity["length"]))
        return "".join(self.parts), self.entities

    def _add(self, text: str) -> None:
        if text:
            self.parts.append(text)
            self.length += utf16_length(text)

    def _reference(self, at: int) -> int:
        character, after = decode_reference(self.source, at)
        self._add(character)
        return after

    def _tag(self, at: int) -> int:
        return self._end(at) if self.source.startswith("</", at) else self._start(at)

    def _start(self, at: int) -> int:
        tag = start_tag(self.source, at)
        self.stack.append(Open(tag.name, tag.argument, self.length, len(self.parts)))
        return tag.after

    def _end(self, at: int) -> int:
        if not self.stack:
            raise broken(f"Unexpected end tag at byte offset {byte_offset(self.source, at)}")
        found = _END.match(self.source, at)
        if found is None or self.source[found.end() : found.end() + 1] != ">":
            raise broken(f"Unclosed end tag at byte offset {byte_offset(self.source, at)}")
        opened = self.stack.pop()
        name = found[1].lower()
        if name and name != opened.tag:
            raise broken(
                f"Unmatched end tag at byte offset {byte_offset(self.source, at)}, "
                f'expected "</{opened.tag}>", found "</{name}>"'
            )
        self._close(opened)
        return found.end() + 1

    def _close(self, opened: Open) -> None:
        length = self.length - opened.offset
        if length == 0:
            return
        entity: Json = {
            "type": TYPES.get(opened.tag, ""),
            "offset": opened.offset,
            "length": length,
        }
        if opened.tag == "a":
            url = opened.argument or "".join(self.parts[opened.part :])
            if not _LINK.fullmatch(url):
                return
            entity = {**entity, "type": "text_link", "url": _checked_link(url)}
        elif opened.tag == "blockquote" and opened.argument:
            entity["type"] = "expandable_blockquote"
        elif opened.tag == "pre" and self._absorbs_code(entity):
            return
        self.entities.append(
            entity if opened.tag != "code" else self._with_language(entity, opened)
        )

    def _absorbs_code(self, pre: Json) -> bool:
        """<pre><code class="language-x"> becomes one `pre` entity with a language."""
        if not self.entities or self.entities[-1]["type"] != "code":
            return False
        code = self.entities[-1]
        if (code["offset"], code["length"]) != (pre["offset"], pre["length"]):
            return False
        self.entities[-1] = {**code, "type": "pre"}
        return True

    def _with_language(self, entity: Json, opened: Open) -> Json:
        inside_pre = bool(self.stack) and self.stack[-1].tag == "pre"
        if inside_pre and opened.argument:
            return {**entity, "language": opened.argument}
        return entity


def _checked_link(url: str) -> str:
    if re.match(r"[A-Za-z][A-Za-z0-9+.\-]*:", url):
        host_only = re.fullmatch(r"https?://[^/?#]+", url, re.IGNORECASE)
        return f"{url}/" if host_only else url
    return f"http://{url}" if re.search(r"[/?#]", url) else f"http://{url}/"
