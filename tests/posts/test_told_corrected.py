"""The words of a corrected post in the channel: a line leads it, and all fits into one message."""

from dataclasses import replace
from html import unescape

import pytest

from bot.checking.filling import TEXT_LIMIT
from bot.checking.seen import TAG, units
from bot.posts.checks_fitting import CAPTION_LIMIT
from bot.posts.links import Links
from bot.posts.model import Body, Delivery, Post
from bot.posts_told import PostsTold
from tests.samples import NOW, words

ADDRESS = "https://t.me/kabar_uji/70"
POST = Post("k1", Body("<b>Awas</b> ke Laos &amp; Myanmar."), 1, "Sari", NOW, NOW, state="live")
TOLD = PostsTold(words, Links(b"k" * 32, "cekdulu_bot"), lambda: NOW)


def counted(html: str) -> int:
    """What Telegram counts of a text."""
    return units(unescape(TAG.sub("", html)))


def test_one_line_leads_and_says_where_the_right_words_stand() -> None:
    text = TOLD.corrected(POST, ADDRESS)["text"]
    line, rest = text.split("\n\n", 1)
    assert "Sudah diralat" in line
    assert line.endswith(ADDRESS)
    assert rest == TOLD.channel(POST)["text"]


def test_where_no_address_is_known_the_line_only_warns() -> None:
    line = TOLD.corrected(POST, "")["text"].split("\n\n")[0]
    assert "Sudah diralat" in line
    assert "http" not in line
    assert "Yang benar" not in line


@pytest.mark.parametrize(("picture", "limit"), [("", TEXT_LIMIT), ("AgAC", CAPTION_LIMIT)])
@pytest.mark.parametrize("piece", ["kata <b>tebal</b> ", "1 &lt; 2 ", "🔥"])
def test_a_post_that_filled_its_message_is_cut_at_its_end(
    piece: str, picture: str, limit: int
) -> None:
    foot = counted(TOLD.channel(replace(POST, body=Body("")))["text"])
    body = Body(piece * ((limit - foot - 2) // counted(piece)), picture)
    post = replace(POST, body=body)
    assert counted(TOLD.channel(post)["text"]) <= limit
    payload = TOLD.corrected(post, ADDRESS)
    assert limit - 3 <= counted(payload["text"]) <= limit
    assert ADDRESS in payload["text"]
    assert payload.get("picture", "") == picture


CORRECTION = replace(POST, key="c1", body=Body("Bukan Laos."), number=2, kind="correction", of=1)


def test_a_correction_that_answers_no_message_says_which_post_it_means() -> None:
    wrong = replace(POST, body=Body("<b>Awas</b> ke Laos &amp; {kontak:polri} " + "kata " * 40))
    text = TOLD.channel(CORRECTION, wrong)["text"]
    assert "22 Nov 2026 yang awalnya “Awas ke Laos &amp; … kata" in text
    assert text.count("kata ") < 20
    delivery = Delivery(1, 2, "send", 7, 1)
    assert "awalnya “Awas ke Laos" in TOLD.chat(CORRECTION, delivery, wrong)["text"]
    assert "awalnya" not in TOLD.chat(CORRECTION, delivery)["text"]


def test_the_words_of_a_post_that_was_withdrawn_are_not_repeated() -> None:
    text = TOLD.channel(CORRECTION, replace(POST, state="withdrawn"))["text"]
    assert "22 Nov 2026" in text
    assert "Laos &amp; Myanmar" not in text


def test_a_correction_is_never_cut_to_name_what_it_corrects() -> None:
    foot = counted(TOLD.channel(replace(CORRECTION, body=Body("")))["text"])
    full = replace(CORRECTION, body=Body("k" * (TEXT_LIMIT - foot - 2)))
    assert TOLD.channel(full, POST) == TOLD.channel(full)


def test_a_correction_that_is_withdrawn_names_nothing() -> None:
    gone = replace(CORRECTION, state="withdrawn", note="salah")
    assert TOLD.channel(gone, POST) == TOLD.channel(gone)
