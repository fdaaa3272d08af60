"""Contacts in words: what is tested, and where and when the numbers were found."""

from dataclasses import replace

from bot.contact_lines import line, sources
from bot.contacts import Contact

TEXTS = {
    "contact.kind_whatsapp": "(WA)\n",
    "contact.untested": "(belum)\n",
    "contact.tested": "(diuji {tanggal})\n",
    "contact.sources": "Sumber ({tahun}): {sumber}. Diperiksa {tanggal}.\n",
    "contact.sources_undated": "Sumber: {sumber}. Diperiksa {tanggal}.\n",
    "contact.not_called": "Belum ditelepon.\n",
}
KBRI = Contact(
    "kbri", "KBRI <A>", "kh", "whatsapp", "+85512813282", "pakai",
    "https://www.noa.co.id/a?b=1&c=2", "2025-12-08", "2026-11-21",
)  # fmt: skip
OLDER = replace(
    KBRI, key="lama", source="https://m.rmol.id/amp/1", seen="2024", checked="2026-10-01"
)
UNDATED = replace(KBRI, key="web", kind="web", value="https://a.id", seen="tidak tertera (±2024)")


def test_a_number_is_written_so_that_it_can_be_tapped() -> None:
    assert line(KBRI, TEXTS) == "• KBRI &lt;A&gt; (WA): +855 12 813 282"


def test_a_number_that_waits_for_a_test_says_so_until_it_was_called() -> None:
    waiting = replace(KBRI, status="pakai_setelah_uji")
    assert line(waiting, TEXTS).endswith("282 (belum)")
    called = replace(waiting, tested_on="2026-11-22")
    assert line(called, TEXTS).endswith("282 (diuji 22 Nov 2026)")


def test_sources_are_named_by_site_with_the_span_of_years_and_the_oldest_check() -> None:
    assert sources([KBRI, OLDER, UNDATED], TEXTS) == (
        'Sumber (2024–2025): <a href="https://www.noa.co.id/a?b=1&amp;c=2">noa.co.id</a>, '
        '<a href="https://m.rmol.id/amp/1">rmol.id</a>. Diperiksa 1 Okt 2026. Belum ditelepon.'
    )


def test_one_year_is_no_span_and_without_any_none_is_told() -> None:
    assert "(2025)" in sources([KBRI, replace(KBRI, key="b")], TEXTS)
    assert sources([UNDATED], TEXTS).startswith("Sumber: <a")


def test_only_numbers_that_nobody_of_us_called_are_said_not_to_have_been() -> None:
    called = replace(KBRI, tested_on="2026-11-22")
    assert "Belum ditelepon" not in sources([called, UNDATED], TEXTS)
    assert "Belum ditelepon" in sources([called, OLDER], TEXTS)


def test_nothing_has_no_source() -> None:
    assert sources([], TEXTS) == ""
