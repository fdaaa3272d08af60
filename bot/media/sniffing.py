"""What a file is by its first bytes; names and types that senders give are not believed."""

import codecs
from typing import Literal

Kind = Literal["picture", "pdf", "zip", "text", "unknown"]

PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"BM")
MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
HEAD = 1024
"""Bytes in which `%PDF-` must appear (PDF 1.7, annex H.3.4.1)."""
PLAIN = 0.85
"""Share of ASCII letters that text in cp1252 has at least; binary data has a third."""
SPACES = "\t\n\r\f\v\x1b"
RICH = "{\\rtf"


def kind_of(data: bytes) -> Kind:
    """The kind of a file."""
    if data.startswith(PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return "picture"
    if b"%PDF-" in data[:HEAD]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return "zip"
    return "unknown" if plain_text(data) is None else "text"


def plain_text(data: bytes) -> str | None:
    """The text of a text file in UTF-8, UTF-16 or cp1252; None when it is something else."""
    for encoding in ("utf-16",) if data.startswith(MARKS) else ("utf-8-sig", "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return text if _is_plain(text, encoding) else None
    return None


def _is_plain(text: str, encoding: str) -> bool:
    if text.startswith(RICH) or any(ord(sign) < 32 and sign not in SPACES for sign in set(text)):
        return False
    return encoding != "cp1252" or sum(map(str.isascii, text)) >= PLAIN * len(text)
