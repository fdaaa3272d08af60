"""Reads a feed, RSS 0.9 to 2.0 or Atom: its title and its items as plain text, whatever is written
in them. Pure."""

import re
from calendar import timegm
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser

from bot.feeds.decoding import clean
from bot.feeds.marks import marked
from bot.feeds.states import Unread
from bot.looking.markup import pieces
from bot.posts.model import FeedItem
from bot.urls.finding import parse as parse_address
from bot.urls.official import official

TITLE, SUMMARY = 200, 2_000
"""Characters kept of a title and a summary."""
READ = 50_000
"""Characters of a title or summary that are looked at."""
ITEMS = 200
"""Items looked at, the newest; feeds carry 10 to 100."""
LONGEST = 1_000
"""Characters of a link; a post must hold it."""
BLOCKS = frozenset(
    {"br", "p", "/p", "div", "/div", "li", "/li", "tr", "/tr", "h1", "h2", "h3", "h4", "/h4"}
)
"""Tags between which words do not touch."""
UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
"""Controls and signs that turn the direction of a text: they could disguise what is shown."""
LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
UTF8 = {"content-type": "application/xml; charset=utf-8"}
"""What the parser is told: `clean` made it so."""


@dataclass(frozen=True)
class FeedText:
    """What a feed says: its title ("" for none), items newest first, and how many were left out as
    they have no title or lead to no official page over https."""

    title: str
    items: tuple[FeedItem, ...]
    left_out: int = 0


def parse(content: bytes, charset: str, url: str) -> FeedText:
    """Read the bytes of the feed at an address; raise Unread "not_a_feed" for anything else.

    May take a second for the largest feeds: to be called in a thread.
    """
    xml = clean(content, charset)
    read = feedparser.parse(
        BytesIO(xml), response_headers={**UTF8, "content-location": url},
        resolve_relative_uris=False, sanitize_html=False,
    )  # fmt: skip
    if not read.get("version"):
        raise Unread("not_a_feed")
    # Sorting is stable: those without a date stay as the feed has them, behind the dated ones.
    entries = sorted(read["entries"], key=lambda one: _date(one) or LONG_AGO, reverse=True)[:ITEMS]
    found = [(_id(entry), item) for entry in entries if (item := _item(entry, url))]
    return FeedText(
        plain(read["feed"].get("title", ""), TITLE), marked(found, url), len(entries) - len(found)
    )


def plain(html: str, most: int) -> str:
    """The words of a text that may hold HTML, in one line: no tags, scripts, entities or invisible
    signs, at most so many characters."""
    said = []
    for piece in islice(pieces(html[:READ]), READ):
        said.append(" " if piece.tag in BLOCKS else piece.text)
    line = " ".join(UNSEEN.sub(" ", "".join(said)).split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def _id(entry: Mapping[str, Any]) -> str:
    return str(entry.get("id", ""))


def _item(entry: Mapping[str, Any], url: str) -> FeedItem | None:
    """An item that is not marked yet, None when it has no title or leads to no official page."""
    link = _link(str(entry.get("link", "")), url)
    title = plain(str(entry.get("title", "")), TITLE)
    if not link or not title:
        return None
    return FeedItem("", title, link, plain(_summary(entry), SUMMARY), _date(entry))


def _summary(entry: Mapping[str, Any]) -> str:
    """The summary; the whole text where there is none."""
    if summary := entry.get("summary"):
        return str(summary)
    contents: list[Mapping[str, str]] = entry.get("content") or [{}]
    return str(contents[0].get("value", ""))


def _link(written: str, url: str) -> str:
    """The address of an item: https, at an official host or the feed's own; "" for any other."""
    try:
        whole = urljoin(url, written.strip()) if written.strip() else ""
    except ValueError:
        return ""
    found = parse_address(whole) if len(whole) <= LONGEST else None
    if found is None or not found.url.startswith("https://") or found.user or found.port:
        return ""
    own = found.host == urlsplit(url).hostname
    return found.url if own or official(found.host) else ""


def _date(entry: Mapping[str, Any]) -> datetime | None:
    # The parser warns when it is asked for the second while it has the first.
    dated = "published_parsed" if "published_parsed" in entry else "updated_parsed"
    said = entry.get(dated)
    try:
        return datetime.fromtimestamp(timegm(said), UTC) if said else None
    except (ValueError, OverflowError, TypeError, OSError):
        return None
