"""The pages of a report in the library's hands: fpdf2 breaks lines, sets the words of each script,
takes from the fonts what is used and writes the file. Lengths are points from the upper left."""

from collections.abc import Iterable
from datetime import UTC, datetime
from textwrap import wrap
from typing import cast

from fpdf import FPDF, FPDFException, TextMode
from fpdf.fonts import TTFFont
from fpdf.output import OutputProducer, PDFInfo
from fpdf.prefs import ViewerPreferences

from bot.report_pdf.faces import MAIN, OTHERS, Face, besides, face_for
from bot.report_pdf.signs import MAY_BREAK, written
from bot.report_pdf.styles import Style
from bot.report_pdf.syllables import SHAPED, breakable

MAKER = "CekDulu"
WHITE = 255
VARYING = frozenset({"fvar", "gvar", "avar", "HVAR", "MVAR", "STAT"})
"""Tables of a font for its other weights and widths; without them it is what it is by default."""
TYPEWRITER = "courier"
"""One of the fonts that every reader has, with letters of equal width."""
TYPED = 0.6
"""The width of its letters, by their size."""
STROKE = 0.03
"""How thick letters are outlined that have no bold form, by their size."""


class Undated(OutputProducer):
    """Writes no time into the file: the same paper is the same file."""

    def _add_info(self) -> PDFInfo:
        info = super()._add_info()
        info.creation_date = None  # type: ignore[assignment]  # such entries are left out
        return info


class Sheet(FPDF):
    """A document that is drawn page by page. It is used once, by one thread."""

    def __init__(self, width: float, height: float, signs: Iterable[str]) -> None:
        super().__init__(unit="pt", format=(width, height))
        self.set_creation_date(datetime.fromtimestamp(0, UTC))
        self.str_alias_nb_pages = ""  # somebody may have written {nb}
        self.set_auto_page_break(False)
        self.set_margin(0)
        self.c_margin = 0
        self.set_creator(MAKER)
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)
        for path, style in zip(MAIN.paths, ("", "B"), strict=True):
            self.add_font(MAIN.family, style, path)
        for face in (others := besides(signs)):
            self._add(face)
        self.set_fallback_fonts([face.family for face in others], exact_match=False)

    def _add(self, face: Face) -> None:
        self.add_font(face.family, "", face.paths[0], collection_font_number=max(0, face.index))
        font = cast("TTFFont", self.fonts[face.family]).ttfont
        for table in VARYING & set(font.keys()):
            del font[table]

    def lines(self, text: str, style: Style, width: float) -> tuple[str, ...]:
        """The text in lines no wider than `width`, unless one sign alone is wider."""
        plain = _plain(text)
        if not plain:
            return ()
        self._take(style, plain)
        if self.font_family == TYPEWRITER:
            return tuple(wrap(plain, max(1, int(width / style.size / TYPED))))
        try:
            found = cast("list[str]", self.multi_cell(
                width, style.leading, breakable(plain), align="L", dry_run=True, output="LINES"
            ))  # fmt: skip
        except FPDFException:  # not even one sign fits
            return tuple(sign for sign in plain if not sign.isspace())
        return tuple(line.replace(MAY_BREAK, "") for line in found)

    def entitle(self, title: str) -> None:
        """Give the document its title."""
        self.set_title(" ".join(_plain(title).split()))

    def mark(self, title: str, top: float) -> None:
        """Name a place of the page, for who looks for it in the list of parts."""
        self.set_y(top)
        self.start_section(" ".join(_plain(title).split()))

    def put(self, line: str, style: Style, x: float, top: float) -> None:
        """Draw a line of words."""
        self._take(style, line)
        grey = round(style.grey * WHITE)
        self.set_text_color(grey)
        self.set_draw_color(grey)
        self.set_xy(x, top)
        shaped = bool(self.text_shaping)
        if shaped:  # readers that sort signs by their place would tear vowels from their letters
            self._out(f"/Span <</ActualText <FEFF{line.encode('utf-16-be').hex()}>>> BDC")
        self.cell(0, style.leading, line)
        if shaped:
            self._out("EMC")

    def _take(self, style: Style, text: str) -> None:
        """Take the font and the pen for a text."""
        family = TYPEWRITER if style.exact and text.isascii() else MAIN.family
        self.set_font(family, "B" if style.bold else "", style.size)
        outlined = style.bold and any(face_for(sign) in OTHERS for sign in text)
        self.text_mode = TextMode.FILL_STROKE if outlined else TextMode.FILL
        self.set_line_width(style.size * STROKE)
        self.set_text_shaping(SHAPED.search(text) is not None, direction="ltr")

    def finished(self) -> bytes:
        """The file."""
        for font in self.fonts.values():
            if isinstance(font, TTFFont):
                _told(font)
        return bytes(self.output(output_producer_class=Undated))


def _plain(text: str) -> str:
    """The text in signs that can be drawn; a line may end at U+200B."""
    return written(text, lambda sign: face_for(sign) is not None)


def _told(font: TTFFont) -> None:
    """Tell readers that the later signs of a syllable stand for nothing of their own; they would
    copy whatever number the sign has."""
    for glyph, _ in font.subset.items():
        if glyph is not None and glyph.unicode == ():
            glyph.unicode = (ord(MAY_BREAK),)
