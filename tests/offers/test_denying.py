"""Words that are meant, and words that are denied, warned of, or only asked about."""

import re

import pytest

from bot.offers.denying import denied, meant, quotes, warned
from tests.offers.reading_of import text

COSTS = re.compile("biaya|deposit|paspor|visa wisata")
OWN_DENIAL = re.compile("tanpa kontrak")


def told(original: str) -> list[str]:
    """What of the costs and papers is meant."""
    return [one[0] for one in meant(text(original), COSTS)]


@pytest.mark.parametrize(
    "words",
    [
        "tanpa biaya", "gratis, tidak ada biaya", "gak ada biaya kak", "ndak pakai biaya",
        "tidak pernah sekali pun memungut biaya", "bukan visa wisata", "jangan bawa paspor asli",
        "bebas biaya", "no deposit", "you don't pay any deposit", "dilarang memungut biaya",
        "kami tidak memegang paspor", "jangan sampai bayar deposit", "anti deposit",
        "non biaya", "tolak visa wisata", "stop deposit",
    ],
)  # fmt: skip
def test_what_is_denied_is_not_meant(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ada biaya 2 juta", ["biaya"]),
        ("tidak ada interview. Biaya 2 juta", ["biaya"]),
        ("tanpa kontrak, deposit 1jt", ["deposit"]),
        ("tanpa biaya, hanya deposit 1 juta", ["deposit"]),
        ("bukan visa kerja tapi visa wisata", ["visa wisata"]),
        ("tidak mahal cuma biaya visa 2 jt", ["biaya"]),
        ("mau tidak mau bayar deposit", ["deposit"]),
        ("tidak hanya paspor, ijazah juga kami simpan", ["paspor"]),
        ("jangan lupa siapkan biaya 2 juta", ["biaya"]),
        ("jangan lupa bawa paspor asli, kami simpan", ["paspor"]),
        ("jangan sampai telat bayar deposit", ["deposit"]),
        ("kalau tidak bayar deposit ga bisa berangkat", ["deposit"]),
        ("klo gak bayar biaya dulu ya batal", ["biaya"]),
        ("don't forget the deposit", ["deposit"]),
        ("tidak perlu ijazah dan tidak perlu pengalaman kerja apa pun asal ada biaya", ["biaya"]),
    ],
)
def test_what_a_denial_does_not_reach_is_meant(words: str, expected: list[str]) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "WASPADA penipuan minta deposit", "hati-hati modus visa wisata", "Hati2 yang minta deposit",
        "Ada oknum mengatasnamakan kami minta biaya", "lowongan palsu biasanya minta deposit",
        "KBRI mengimbau: laporkan agen yang pegang paspor", "beware of visa wisata",
        "jangan percaya yang minta biaya", "hoax, katanya cukup deposit",
    ],
)  # fmt: skip
def test_what_is_warned_of_is_not_meant(words: str) -> None:
    assert told(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "AMAN BUKAN SCAM YA deposit dulu 500rb", "100% bukan hoax biaya 3jt",
        "Ini bukan penipuan kak cukup deposit 1 juta", "Jangan takut scam kak, deposit kecil",
        "dijamin bebas penipuan, deposit 2 juta", "scam bukan kak, deposit kecil saja",
        "paspor dipegang kantor. Laporkan ke polisi kalau ada yang menipu",
        "deposit 2 juta\nWaspada penipuan",
    ],
)  # fmt: skip
def test_a_boast_and_a_warning_elsewhere_warn_of_nothing(words: str) -> None:
    assert len(told(words)) == 1


def test_the_first_words_of_a_line_warn_of_all_of_it() -> None:
    read = text("Waspada penipuan kerja. Mereka minta uang dulu. Lalu paspor disita.")
    assert warned(read, read.plain.index("paspor"))


def test_a_denial_ends_with_its_clause() -> None:
    read = text("tanpa ijazah, biaya 2 juta")
    assert not denied(read, read.plain.index("biaya"))


def test_a_pattern_with_its_own_denial_is_meant() -> None:
    read = text("berangkat tidak tanpa kontrak")
    assert list(meant(read, OWN_DENIAL)) == []
    assert len(list(meant(read, OWN_DENIAL, denial=False))) == 1


def test_the_candidates_question_is_not_meant_but_the_recruiters_answer_is() -> None:
    chat = "Siti: ada biaya kak?\nAgen Rudi: ada, deposit 2 juta\nSiti: paspor dipegang siapa?"
    assert told(chat) == ["deposit"]


def test_what_is_meant_is_quoted_as_it_was_written() -> None:
    found = quotes(text("tanpa BI4YA. Cukup DEP0SIT 500rb"), COSTS)
    assert [one.text for one in found] == ["DEP0SIT"]
