"""Reports as PDF: what can be read and copied, how heavy they are, that nothing stops them."""

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, replace
from gc import collect, get_objects

import pypdfium2
import pytest
from fpdf.fonts import TTFFont
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.report_pdf import Paper, draw, paper_from
from bot.report_pdf.paper import Section, Table
from bot.report_pdf.styles import HEADING
from bot.settings import ROOT
from tests.report_pdf.papers import (
    FOOT,
    STORY,
    copied,
    copied_from_a_browser,
    evidence,
    hashed,
    opened,
    pages,
    paper,
    sheet,
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
    assert copied_from_a_browser(pdf).count("".join(place.split())) == 2
    assert len(pdf) < HEAVIEST
    assert darkness(pdf) > darkness(draw(paper(Section("Tempat", (("Alamat", ""),)), title="")))


@pytest.mark.parametrize("script", ["thai", "khmer", "lao", "burmese"])
def test_a_reader_that_knows_no_syllables_copies_nothing_that_is_not_there(script: str) -> None:
    place = "".join(PLACES[script].split())
    found = copied(draw(paper(Section("Tempat", (("Alamat", PLACES[script]),)))))
    assert place in found.replace("\u200b", "")


def darkness(pdf: bytes) -> int:
    """How much of the first page is not white."""
    picture = pypdfium2.PdfDocument(pdf)[0].render(scale=1, grayscale=True).to_numpy()
    return int((picture < 128).sum())


@pytest.mark.parametrize("script", PLACES)
def test_titles_in_other_scripts_are_bold(script: str) -> None:
    place = PLACES[script]
    bold, plain = sheet(place), sheet(place)
    for one, style in ((bold, HEADING), (plain, replace(HEADING, bold=False))):
        one.put(place, style, 100, 100)
    assert darkness(bold.finished()) > 1.1 * darkness(plain.finished())


def test_letters_without_bold_forms_are_as_black_as_others_beneath_a_rule() -> None:
    one = paper(*(Section("Москва"),) * 2)
    picture = pypdfium2.PdfDocument(draw(one))[0].render(scale=4, grayscale=True).to_numpy()
    headings = picture[4 * 140 : 4 * 240]
    assert headings[:, : 4 * 130].min() == 0
    assert (headings[:, : 4 * 130] < 60).sum() > (headings[:, : 4 * 130] < 160).sum() / 2


def test_what_stands_for_the_number_of_pages_elsewhere_is_only_words() -> None:
    assert "ini{nb}itu" in copied(draw(paper(Section("Isi", paragraphs=("ini {nb} itu",)))))


def test_several_are_drawn_at_once_and_each_is_what_it_would_be_alone() -> None:
    papers = [paper(Section(place, paragraphs=(place * 9,))) for place in PLACES.values()]
    with ThreadPoolExecutor(len(papers)) as threads:
        assert list(threads.map(draw, papers)) == [draw(one) for one in papers]


def test_no_font_of_a_paper_is_held_when_it_is_drawn() -> None:
    draw(usual())
    collect()
    assert [one for one in get_objects() if type(one) is TTFFont] == []


def test_another_process_makes_the_same_file() -> None:
    told = "from tests.report_pdf.papers import *; from bot.report_pdf import draw; import sys;"
    told += (
        f"sys.stdout.buffer.write(draw(paper(Section({PLACES['khmer']!r}, paragraphs=(STORY,)))))"
    )
    made = subprocess.run(
        [sys.executable, "-c", told], env={"PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)},
        capture_output=True, check=True,
    )  # fmt: skip
    assert made.stdout == draw(paper(Section(PLACES["khmer"], paragraphs=(STORY,))))


def test_who_draws_nothing_does_not_pay_for_the_library() -> None:
    told = "import sys, bot.report_pdf; sys.exit('fpdf' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", told], cwd=ROOT).returncode == 0


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


@settings(max_examples=30, deadline=None)
@given(PAPERS)
def test_no_text_stops_the_drawing_and_every_file_opens(one: Paper) -> None:
    pdf = draw(one)
    assert len(opened(pdf).pages) == len(pypdfium2.PdfDocument(pdf)) >= 1
