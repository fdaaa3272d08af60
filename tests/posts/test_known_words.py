"""The words of very many posts: each is found in a text that holds them, and nothing else is."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.posts.known_words import ANCHOR, KnownWords, Print
from bot.posts.standing import SHORTEST
from tests.samples import NOW

MINUTE = timedelta(minutes=1)
OPENING = "awas, ada lowongan palsu yang sedang beredar lagi di grup whatsapp dan facebook. "
ENDING = " cek dulu di bot ini sebelum mengirim uang atau menyerahkan paspor kepada siapa pun."
MANY = 2000


def knowing(*words: str) -> KnownWords:
    """Posts with these words, the first the oldest, numbered from 1."""
    known = KnownWords()
    for number, one in enumerate(words, 1):
        known.add(number, NOW + number * MINUTE, one)
    return known


def alike(number: int) -> str:
    """A post that differs from others only in its midst."""
    return f"{OPENING}kali ini pt makmur nomor {number} meminta biaya.{ENDING}"


def test_a_post_is_found_wherever_its_words_stand_in_a_text() -> None:
    known = knowing(alike(1), alike(2))
    for text in (alike(2), f"dari grup: {alike(2)}", f"{alike(2)} benarkah?", f"x{alike(2)}x"):
        assert known.newest_in(text, SHORTEST) == 2


def test_words_that_were_cut_or_changed_anywhere_are_not_those_of_the_post() -> None:
    known, words = knowing(alike(1)), alike(1)
    for text in (words[1:], words[:-1], words.replace("biaya", "dana"), words[: len(words) // 2]):
        assert known.newest_in(f"{text} {text}", SHORTEST) == 0
    for at in range(len(words)):
        assert known.newest_in(f"{words[:at]}#{words[at + 1 :]}", SHORTEST) == 0


def test_of_several_the_newest_is_meant_whenever_it_was_learnt() -> None:
    known = KnownWords()
    for number, minutes in ((1, 1), (2, 9), (3, 5), (4, 9)):
        known.add(number, NOW + minutes * MINUTE, alike(1))
    assert known.newest_in(alike(1), SHORTEST) == 4
    assert knowing(alike(1), alike(2)).newest_in(f"{alike(2)} {alike(1)}", SHORTEST) == 2


def test_fewer_letters_than_are_wanted_are_no_proof() -> None:
    known = knowing("x" * (ANCHOR - 1), "awas agen gadungan di batam")
    assert known.newest_in("x" * 99, 1) == 0
    assert known.newest_in("awas agen gadungan di batam", 27) == 2
    assert known.newest_in("awas agen gadungan di batam", 28) == 0


def test_half_a_letter_as_telegram_may_send_it_breaks_nothing() -> None:
    words = "\ud83d awas agen gadungan di batam \ud83d"
    assert knowing(words).newest_in(f"kata orang: {words}", SHORTEST) == 1


def test_posts_that_begin_and_end_alike_are_not_all_compared_with_a_text(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    known = knowing(*map(alike, range(MANY)))
    compared, stands = [], Print.stands

    def counted(one: Print, said: str, at: int) -> bool:
        compared.append(one.number)
        return stands(one, said, at)

    monkeypatch.setattr(Print, "stands", counted)
    assert known.newest_in(f"{alike(77)} {OPENING * 20}{ENDING * 20}", SHORTEST) == 78
    assert len(compared) < MANY / 10


@given(some.lists(some.text(max_size=60), max_size=5), some.text(max_size=90))
def test_what_stands_in_a_text_is_found_and_nothing_else(posts: list[str], around: str) -> None:
    text = around.join(posts)
    fits = [at for at, one in enumerate(posts, 1) if len(one) >= ANCHOR and one in text]
    assert knowing(*posts).newest_in(text, SHORTEST) == max(fits, default=0)
