"""Reads one picture: its words in order, how sure they are, its QR codes and its hash."""

from PIL import Image, ImageStat

from bot.media.cleaning import cleaned_text
from bot.media.codes import codes_on
from bot.media.contents import Contents, Problem
from bot.media.engine import Line
from bot.media.fingerprint import difference_hash
from bot.media.ordering import in_order
from bot.media.turning import Enough, Reading, best_reading

LONG_SIDE = 1600
"""Pixels a picture is scaled down to; Telegram sends photos of 1280."""
SHORT_SIDE = 720
"""What the short side of a long screenshot keeps, so that its letters stay large enough."""
LONG = 2.6
"""Height by width from which a picture is read in pieces; phones have up to 2.4."""
MOST_PIECES = 6
READABLE = 0.8
"""Mean score under which most words are wrong."""
KEPT = 0.6
"""Score under which a line is left out: patterns and logos that look like letters."""
KEPT_ALONE = 0.9
"""The same for a single sign."""


def read_picture(picture: Image.Image, enough: Enough) -> Contents:
    """The contents of one picture; of a long one, as many pieces as there is time for."""
    marks, codes = (difference_hash(picture),), codes_on(scaled(picture, LONG_SIDE))
    first, *others = pieces(picture)
    readings = [best_reading(first, enough)]
    readings += [best_reading(piece, enough) for piece in others if enough()]
    seen = sum(one.letters for one in readings)
    confidence = sum(one.confidence * one.letters for one in readings) / max(1, seen)
    text = cleaned_text(line for one in readings for line in in_order(_kept(one.lines)))
    problem = _problem(readings, confidence, text)
    if problem == "unreadable":
        text = ""
    if text and len(readings) <= len(others):
        problem = "too_long"
    elif codes:
        problem = ""
    return Contents(text, codes, marks, round(confidence if seen else 1.0, 3), 1, problem)


def scaled(picture: Image.Image, longest: int) -> Image.Image:
    """The picture with its long side no longer than that."""
    share = longest / max(picture.size)
    return picture if share >= 1 else _resized(picture, share)


def pieces(picture: Image.Image) -> list[Image.Image]:
    """The picture in one piece, or a long screenshot in several, cut where no letters are."""
    if picture.height <= LONG * picture.width:
        return [scaled(picture, LONG_SIDE)]
    fewest = picture.height / (picture.width * MOST_PIECES * 2)
    width = min(picture.width, SHORT_SIDE / max(1.0, fewest))
    narrow = _resized(picture, width / picture.width)
    found, top = [], 0
    while narrow.height - top > 2.2 * narrow.width:
        cut = _quiet_row(narrow, top + int(1.4 * narrow.width), top + 2 * narrow.width)
        found.append(narrow.crop((0, top, narrow.width, cut)))
        top = cut
    return [*found, narrow.crop((0, top, narrow.width, narrow.height))]


def _resized(picture: Image.Image, share: float) -> Image.Image:
    size = (max(32, round(picture.width * share)), max(32, round(picture.height * share)))
    return picture.resize(size, Image.Resampling.LANCZOS)


def _quiet_row(picture: Image.Image, first: int, last: int) -> int:
    """The row between two where the greys differ least, with its neighbours."""
    grey = picture.convert("L")

    def noise(row: int) -> float:
        return ImageStat.Stat(grey.crop((0, row - 4, grey.width, row + 4))).stddev[0]

    return min(range(first, last, 4), key=noise)


def _kept(lines: list[Line]) -> list[Line]:
    return [one for one in lines if one.score >= (KEPT if one.letters > 1 else KEPT_ALONE)]


def _problem(readings: list[Reading], confidence: float, text: str) -> Problem:
    if not any(one.lines for one in readings):
        return "empty"
    return "" if text and confidence >= READABLE else "unreadable"
