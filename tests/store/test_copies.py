"""What an operator writes goes on as it is, albums together; on both databases."""

from dataclasses import replace

import pytest

from bot.case_effects import StopSending
from bot.cases.model import Case
from bot.effects import Forget, MarkBlocked
from bot.model import Outgoing
from bot.store import Store
from bot.store.connection import Connection
from tests.store.desk_steps import (
    GROUP,
    OTHER,
    PERSON,
    ROOM,
    SECOND,
    copy,
    do,
    furnish,
    opened,
    posting,
    wrote,
)  # fmt: skip
from tests.store.steps import HOUR, NOW

pytestmark = pytest.mark.anyio
LATER = NOW + SECOND


async def write(store: Store, case: Case, message: int, album: str = "") -> None:
    """An operator writes, or sends one picture of an album."""
    await do(store, wrote(str(message), case.number, message), chat=GROUP,
             outgoing=(copy(message, album=album),))  # fmt: skip


async def room(store: Store) -> Case:
    """A case with a room that lacks nothing."""
    case = await opened(store)
    await furnish(store, case)
    return case


async def next_row(store: Store) -> Outgoing:
    """What is sent next."""
    (row,) = await store.due(LATER, (), 9)
    return row


async def stands(store: Store, *messages: int) -> list[int]:
    """The numbers in the person's chat of messages of the room."""
    found = [(await store.desk(1, ROOM, message=message)).entry for message in messages]
    return [one.person_message for one in found if one]


async def test_a_copy_is_known_by_its_number_in_the_persons_chat(store: Store) -> None:
    case = await room(store)
    await write(store, case, 60)
    await store.copied(await next_row(store), [200], NOW)
    assert await stands(store, 60) == [200]
    assert await store.due(LATER, (), 9) == []
    assert (await store.counts())["outbox_sent"] == 1


async def test_pictures_of_an_album_wait_for_each_other_and_go_together(store: Store) -> None:
    case = await room(store)
    await write(store, case, 60, "A")
    await write(store, case, 61, "A")
    await write(store, case, 62, "B")
    await write(store, case, 63)
    assert await store.due(NOW, (), 9) == []
    assert await store.wake(NOW) == LATER
    sent = []
    for ids in ([200, 201], [202], [203]):
        row = await next_row(store)
        sent.append(row.payload["ids"])
        await store.copied(row, ids, NOW)
    assert sent == [[60, 61], [62], [63]]
    assert await stands(store, 60, 61, 62, 63) == [200, 201, 202, 203]


@pytest.mark.parametrize(
    "other", [replace(copy(61, album="A"), priority=1), copy(61, album="A", to=OTHER),
              Outgoing(PERSON, "copy", {"from": -4, "ids": [61], "album": "A"}),
              Outgoing(PERSON, "message", {"text": "x", "album": "A", "from": GROUP})]
)  # fmt: skip
async def test_only_what_belongs_to_the_album_joins_it(store: Store, other: Outgoing) -> None:
    case = await room(store)
    await write(store, case, 60, "A")
    await do(store, chat=GROUP, outgoing=(other,))
    assert (await store.counts())["outbox_pending"] == 2


async def test_what_joins_while_the_album_is_sent_goes_next(store: Store, raw: Connection) -> None:
    case = await room(store)
    await write(store, case, 60, "A")
    row = await next_row(store)
    await write(store, case, 61, "A")
    await write(store, case, 62)
    await store.copied(row, [200], NOW)
    await store.copied(row, [200], NOW)  # reported twice
    rest = await next_row(store)
    assert rest.payload["ids"] == [61]
    await store.copied(rest, [201], NOW)
    assert (await next_row(store)).payload["ids"] == [62]
    assert await stands(store, 60, 61) == [200, 201]
    sent = raw.rows("SELECT message_id FROM outbox WHERE state = 'sent' ORDER BY message_id")
    assert sent == [(200,), (201,)]


async def test_what_joins_a_copy_that_fails_is_tried_by_itself(store: Store) -> None:
    case = await room(store)
    await write(store, case, 60, "A")
    row = await next_row(store)
    await write(store, case, 61, "A")
    await store.undeliverable(row, "BadRequest", NOW)
    await store.undeliverable(row, "BadRequest", NOW)
    assert (await next_row(store)).payload["ids"] == [61]
    assert [one.text for one in (await posting(store)).failures] == ["60"]


