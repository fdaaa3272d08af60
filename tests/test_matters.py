"""A message with several sentences is taken apart; one with a single sentence is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.matters import MOST, SHORTEST, SMALL_TALK, parts
from bot.settings import ROOT
from tests import wording

WORDS = st.text("abcdefgh .!?;,\n", max_size=200)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ()),
        ("tolong", ()),
        ("gaji di taiwan berapa ya?", ()),
        ("kak, gaji di taiwan berapa, sama cutinya", ()),
        ("biaya visa Rp 1.200.000 itu wajar", ()),
        ("cek kp2mi.go.id atau bp2mi.go.id dulu", ()),
        ("halo kak! gaji di taiwan berapa?", ()),
        ("makasih. ok. siap.", ()),
        (
            "paspor saya diambil bos. cara lapornya gimana?",
            ("paspor saya diambil bos.", "cara lapornya gimana?"),
        ),
        (
            "paspor diambil agen\n\n\ncara lapornya gimana",
            ("paspor diambil agen", "cara lapornya gimana"),
        ),
        (
            "visa turis dipakai kerja ; aman ga kak",
            ("visa turis dipakai kerja", "aman ga kak"),
        ),
        (
            "teman saya belum digaji oh iya biaya paspor berapa",
            ("teman saya belum digaji", "oh iya biaya paspor berapa"),
        ),
        (
            "teman saya belum digaji, Sekalian mau nanya biaya paspor",
            ("teman saya belum digaji", "Sekalian mau nanya biaya paspor"),
        ),
        ("teman saya belum digaji, terus mau pulang", ()),
        ("saya kerja di koiya trading center", ()),
        (
            "malam kak. agen minta uang muka. saya harus gimana?",
            ("agen minta uang muka.", "saya harus gimana?"),
        ),
    ],
)
def test_sentences_and_afterthoughts_are_parts_when_there_are_two_or_more(
    text: str, found: tuple[str, ...]
) -> None:
    assert parts(text) == found


def test_of_many_sentences_the_last_are_looked_at() -> None:
    sentences = [f"ini kalimat nomor {number}." for number in range(MOST + 3)]
    assert parts(" ".join(sentences)) == tuple(sentences[-MOST:])


@given(WORDS | st.text())
def test_parts_are_none_or_a_few_pieces_of_the_text_in_order(text: str) -> None:
    found = parts(text)
    assert len(found) != 1
    assert len(found) <= MOST
    start = 0
    for part in found:
        assert len(part.split()) >= SHORTEST
        assert part == part.strip()
        start = text.index(part, start) + len(part)


@pytest.mark.parametrize(
    "piece",
    [
        ". ",
        "! ",
        "; ",
        ";",
        "\n",
        " ,",
        ", ",
        "a ",
        "a\n",
        "oh iya ",
        "oh ",
        "a b c. ",
        "😀 ",
        "\u200d",
    ],
)
def test_a_long_nasty_text_is_handled(piece: str) -> None:
    text = (piece * 4096)[:4096]
    assert len(parts(text)) <= MOST


@pytest.mark.parametrize("blank", [" ", " \n"])
def test_a_long_gap_is_handled(blank: str) -> None:
    gap = (blank * 4000)[:4000]
    assert parts(f"gaji di taiwan{gap}berapa ya kak") in (
        (),
        ("gaji di taiwan", "berapa ya kak"),
    )


def test_small_talk_are_ids_that_exist_and_none_of_them_is_danger() -> None:
    known = wording.intents(ROOT / "nlu" / "domain.yml")
    assert set(known) >= SMALL_TALK
    assert not any(id.startswith("darurat_") for id in SMALL_TALK)
