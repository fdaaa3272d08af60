"""Reports as PDF: what can be read and copied, how heavy they are, that nothing stops them."""

import json
from dataclasses import asdict, replace

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.report_pdf import Paper, draw, paper_from
from bot.report_pdf.paper import Section, Table
from tests.report_pdf.papers import (
    FOOT,
    STORY,
    copied,
    evidence,
    hashed,
    opened,
    pages,
    paper,
    usual,
)

HEAVIEST = 100_000
"""Bytes of a usual report: it must come through where data is dear."""
PLACES = {
    "khmer": "ក្រុងព្រះសីហនុ",
    "thai": "อำเภอแม่สอด",
    "lao": "ແຂວງບໍ່ແກ້ວ",
    "burmese": "မြဝတီမြို့",
    "chinese": "西港金贝集团",
    "korean": "한국어",
    "vietnamese": "Nguyễn Huệ",
    "cyrillic": "Москва",
}
ANY = st.text(st.characters(exclude_categories=()), max_size=40)
"""Halves of signs and controls, too."""
WIDTHS = st.lists(st.floats(), max_size=4).map(tuple)
TABLES = st.builds(
    Table, st.lists(ANY, max_size=4).map(tuple), WIDTHS,
    st.lists(st.lists(ANY, max_size=4).map(tuple), max_size=4).map(tuple), st.integers(-1, 4),
)  # fmt: skip
SECTIONS = st.builds(
    Section, ANY, st.lists(st.tuples(ANY, ANY), max_size=3).map(tuple),
    st.lists(ANY, max_size=3).map(tuple), st.none() | TABLES,
)  # fmt: skip
PAPERS = st.builds(
    Paper, ANY, ANY, st.lists(ANY, max_size=2).map(tuple),
    st.lists(SECTIONS, max_size=3).map(tuple), ANY, ANY,
)  # fmt: skip


def test_all_words_of_a_report_can_be_copied() -> None:
    whole = usual()
    found = copied(draw(whole))
    told = [whole.title, whole.number, *whole.lead]
    for section in whole.sections:
        told += [
            section.heading,
            *section.paragraphs,
            *(one for line in section.lines for one in line),
        ]
    assert [one for one in told if "".join(one.split()) not in found] == []


def test_a_hash_is_broken_without_a_hyphen() -> None:
    found = copied(draw(paper(Section("Bukti", table=evidence(3)))))
    assert [one for one in (1, 2, 3) if hashed(one) not in found] == []


def test_a_usual_report_is_light_and_its_foot_counts_the_pages() -> None:
    pdf = draw(usual())
    assert len(pdf) < HEAVIEST
    feet = [page.splitlines()[-1] for page in pages(pdf)]
    assert len(feet) > 1
    assert feet == [
        FOOT.format(halaman=number, jumlah=len(feet)) for number in range(1, len(feet) + 1)
    ]


def test_the_same_paper_is_the_same_file() -> None:
    assert draw(usual()) == draw(usual())


def test_the_file_tells_its_title_its_language_and_its_parts_but_no_time() -> None:
    read = opened(draw(usual()))
    assert read.metadata is not None
    assert read.metadata.title == "Laporan kejadian L-12"
    assert read.metadata.creation_date is None
    assert read.trailer["/Root"]["/Lang"] == "id"
    assert [one.title for one in read.outline] == ["Isi laporan", "Cerita", "Bukti"]


def test_every_page_is_a4() -> None:
    sizes = {(page.mediabox.width, page.mediabox.height) for page in opened(draw(usual())).pages}
    assert sizes == {(595, 842)}


@pytest.mark.parametrize("script", PLACES)
def test_a_place_in_another_script_is_drawn_and_can_be_copied(script: str) -> None:
    place = PLACES[script]
    pdf = draw(paper(Section("Tempat", (("Alamat", place),)), title=place))
    assert copied(pdf).count("".join(place.split())) == 2
    assert len(pdf) < HEAVIEST
    assert darkness(pdf) > darkness(draw(paper(Section("Tempat", (("Alamat", ""),)), title="")))


def darkness(pdf: bytes) -> int:
    """How much of the first page is not white."""
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=1, grayscale=True).to_numpy()
    return int((picture < 128).sum())


def programs(pdf: bytes) -> list[bytes]:
    """The fonts that lie in the file."""
    fonts = opened(pdf).pages[0]["/Resources"]["/Font"].values()
    abouts = (font["/DescendantFonts"][0]["/FontDescriptor"] for font in fonts)
    return [about["/FontFile2"].get_data() for about in abouts]


@pytest.mark.parametrize("script", ["thai", "khmer", "lao", "burmese", "cyrillic"])
def test_titles_in_other_scripts_are_bold(script: str) -> None:
    place = PLACES[script]
    one = Paper(place, "", (), (Section("", paragraphs=(place,)),), "")
    bold, plain = programs(draw(one))
    assert bold != plain


@pytest.mark.parametrize(
    ("sign", "shown"),
    [("😀", "[U+1F600]"), ("\u202e", "[U+202E]"), ("\x00", "[U+0000]"), ("\ud83d", "[U+D83D]")],
)
def test_what_no_font_has_stands_as_its_code_point(sign: str, shown: str) -> None:
    pdf = draw(paper(Section("Isi", (("Nama", f"foto{sign}gpj.exe"),)), title=f"a{sign}b"))
    assert f"foto{shown}gpj.exe" in copied(pdf)
    read = opened(pdf)
    assert read.metadata is not None
    assert read.metadata.title == f"a{shown}b L-12"


def test_marks_of_other_languages_are_only_words() -> None:
    hostile = "<script>alert(1)</script> %(x)s \\) ( >> {halaman} & &lt;b&gt;"
    assert "".join(hostile.split()) in copied(draw(paper(Section("Isi", paragraphs=(hostile,)))))


def test_a_long_story_and_a_hundred_pieces_of_evidence_are_all_there() -> None:
    story = "".join(f"Hari ke-{day}: {STORY}" for day in range(75))
    assert len(story) > 12_000
    pdf = draw(paper(Section("Cerita", paragraphs=(story,)), Section("Bukti", table=evidence(100))))
    words = pages(pdf)
    assert len(words) > 4
    found = copied(pdf)
    assert [day for day in range(75) if f"Harike-{day}:" not in found] == []
    assert [one for one in range(1, 101) if hashed(one) not in found] == []
    assert all("SHA-256" in page for page in words if "Foto kontrak" in page)


def test_a_language_that_is_none_is_told_as_unknown() -> None:
    read = opened(draw(replace(usual(), language="id) /Evil (x")))
    assert read.trailer["/Root"]["/Lang"] == "und"


def test_an_empty_paper_is_one_empty_page() -> None:
    assert pages(draw(Paper("", "", (), (), ""))) == [""]


def test_a_paper_comes_back_from_json_as_it_was() -> None:
    assert paper_from(json.loads(json.dumps(asdict(usual())))) == usual()


@settings(max_examples=150, deadline=None)
@given(PAPERS)
def test_no_text_stops_the_drawing_and_every_file_opens(one: Paper) -> None:
    pdf = draw(one)
    assert len(opened(pdf).pages) == len(pypdfium2.PdfDocument(pdf)) >= 1
