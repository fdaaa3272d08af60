"""What counts as a typed answer to a question about an offer, and what does not."""

import pytest

from bot.offer_answers import typed
from bot.offers.model import Question


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("visa", "iya kak", "yes"),
        ("visa", "y", "yes"),
        ("visa", "visa kerja", "yes"),
        ("visa", "bukan", "no"),
        ("visa", "visa turis", "no"),
        ("visa", "bukan visa kerja", "no"),
        ("visa", "belum ada", "unknown"),
        ("visa", "gk tau kak", "unknown"),
        ("visa", "kayaknya iya", "unknown"),
        ("bayar", "iya 2 juta", "yes"),
        ("bayar", "disuruh bayar 3jt", "yes"),
        ("bayar", "gak ada", "no"),
        ("bayar", "Gratis.", "no"),
        ("bayar", "tdk tau", "unknown"),
        ("kontrak", "sdh ada", "yes"),
        ("kontrak", "blm tanda tangan", "no"),
        ("kontrak", "belum ya", "no"),
        ("kontrak", "ga ngerti", "unknown"),
    ],
)
def test_an_answer_counts_in_any_spelling(question: Question, text: str, answer: str) -> None:
    assert typed(text, question) == answer


@pytest.mark.parametrize("question", ["visa", "bayar", "kontrak"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "👍",
        "ok",
        "terima kasih",
        "ya tolong saya",
        "tidak aman di sini",
        "berapa gaji di jepang",
        "apakah ini penipuan",
        "iya tapi katanya nanti diurus kalau sudah sampai di sana",
    ],
)
def test_everything_else_is_no_answer(question: Question, text: str) -> None:
    assert typed(text, question) == ""


def test_whether_there_is_a_visa_says_nothing_of_its_kind() -> None:
    assert (typed("belum", "visa"), typed("sudah", "visa")) == ("unknown", "unknown")
    assert (typed("belum", "kontrak"), typed("sudah", "kontrak")) == ("no", "yes")
