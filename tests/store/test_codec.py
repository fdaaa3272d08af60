"""What is sealed opens only with its key, at its place, for its chat."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.errors import StoreError
from bot.model import Json
from bot.store import Codec

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@settings(max_examples=60)
@given(st.dictionaries(st.text(), VALUES), st.integers(-(2**52), 2**52))
def test_any_json_comes_back_as_it_was(value: Json, chat: int) -> None:
    codec = Codec(bytes(32))
    assert codec.open(codec.seal(value, "inbox.payload", chat), "inbox.payload", chat) == value


def test_half_a_surrogate_pair_is_kept(codec: Codec) -> None:
    assert codec.open(codec.seal({"t": "\ud83d"}, "a.b", 1), "a.b", 1) == {"t": "\ud83d"}


def test_the_same_value_looks_different_each_time(codec: Codec) -> None:
    assert codec.seal({"a": 1}, "a.b", 1) != codec.seal({"a": 1}, "a.b", 1)


@pytest.mark.parametrize(("place", "chat"), [("outbox.payload", 5), ("inbox.payload", 6)])
def test_a_value_cannot_be_moved(codec: Codec, place: str, chat: int) -> None:
    sealed = codec.seal({"a": 1}, "inbox.payload", 5)
    with pytest.raises(StoreError):
        codec.open(sealed, place, chat)


def test_every_changed_byte_is_noticed(codec: Codec) -> None:
    sealed = codec.seal({"a": 1}, "a.b", 5)
    for index in range(len(sealed)):
        changed = bytearray(sealed)
        changed[index] ^= 1
        with pytest.raises(StoreError):
            codec.open(bytes(changed), "a.b", 5)
        with pytest.raises(StoreError):
            codec.open(sealed[:index], "a.b", 5)


def test_another_key_opens_nothing(codec: Codec) -> None:
    with pytest.raises(StoreError):
        Codec(b"x" * 32).open(codec.seal({"a": 1}, "a.b", 5), "a.b", 5)
