"""Checks that Telegram takes the HTML of a text. It refuses a whole message for one sign."""

import re
from collections.abc import Iterator

from bot.checking.fault import Fault, excerpt
from bot.checking.seen import TAG

PLAIN_TAGS = frozenset(("b", "i", "u", "s", "code", "pre"))
HREF = re.compile(r'\shref="([^"<>]*)"')
"""All that may stand in `<a …>`."""
BARE = re.compile(r"[<>]|&(?!(?:lt|gt|amp|quot|#\d+|#x[\da-f]+);)")


def markup_faults(text: str) -> Iterator[Fault]:
    """Tags that are unknown, crossed or left open, and bare <, > or &."""
    opened: list[str] = []
    for close, tag, rest in TAG.findall(text):
        if not _known(close, tag, rest):
            yield Fault("check.markup_unknown", {"tanda": excerpt(f"<{close}{tag}{rest}>")})
        elif not close:
            opened.append(tag)
        elif not opened or opened.pop() != tag:
            yield Fault("check.markup_unopened", {"tanda": f"</{tag}>"})
    if opened:
        yield Fault("check.markup_open", {"tanda": f"<{opened[-1]}>"})
    if bare := BARE.search(TAG.sub("", text)):
        yield Fault("check.markup_bare", {"tanda": bare[0]})


def _known(close: str, tag: str, rest: str) -> bool:
    if tag == "a":
        return not rest if close else HREF.fullmatch(rest) is not None
    return tag in PLAIN_TAGS and not rest
