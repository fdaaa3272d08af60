"""PDFs, Word files and plain text."""

import pytest

from bot.media.contents import LONGEST, Contents
from bot.media.reading import contents_of
from tests.media import files
from tests.media.drawn import POSTER, poster, with_code

LETTER = (
    "SURAT PANGGILAN KERJA\n"
    "Gaji 14 juta, biaya administrasi 3.500.000\n"
    "Hubungi 0812-0000-4455 sebelum tanggal 5"
)


def read(data: bytes) -> Contents:
    return contents_of(data, lambda: True)


def test_the_words_of_a_pdf_are_read_as_they_are() -> None:
    contents = read(files.pdf(LETTER, "Halaman kedua"))
    assert contents.text.startswith(LETTER)
    assert "Halaman kedua" in contents.text
    assert (contents.pages, contents.problem, len(contents.hashes)) == (2, "", 2)


def test_scanned_pages_are_read_with_their_codes() -> None:
    contents = read(files.scanned(poster(POSTER[:2]), with_code("https://t.me/oman")))
    assert contents.text == "\n".join([*POSTER[:2], *POSTER])
    assert (contents.codes, contents.pages) == (("https://t.me/oman",), 2)


def test_of_a_long_pdf_the_first_pages_are_read() -> None:
    contents = read(files.pdf(*(f"{LETTER}\nHalaman {page}" for page in range(1, 31))))
    assert "Halaman 10" in contents.text
    assert "Halaman 11" not in contents.text
    assert (contents.pages, contents.problem) == (30, "too_long")


def test_when_time_is_up_the_pages_read_so_far_are_given() -> None:
    contents = contents_of(files.pdf(LETTER, LETTER, LETTER), lambda: False)
    assert contents.text == LETTER
    assert (contents.pages, contents.problem) == (3, "too_long")


def test_a_pdf_with_a_password_is_locked() -> None:
    assert read(files.locked(files.pdf(LETTER), "rahasia")) == Contents(problem="locked")


def test_a_pdf_that_opens_without_its_password_is_read() -> None:
    assert read(files.locked(files.pdf(LETTER), "")).text == LETTER


def test_a_page_that_claims_to_be_enormous_is_read() -> None:
    huge = files.pdf(LETTER).replace(b"595 842", b"99595 99842")
    assert "SURAT PANGGILAN" in read(huge).text


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"%PDF-1.7\nrusak", "broken"),
        (files.pdf(LETTER)[:300], "broken"),
        (files.pdf(""), "empty"),
    ],
    ids=["broken", "truncated", "empty"],
)
def test_a_pdf_that_cannot_be_read_says_why(data: bytes, problem: str) -> None:
    assert read(data).problem == problem


def test_a_word_file_is_read_a_line_for_each_paragraph() -> None:
    contents = read(files.docx("Gaji 10 juta &amp; bonus", "", "Kontrak 2 tahun"))
    assert (contents.text, contents.problem) == ("Gaji 10 juta & bonus\nKontrak 2 tahun", "")


def test_a_word_file_that_unfolds_to_very_much_is_refused() -> None:
    bomb = files.zipped("word/document.xml", b"<w:t>a</w:t>" * 2_000_000)
    assert len(bomb) < 200_000
    assert read(bomb).problem == "too_large"


def test_a_word_file_cut_short_is_broken() -> None:
    assert read(files.docx("halo" * 500)[:-40]).problem == "broken"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_in_its_encoding(encoding: str) -> None:
    words = "Gaji “15 juta” – tanpa biaya, kontrak é 2 tahun"
    assert read(words.encode(encoding)).text == words


def test_very_long_text_is_cut() -> None:
    contents = read(b"kata " * LONGEST)
    assert (len(contents.text), contents.problem) == (LONGEST, "too_long")


def test_rich_text_is_not_taken_for_words() -> None:
    assert read(b"{\\rtf1\\ansi Halo}").problem == "unsupported"
