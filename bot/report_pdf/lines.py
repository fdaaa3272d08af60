"""Breaks texts into lines: words where there are spaces, syllables where a script has none, and
words wider than the line anywhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from re import compile as pattern
from unicodedata import category

from bot.report_pdf.faces import Face, Glyph, face_for
from bot.report_pdf.signs import MAY_BREAK, NEWLINE, SPACE, written

TYPEWRITER_WIDTH = 600
WORDS = pattern(rf"({SPACE})|{MAY_BREAK}")
JOINING = frozenset("\u17d2\u1039\u103a\u0eba")
"""Signs after which the next letter stands beneath or belongs to the same syllable (Khmer, Burmese,
Lao)."""
LEADING = frozenset("เแโใไເແໂໃໄ")
"""Thai and Lao vowels that are written before the letter they follow in speech."""
TRAILING = frozenset("ะาำฯๆ๏ะາຳໆៗ។៕၊။、。，．：；！？）」』】》〉々ー")
"""Signs that never begin a line."""


@dataclass(frozen=True)
class Style:
    """How letters look; lengths in points, `grey` from 0 (black) to 1."""

    size: float
    leading: float
    bold: bool = False
    exact: bool = False
    """Letters of equal width, where a font for that has them."""
    grey: float = 0.0


@dataclass(frozen=True)
class Piece:
    """Letters of one font; without a font those of the typewriter. The width is in thousandths of
    the size."""

    face: Face | None
    glyphs: tuple[Glyph, ...]
    text: str

    @cached_property
    def width(self) -> int:
        """How far the next piece stands from this one's beginning."""
        return sum(glyph.advance for glyph in self.glyphs)


type Chunk = tuple[Piece, ...]
"""What stays on one line."""
type Line = tuple[Piece, ...]


class Setter:
    """Sets the texts of one document. Words are kept while it lives: many come again and again."""

    def __init__(self) -> None:
        self._words: dict[tuple[str, bool, bool], tuple[Chunk, ...]] = {}
        self._syllables: dict[tuple[Face | None, str], Piece] = {}

    def lines(self, text: str, style: Style, width: float) -> tuple[Line, ...]:
        """The text in lines no wider than `width` points, unless one sign alone is wider."""
        plain = written(text, lambda sign: face_for(sign, style.bold) is not None)
        room = 1000 * width / style.size
        paragraphs = plain.split(NEWLINE) if plain else ()
        return tuple(
            line for one in paragraphs for line in _filled(self._chunks(one, style, room), room)
        )

    def _chunks(self, text: str, style: Style, room: float) -> Iterator[Chunk]:
        for word in WORDS.split(text):
            for chunk in self._word(word, style) if word else ():
                yield from (chunk,) if _wide(chunk) <= room else self._broken(chunk)

    def _word(self, word: str, style: Style) -> tuple[Chunk, ...]:
        key = word, style.bold, style.exact
        if key not in self._words:
            self._words[key] = tuple(_chunked(word, style))
        return self._words[key]

    def _broken(self, chunk: Chunk) -> Iterator[Chunk]:
        for piece in chunk:
            for one in syllables(piece.text):
                if (key := (piece.face, one)) not in self._syllables:
                    self._syllables[key] = _piece(*key)
                yield (self._syllables[key],)


def syllables(text: str) -> Iterator[str]:
    """The text in the smallest parts that may be torn from each other."""
    part = ""
    for letter in text:
        joined = part and (category(letter)[0] == "M" or letter in TRAILING or part[-1] in LEADING)
        if part and not joined and part[-1] not in JOINING:
            yield part
            part = ""
        part += letter
    if part:
        yield part


def _wide(chunk: Chunk) -> int:
    return sum(piece.width for piece in chunk)


def _chunked(word: str, style: Style) -> Iterator[Chunk]:
    """A word in chunks: one for each syllable of a script without spaces, else one."""
    waiting: list[Piece] = []
    for face, text in _runs(word, style):
        if face is None or face.spaced:
            waiting.append(_piece(face, text))
            continue
        if waiting:
            yield tuple(waiting)
            waiting = []
        yield from ((_piece(face, one),) for one in syllables(text))
    if waiting:
        yield tuple(waiting)


def _runs(word: str, style: Style) -> Iterator[tuple[Face | None, str]]:
    """Stretches of a word that one font can draw."""
    last, run = None, ""
    for letter in word:
        face = _face(letter, style, last if run else None)
        if run and face is not last:
            yield last, run
            run = ""
        last, run = face, run + letter
    if run:
        yield last, run


def _face(letter: str, style: Style, before: Face | None) -> Face | None:
    if style.exact and " " < letter <= "~":
        return None
    marks = category(letter)[0] == "M" and before is not None and ord(letter) in before.known
    return before if marks else face_for(letter, style.bold)


def _piece(face: Face | None, text: str) -> Piece:
    if face is None:
        typed = tuple(Glyph(ord(one), one, TYPEWRITER_WIDTH) for one in text)
        return Piece(None, typed, text)
    return Piece(face, face.glyphs(text), text)


def _filled(chunks: Iterator[Chunk], room: float) -> Iterator[Line]:
    line: list[Piece] = []
    at = 0
    for chunk in chunks:
        space = chunk[0].text == SPACE
        if line and not space and at + _wide(chunk) > room:
            yield _stripped(line)
            line, at = [], 0
        if line or not space:
            line += chunk
            at += _wide(chunk)
    yield _stripped(line)


def _stripped(line: list[Piece]) -> Line:
    while line and line[-1].text == SPACE:
        line.pop()
    return tuple(line)
