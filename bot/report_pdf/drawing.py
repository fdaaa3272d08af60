"""Draws a report as PDF: the same paper is the same file, byte by byte."""

from re import fullmatch

from bot.report_pdf.embedding import TYPEWRITER, embedded
from bot.report_pdf.faces import Face, Glyph, face_for
from bot.report_pdf.lines import Setter, Style
from bot.report_pdf.objects import Objects, ref, refs, words
from bot.report_pdf.pages import FOOT_TOP, PAGE_HEIGHT, PAGE_WIDTH, Page, Stood, paged, shown
from bot.report_pdf.paper import Paper, Section
from bot.report_pdf.rows import Row, gap, heading, label_and_value, opening, paragraph, text
from bot.report_pdf.signs import written
from bot.report_pdf.tables import table

FOOT = Style(8.5, 11, grey=0.3)
FOOT_LINES = 3
"""More would reach the edge of the page."""
LANGUAGE, UNKNOWN = r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", "und"
MAKER = "CekDulu"


class Codes:
    """Which signs of which font a document uses, in the order they came."""

    def __init__(self) -> None:
        self.fonts: dict[Face | None, dict[tuple[int, str], int]] = {}
        self._names: dict[Face | None, str] = {}

    def name(self, face: Face | None) -> str:
        """What a font is called on the pages."""
        return self._names.setdefault(face, f"F{len(self._names) + 1}")

    def sign(self, face: Face | None, glyph: Glyph) -> str:
        """The code of a sign, in hexadecimal."""
        used = self.fonts.setdefault(face, {})
        if face is None:
            return f"{glyph.id:02X}"
        # In a font of the CFF kind a code must be the sign's number in the whole font.
        new = glyph.id if face.outlines == "CFF" else len(used) + 1
        return f"{used.setdefault((glyph.id, glyph.text), new):04X}"


def draw(paper: Paper) -> bytes:
    """The paper as PDF. Raises nothing, whatever its words are."""
    setter, codes, objects = Setter(), Codes(), Objects()
    pages = paged(_rows(setter, paper))
    _foot(setter, pages, paper.foot)
    contents = [objects.stream(shown(page, codes).encode("ascii")) for page in pages]
    resources = objects.add(_fonts(objects, codes))
    tree = objects.reserve()
    box = f"/MediaBox [0 0 {PAGE_WIDTH} {PAGE_HEIGHT}]"
    kids = [
        objects.add(
            f"<< /Type /Page /Parent {ref(tree)} {box} /Contents {ref(content)} "
            f"/Resources {ref(resources)} >>"
        )
        for content in contents
    ]
    objects.put(tree, f"<< /Type /Pages /Count {len(kids)} /Kids {refs(kids)} >>")
    marks = _bookmarks(objects, pages, kids)
    language = paper.language if fullmatch(LANGUAGE, paper.language) else UNKNOWN
    root = objects.add(
        f"<< /Type /Catalog /Pages {ref(tree)} /Lang ({language}) {marks}"
        "/ViewerPreferences << /DisplayDocTitle true >> >>"
    )
    title = " ".join(filter(None, map(_plain, (paper.title, paper.number))))
    info = objects.add(f"<< /Title {words(title)} /Creator {words(MAKER)} >>")
    return objects.file(root, info)


def _rows(setter: Setter, paper: Paper) -> list[Row]:
    made = opening(setter, paper.title, paper.number, paper.lead)
    for section in paper.sections:
        made += _section(setter, section)
    return made


def _section(setter: Setter, section: Section) -> list[Row]:
    made = heading(setter, section.heading)
    for label, value in section.lines:
        made += label_and_value(setter, label, value)
    if section.lines and (section.paragraphs or section.table):
        made.append(gap(5))
    for one in section.paragraphs:
        made += paragraph(setter, one)
    return made + (table(setter, section.table) if section.table else [])


def _foot(setter: Setter, pages: list[Page], foot: str) -> None:
    for number, page in enumerate(pages, 1):
        told = foot.replace("{halaman}", str(number)).replace("{jumlah}", str(len(pages)))
        for at, row in enumerate(text(setter, told, FOOT)[:FOOT_LINES]):
            page.append(Stood(FOOT_TOP + at * FOOT.leading, row))


def _fonts(objects: Objects, codes: Codes) -> str:
    typewriter = [objects.add(TYPEWRITER)] if None in codes.fonts else []
    made = []
    for face, used in codes.fonts.items():
        name = codes.name(face)
        number = embedded(objects, face, used, f"CEKDUL+{name}") if face else typewriter[0]
        made.append(f"/{name} {ref(number)}")
    return f"<< /Font << {' '.join(made)} >> >>"


def _bookmarks(objects: Objects, pages: list[Page], kids: list[int]) -> str:
    found = [
        (_plain(one.row.bookmark), kid, PAGE_HEIGHT - one.top)
        for page, kid in zip(pages, kids, strict=True)
        for one in page
        if one.row.bookmark
    ]
    if not found:
        return ""
    tree = objects.reserve()
    numbers = [objects.reserve() for _ in found]
    for at, (title, kid, top) in enumerate(found):
        before = f"/Prev {ref(numbers[at - 1])} " if at else ""
        after = f"/Next {ref(numbers[at + 1])} " if at + 1 < len(found) else ""
        place = f"/Dest [{ref(kid)} /XYZ null {top:.0f} null]"
        objects.put(
            numbers[at],
            f"<< /Title {words(title)} /Parent {ref(tree)} {before}{after}{place} >>",
        )
    ends = f"/First {ref(numbers[0])} /Last {ref(numbers[-1])}"
    objects.put(tree, f"<< /Type /Outlines {ends} /Count {len(found)} >>")
    return f"/Outlines {ref(tree)} "


def _plain(title: str) -> str:
    """A text on one line, of signs that stand on the pages as well."""
    return " ".join(written(title, lambda sign: face_for(sign, True) is not None).split())
