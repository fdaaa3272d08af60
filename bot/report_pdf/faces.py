"""The fonts of a report and how HarfBuzz sets a word in them.

Atkinson Hyperlegible is made for weak eyes; what it lacks comes from Noto. All are under the OFL
and come in packages. They are read once and never changed, so threads may share them.
"""

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files

import uharfbuzz as hb

BOLD_WEIGHT = 700
WITHOUT_LIGATURES = {"liga": False, "clig": False, "dlig": False}
"""One letter stays one sign of the font, so that copying gives what was written."""


@dataclass(frozen=True)
class Glyph:
    """One sign of a font as it is set; lengths in thousandths of the size. `text` is what copying
    gives for it, nothing for those that belong to the sign before."""

    id: int
    text: str
    advance: int
    right: int = 0
    up: int = 0


@dataclass(frozen=True)
class Source:
    """Where a font lies: package and file; `bold` is the file of its bold letters. One without has
    an axis of weights (`varies`) or no bold letters."""

    package: str
    file: str
    bold: str = ""
    index: int = 0
    varies: bool = True
    spaced: bool = False
    """Its scripts put spaces between words; in others a line may end after any syllable."""


_SEA = ("justmytype_intl_sea", "fonts/ofl/notosans{0}/NotoSans{1}[wdth,wght].ttf")
SOURCES = (
    Source(
        "fontpkg_atkinson_hyperlegible", "files/AtkinsonHyperlegible-Regular.ttf",
        "files/AtkinsonHyperlegible-Bold.ttf", varies=False, spaced=True,
    ),
    Source("fontpkg_noto_sans", "files/NotoSans[wdth,wght].ttf", spaced=True),
    *(
        Source(_SEA[0], _SEA[1].format(script.lower(), script))
        for script in ("Thai", "Khmer", "Lao", "Myanmar")
    ),
    Source("noto_cjk_sans_otc", "NotoSansCJK-Regular.ttc", index=2, varies=False),
)  # fmt: skip
"""In the order they are tried. 2 is simplified Chinese in the collection."""


class Face:
    """A font in one weight."""

    def __init__(self, source: Source, bold: bool) -> None:
        self.bold = bold and source.varies
        self.spaced = source.spaced
        place = files(source.package).joinpath(source.bold if bold and source.bold else source.file)
        self.face = hb.Face(hb.Blob.from_file_path(str(place)), source.index)
        self._font = hb.Font(self.face)
        if self.bold:
            self._font.set_variations({"wght": BOLD_WEIGHT})

    @cached_property
    def known(self) -> frozenset[int]:
        """The code points it can draw."""
        return frozenset(self.face.unicodes)

    @cached_property
    def outlines(self) -> str:
        """`CFF` or `glyf`: the kind of its outlines."""
        return "CFF" if "CFF " in self.face.table_tags else "glyf"

    @cached_property
    def height(self) -> tuple[int, int]:
        """How far it reaches above the line and below it."""
        extents = self._font.get_font_extents("ltr")
        return self.thousandths(extents.ascender), self.thousandths(extents.descender)

    def thousandths(self, units: float) -> int:
        """A length in units of the font, in thousandths of its size."""
        whole: int = self.face.upem
        return round(units * 1000 / whole)

    @cache  # noqa: B019 - faces live as long as the process
    def width(self, glyph: int) -> int:
        """How wide a sign is by itself."""
        return self.thousandths(self._font.get_glyph_h_advance(glyph))

    def glyphs(self, text: str) -> tuple[Glyph, ...]:
        """The text as it is set, from left to right."""
        buffer = hb.Buffer()
        buffer.add_codepoints([ord(letter) for letter in text])
        buffer.guess_segment_properties()
        buffer.direction = "ltr"
        hb.shape(self._font, buffer, WITHOUT_LIGATURES)
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        starts = sorted({info.cluster for info in infos})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        made, told = list[Glyph](), set[int]()
        for info, place in zip(infos, positions, strict=True):
            first = info.cluster not in told
            told.add(info.cluster)
            made.append(Glyph(
                info.codepoint, text[info.cluster : ends[info.cluster]] if first else "",
                *map(self.thousandths, (place.x_advance, place.x_offset, place.y_offset)),
            ))  # fmt: skip
        return tuple(made)


@cache
def face(number: int, bold: bool) -> Face:
    """A font of SOURCES, read when it is needed first."""
    return Face(SOURCES[number], bold)


@lru_cache(maxsize=4096)
def face_for(letter: str, bold: bool) -> Face | None:
    """The first font that has a letter, or None."""
    every = (face(number, bold) for number in range(len(SOURCES)))
    return next((one for one in every if ord(letter) in one.known), None)
