"""Reads the bytes of a file as text, as Excel, LibreOffice and editors of text save it. Pure."""

import re

from bot.faq_files.found import Unreadable

LARGEST = 20 * 2**20
"""Bytes; all answers together are a fiftieth of it."""
ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")
"""How .xlsx, .ods, .docx, an empty archive, .xls, PDF and RTF begin."""
CONTROL = re.compile(r"[\x00-\x08\x0c\x0e-\x1f\x7f]")
TORN = re.compile(r"â€|Ã[\x80-\xbf‚-™]|Â[\xa0-\xbf]|ï¿½|\ufffd")
"""What is left of “ ” • – é when a program took UTF-8 for Windows-1252."""


def decoded(data: bytes) -> tuple[str, bool]:
    """The text, and whether it was UTF-8 (else Windows-1252); Unreadable when it is no text, or
    one that another program has torn."""
    if len(data) > LARGEST:
        raise Unreadable("faqcmd.too_large", {"batas": LARGEST // 2**20})
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        raise Unreadable("faqcmd.empty")
    if data.startswith(ARCHIVES) or b"\0" in data:
        raise Unreadable("faqcmd.no_text")
    text, unicode = _text(data)
    text = text.replace("\x0b", "\n")  # the line break of word processors
    if CONTROL.search(text):
        raise Unreadable("faqcmd.no_text")
    if found := TORN.search(text):
        row = text.count("\n", 0, found.start()) + 1
        raise Unreadable(
            "faqcmd.torn",
            {"baris": row, "isi": text[max(0, found.start() - 20) : found.end() + 20]},
        )
    return text, unicode


def _text(data: bytes) -> tuple[str, bool]:
    try:
        return data.decode("utf-8-sig"), True
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252"), False
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        raise Unreadable("faqcmd.encoding", {"baris": row}) from None
