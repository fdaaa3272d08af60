from bot.offers.reading.telling import telling
from tests.offers.reading_of import text


def _told(words: str, part: str) -> str:
    read = text(words)
    at = read.plain.index(part)
    return telling(read, read.quote(at, at + len(part))).text


def test_a_short_clause_is_told_whole() -> None:
    assert _told("Lowongan!\n- gaji 15 juta sebulan, mess", "15 juta") == "gaji 15 juta sebulan"


def test_of_a_long_clause_the_words_around_are_told() -> None:
    words = (
        "kata om saya yang di sana itu nanti jadi admin situs slot punya orang cina besar sekali"
    )
    assert _told(words, "admin") == "itu nanti jadi admin situs slot punya orang cina"


def test_marks_at_the_ends_are_left_out() -> None:
    assert _told("🔥 ADMIN SLOT 🔥", "admin") == "ADMIN SLOT"
