"""Rules over classes of words: "PAPER ..6 HELD"."""

import pytest

from bot.offers.reading.grammar import grammar
from bot.offers.reading.matching import around, found, meant, quoted
from bot.offers.reading.wording import Place
from tests.cpu_time import costing_at_most
from tests.offers.reading_of import text

HOLDING = grammar(
    {
        "PAPER": "paspor* ijazah kartukeluarga",
        "HELD": "dipegang* dititip* ditanggung",
        "SELF": "sendiri",
        "LEAVE": "pulang keluar",
        "PAY": "bayar tebus",
        "NOT": "tidak",
    },
    {
        "none": ("NOT HELD",),
        "held": ("PAPER ..4 HELD",),
        "price": ("LEAVE ...8 > PAY ..1 NUM",),
        "many": ("PAPER BIG",),
    },
)


def told(words: str) -> list[tuple[str, str]]:
    read = text(words)
    return [(name, read.quote(one.start, one.end).text) for name, one in found(HOLDING, read)]


@pytest.mark.parametrize(
    ("words", "quote"),
    [
        ("Paspor nanti dititip ke bos", "Paspor nanti dititip"),
        ("paspormu dipegang HR", "paspormu dipegang"),
        ("kartu keluarga di titip dulu", "kartu keluarga di titip"),
        ("PAS P0R DlTIT lP KANT0R", "PAS P0R DlTIT lP"),
    ],
)
def test_classes_that_stand_together_are_found_however_they_are_written(
    words: str, quote: str
) -> None:
    assert told(words) == [("held", quote)]


@pytest.mark.parametrize(
    "words",
    [
        "paspor satu dua tiga empat lima dititip",
        "paspor hilang. uang dititip",
        "dititip paspor",
        "paspor tidak dipegang",
    ],
)
def test_words_that_stand_apart_or_that_a_rule_of_none_covers_are_not_found(words: str) -> None:
    assert told(words) == []


def test_what_follows_the_sign_is_quoted_and_sentences_may_lie_between() -> None:
    assert told("boleh pulang?\nboleh, bayar 25 juta") == [("price", "bayar 25")]


def test_a_number_from_a_thousand_is_a_big_one() -> None:
    assert told("paspor 1.000") == [("many", "paspor 1.000")]
    assert told("paspor 999") == []


def test_a_word_of_another_class_beside_makes_it_another_thing() -> None:
    unless = {"SELF": (-1, 2)}
    assert list(meant(HOLDING, text("paspor dipegang bos"), unless))
    assert not list(meant(HOLDING, text("paspor dipegang pekerja sendiri"), unless))
    assert list(meant(HOLDING, text("sendiri: paspor dipegang bos"), unless))


def test_what_is_denied_or_warned_of_is_not_meant() -> None:
    assert not list(meant(HOLDING, text("bukan paspor dipegang"), {}))
    assert not list(meant(HOLDING, text("waspada bila paspor dipegang"), {}))


def test_classes_around_a_place_end_with_its_sentence() -> None:
    read = text("ijazah. paspor dipegang. sendiri")
    place = Place(read.plain.index("paspor"), read.plain.index(". sendiri"))
    assert around(HOLDING, read, place, (3, 3)) == {"PAPER", "HELD"}
    assert "SELF" in around(HOLDING, read, place, (3, 3), sentence=False)


def test_of_places_that_overlap_the_longer_is_quoted() -> None:
    read = text("paspor nanti dititip")
    assert [one.text for one in quoted(read, [Place(13, 20), Place(0, 20)])] == [
        "paspor nanti dititip"
    ]


def test_a_long_text_is_read_in_a_moment() -> None:
    read = text("paspor dititip pulang bayar 5 " * 400)
    with costing_at_most(1):
        list(found(HOLDING, read))
