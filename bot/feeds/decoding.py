"""Turns the bytes of a feed into clean XML in UTF-8 that no parser can be hurt by, or refuses it.

The parser that understands feeds (feedparser) reads broken XML too, but slowly: 2 MB of "<a>" hold
it up for 18 s and take 380 MB (6.0.14). So it is given only what expat finds well-formed, without
entities of its own, and no deeper or fuller than a feed is.
"""

import re
from io import BytesIO
from typing import Any
from xml.sax import SAXException
from xml.sax.handler import (
    ContentHandler,
    feature_namespaces,
)

from defusedxml.common import DefusedXmlException
from defusedxml.sax import make_parser

from bot.feeds.states import Unread

DEEPEST, MOST = 64, 20_000
"""Levels and elements; a feed of 100 items has about 5 and 1,500."""
CHARSETS = {
    "utf-8": "utf-8", "utf8": "utf-8", "us-ascii": "utf-8",
    "iso-8859-1": "cp1252", "latin1": "cp1252", "windows-1252": "cp1252",
}  # fmt: skip
"""Read as said (latin-1 as what browsers take it for); any other is read as UTF-8, for some of
Python's are slow or no text."""
DECLARATION = re.compile(r"\s*<\?xml\s[^<>]{0,200}\?>")
ENCODING = re.compile(rb"^\s*<\?xml[^<>]{0,200}?encoding\s*=\s*[\"']([\w-]{1,20})[\"']")
DOCTYPE = re.compile(r"<!DOCTYPE\s[^<>\[\]]{0,500}>")
"""A document type without rules of its own, as RSS 0.91 has it; it says nothing that we need."""
HEAD = 2_000
"""Characters before the first element in which a document type may stand."""
NO_LETTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML forbids anywhere (XML 1.0, section 2.2)."""
MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
"""Byte order marks: what has none is not read as UTF-16, for its declaration could not be read."""


def clean(content: bytes, charset: str) -> bytes:
    """The feed as well-formed XML in UTF-8 without declaration and document type; `charset` is that
    of the header, which goes before the declaration's (RFC 7303, 3.2). Raise Unread "not_a_feed"
    for what is not well-formed, defines entities, or is too deep or full."""
    text = content.decode(_codec(content, charset), "replace").removeprefix("\ufeff")
    text = NO_LETTERS.sub("", text)
    text = DECLARATION.sub("", text, count=1) if DECLARATION.match(text) else text
    text = DOCTYPE.sub("", text[:HEAD], count=1) + text[HEAD:]
    plain = text.strip().encode()
    _proven(plain)
    return plain


def _codec(content: bytes, charset: str) -> str:
    if marked := MARKS.get(content[:2]):
        return marked
    said = ENCODING.match(content[:HEAD])
    named = charset or (said[1].decode("ascii", "replace").lower() if said else "")
    return CHARSETS.get(named, "utf-8")


def _proven(xml: bytes) -> None:
    parser = make_parser()
    parser.forbid_dtd = True
    parser.setFeature(feature_namespaces, True)
    parser.setContentHandler(_Counting())
    try:
        parser.parse(BytesIO(xml))
    except (SAXException, DefusedXmlException, ValueError) as error:
        raise Unread("not_a_feed") from error


class _Counting(ContentHandler):
    """Counts elements, and stops at the one that is too much."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._elements = 0

    def startElementNS(self, name: Any, qname: Any, attrs: Any) -> None:  # noqa: N802 - SAX's name
        self._depth += 1
        self._elements += 1
        if self._depth > DEEPEST or self._elements > MOST:
            raise SAXException("too deep or full")

    def endElementNS(self, name: Any, qname: Any) -> None:  # noqa: N802 - SAX's name
        self._depth -= 1
