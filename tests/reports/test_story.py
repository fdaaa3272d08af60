"""A story told in one go answers questions that are then not asked."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.reports import changes, opening, story
from bot.reports.model import Given, Report
from tests.samples import NOW, words

TODAY = NOW.date()
LETTER = (
    "Dengan hormat, nama saya Ahmad Fauzi. Pada tanggal 3 September 2026 saya diberangkatkan oleh "
    "PT Sukses Abadi dari Surabaya melalui Malaysia ke Poipet, Kamboja. Saya dijanjikan menjadi "
    "petugas layanan dengan gaji Rp12.000.000 per bulan, namun setibanya di sana paspor saya "
    "ditahan, gaji tidak dibayarkan dan saya dipaksa menipu orang lewat internet."
)
VILLAGER = (
    "pak tolong saya dr indramayu dijanjiin kerja resto di thailand gaji 15jt ternyata dibawa ke "
    "myawaddy disuruh nipu orang, paspor diambil bos, klo ga target dipukul, visa saya cuma visa "
    "turis, kontrak ga ada"
)


def filled(text: str, about: str = "saya", *, anonymous: bool = False) -> Report:
    report = changes.begun(1, "a", about, anonymous, NOW)  # type: ignore[arg-type]
    return story.filled(report, text, NOW, TODAY, words().geography)


def test_a_formal_letter_answers_where_how_and_by_whom() -> None:
    found = filled(LETTER)
    assert found.choices("negara") == ("kh",)
    assert found.answers["tempat"].value["place"] == "Poipet"
    assert found.answers["rute"].value == {
        "origin": "Surabaya", "transit": ["my"], "destination": "kh",
    }  # fmt: skip
    assert set(found.choices("kejadian")) == {"paspor", "gaji", "dipaksa_menipu"}
    assert found.answers["sejak"].value["date"] == "2026-09-03"
    assert found.answers["janji"].value["sums"][0]["rupiah"] == 12_000_000
    assert found.answers["agen"].text == "PT Sukses Abadi"
    assert found.answers["nama"].text == "Ahmad Fauzi"


def test_a_villagers_words_do_too() -> None:
    found = filled(VILLAGER)
    assert found.choices("negara") == ("mm",)
    assert {"dipukul", "paspor", "dipaksa_menipu"} <= set(found.choices("kejadian"))
    assert found.choices("visa") == ("kunjungan",)
    assert found.choices("kontrak") == ("tidak_ada",)


def test_what_was_answered_before_is_not_touched() -> None:
    before = changes.begun(1, "a", "saya", False, NOW)
    before = replace(before, answers={"negara": Given(NOW, ("th",))})
    after = story.filled(before, LETTER, NOW, TODAY, words().geography)
    assert after.choices("negara") == ("th",)


def test_an_anonymous_report_takes_no_name_of_who_writes() -> None:
    assert "nama" not in filled(LETTER, anonymous=True).answers


def test_wages_that_were_not_paid_are_no_promise() -> None:
    assert "janji" not in filled("gaji 12 juta saya tidak dibayar oleh mereka").answers


AT_HOME = (
    "skrg di tegal sdh pulang dari kapal taiwan, dulu dari jakarta naik pesawat ke taiwan terus ke "
    "singapura, gaji tidak dibayar 4 bulan"
)
SOLD = (
    "Nur Aini, 27 th, Indramayu. istri saya dijual agen ke perusahaan lain di kamboja, paspor "
    "diambil bos terus disuruh nipu orang tiap hari"
)
GONE = (
    "Dewi Kartika, 21 tahun, asal Kota Malang. Berangkat tanggal 3 september 2026 dari surabaya ke "
    "kamboja, paspor ditahan bos dan gaji belum dibayar"
)


def test_who_is_home_again_is_not_where_the_journey_ended() -> None:
    found = filled(AT_HOME)
    assert found.answers["negara"].choices == ("id",)
    assert found.answers["negara"].value == {"country": "id", "place": "Tegal"}
    assert found.answers["rute"].value["destination"] == "sg"
    assert "tempat" not in found.answers


def test_where_the_one_who_writes_is_says_nothing_of_the_other() -> None:
    told = "saya sekarang di tegal, anak saya dari tegal ke malaysia terus ke kamboja di poipet"
    assert filled(told, "orang").choices("negara") == ("kh",)


def test_who_is_still_in_two_countries_is_in_none_that_is_known() -> None:
    told = "anak saya masih di kamboja, adiknya masih di myanmar, dulu dari jakarta ke malaysia"
    assert "negara" not in filled(told, "orang").answers


def test_a_town_of_origin_is_not_where_somebody_is() -> None:
    assert "negara" not in filled("Nur Aini, 27 th, Indramayu. paspor diambil", "orang").answers


def test_a_sale_is_told_of_whoever_was_sold() -> None:
    found = filled(SOLD, "orang")
    assert found.choices("kejadian") == ("paspor", "dipaksa_menipu", "dijual")
    assert found.choices("negara") == ("kh",)


def test_a_story_that_begins_with_name_age_and_place_says_who_it_is() -> None:
    assert filled(SOLD, "orang").answers["siapa"].text == "Nur Aini, 27 th, Indramayu"
    assert filled(GONE).answers["nama"].text == "Dewi Kartika"
    assert "siapa" not in filled(GONE).answers
    assert "nama" not in filled(GONE, anonymous=True).answers


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("nur aini, 27 th, indramayu. dia dijual", "nur aini", "nur aini, 27 th, indramayu"),
        ("Nama: Siti Aminah, umur 19 tahun. Dibawa", "Siti Aminah", "Siti Aminah, umur 19 tahun"),
        ("Dewi, 21 thn, asal Blora. Berangkat", "Dewi", "Dewi, 21 thn, asal Blora"),
        ("Anak saya, 27 tahun, Indramayu. paspor diambil", "", ""),
        ("kerja keras, 12 tahun, malaysia. gaji ditahan", "", ""),
        ("nur aini, 27 th. dia dijual", "", ""),
        ("Kerja, 12 tahun di sana", "", ""),
        ("Dikurung Terus, 95 tahun, Indramayu", "", ""),
        ("Paspor Ditahan, 10 juta", "", ""),
    ],
)
def test_only_a_name_with_an_age_is_taken_for_one(text: str, name: str, whole: str) -> None:
    assert opening.named(text, words().geography) == (name, whole)


@pytest.mark.parametrize("text", ["di poipet deket kasino", "gaji dijanjiin 12jt", ""])
def test_an_answer_is_no_story(text: str) -> None:
    assert not story.told(text)


def test_a_story_of_a_life_is_one() -> None:
    assert story.told(VILLAGER)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["saya", "orang", "iklan"]))
def test_any_text_fills_only_questions_of_this_report(text: str, about: str) -> None:
    report = changes.begun(1, "a", about, False, NOW)  # type: ignore[arg-type]
    after = story.filled(report, text, NOW, TODAY, words().geography)
    asked = set(story.flow.asked(report))
    assert set(after.answers) <= asked


def test_what_was_left_out_before_is_taken_from_the_story() -> None:
    before = changes.begun(1, "a", "saya", False, NOW)
    before = replace(before, answers={"negara": Given(NOW, skipped=True)})
    after = story.filled(before, LETTER, NOW, TODAY, words().geography)
    assert after.choices("negara") == ("kh",)
