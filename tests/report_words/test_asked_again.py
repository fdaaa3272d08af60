"""Answers that were understood only when they were asked for once more."""

from dataclasses import replace

import pytest

from bot.report_words import blocks, entry, summary, values
from bot.report_words.paper import paper
from bot.reports.model import Given
from tests.report_words.made import LANDS, NOW, TEXTS, given, only

UNCLEAR = "wingi keluarga wis ngirim\nhalo?\ndijupuk bos"


def shown(question: str, answer: Given) -> str:
    return values.shown(question, answer, TEXTS, LANDS)


@pytest.mark.parametrize(
    ("question", "answer", "text"),
    [
        ("paspor", given(UNCLEAR, "ditahan"), "Ditahan orang lain – dijupuk bos"),
        ("paspor", given("ditahan mr chen\nminta 20 juta", "ditahan"),
         "Ditahan orang lain – ditahan mr chen\nminta 20 juta"),
        ("paspor", given("halo?\n\nditahan mr chen\nminta 20 juta", "ditahan"),
         "Ditahan orang lain – ditahan mr chen\nminta 20 juta"),
        ("visa", given("apa ya\nyang dulu itu", "kunjungan"),
         "Visa kunjungan atau turis – yang dulu itu"),
        ("paspor", given("halo?\nsaya takut"), "halo?\nsaya takut"),
        ("kontak", given("Sari\nwa 0812 3456 7890", "keluarga"),
         "Lewat keluarga – Sari\nwa 0812 3456 7890"),
        ("kontak_orang", given("siang bosnya lihat\nboleh malam", "boleh"),
         "Boleh dihubungi – siang bosnya lihat\nboleh malam"),
        ("uang", given("5 juta\nke Joko", "kemarin"),
         "Sudah kirim uang, sehari sebelum 22 November 2026 – 5 juta\nke Joko"),
    ],
)  # fmt: skip
def test_only_words_before_the_answer_itself_are_left_out_of_its_line(
    question: str, answer: Given, text: str
) -> None:
    assert shown(question, answer) == text


def test_all_words_stand_among_the_notes_of_the_paper_and_at_the_desk() -> None:
    told = only(paspor=given(UNCLEAR, "ditahan"))
    notes = paper(told, TEXTS, LANDS, NOW, {}).sections[-1]
    assert notes.heading == "Catatan di tengah jalan"
    assert notes.paragraphs == (f"Dijawab untuk Paspor: {UNCLEAR}",)
    assert UNCLEAR in entry.text(told, TEXTS, LANDS)


def test_blocks_and_summary_tell_the_answer_and_the_summary_counts_the_rest() -> None:
    told = only(paspor=given(UNCLEAR, "ditahan"))
    copied = "".join(blocks.html(told, TEXTS, LANDS))
    assert "Tentang paspor: dijupuk bos" in copied
    assert "halo?" not in copied
    assert summary.html(told, TEXTS, LANDS).split("\n") == [
        "<b>Paspor:</b> Ditahan orang lain – dijupuk bos",
        "<b>Catatan lain:</b> 1 pesan Anda ikut ditulis di PDF.",
    ]


def test_an_answer_that_is_shown_whole_is_no_note() -> None:
    told = only(paspor=given("ditahan\nminta 20 juta", "ditahan"), visa=given("apa?\nanu"))
    assert values.beside(told.report, TEXTS) == ()


def test_what_was_left_out_is_nameless_where_the_report_is() -> None:
    told = only(paspor=given("halo, ini budi 0812-3456-7890\nditahan", "ditahan"))
    hidden = paper(replace(told, nameless=True), TEXTS, LANDS, NOW, {})
    (note,) = hidden.sections[-1].paragraphs
    assert "Dijawab untuk Paspor" in note
    assert "0812" not in note
