"""Takes HTML apart into tags and text, in time linear in its length whatever a stranger wrote.

Not with html.parser: on the Python this runs on, 256 kB of "<!--" hold it up for over a minute
(CPython issue 135462), and with it everybody who writes to the bot.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9-]{0,40})(?P<rest>[^<>]{0,4000})>")
"""A tag; one with < or > inside a value is text to us, which costs a word and no safety."""
ATTRIBUTE = re.compile(
    r"(?<![^\s\"'/])([a-zA-Z][\w:-]{0,60}+)(?:\s{0,9}+=\s{0,9}+(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+)))?"
)
RAW = frozenset({"script", "style", "noscript", "template", "svg", "iframe", "object", "math"})
"""What a reader of the page never sees as text."""
BOGUS = ("!", "?", "/")
"""After "<" and with no name: a comment to browsers, up to the next ">"."""
NUMBERED = re.compile(r"&#[xX]?[0-9a-fA-F]{9,};?")


@dataclass(frozen=True)
class Piece:
    """A tag ("/form" for an end) with its attributes, or, without a tag, a run of text."""

    tag: str = ""
    text: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


def pieces(html: str) -> Iterator[Piece]:
    """Return the tags and texts of a page in their order, comments and scripts left out."""
    at, end = 0, len(html)
    closing = html.lower()
    closed: dict[str, int] = {}
    while at < end:
        if html.startswith("<!--", at):
            at = _after(html, "-->", at, closed)
            continue
        if found := TAG.match(html, at):
            tag = found["name"].lower()
            yield Piece(f"{found['end']}{tag}", attributes=_attributes(found["rest"]))
            at = found.end()
            if tag in RAW and not found["end"]:
                at = _after(closing, f"</{tag}", at, closed, whole=False)
            continue
        if html[at] == "<" and html[at + 1 : at + 2] in BOGUS:
            at = _after(html, ">", at, closed)
            continue
        following = html.find("<", at + 1)
        following = end if following < 0 else following
        yield Piece(text=unescaped(html[at:following]))
        at = following


def unescaped(text: str) -> str:
    """Return text with its entities as letters; numbers too long for any letter fall out."""
    return unescape(NUMBERED.sub(" ", text))


def _after(html: str, mark: str, at: int, closed: dict[str, int], whole: bool = True) -> int:
    """Where what a mark closes ends; a mark that is missing is looked for once only."""
    if closed.get(mark) == -1:
        return len(html)
    found = html.find(mark, at)
    if found < 0:
        closed[mark] = -1
        return len(html)
    return found + (len(mark) if whole else 0)


def _attributes(written: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(written):
        found.setdefault(name.lower(), unescaped(double or single or bare))
    return found
