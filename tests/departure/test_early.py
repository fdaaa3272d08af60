"""An arrival that is told by oneself: clear words, small talk beside them, and everything else."""

from datetime import date, timedelta
from time import process_time

import pytest

from bot.departure import arriving, early
from bot.departure.plan import Plan
from bot.meaning import Place

TODAY = date(2026, 11, 23)
TAIWAN = (Place("taiwan", "tw"),)
TOLD = (
    "udh sampe alhamdulillah", "udah nyampe kak alhamdulillah, mess nya bagus", "wis tekan mas",
    "sampun dugi kak", "geus nepi kang", "alah tibo da", "aku wes teko kene mbak",
    "barusan landing", "dah nyampe asrama kak hehe", "udah sampe kak makasih udah diingetin",
    "maaf baru bales, baru ada kuota, udah sampe kak", "nyampe kak tempatnya lumayan",
    "baru sampai tadi malam, majikannya baik banget", "wis tekan mbak, majikane apik",
)  # fmt: skip
MORE = (
    "sudah sampai tapi dikurung", "udah sampe, paspor dipegang bos", "sudah sampai mes penuh",
    "sampai kapan saya di sini", "sudah tekan tombol", "sudah sampai hati dia menipu",
    "sudah sampai?", "sudah sampai majikan tidak baik", "sudah sampai bandara",
    "sudah sampai penampungan", "anakku wis tekan", "aman kok", "iya sudah", "belum sampai",
)  # fmt: skip


def plan(days: int) -> Plan:
    return Plan(TODAY + timedelta(days=days), "tw", ask=True)


@pytest.mark.parametrize("text", TOLD)
def test_a_plain_arrival_is_heard_with_small_talk_beside_it(text: str) -> None:
    assert arriving.told(text)
    assert early.over(plan(-1), TODAY, text, ())


@pytest.mark.parametrize("text", MORE)
def test_what_says_more_ends_nothing(text: str) -> None:
    assert not early.over(plan(-1), TODAY, text, ())


@pytest.mark.parametrize(
    ("text", "days", "over"),
    [
        ("udah sampe kak", -1, True),
        ("udah sampe kak", 0, False),
        ("udah sampe alhamdulillah", 0, True),
        ("udah sampe taiwan kak", 0, True),
        ("udah sampe di taiwan kak", 1, True),
        ("udah sampe alhamdulillah", 1, False),
        ("udah sampe bandara alhamdulillah", 0, False),
    ],
)
def test_on_the_day_itself_it_may_be_the_airport(text: str, days: int, over: bool) -> None:
    places = TAIWAN if "taiwan" in text else ()
    assert early.over(plan(days), TODAY, text, places) is over
    assert early.tells(plan(days), TODAY, text, places, guessed=True)


def test_long_before_the_day_nothing_is_heard() -> None:
    assert not early.tells(plan(2), TODAY, "udah sampe alhamdulillah", (), guessed=True)
    assert not early.tells(Plan(), TODAY, "udah sampe alhamdulillah", (), guessed=True)


@pytest.mark.parametrize("text", ["sudah sampai, mes penuh sekali", "wis tekan, mess e penuh"])
def test_words_of_which_the_model_makes_nothing_are_taken_for_it(text: str) -> None:
    assert early.tells(plan(-1), TODAY, text, (), guessed=True)
    assert not early.tells(plan(-1), TODAY, text, (), guessed=False)


@pytest.mark.parametrize(
    "text",
    ["maaf kak baru ada wifi, aman kok 🙏", "hp mati kak, aman kok", "sampun mas, mess e apik 👍",
     "sori baru ada kuota, sudah aman"],
)  # fmt: skip
def test_an_answer_that_comes_late_and_says_why_is_one(text: str) -> None:
    assert arriving.read(text) == "aman"


@pytest.mark.parametrize(
    "text",
    ["baru bisa balas, hp diambil bos, aman", "maaf kak", "baru ada wifi", "hp mati",
     "aman kok tapi gaji belum dibayar", "mess e penuh, dikon tanda tangan surat mandarin"],
)  # fmt: skip
def test_a_reason_alone_or_one_that_is_none_is_no_answer(text: str) -> None:
    assert arriving.read(text) == ""


@pytest.mark.parametrize("words", ["tadi pagi ", "semua baik ", "maaf baru ada ", "sudah baik "])
def test_very_many_words_are_read_at_once(words: str) -> None:
    before = process_time()
    for text in (words * 150 + "x", words * 6 + "x"):
        assert not early.tells(plan(-1), TODAY, text, (), guessed=True)
    assert process_time() - before < 1
