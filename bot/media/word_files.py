"""The words of a Word file (.docx): a zip with one XML file, read without an XML parser, so that
nothing in it can unfold."""

import re
from html import unescape
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from bot.media.contents import Contents
from bot.media.opening import Broken, TooLarge

DOCUMENT = "word/document.xml"
LARGEST = 8 * 2**20
"""Bytes of the unpacked XML; a hundred pages have one or two million."""
PIECE = re.compile(
    r"<w:t(?:\s[^<>]*)?>(?P<text>[^<]*)</w:t>|(?P<end></w:p>|<w:(?:br|cr)\b[^<>]*>)"
    r"|(?P<tab><w:tab\b[^<>]*/>)"
)


class NoWordFile(Exception):
    """The zip is something else."""


def read_docx(data: bytes) -> Contents:
    """The text of the document, a line for each paragraph. Raises NoWordFile, TooLarge, Broken."""
    text = "".join(_words(piece) for piece in PIECE.finditer(_unpacked(data)))
    lines = (" ".join(line.split()) for line in text.splitlines())
    words = "\n".join(line for line in lines if line)
    return Contents(words, problem="" if words else "empty")


def _unpacked(data: bytes) -> str:
    try:
        with ZipFile(BytesIO(data)) as folder:
            if DOCUMENT not in folder.namelist():
                raise NoWordFile
            with folder.open(DOCUMENT) as file:
                xml = file.read(LARGEST + 1)
    except NoWordFile:
        raise
    except BadZipFile as error:
        raise Broken from error
    except Exception as error:  # zlib, encryption and unknown methods fail each in their own way
        raise Broken from error
    if len(xml) > LARGEST:
        raise TooLarge
    return xml.decode("utf-8", "replace")


def _words(piece: re.Match[str]) -> str:
    if piece["end"]:
        return "\n"
    return "\t" if piece["tab"] else unescape(piece["text"])
