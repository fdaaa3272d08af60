"""Reads PDFs: the words that are in them, and the letters on scanned pages."""

import logging

import pypdfium2  # type: ignore[import-untyped]
from PIL import Image

from bot.media.cleaning import cleaned_text
from bot.media.codes import codes_on
from bot.media.contents import Contents, Problem
from bot.media.fingerprint import difference_hash
from bot.media.opening import Broken
from bot.media.pictures import read_picture
from bot.media.turning import Enough, is_flat
from bot.quietlog import where

log = logging.getLogger(__name__)
MOST_PAGES = 10
DOTS = 150
"""Dots an inch at which a page is drawn."""
LONGEST_SIDE = 2000
"""Pixels of a drawn page: a page may claim to be metres long."""
SCANNED = 60
"""Letters under which a page with something on it is read as a picture: scanners sign theirs."""


class Locked(Exception):
    """The file opens with a password only."""


def read_pdf(data: bytes, enough: Enough) -> Contents:
    """The contents of the first pages, as far as time allows. Raises Locked, Broken."""
    document = _document(data)
    try:
        count = len(document)
        read: list[Contents] = []
        for number in range(min(count, MOST_PAGES)):
            if read and not enough():
                break
            read.append(_page(document, number, enough))
    finally:
        document.close()
    if not read:
        raise Broken
    return _joined(read, count)


def _document(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data, password="")
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        locked = code in (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
        raise (Locked if locked else Broken) from error


def _page(document: pypdfium2.PdfDocument, number: int, enough: Enough) -> Contents:
    """One page; one that is damaged counts as unreadable."""
    try:
        page = document[number]
        words = cleaned_text(page.get_textpage().get_text_bounded().splitlines())
        picture = _drawn(page)
    except pypdfium2.PdfiumError as error:
        log.warning("page of a PDF: %s", where(error))
        return Contents(problem="unreadable")
    if len(words) >= SCANNED or is_flat(picture) or (words and _is_only_words(page)):
        marks = (difference_hash(picture),)
        return Contents(words, codes_on(picture), marks, problem="" if words else "empty")
    scanned = read_picture(picture, enough)
    if len(words) > len(scanned.text):
        return Contents(words, scanned.codes, scanned.hashes)
    return scanned


def _is_only_words(page: pypdfium2.PdfPage) -> bool:
    """Whether nothing else is on a page, such as a scan or letters drawn as shapes."""
    return all(one.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT for one in page.get_objects(max_depth=1))


def _drawn(page: pypdfium2.PdfPage) -> Image.Image:
    scale = min(DOTS / 72, LONGEST_SIDE / max(1.0, *page.get_size()))
    drawn: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
    return drawn


def _joined(pages: list[Contents], count: int) -> Contents:
    """The pages as one; a problem of some pages only is told by the confidence."""
    text = "\n".join(page.text for page in pages if page.text)
    codes = tuple(dict.fromkeys(code for page in pages for code in page.codes))
    hashes = tuple(mark for page in pages for mark in page.hashes)
    problem: Problem = "too_long" if len(pages) < count else ""
    if not text and not codes:
        unreadable = any(page.problem == "unreadable" for page in pages)
        problem = "unreadable" if unreadable else problem or "empty"
    confidence = min(page.confidence for page in pages)
    return Contents(text, codes, hashes, confidence, count, problem)
