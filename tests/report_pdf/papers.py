"""Papers for the tests, and how their pages are read back."""

from hashlib import sha256
from io import BytesIO

import pypdfium2
from pypdf import PdfReader

from bot.report_pdf import Paper
from bot.report_pdf.pages import PAGE_HEIGHT, PAGE_WIDTH
from bot.report_pdf.paper import Section, Table
from bot.report_pdf.sheet import Sheet

STORY = (
    "Saya ditahan di gedung bersama tiga orang lain dan paspor saya diambil oleh bos. "
    "Kami disuruh kerja dari jam 8 pagi sampai jam 2 malam, dan didenda kalau target kurang. "
)
FOOT = "Laporan L-12 – halaman {halaman} dari {jumlah}"


def paper(*sections: Section, title: str = "Laporan kejadian", number: str = "L-12") -> Paper:
    """A report with these parts."""
    return Paper(title, number, ("Dibuat 22 November 2026",), sections, FOOT)


def hashed(number: int) -> str:
    """A hash, another for each number."""
    return sha256(str(number).encode()).hexdigest()


def evidence(count: int) -> Table:
    """The list of what was sent, one hash each."""
    rows = tuple(
        (str(one), "22 Nov 2026, 17.05", f"Foto kontrak {one}", hashed(one))
        for one in range(1, count + 1)
    )
    return Table(("No.", "Diterima", "Apa", "SHA-256"), (0.07, 0.2, 0.33, 0.4), rows, 3)


def usual() -> Paper:
    """A report as most are: two pages."""
    lines = tuple((f"Pertanyaan nomor {one}", STORY[: 30 + 5 * one]) for one in range(18))
    return paper(
        Section("Isi laporan", lines),
        Section("Cerita", paragraphs=(STORY * 4,)),
        Section("Bukti", table=evidence(6)),
    )


def sheet(signs: str = "") -> Sheet:
    """An empty page with the fonts for these signs."""
    made = Sheet(PAGE_WIDTH, PAGE_HEIGHT, signs)
    made.add_page()
    return made


def opened(pdf: bytes) -> PdfReader:
    """The file, read without mercy for what is not as the format says."""
    return PdfReader(BytesIO(pdf), strict=True)


def pages(pdf: bytes) -> list[str]:
    """The words of each page, as somebody copies them."""
    return [page.extract_text() for page in opened(pdf).pages]


def copied(pdf: bytes) -> str:
    """All words without spaces and line ends, which readers place as they like."""
    return "".join("".join(pages(pdf)).split())


def copied_from_a_browser(pdf: bytes) -> str:
    """The same as Chrome and Android copy it; pypdf knows nothing of syllables (ActualText)."""
    whole = pypdfium2.PdfDocument(pdf)
    words = "".join(whole[at].get_textpage().get_text_range() for at in range(len(whole)))
    return "".join(words.split())
