"""Answers as people read them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.report_words import times, values
from bot.reports.model import Given
from bot.reports.questions import FOR
from tests.report_words.made import LANDS, TEXTS, full, given, only


def shown(question: str, answer: Given) -> str:
    return values.shown(question, answer, TEXTS, LANDS)


@pytest.mark.parametrize(
    ("question", "answer", "text"),
    [
        ("negara", given("", "kh"), "Kamboja"),
        ("negara", given("kemboja", "kh", country="kh"), "Kamboja – kemboja"),
        ("tempat", given("di poipet deket kasino", country="kh", place="Poipet"),
         "di poipet deket kasino (Poipet, Kamboja)"),
        ("tempat", given("", place="Poipet"), "Poipet"),
        ("kejadian", given("", "diancam", "gaji"), "Diancam, Gaji tidak dibayar"),
        ("pengirim", given("Pak Joko", "calo"), "Calo atau sponsor – Pak Joko"),
        ("sejak", given("3 hari lalu", date="2026-11-19"), "3 hari lalu (19 November 2026)"),
        ("sejak", given("bulan lalu", date="2026-10-01", until="2026-10-31"),
         "bulan lalu (1 Oktober 2026 sampai 31 Oktober 2026)"),
        ("kabar", given("", "hari_ini"), "Hari ini (22 November 2026)"),
        ("rute", given("jkt trus kl", origin="Jakarta", transit=["my"], destination="kh"),
         "jkt trus kl (Jakarta – Malaysia – Kamboja)"),
        ("rute", given("lewat Oman", transit=["om"]), "lewat Oman (om)"),
        ("kontak", given("0812-3456 7890", phones=["+6281234567890"], links=["t.me/x"]),
         "0812-3456 7890 (+6281234567890, t.me/x)"),
        ("kontak", given("+6281234567890", phones=["+6281234567890"]), "+6281234567890"),
        ("agen", given("", skipped=True), ""),
        ("agen", given(""), ""),
        ("cerita", given("satu\r\ndua\u202e\x00 tiga\ud83d"), "satu\ndua tiga"),
        ("visa", given("", "pilihan_lama"), "pilihan_lama"),
    ],
)  # fmt: skip
def test_an_answer_is_what_was_tapped_the_words_and_their_meaning(
    question: str, answer: Given, text: str
) -> None:
    assert shown(question, answer) == text


@pytest.mark.parametrize(
    ("money", "text"),
    [
        ({"amount": 12e6, "currency": "IDR", "rupiah": 12_000_000}, "Rp12.000.000"),
        ({"amount": 12e6, "currency": "IDR", "rupiah": 12_000_000, "period": "month"},
         "Rp12.000.000 per bulan"),
        ({"amount": 800, "currency": "USD", "rupiah": 13_024_000},
         "USD 800, kira-kira Rp13.024.000"),
        ({"amount": 1.5, "currency": "KWD", "rupiah": 0}, "KWD 1,50"),
    ],
)  # fmt: skip
def test_a_sum_stands_beside_the_words_in_rupiah(money: dict, text: str) -> None:
    assert shown("janji", given("uangnya", sums=[money])) == f"uangnya ({text})"


def test_a_day_is_the_day_in_western_indonesia_with_its_month_in_full() -> None:
    assert times.wib(datetime(2026, 12, 31, 17, 5, tzinfo=UTC)) == "1 Januari 2027, 00.05 WIB"
    assert times.day(date(2026, 11, 19)) == "19 November 2026"
    late = Given(datetime(2026, 11, 22, 18, 0, tzinfo=UTC), ("hari_ini",))
    assert shown("kabar", late) == "Hari ini (23 November 2026)"


def test_fields_stand_in_the_order_they_are_asked_and_are_named_by_whom_they_are_about() -> None:
    shown = only("orang", kontak=given("sini"), siapa=given("Adik"), visa=given("", skipped=True))
    assert values.fields(shown.report, TEXTS, LANDS) == (
        ("siapa", "Orang yang perlu dibantu", "Adik"),
        ("kontak", "Menghubungi pelapor", "sini"),
    )


def test_what_was_answered_before_the_kind_of_report_changed_is_not_lost() -> None:
    changed = only("iklan", paspor=given("di bos"), media=given("", "tiktok"))
    assert [id for id, _, _ in values.fields(changed.report, TEXTS, LANDS)] == ["media", "paspor"]


def test_a_report_whose_kind_is_not_chosen_yet_has_its_fields_too() -> None:
    unknown = replace(full("saya").report, about="")
    assert len(values.fields(unknown, TEXTS, LANDS)) == len(FOR["saya"])
