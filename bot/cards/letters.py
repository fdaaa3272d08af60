"""The letters of the cards and how wide they are. The font is Atkinson Hyperlegible, made by the
Braille Institute for people who see badly (OFL), from a package of its own."""

from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO
from unicodedata import normalize

from PIL.ImageFont import FreeTypeFont, Layout, truetype

FONT = "fontpkg_atkinson_hyperlegible"
NO_LETTER = "\uffff"
"""No font has it, so it is drawn as the box that stands for a missing letter."""


@cache
def face(size: int, bold: bool = False) -> FreeTypeFont:
    """The font at a size in pixels."""
    style = "Bold" if bold else "Regular"
    data = files(FONT).joinpath("files", f"AtkinsonHyperlegible-{style}.ttf").read_bytes()
    return truetype(BytesIO(data), size, layout_engine=Layout.BASIC)


def writable(text: str) -> str:
    """The text without what the font cannot write: emoji and foreign scripts."""
    known = (letter if _known(letter) else " " for letter in normalize("NFC", text))
    return " ".join("".join(known).split())


def wrapped(text: str, size: int, bold: bool, width: int) -> tuple[str, ...]:
    """The text in lines no wider than `width` pixels; a word wider than that is broken."""
    lines: list[str] = []
    room = 0.0
    whole = writable(text).split()
    for word in (part for one in whole for part in _broken(one, size, bold, width)):
        needed = _wide(" ", size, bold) + _wide(word, size, bold)
        if lines and needed <= room:
            lines[-1], room = f"{lines[-1]} {word}", room - needed
        else:
            lines.append(word)
            room = width - _wide(word, size, bold)
    return tuple(lines)


def _broken(word: str, size: int, bold: bool, width: int) -> list[str]:
    parts = [""]
    for letter in word if _wide(word, size, bold) > width else ():
        if parts[-1] and _wide(parts[-1] + letter, size, bold) > width:
            parts.append("")
        parts[-1] += letter
    return parts if parts[-1] else [word]


@lru_cache(maxsize=5000)
def _wide(text: str, size: int, bold: bool) -> float:
    """Kept, because the same words are measured in several sizes, and measuring is slow."""
    return face(size, bold).getlength(text)


@cache
def _known(letter: str) -> bool:
    return letter.isspace() or _shape(letter) != _shape(NO_LETTER)


def _shape(letter: str) -> tuple[tuple[int, int], bytes]:
    mask = face(40).getmask(letter)
    return mask.size, bytes(mask)
