"""What stands on a card."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.cases.changes import OUTCOMES
from bot.cases.model import RANK, Case, Member
from bot.cases.questions import ANSWERS
from bot.cases.shift import Rules, Shift
from bot.checking.markup import markup_faults
from bot.checking.seen import units
from bot.outcall import plain
from bot.posting import card
from bot.posting.fitting import TEXT_LIMIT
from bot.posting.scene import MOST_CALLED, Scene
from tests.samples import NOW, PERSON, words

SARI = Member(901, "Sari <b>", "operator", on_duty=True)
SCENE = Scene(words(), Shift(Rules(), (SARI,)), NOW)
CASE = Case(PERSON, "nyawa", NOW - timedelta(days=1), number=12, matter="darurat_disekap",
            country="kh")  # fmt: skip


def said(case: Case, scene: Scene = SCENE) -> str:
    """The words of a card."""
    return plain(card.message(case, scene)["text"])


def told(**known: Any) -> str:
    return said(replace(CASE, told=known))


def test_a_full_card() -> None:
    known = {
        "name": "Rina", "username": "rina", "summary": "tolong saya",
        "answers": {"aman": "tidak", "luka": "ya"}, "stop_word": "mangga",
        "offer": {"verdict": "bahaya", "signs": ["biaya_di_muka", "xx"], "text": "gaji"},
    }  # fmt: skip
    case = replace(CASE, told=known, quiet=True, stopped=True)
    assert said(case).split("\n") == [
        "🚨 K12 · NYAWA",
        "🆘 Dikurung, tak bisa pergi · Kamboja",
        "⛔ KATA HENTI DATANG – JANGAN KIRIM APA PUN",
        "🤫 MODE SENYAP – singkat dan netral, mungkin ada yang mengawasi",
        "⚠️ BILANG TIDAK AMAN MEMBACA PESAN",
        "• Ada yang luka atau sakit? Ada",
        "Ringkasan: tolong saya",
        "Tawaran: BAHAYA – Diminta bayar di depan",
        "Nama: Rina (@rina)",
        "Menunggu sejak 21 Nov 10.00. Belum ada petugas.",
        "Yang jaga: Sari <b>",
    ]


def test_the_agreed_word_is_shown_nowhere() -> None:
    assert "mangga" not in told(stop_word="mangga")


@pytest.mark.parametrize("question", ANSWERS)
def test_every_answer_has_words(question: str) -> None:
    for answer in ANSWERS[question]:
        lines = told(answers={question: answer})
        assert f"{question}" not in lines.split("\n")
        assert "case." not in lines
        assert "_" not in lines


def test_what_people_call_themselves_marks_nothing_and_is_cut() -> None:
    text = card.message(replace(CASE, told={"name": "<b>" * 900}), SCENE)["text"]
    assert "&lt;b&gt;" in text
    assert list(markup_faults(text)) == []


def test_no_card_is_longer_than_a_message() -> None:
    known = {
        "name": "&" * 5000, "username": "u" * 5000, "summary": "😀" * 5000,
        "answers": {f"q{number}": "&" * 5000 for number in range(100)},
        "offer": {"verdict": "bahaya", "signs": ["biaya_di_muka"] * 100},
    }  # fmt: skip
    many = tuple(Member(number, "N" * 64, on_duty=True) for number in range(300))
    scene = replace(SCENE, shift=Shift(Rules(), many))
    text = card.message(replace(CASE, told=known), scene)["text"]
    assert units(plain(text)) <= TEXT_LIMIT
    assert text.count("tg://user") == MOST_CALLED


@pytest.mark.parametrize("lane", RANK)
def test_every_lane_has_a_topic_that_telegram_takes(lane: Any) -> None:
    made = card.topic(replace(CASE, lane=lane), SCENE)
    assert made["name"] == f"K12 · {lane} · Kamboja"
    assert made["icon_color"] in (7322096, 16766590, 13338331, 9367192, 16749490, 16478047)
    assert card.topic(replace(CASE, lane=lane, country=""), SCENE)["name"] == f"K12 · {lane}"


@pytest.mark.parametrize("outcome", ["", *OUTCOMES])
def test_every_end_has_words(outcome: str) -> None:
    closed = replace(CASE, state="closed", closed_at=NOW, outcome=outcome, owner_name="Sari")
    named = SCENE.named(card.OUTCOMES.get(outcome, "room.outcome_unknown"))
    assert f"DITUTUP 10.00 · {named} · Sari" in said(closed)
    assert "room." not in named
    pressed = str(card.buttons(closed, SCENE))
    assert ("meja:buka:12" in pressed) == (outcome != "dihapus")


@pytest.mark.parametrize("rating", ["baik", "kurang", "lewati"])
def test_every_rating_has_words(rating: str) -> None:
    lines = said(replace(CASE, state="closed", rating=rating)).split("\n")
    assert lines[-1].startswith("Penilaian: ")
    assert lines[-1] != f"Penilaian: {rating}"


def test_who_pauses_is_not_called() -> None:
    pausing = replace(SARI, paused_until=NOW + timedelta(minutes=5))
    scene = replace(SCENE, shift=Shift(Rules(), (pausing,)))
    assert "tg://" not in card.message(CASE, scene)["text"]


def test_a_matter_without_a_label_is_named_as_it_is() -> None:
    assert "urusan baru" in said(replace(CASE, matter="urusan baru"))
