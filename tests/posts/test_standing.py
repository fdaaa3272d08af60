"""What became of a post, and by which words it is known again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.posts.known_words import KnownWords
from bot.posts.model import Body, Post
from bot.posts.standing import SHORTEST, Standing, even, longest_piece
from tests.samples import NOW

BODY = Body("<b>Awas</b> tawaran ke Laos &amp; Myanmar.\n\nHubungi {kontak:kbri_kh} bila ragu.")
POST = Post("k1", BODY, 1, "Sari", NOW, NOW, number=3, state="live", published_at=NOW)
SEEN = "Kabar CekDulu\n\nAwas tawaran ke Laos & Myanmar.\nHubungi KBRI Phnom Penh bila ragu."


def says(text: str, body: Body, fewest: int = SHORTEST) -> bool:
    """Whether a text holds the words of a post."""
    known = KnownWords()
    known.add(7, NOW, longest_piece(body))
    return known.newest_in(even(text), fewest) == 7


def test_a_post_is_known_by_its_words_whatever_stands_for_its_contacts() -> None:
    assert says(SEEN, BODY)
    assert says(SEEN.upper(), BODY)
    assert not says("Awas tawaran ke Laos dan Myanmar. Hubungi", BODY)


@pytest.mark.parametrize("text", ["", "Awas", "{kontak:polri}", "Awas {kontak:polri}", "<b></b>"])
def test_too_few_words_of_a_post_are_no_proof(text: str) -> None:
    assert not says(f"Awas {SEEN}", Body(text))


def test_more_words_are_wanted_of_a_text_that_is_not_ours() -> None:
    assert says("Cek dulu sebelum mengirim uang ya", Body("Cek dulu sebelum mengirim uang"))
    assert not says("Cek dulu sebelum mengirim uang ya", Body("Cek dulu sebelum mengirim uang"), 40)


@given(some.text(), some.text())
def test_no_text_breaks_it(text: str, body: str) -> None:
    assert says(text, Body(body)) in (True, False)


@pytest.mark.parametrize(
    ("post", "correction", "disputed", "became"),
    [
        (POST, None, None, "stands"),
        (replace(POST, revision=2), None, None, "changed"),
        (replace(POST, revision=2), POST, None, "corrected"),
        (replace(POST, revision=2), None, POST, "disputed"),
        (POST, POST, POST, "disputed"),
        (replace(POST, state="withdrawn", revision=2), POST, POST, "withdrawn"),
    ],
)
def test_what_weighs_most_is_told(
    post: Post, correction: Post | None, disputed: Post | None, became: str
) -> None:
    assert Standing(post, correction, disputed).became == became
