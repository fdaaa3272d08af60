"""Updates of any shape, and timers: nothing that arrives can raise, and a person is answered."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import wire
from bot.model import Incoming, Json
from tests.fakes import BOT_NAME
from tests.samples import PERSON, chat, message, update


def read(raw: Json) -> Incoming:
    return wire.incoming(raw, BOT_NAME)


BROKEN: list[Any] = [
    {"chat": chat()},
    {"chat": chat(), "text": "halo"},
    {"chat": chat(), "message_id": "x", "text": 5, "date": "y"},
    {"chat": {"id": PERSON}, "message_id": 1, "date": 1, "text": "halo"},
    {"chat": chat(), "message_id": 1, "date": 10**20, "text": "halo"},
    {"chat": chat(), "message_id": 1, "date": 1, "text": ["halo"]},
    {"chat": chat(), "message_id": 1, "date": 1, "photo": "x"},
    {"chat": chat(), "message_id": 1, "date": 1, "photo": [{}]},
    {"chat": chat(), "message_id": 1, "date": 1, "poll": {"id": 5}, "from": 1},
    {"chat": chat(), "message_id": 1, "date": 1, "entities": 7, "text": "halo"},
    {"chat": chat(), "message_id": 1, "date": 1, "reply_to_message": 5, "text": "halo"},
    {"chat": chat(), "message_id": 1, "date": 1, "from": "me", "text": "halo"},
    {"chat": chat(), "message_id": 1, "date": 1, "forward_origin": {"type": 3}, "text": "halo"},
]


@pytest.mark.parametrize("kind", ["message", "edited_message", "callback_query"])
@pytest.mark.parametrize("broken", BROKEN)
def test_what_cannot_be_read_but_came_from_a_person_is_answered(kind: str, broken: Json) -> None:
    found = read(update(**{kind: broken}))
    assert found.chat_id == PERSON
    assert found.kind not in ("silent", "timer", "left", "joined")


@pytest.mark.parametrize(
    "part",
    [
        None,
        5,
        "x",
        [],
        [1],
        True,
        {"chat": 5},
        {"chat": {"id": "5"}},
        {"chat": {"id": True}},
        {"from": None},
        {"message": {"chat": []}},
    ],
)
@pytest.mark.parametrize("kind", ["message", "callback_query", "my_chat_member", "new_kind"])
def test_what_belongs_to_no_chat_belongs_to_chat_zero_and_asks_for_no_answer(
    kind: str, part: Any
) -> None:
    raw = update(**{kind: part})
    assert wire.chat_of(raw) == 0
    assert read(raw).chat_id == 0
    assert read(raw).kind == "silent"
    assert wire.message_of(raw) is None


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda deeper: st.lists(deeper, max_size=3)
    | st.dictionaries(st.sampled_from(
        ["id", "chat", "from", "message", "text", "date", "message_id", "type", "data", "photo",
         "entities", "status", "new_chat_member", "old_chat_member", "user", "location", "poll",
         "reply_to_message", "forward_origin", "sticker", "venue", "caption", "contact"]),
        deeper, max_size=6),
    max_leaves=25,
)  # fmt: skip
KINDS = ["message", "edited_message", "callback_query", "my_chat_member", "channel_post", "x"]


@settings(max_examples=150, deadline=None)
@given(raw=st.dictionaries(st.sampled_from(KINDS), VALUES, max_size=2), number=VALUES)
def test_no_shape_of_json_ever_raises(raw: Json, number: Any) -> None:
    raw["update_id"] = number
    found = read(raw)
    assert found.chat_id == wire.chat_of(raw)
    wire.message_of(raw)


@settings(max_examples=100, deadline=None)
@given(name=st.sampled_from([*message("x"), "photo", "entities", "sticker"]), value=VALUES)
def test_a_message_with_one_part_broken_never_raises(name: str, value: Any) -> None:
    for kind in KINDS:
        read(update(**{kind: message("halo") | {name: value}}))


@given(raw=VALUES)
@settings(max_examples=100, deadline=None)
def test_the_chat_of_anything_is_a_number(raw: Any) -> None:
    assert type(wire.chat_of(raw)) is int
    assert wire.message_of(raw) is None or type(wire.message_of(raw)) is int


@pytest.mark.parametrize(
    ("payload", "name", "data"),
    [
        ({"name": "privacy.expired", "data": {"a": 1}}, "privacy.expired", {"a": 1}),
        ({"name": "x", "data": None}, "x", {}),
        ({}, "", {}),
    ],
)
def test_a_timer_is_something_that_happened_in_its_chat(payload, name: str, data: Json) -> None:
    assert wire.timer(PERSON, payload) == Incoming(PERSON, "timer", command=name, data=data)
