"""What leaving costs."""

import pytest

from bot.offers.reading import penalties
from tests.offers.reading_of import text


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("yang mundur di tengah jalan kena denda 20 juta", "fine"),
        ("mau pulang? tebus dulu 50 juta", "ransom"),
        ("boleh pulang asal lunasin dulu biaya kantor 30 juta", "debt"),
    ],
)
def test_a_price_of_leaving_is_read_with_what_it_is(words: str, value: str) -> None:
    assert value in {one.value for one in penalties.read(text(words))}


def test_a_fine_that_has_nothing_to_do_with_leaving_is_none() -> None:
    assert penalties.read(text("Telat masuk kena denda 50 ribu")) == ()


def test_the_candidate_asks_and_the_recruiter_names_the_price() -> None:
    chat = (
        "saya: kalau tidak betah bisa pulang?\nKo Ardi: bisa asal balikin modal 35 juta\nsaya: oh"
    )
    assert "balikin modal" in penalties.read(text(chat))[0].quote.text


def test_a_question_of_the_candidate_names_no_price() -> None:
    chat = "saya: kalau resign kena denda berapa?\nBu Ida: tidak ada denda mbak\nsaya: baik bu"
    assert penalties.read(text(chat)) == ()
