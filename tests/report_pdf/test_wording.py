"""A report in plain words."""

from bot.report_pdf import as_text
from bot.report_pdf.paper import Section
from tests.report_pdf.papers import evidence, hashed, paper


def test_the_words_of_a_report_stand_beneath_each_other() -> None:
    told = as_text(
        paper(Section("Isi", (("Negara", "Kamboja"), ("Nama", "a\u202eb"))),
              Section("Bukti", (), ("Dua hal.",), evidence(1)))
    )  # fmt: skip
    assert told == (
        "Laporan kejadian\nL-12\nDibuat 22 November 2026\n\n"
        "Isi\nNegara: Kamboja\nNama: a[U+202E]b\n\n"
        "Bukti\nDua hal.\nNo. | Diterima | Apa | SHA-256\n"
        f"1 | 22 Nov 2026, 17.05 | Foto kontrak 1 | {hashed(1)}\n"
    )
