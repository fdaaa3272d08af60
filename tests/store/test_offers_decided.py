"""What an editor finds out about an offer reaches each who agreed exactly once; on both
databases."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.effects import Effect, Forget, MarkBlocked
from bot.errors import Stale
from bot.model import BROADCAST
from bot.offer_effects import AgreeToNews, DecideOffer
from bot.store import Codec, Store, open_store
from bot.store.connection import Connection
from tests.store.steps import NOW, bring, take, turn
from tests.store.test_offers import CHAT, KEY, NUMBERS, OTHER, WIPE, do, known, offer

pytestmark = pytest.mark.anyio
SARI, BUDI = 901, 902
SCAM = DecideOffer(KEY, "scam", {"text": "ternyata penipuan"}, "Sari")
BACK = DecideOffer(KEY, "", {"text": "kami keliru"}, "Sari")
GENUINE = DecideOffer(KEY, "genuine", {"text": "ternyata asli"}, "Sari")


@pytest.fixture
async def replica(url: str, codec: Codec, store: Store) -> AsyncIterator[Store]:
    """Another bot on the same database."""
    opened = open_store(url, codec, "77", exclusive=False)
    yield opened
    await opened.close()


async def asked(store: Store, *chats: int) -> None:
    """These people asked about the offer and want news."""
    for chat in chats:
        await do(store, offer(), AgreeToNews(KEY, True), chat=chat)


async def told(store: Store) -> list[tuple[int, str]]:
    """What waits to be sent as a broadcast, taken out."""
    found: list[tuple[int, str]] = []
    while rows := await store.due(NOW, (), 100):
        for row in rows:
            assert (row.method, row.priority) == ("message", BROADCAST)
            found.append((row.chat_id, row.payload["text"]))
            await store.sent(row, None, NOW)
    return sorted(found)


async def test_a_scam_is_told_once_to_each_who_agreed(store: Store) -> None:
    await asked(store, CHAT, OTHER)
    await do(store, offer(), chat=5)
    await do(store, SCAM, chat=SARI)
    assert await told(store) == [(CHAT, "ternyata penipuan"), (OTHER, "ternyata penipuan")]
    await do(store, SCAM, chat=BUDI)
    assert await told(store) == []
    assert (await known(store)).outcome == "scam"


async def test_a_genuine_offer_is_no_news(store: Store) -> None:
    await asked(store, CHAT)
    await do(store, GENUINE, chat=SARI)
    assert await told(store) == []
    assert (await known(store)).outcome == "genuine"


@pytest.mark.parametrize("back", [BACK, GENUINE])
async def test_a_scam_that_was_none_is_told_to_those_who_heard_it(
    store: Store, back: DecideOffer
) -> None:
    await asked(store, CHAT)
    await do(store, SCAM, chat=SARI)
    assert len(await told(store)) == 1
    await do(store, back, chat=SARI)
    await do(store, back, chat=BUDI)
    assert await told(store) == [(CHAT, back.message["text"])]
    await do(store, SCAM, chat=SARI)
    assert await told(store) == [(CHAT, "ternyata penipuan")]


async def test_who_was_told_in_the_turn_itself_is_not_told_again_but_hears_the_correction(
    store: Store,
) -> None:
    await asked(store, OTHER)
    await do(store, SCAM, chat=SARI)
    await do(store, offer(known="scam"), AgreeToNews(KEY, True))
    assert await told(store) == [(OTHER, "ternyata penipuan")]
    await do(store, SCAM, chat=BUDI)
    assert await told(store) == []
    await do(store, BACK, chat=SARI)
    assert await told(store) == [(CHAT, "kami keliru"), (OTHER, "kami keliru")]


async def test_who_agrees_after_the_decision_hears_it_at_once(store: Store) -> None:
    """The button stood under an answer from before."""
    await do(store, offer())
    await do(store, SCAM, chat=SARI)
    assert await told(store) == []
    await do(store, AgreeToNews(KEY, True))
    await do(store, AgreeToNews(KEY, True))
    assert await told(store) == [(CHAT, "ternyata penipuan")]


async def test_who_wants_no_news_any_more_gets_none(store: Store) -> None:
    await asked(store, CHAT)
    await do(store, AgreeToNews(KEY, False))
    await do(store, SCAM, chat=SARI)
    assert await told(store) == []


async def test_asking_again_does_not_take_the_wish_for_news_back(store: Store) -> None:
    await asked(store, CHAT)
    await do(store, offer())
    await do(store, SCAM, chat=SARI)
    assert len(await told(store)) == 1


async def test_a_chat_that_blocked_the_bot_is_left_alone_and_can_hear_it_later(
    store: Store,
) -> None:
    await asked(store, CHAT, OTHER)
    await do(store, MarkBlocked(True), chat=OTHER)
    await do(store, SCAM, chat=SARI)
    assert await told(store) == [(CHAT, "ternyata penipuan")]
    await do(store, MarkBlocked(False), chat=OTHER)
    await do(store, SCAM, chat=SARI)
    assert await told(store) == [(OTHER, "ternyata penipuan")]


async def test_who_is_forgotten_hears_nothing(store: Store, raw: Connection) -> None:
    await asked(store, CHAT, OTHER)
    work = await bring(store, next(NUMBERS), CHAT)
    await store.commit(turn(work, WIPE, effects=(Forget("a.b", "a.c"),)), NOW)
    (wipe,) = await store.due(NOW, (), 9)
    await store.undeliverable(wipe, "E", NOW)
    await do(store, SCAM, chat=SARI)
    assert await told(store) == [(OTHER, "ternyata penipuan")]


async def test_a_decision_of_a_turn_that_comes_too_late_changes_nothing(store: Store) -> None:
    await asked(store, CHAT)
    await bring(store, next(NUMBERS), SARI)
    work = await take(store, SARI)
    await store.commit(turn(work), NOW)
    with pytest.raises(Stale):
        await store.commit(turn(work, effects=(SCAM,)), NOW)
    assert await told(store) == []
    assert (await known(store)).outcome == ""


@pytest.mark.parametrize(
    "wish", [SCAM, AgreeToNews(KEY, True), AgreeToNews(KEY, False)], ids=["decide", "yes", "no"]
)
async def test_an_offer_that_is_gone_is_nobodys_trouble(
    store: Store, raw: Connection, wish: Effect
) -> None:
    await do(store, wish)
    assert await store.offers(5) == ()
    assert raw.rows("SELECT * FROM offer_askers") == []


async def test_two_editors_who_press_at_once_tell_each_person_once(
    store: Store, replica: Store
) -> None:
    chats = range(CHAT, CHAT + 25)
    await asked(store, *chats)
    works = [await bring(store, next(NUMBERS), SARI + at) for at in range(8)]
    both = (store, replica)
    await asyncio.gather(
        *(both[at % 2].commit(turn(work, effects=(SCAM,)), NOW) for at, work in enumerate(works))
    )
    assert await told(store) == [(chat, "ternyata penipuan") for chat in chats]


async def test_who_agrees_while_an_editor_presses_is_told_exactly_once(
    store: Store, replica: Store
) -> None:
    """Whoever comes first: nobody falls between the two."""
    chats = range(CHAT, CHAT + 20)
    for chat in chats:
        await do(store, offer(), chat=chat)
    agreeing = [(await bring(store, next(NUMBERS), chat), AgreeToNews(KEY, True)) for chat in chats]
    agreeing.insert(10, (await bring(store, next(NUMBERS), SARI), SCAM))  # type: ignore[arg-type]
    both = (store, replica)
    await asyncio.gather(
        *(
            both[at % 2].commit(turn(work, effects=(wish,)), NOW)
            for at, (work, wish) in enumerate(agreeing)
        )
    )
    assert await told(store) == [(chat, "ternyata penipuan") for chat in chats]