async def test_an_album_that_came_in_part_is_no_success(store: Store) -> None:
    case = await room(store)
    await write(store, case, 60, "A")
    await write(store, case, 61, "A")
    await store.copied(await next_row(store), [200], NOW)
    failures = (await posting(store)).failures
    assert [(one.text, one.failed) for one in failures] == [
        ("60", "PartlyCopied"), ("61", "PartlyCopied"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("effect", "why"), [(MarkBlocked(True), "Blocked"), (StopSending(), "Stopped")]
)
async def test_what_was_given_up_is_told_in_the_room(
    store: Store, effect: MarkBlocked | StopSending, why: str
) -> None:
    case = await room(store)
    await write(store, case, 60)
    await write(store, case, 61, "A")
    await do(store, effect)
    failures = (await posting(store, NOW)).failures
    assert [(one.text, one.failed) for one in failures] == [("60", why), ("61", why)]
    assert (await store.counts())["outbox_dead"] == 2


async def test_somebody_who_blocked_the_bot_is_sent_no_old_words_after_a_return(
    store: Store,
) -> None:
    case = await room(store)
    await write(store, case, 60)
    await store.block(PERSON, NOW)
    await write(store, case, 61)
    assert (await store.counts())["outbox_pending"] == 0
    failures = (await posting(store)).failures
    assert [(one.text, one.failed) for one in failures] == [("60", "Blocked"), ("61", "Blocked")]


async def test_words_of_the_turn_that_stops_sending_still_go(store: Store) -> None:
    await do(store, outgoing=(Outgoing(PERSON, "message", {"text": "lama"}),))
    await do(store, StopSending(), outgoing=(Outgoing(PERSON, "message", {"text": "baik"}),))
    assert (await next_row(store)).payload == {"text": "baik"}


async def test_a_copy_that_is_held_keeps_its_entries_waiting(store: Store) -> None:
    case = await room(store)
    await write(store, case, 60)
    await store.retry(await next_row(store), "RetryAfter", NOW + HOUR)
    assert await store.postings(NOW + HOUR, 9) == []
    (row,) = await store.due(NOW + HOUR, (), 9)
    await store.copied(row, [200], NOW)
    assert await stands(store, 60) == [200]


async def test_an_album_on_its_way_to_somebody_who_is_forgotten_is_wiped(store: Store) -> None:
    case = await room(store)
    await write(store, case, 60, "A")
    await write(store, case, 61, "A")
    row = await next_row(store)
    wipe = Outgoing(PERSON, "wipe", {"done": {}, "partly": {}})
    await do(store, Forget("a", "b"), outgoing=(wipe,))
    await store.copied(row, [200, 201], NOW)
    (found,) = (one for one in await store.due(LATER, (), 9) if one.method == "wipe")
    assert {200, 201} <= set(found.payload["message_ids"])


async def test_each_picture_of_an_album_is_wiped(store: Store) -> None:
    case = await room(store)
    await write(store, case, 60, "A")
    await write(store, case, 61, "A")
    await store.copied(await next_row(store), [200, 201], NOW)
    wipe = Outgoing(PERSON, "wipe", {"done": {}, "partly": {}})
    await do(store, Forget("a", "b"), outgoing=(wipe,))
    (found,) = (one for one in await store.due(LATER, (), 9) if one.method == "wipe")
    assert {200, 201} <= set(found.payload["message_ids"])


async def test_the_last_message_of_a_tag_is_found(store: Store) -> None:
    first, second = (
        Outgoing(PERSON, "message", {"text": text}, tag="antre") for text in ("satu", "dua")
    )
    await do(store, outgoing=(first, second, Outgoing(PERSON, "message", {"text": "x"})))
    assert await store.tagged(PERSON, "antre") == ()
    for number in (10, 11, 12):
        row = await next_row(store)
        assert row.tag == ("antre" if number < 12 else "")
        await store.sent(row, number, NOW)
    assert (await store.tagged(PERSON, "antre"))[0] == 11
    assert await store.tagged(PERSON, "lain") == ()
    assert await store.tagged(PERSON, "") == ()
    assert await store.tagged(OTHER, "antre") == ()
