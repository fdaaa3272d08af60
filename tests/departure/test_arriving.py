"""The answer to "did you arrive safely?": only sentences that can mean nothing else are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.departure import arriving


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("sudah", "aman"),
        ("udah sampe kak alhamdulillah", "aman"),
        ("sudah sampai dengan selamat", "aman"),
        ("iya sudah aman", "aman"),
        ("sdh nyampe", "aman"),
        ("selamat malam kak, sudah sampai", "aman"),
        ("baru nyampe kak, tadi malam", "aman"),
        ("alhamdulillah sehat", "aman"),
        ("ya kak", "aman"),
        ("iya", "aman"),
        ("ada masalah ya?", "tidak"),
        ("belum berangkat", "belum"),
        ("gak jadi berangkat", "belum"),
        ("ditunda", "belum"),
        ("belum", "jalan"),
        ("belum sampai", "jalan"),
        ("masih di jalan", "jalan"),
        ("tidak aman", "tidak"),
        ("ada masalah kak", "tidak"),
        ("ada yg ga beres", "tidak"),
        ("saya tidak baik baik saja", "tidak"),
        ("belum kak, diundur", "belum"),
        ("gak jadi", "samar"),
        ("saya baik baik saja", "samar"),
    ],
)
def test_whole_sentences_are_understood(text: str, answer: str) -> None:
    assert arriving.read(text) == answer


@pytest.mark.parametrize(
    "text",
    [
        "sudah sampai tapi paspor diambil",
        "sudah di sini tapi dikurung",
        "sudah aman kah",
        "aman gak?",
        "aman ya",
        "sehat kak?",
        "sudah sampai?",
        "belum berangkat?",
        "selamat malam",
        "selamat kak",
        "malam kak",
        "sudah malam",
        "sampai malam",
        "makasih ya",
        "iya makasih",
        "ya tuhan",
        "ya ampun",
        "amin",
        "tolong",
        "sudah mati",
        "selamat tinggal",
        "tidak",
        "",
        "🙏",
        "sudah " * 20,
    ],
)
def test_whatever_says_more_is_no_answer(text: str) -> None:
    assert arriving.read(text) == ""


@pytest.mark.parametrize(
    ("text", "bare"),
    [("iya", True), ("sudah kak", True), ("sudah sampai", False), ("aman", False)],
)
def test_a_mere_yes_is_told_from_an_arrival(text: str, bare: bool) -> None:
    assert arriving.bare(text) is bare


@given(st.text(max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    assert arriving.read(text) in ("aman", "belum", "jalan", "tidak", "samar", "")


@pytest.mark.parametrize("clear", ["sudah sampai", "aman", "iya sudah sampai"])
@pytest.mark.parametrize("word", ["dipukul", "takut", "dikurung", "disuruh", "tolong", "paspor"])
def test_no_word_of_danger_stands_in_an_all_clear(clear: str, word: str) -> None:
    assert arriving.read(f"{clear} {word}") == ""
