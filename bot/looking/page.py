"""Reads a page: its title, the words a person sees, where it sends on, and what its forms ask."""

import re
from dataclasses import dataclass, field
from itertools import islice

from bot.looking.asking import asked
from bot.looking.markup import Piece, pieces
from bot.looking.seen import Ask

TITLE, WORDS = 120, 3_000
"""Characters kept."""
PIECES = 20_000
"""Tags and texts looked at; pages for people have fewer."""
UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)
"""Controls and signs that turn the direction of a text: they could disguise what is shown."""
REFRESH = re.compile(r"\s*\d{0,9}(?:\.\d*)?\s*[;,]?\s*(?:url\s*=)?\s*(.+)", re.I | re.S)
FIELDS = frozenset({"input", "textarea", "select", "button"})
TOLD = ("name", "id", "placeholder", "aria-label", "autocomplete", "title")
"""Attributes in which a field says what belongs in it."""
ADDRESSES = ("src", "href", "action")


@dataclass(frozen=True)
class Page:
    """A page as plain text; refresh is the address it sends its reader to, if any."""

    title: str = ""
    words: str = ""
    refresh: str = ""
    asks: frozenset[Ask] = frozenset()


@dataclass
class _Notes:
    """What is gathered while a page is read."""

    title: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    kinds: set[str] = field(default_factory=set)
    addresses: list[str] = field(default_factory=list)
    refresh: str = ""
    open: set[str] = field(default_factory=set)


def read(text: str, html: bool) -> Page:
    """Read the text of a page; a plain text has neither title nor forms."""
    if not html:
        return Page(words=_plain([text], WORDS))
    notes = _Notes()
    for piece in islice(pieces(text), PIECES):
        if piece.tag:
            _tag(notes, piece)
        else:
            _text(notes, piece.text)
    title = _plain(notes.title, TITLE)
    asks = asked(title, notes.fields, notes.kinds, notes.addresses)
    return Page(title, _plain(notes.words, WORDS), notes.refresh, asks)


def refresh_target(content: str) -> str:
    """Return the address in "5; url=…", of a header or a meta tag; "" when it only reloads."""
    found = re.fullmatch(REFRESH, content[:2_000])
    target = found[1].strip().strip("'\"") if found else ""
    return "" if re.fullmatch(r"[\d.;,\s]*", target) else target


def _tag(notes: _Notes, piece: Piece) -> None:
    name = piece.tag.removeprefix("/")
    if name in ("title", "form", "label"):
        (notes.open.discard if piece.tag[0] == "/" else notes.open.add)(name)
    notes.words.append(" ")
    attributes = piece.attributes
    notes.addresses += (attributes[one] for one in ADDRESSES if one in attributes)
    if "data-telegram-login" in attributes:
        notes.kinds.add("data-telegram-login")
    if piece.tag in FIELDS and attributes.get("type", "").lower() != "hidden":
        notes.kinds.add(attributes.get("type", "").lower())
        notes.fields += (attributes[one] for one in TOLD if one in attributes)
    if piece.tag == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        notes.refresh = notes.refresh or refresh_target(attributes.get("content", ""))


def _text(notes: _Notes, text: str) -> None:
    if "title" in notes.open:
        notes.title.append(text)
        return
    notes.words.append(text)
    if notes.open:
        notes.fields.append(text)


def _plain(parts: list[str], most: int) -> str:
    """Parts as one line of visible signs, so many at most."""
    return " ".join(UNSEEN.sub(" ", "".join(parts)).split())[:most].rstrip()
