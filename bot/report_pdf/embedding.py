"""The fonts in the file: only the signs that are used, with a table that gives the words back when
somebody copies (ISO 32000-1, 9.7 and 9.10.3)."""

from collections.abc import Mapping

import uharfbuzz as hb

from bot.report_pdf.faces import BOLD_WEIGHT, Face
from bot.report_pdf.objects import Objects, ref
from bot.report_pdf.signs import MAY_BREAK

type Codes = Mapping[tuple[int, str], int]
"""By which code a page names a sign of a font that stands for a text."""
SHAPES_ONLY = ("GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx", "STAT", "name", "post")
"""Tables that no PDF needs: words are set already."""
MAP_HEAD = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo "
    "<< /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def "
    "/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n"
)
MAP_FOOT = "endcmap CMapName currentdict /CMap defineresource pop end end"
SYMBOLIC = 4
"""Flag: the font has signs of its own numbering."""
WIDEST = 3000
"""No sign of these fonts reaches further, in thousandths of the size."""
AT_ONCE = 100
"""Lines one block of the table may have."""
TYPEWRITER = "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"
"""One of the fonts that every reader has, with letters of equal width."""


def embedded(objects: Objects, face: Face, codes: Codes, name: str) -> int:
    """Add a font with the signs it needs; return its object's number."""
    small, new = _small(face, {glyph for glyph, _ in codes})
    cff = face.outlines == "CFF"
    if cff:
        data = bytes(small.reference_table("CFF ").data)
        program = objects.stream(data, "/Subtype /CIDFontType0C ")
        places = ""
    else:
        data = bytes(small.blob.data)
        program = objects.stream(data, f"/Length1 {len(data)} ")
        places = f"/CIDToGIDMap {ref(objects.stream(_places(codes, new)))} "
    about = objects.add(_about(face, name, f"/FontFile{3 if cff else 2} {ref(program)}"))
    widths = " ".join(f"{code} [{face.width(glyph)}]" for (glyph, _), code in codes.items())
    system = "<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>"
    part = objects.add(
        f"<< /Type /Font /Subtype /CIDFontType{0 if cff else 2} /BaseFont /{name} "
        f"/CIDSystemInfo {system} /FontDescriptor {ref(about)} /W [{widths}] {places}>>"
    )
    return objects.add(
        f"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H "
        f"/DescendantFonts [{ref(part)}] /ToUnicode {ref(objects.stream(_copied(codes)))} >>"
    )


def _small(face: Face, glyphs: set[int]) -> tuple[hb.Face, Mapping[int, int]]:
    """The font with these signs only, and which number each of them has in it."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs | {0})
    wanted.drop_table_tag_set.update(int.from_bytes(name.encode()) for name in SHAPES_ONLY)
    wanted.pin_all_axes_to_default(face.face)
    if face.bold:
        wanted.pin_axis_location(face.face, "wght", BOLD_WEIGHT)
    plan = hb.SubsetPlan(face.face, wanted)
    return plan.execute(), plan.old_to_new_glyph_mapping


def _places(codes: Codes, new: Mapping[int, int]) -> bytes:
    places = {code: new[glyph] for (glyph, _), code in codes.items()}
    return b"".join(places.get(code, 0).to_bytes(2) for code in range(max(places) + 1))


def _about(face: Face, name: str, program: str) -> str:
    up, down = face.height
    return (
        f"<< /Type /FontDescriptor /FontName /{name} /Flags {SYMBOLIC} "
        f"/FontBBox [{-WIDEST} {down} {WIDEST} {up}] /ItalicAngle 0 "
        f"/Ascent {up} /Descent {down} /CapHeight {up} "
        f"/StemV {140 if face.bold else 80} {program} >>"
    )


def _copied(codes: Codes) -> bytes:
    """The table from codes to the text they stand for."""
    lines = [
        f"<{code:04X}> <{(text or MAY_BREAK).encode('utf-16-be').hex().upper()}>"
        for (_, text), code in codes.items()
    ]  # fmt: skip
    blocks = (lines[start : start + AT_ONCE] for start in range(0, len(lines), AT_ONCE))
    told = "".join(f"{len(block)} beginbfchar\n{'\n'.join(block)}\nendbfchar\n" for block in blocks)
    return f"{MAP_HEAD}{told}{MAP_FOOT}".encode("ascii")
