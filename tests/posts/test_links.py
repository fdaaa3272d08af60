"""Links from posts: short, of allowed letters, read back the same, never when tampered with."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.posts.links import LETTERS, LONGEST, Link, Links
from bot.posts.model import Target

LINKS = Links(b"a key of the desk", "CekDuluBot")
ALLOWED = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
"""What Telegram takes behind `start=` (Bot API, deep linking)."""
ANSWERS = some.from_regex(r"\A[a-z0-9_]{1,43}\Z").map(str)
TARGETS = some.one_of(
    some.sampled_from([Target(what) for what in LETTERS.values()]),
    some.builds(Target, some.just("answer"), ANSWERS),
)
POSTS = some.integers(0, 36**10 - 1)
SIGNS = some.characters(codec="utf-8") | some.sampled_from("abcjk019_-")


@given(TARGETS, POSTS)
def test_every_payload_is_short_of_allowed_letters_and_read_back_the_same(
    target: Target, post: int
) -> None:
    payload = LINKS.payload(target, post)
    assert ALLOWED.fullmatch(payload)
    assert len(payload) <= LONGEST
    assert LINKS.read(payload) == Link(target, post)
    assert LINKS.url(target, post) == f"https://t.me/CekDuluBot?start={payload}"


@given(TARGETS, POSTS, some.data())
def test_a_payload_with_another_letter_in_it_is_not_read(
    target: Target, post: int, data: some.DataObject
) -> None:
    payload = LINKS.payload(target, post)
    at = data.draw(some.integers(0, len(payload) - 1))
    other = data.draw(SIGNS.filter(lambda sign: sign != payload[at]))
    assert LINKS.read(payload[:at] + other + payload[at + 1 :]) is None


@given(TARGETS, POSTS, some.data())
def test_a_payload_cut_or_made_longer_is_not_read(
    target: Target, post: int, data: some.DataObject
) -> None:
    payload = LINKS.payload(target, post)
    cut = data.draw(some.integers(0, len(payload) - 1))
    more = data.draw(some.text(SIGNS, min_size=1, max_size=9))
    found = (payload[:cut], payload[cut + 1 :], payload + more, more + payload)
    assert [LINKS.read(one) for one in found] == [None] * 4


@given(some.text(max_size=80))
def test_what_anybody_types_is_not_read_and_breaks_nothing(text: str) -> None:
    assert LINKS.read(text) is None


@given(TARGETS, POSTS)
def test_a_link_made_with_another_key_is_not_read(target: Target, post: int) -> None:
    assert LINKS.read(replace(LINKS, key=b"another").payload(target, post)) is None


@given(TARGETS, TARGETS, POSTS, POSTS)
def test_the_signature_of_one_link_does_not_serve_another(
    one: Target, other: Target, post: int, another: int
) -> None:
    first, second = LINKS.payload(one, post), LINKS.payload(other, another)
    mixed = first[:-8] + second[-8:]
    assert LINKS.read(mixed) == (Link(one, post) if first == second else None)


@pytest.mark.parametrize("id", ["", "A", "biaya@kh", "a" * 44, "a b", "é", "a-b"])
def test_an_answer_that_no_link_can_carry_is_refused(id: str) -> None:
    if not id:
        assert LINKS.read(LINKS.payload(Target("answer", id), 1)) == Link(Target("answer"), 1)
        return
    with pytest.raises(ValueError, match="cannot carry"):
        LINKS.payload(Target("answer", id), 1)
