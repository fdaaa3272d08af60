"""Every entry is shown exactly once, in order, in messages that Telegram takes."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from bot.cases.model import Case, Entry, Member, Room
from bot.cases.shift import Rules, Shift
from bot.checking.seen import units
from bot.outcall import plain
from bot.posting.batching import ALBUM_LIMIT, ALBUM_PAUSE, MOST_LINES
from bot.posting.deciding import next_step
from bot.posting.fitting import CAPTION_LIMIT, TEXT_LIMIT, cut
from bot.posting.scene import Scene
from bot.posting.steps import Call, Step
from bot.store.interface import Posting
from tests.samples import NOW, PERSON, words

ROOM = Room(-1001, 7)
CASE = Case(PERSON, "nyawa", NOW, number=12, version=3)
SCENE = Scene(words(), Shift(Rules((-1001,)), (Member(901, "Sari", on_duty=True),), (903,)), NOW)
EARLIER = NOW - timedelta(minutes=5)


def posting(entries: Sequence[Entry], **more: Any) -> Posting:
    """A case whose room and card stand and which lacks these entries."""
    return Posting(CASE, ROOM, header=5, shown=3, entries=tuple(entries), **more)


def steps(entries: Sequence[Entry]) -> list[Step]:
    """All steps until nothing lacks."""
    left, made = list(entries), list[Step]()
    while left:
        step = next_step(posting(left), ROOM, SCENE)
        assert step.what == "entries"
        assert step.entries
        made.append(step)
        left = [one for one in left if one.id not in step.entries]
    return made


TEXTS = some.one_of(
    some.text("ab <&>😀\n", min_size=1, max_size=60),
    some.integers(1, 9000).map(lambda size: "kata " * (size // 5) + "x"),
    some.integers(1, 5000).map(lambda size: "😀" * size),
    some.integers(1, 5000).map(lambda size: "&" * size),
)
KINDS = some.sampled_from(
    ["text", "text", "text", "command", "photo", "video", "voice", "document", "sticker",
     "contact", "location", "other", "reaction", "alert"]
)  # fmt: skip


@some.composite
def talks(draw: some.DrawFn) -> list[Entry]:
    """Entries of any kind in any order, as the store gives them."""
    made = []
    for number in range(1, draw(some.integers(1, 25)) + 1):
        kind = draw(KINDS)
        side = "system" if kind == "alert" else draw(
            some.sampled_from(["person", "person", "person", "operator", "note"]))  # fmt: skip
        wordless = kind in ("sticker", "contact", "location", "other")
        text = "<b>alarm</b>" if kind == "alert" else "" if wordless else draw(TEXTS)
        place = 11.5 if kind == "location" and draw(some.booleans()) else None
        made.append(
            Entry(
                EARLIER, side, kind, text, draw(some.sampled_from(["", "f1"])),
                draw(some.sampled_from(["", "", "a1", "a2"])), 901, "Sari <&>",
                draw(some.sampled_from([0, 0, 0, 33])),
                person_message=draw(some.sampled_from([0, 44])), changed=draw(some.booleans()),
                latitude=place, longitude=place, id=number, case=12,
            )
        )  # fmt: skip
    return made


@settings(max_examples=150, deadline=None)
@given(talks())
def test_everything_is_shown_once_in_order_and_telegram_takes_it(entries: list[Entry]) -> None:
    made = steps(entries)
    assert [number for step in made for number in step.entries] == [one.id for one in entries]
    for call in (one for step in made for first in step.calls for one in every(first)):
        json.dumps(call.params)
        assert units(plain(call.params.get("text", ""))) <= TEXT_LIMIT
        assert units(plain(call.params.get("caption", ""))) <= CAPTION_LIMIT
        assert "text" not in call.params or plain(call.params["text"]).strip()
        for one in call.params.get("media", ()):
            assert units(plain(one.get("caption", ""))) <= CAPTION_LIMIT
        assert len(call.params.get("media", ())) <= ALBUM_LIMIT


@settings(max_examples=150, deadline=None)
@given(talks())
def test_no_word_is_lost_or_said_twice(entries: list[Entry]) -> None:
    by_id = {one.id: one for one in entries}
    for step in steps(entries):
        said = "".join(_words(call) for call in step.calls)
        for number in step.entries:
            entry = by_id[number]
            copied = any(call.method == "copymessage" for call in step.calls)
            if entry.text and not copied:
                meant = plain(entry.text) if entry.kind == "alert" else entry.text
                assert "".join(meant.split()) in "".join(said.split())


@given(some.text(max_size=300), some.integers(1, 40))
def test_cutting_keeps_every_sign(text: str, limit: int) -> None:
    head, rest = cut(text, limit + 1)
    assert head + rest == text
    assert units(head) <= limit + 1
    assert head or not text


def every(call: Call) -> list[Call]:
    """A call and all that may be made instead."""
    return [call, *(one for other in call.instead for one in every(other))]


def _words(call: Call) -> str:
    params = call.params
    captions = (one.get("caption", "") for one in params.get("media", ()))
    return plain(" ".join((params.get("text", ""), params.get("caption", ""), *captions)))


def text(number: int, said: str = "halo", **more: Any) -> Entry:
    return Entry(EARLIER, "person", "text", said, id=number, person_message=number, **more)


def test_short_lines_become_one_message() -> None:
    (step,) = steps([text(number) for number in range(1, 61)])
    assert len(step.calls) == 1
    assert step.calls[0].params["text"].count("halo") == 60


def test_a_message_has_no_more_marks_than_telegram_reads() -> None:
    made = steps([text(number) for number in range(1, 120)])
    assert [len(step.entries) for step in made] == [MOST_LINES, 119 - MOST_LINES]


def test_a_text_as_long_as_a_message_is_two_with_its_time() -> None:
    (step,) = steps([text(1, "x" * TEXT_LIMIT)])
    first, second = (plain(call.params["text"]) for call in step.calls)
    assert first.startswith("09.55 x")
    assert units(first) == TEXT_LIMIT
    assert first.count("x") + second.count("x") == TEXT_LIMIT


def test_what_is_said_elsewhere_of_the_same_album_is_no_part_of_it() -> None:
    photo = replace(
        text(1), kind="photo", file="f", album="a")  # fmt: skip
    document = replace(photo, id=2, kind="document")
    assert [step.entries for step in steps([photo, document])] == [(1,), (2,)]


def test_an_album_that_may_still_grow_waits_for_the_rest() -> None:
    photo = replace(text(1), kind="photo", file="f", album="a", at=NOW)
    step = next_step(posting([photo]), ROOM, SCENE)
    assert step.ready_in == ALBUM_PAUSE.total_seconds()
    followed = next_step(posting([photo, text(2)]), ROOM, SCENE)
    assert followed.ready_in == 0


def test_people_who_write_marks_mark_nothing() -> None:
    (step,) = steps([text(1, '<a href="tg://user?id=1">x</a> & <b>')])
    said = step.calls[0].params["text"]
    assert "&lt;a href=" in said
    assert plain(said) == '09.55 <a href="tg://user?id=1">x</a> & <b>'


def test_the_card_comes_before_failures_and_these_before_words() -> None:
    failed = text(9, failed="Blocked", room_message=70)
    lacking = posting([text(1)], failures=(failed,))
    changed = replace(lacking, shown=2)
    assert next_step(changed, ROOM, SCENE).what == "card"
    assert next_step(lacking, ROOM, SCENE).what == "failures"
    assert next_step(replace(lacking, failures=()), ROOM, SCENE).what == "entries"
    assert next_step(posting([]), ROOM, SCENE).what == "settled"
    assert next_step(replace(changed, erased=True), ROOM, SCENE).what == "erase"


def test_failures_of_one_cause_are_told_at_once() -> None:
    causes = enumerate(("Blocked", "Blocked", "BadRequest"), start=1)
    failed = [text(number, failed=why, room_message=70 + number) for number, why in causes]
    step = next_step(posting([], failures=tuple(failed)), ROOM, SCENE)
    assert step.entries == (1, 2)
    assert step.calls[0].params["reply_parameters"]["message_id"] == 72


@pytest.mark.parametrize(
    ("failed", "part"),
    [
        ("Blocked", "memblokir"), ("Stopped", "kata henti"), ("PartlyCopied", "Sebagian"),
        ("BadRequest", "BadRequest"),
    ],
)  # fmt: skip
def test_every_failure_has_its_words(failed: str, part: str) -> None:
    step = next_step(posting([], failures=(text(1, failed=failed),)), ROOM, SCENE)
    assert part in step.calls[0].params["text"]
