"""Reads a file of any kind; the one place that turns what goes wrong into a problem."""

import logging

from bot.media.contents import LARGEST, Contents, bounded
from bot.media.opening import Broken, TooLarge, opened
from bot.media.pdfs import Locked, read_pdf
from bot.media.pictures import read_picture
from bot.media.sniffing import kind_of, plain_text
from bot.media.turning import Enough
from bot.media.word_files import NoWordFile, read_docx

log = logging.getLogger(__name__)


def contents_of(data: bytes, enough: Enough) -> Contents:
    """The contents of a file. Raises nothing for bad files, only what stops the reading of all."""
    if len(data) > LARGEST:
        return Contents(problem="too_large")
    try:
        return bounded(_read(data, enough))
    except (TooLarge, MemoryError):
        return Contents(problem="too_large")
    except Locked:
        return Contents(problem="locked")
    except NoWordFile:
        return Contents(problem="unsupported")
    except Broken:
        return Contents(problem="broken")


def _read(data: bytes, enough: Enough) -> Contents:
    match kind_of(data):
        case "picture":
            return read_picture(opened(data), enough)
        case "pdf":
            return read_pdf(data, enough)
        case "zip":
            return read_docx(data)
        case "text":
            text = (plain_text(data) or "").strip()
            return Contents(text, problem="" if text else "empty")
        case "unknown":
            return Contents(problem="unsupported")
