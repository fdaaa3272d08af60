"""The parts of a paper and of a summary: each where it belongs, none of which nothing is known."""

from dataclasses import replace

from bot.report_words import summary, timeline
from bot.reports.model import Evidence
from tests.report_words.forms import made, part
from tests.report_words.made import EVIDENCE, LANDS, NOW, TEXTS, full, given, only


def test_a_paper_says_what_it_is_and_that_the_bot_sent_nothing() -> None:
    draft = made(full("saya", state="draft", number=0))
    lead = " ".join(draft.lead)
    assert draft.number == "belum bernomor"
    assert "22 November 2026, 10.00 WIB" in lead
    assert "Bot tidak mengirim laporan ini." in lead
    assert "Pelapor belum menyatakan isinya benar" in lead
    done = made(full("saya"))
    assert done.number == "L-12"
    assert "belum menyatakan" not in " ".join(done.lead)
    assert "{halaman}" in done.foot
    assert "{jumlah}" in done.foot


def test_parts_in_which_nothing_stands_are_left_out() -> None:
    headings = [one.heading for one in made(only("iklan", media=given("", "tiktok"))).sections]
    assert headings == ["Ringkasan", "Kronologi", "Perekrut dan perusahaan"]


def test_how_a_hash_is_checked_is_told_only_where_there_is_one() -> None:
    told = only(visa=given("", "kerja"))
    unhashed = replace(told, evidence=(Evidence(NOW, "photo", failed="gone"), EVIDENCE[3]))
    hashed = replace(told, evidence=(*unhashed.evidence, EVIDENCE[0]))
    appendix = "Lampiran: cara memeriksa bukti"
    assert appendix not in [one.heading for one in (*made(told).sections, *made(unhashed).sections)]
    assert made(hashed).sections[-1].heading == appendix


def test_evidence_is_counted_only_where_there_is_some() -> None:
    told = only(visa=given("", "kerja"))
    assert "Jumlah bukti" not in dict(part(told, "Ringkasan").lines)
    assert dict(part(full("saya"), "Ringkasan").lines)["Jumlah bukti"] == "9"


def test_the_first_part_about_an_advertisement_tells_whose_it_is() -> None:
    told = only("iklan", media=given("", "tiktok"), pengiklan=given("@kerjaenak"))
    lines = dict(part(told, "Ringkasan").lines)
    assert lines["Pemasang iklan"] == "@kerjaenak"
    assert lines["Iklan dilihat di"] == "TikTok"


def test_what_has_no_date_stands_in_its_own_part_and_not_in_the_timeline() -> None:
    told = only(kejadian=given("", "diancam"), rute=given("jkt lalu kl"), uang=given("", "lama"))
    table = part(told, "Kronologi").table
    assert table
    assert [row[1] for row in table.rows] == ["Mulai menulis laporan di CekDulu"]
    state = dict(part(told, "Keadaan sekarang").lines)
    assert (state["Yang terjadi"], state["Rute"]) == ("Diancam", "jkt lalu kl")
    assert "Sudah kirim uang" in dict(part(told, "Janji dan uang").lines)["Kirim uang"]


def test_evidence_without_a_hash_says_why() -> None:
    rows = next(one.table for one in made(full("saya")).sections if one.heading == "Daftar bukti")
    assert rows is not None
    assert [row[4] for row in rows.rows[:4]] == [
        "a" * 64, "tidak bisa dihitung: filenya terlalu besar",
        "tidak ada: filenya tidak bisa diambil lagi", "masih dihitung",
    ]  # fmt: skip
    assert rows.rows[1][2:4] == ("kontrak-bukti.pdf", "22 November 2026, 11.00 WIB")


def test_the_timeline_is_in_order_of_time_and_holds_only_what_has_a_date() -> None:
    told = only(
        kejadian=given("", "diancam"), kabar=given("", "hari_ini"), uang=given("5jt", "kemarin"),
        sejak=given("bulan lalu", date="2026-10-01", until="2026-10-31"), sudah=given("", "belum"),
    )  # fmt: skip
    late = replace(told, evidence=(Evidence(NOW.replace(hour=1), "photo"),))
    assert timeline.lines(late, TEXTS, LANDS) == (
        ("1 Oktober 2026 sampai 31 Oktober 2026",
         "Di sana sejak: bulan lalu (1 Oktober 2026 sampai 31 Oktober 2026)"),
        ("21 November 2026", "Kirim uang: Sudah kirim uang, sehari sebelum 22 November 2026 – 5jt"),
        ("22 November 2026", "Kabar terakhir: Hari ini (22 November 2026)"),
        ("22 November 2026, 08.00 WIB", "Bukti 1 diterima CekDulu: Foto"),
        ("22 November 2026, 10.00 WIB", "Mulai menulis laporan di CekDulu"),
    )  # fmt: skip


def test_the_summary_has_a_line_for_each_answer_and_counts_the_evidence() -> None:
    told = only(negara=given("", "kh"), visa=given("", skipped=True), cerita=given("a < b"))
    proved = replace(told, evidence=(*EVIDENCE[:2], EVIDENCE[0]))
    assert summary.html(proved, TEXTS, LANDS).split("\n") == [
        "<b>Negara:</b> Kamboja", "<b>Cerita:</b> a &lt; b", "<b>Bukti:</b> Foto (2), File (1)",
    ]  # fmt: skip
    assert summary.html(only(), TEXTS, LANDS) == TEXTS["report.summary.empty"]
