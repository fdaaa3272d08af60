"""Offers seen before, and who asked about them; on both databases."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime, timedelta

import pytest

from bot.effects import Effect, Forget
from bot.fingerprints import shingles
from bot.model import Outgoing
from bot.offer_effects import AgreeToNews, DecideOffer, KeepOffer, Seen
from bot.store import Codec, Store, open_store
from bot.store.connection import Connection
from tests.store.steps import DAY, HOUR, NOW, bring, turn
from tests.test_fingerprints import AD, COPIES, OTHERS

pytestmark = pytest.mark.anyio
CHAT, OTHER = 777_123_456, 777_123_457
PICTURE = 0x0F1E2D3C4B5A6978
PHONE, HANDLE = "+6281200000000", "@contoh_loker"
KEY = "a1b2c3d4e5f6"
TABLES = (
    "offers", "offer_aliases", "offer_bands", "offer_pictures", "offer_contacts", "offer_askers",
)  # fmt: skip
WIPE = Outgoing(CHAT, "wipe", {"done": {"text": "selesai"}, "partly": {"text": "sebagian"}})
NUMBERS = iter(range(1, 10**6))


@pytest.fixture
async def replica(url: str, codec: Codec, store: Store) -> AsyncIterator[Store]:
    """Another bot on the same database."""
    opened = open_store(url, codec, "77", exclusive=False)
    yield opened
    await opened.close()


def offer(
    key: str = KEY, text: str = AD, pictures: tuple[str, ...] = (), contacts: tuple[str, ...] = (),
    verdict: str = "mencurigakan", **more: str,
) -> KeepOffer:  # fmt: skip
    """An offer to keep."""
    return KeepOffer(key, shingles(text), pictures, contacts, verdict, 5, ("a",), text, **more)  # type: ignore[arg-type]


def picture(changed: int = 0) -> str:
    """The picture's hash with so many bits changed, spread over all of it."""
    value = PICTURE
    for bit in range(changed):
        value ^= 1 << (bit * 8 + 3)
    return f"{value:016x}"


async def do(store: Store, *effects: Effect, chat: int = CHAT, now: datetime = NOW) -> None:
    """A turn of a person with these effects."""
    await store.commit(turn(await bring(store, next(NUMBERS), chat, now), effects=effects), now)


async def look(store: Store, text: str = "", **marks: tuple[str, ...]) -> Seen | None:
    """What the store knows of a text, pictures and contacts."""
    return await store.seen(shingles(text), marks.get("pictures", ()), marks.get("contacts", ()))


async def known(store: Store, text: str = AD, **marks: tuple[str, ...]) -> Seen:
    """The same where it must be known."""
    found = await look(store, text, **marks)
    assert found
    return found


def everything(raw: Connection) -> str:
    """All that is kept of offers."""
    return str([raw.rows(f"SELECT * FROM {table}") for table in TABLES])


async def test_an_offer_is_known_again_with_when_and_how_often_it_came(store: Store) -> None:
    assert await look(store, AD) is None
    await do(store, offer())
    await do(store, offer(), chat=OTHER, now=NOW + HOUR)
    assert await known(store) == Seen(
        KEY, 2, NOW, NOW + HOUR, "", "mencurigakan", "text", 1.0, 0, 0, False
    )


@pytest.mark.parametrize("copy", COPIES)
async def test_a_changed_copy_is_the_offer(store: Store, copy: str) -> None:
    await do(store, offer())
    found = await known(store, COPIES[copy])
    assert (found.key, found.how) == (KEY, "text")
    assert found.likeness >= 0.7


@pytest.mark.parametrize("other", OTHERS)
async def test_another_offer_is_not(store: Store, other: str) -> None:
    await do(store, offer())
    assert await look(store, OTHERS[other]) is None


async def test_of_two_like_offers_the_more_alike_is_found(store: Store) -> None:
    words = [f"{one}{other}" for one in "abcdefgh" for other in "qrstuvwxyz"]
    before, between, behind = (" ".join(words[at : at + 60]) for at in (0, 15, 20))
    await do(store, offer("before", before))
    await do(store, offer("behind", behind))
    assert len(await store.offers(5)) == 2
    found = await known(store, between)
    assert found.key == "behind"
    assert 0.7 < found.likeness < 1


async def test_a_picture_is_known_by_up_to_eight_changed_bits_of_sixty_four(store: Store) -> None:
    await do(store, offer(text="", pictures=(picture(),)))
    for bits in range(9):
        found = await known(store, "", pictures=(picture(bits),))
        assert (found.key, found.how, found.likeness) == (KEY, "picture", round(1 - bits / 64, 3))
    worse = f"{int(picture(8), 16) ^ 1:016x}"
    assert await look(store, "", pictures=(worse,)) is None


async def test_a_like_picture_with_quite_other_words_is_another_offer(store: Store) -> None:
    """Screenshots of chats look alike; what they say counts."""
    await do(store, offer(pictures=(picture(),)))
    strange = OTHERS["another country"]
    assert await look(store, strange, pictures=(picture(),)) is None
    assert (await known(store, "", pictures=(picture(),))).how == "picture"
    assert (await known(store, AD, pictures=(picture(),))).how == "text"


@pytest.mark.parametrize(
    "says_nothing", ["0" * 16, "f" * 16, "0" * 15 + "7", "", "bukan", "-1", "1" * 40]
)
async def test_a_blank_or_broken_picture_is_like_no_other(store: Store, says_nothing: str) -> None:
    await do(store, offer(text="", pictures=(says_nothing,)))
    assert await look(store, "", pictures=(says_nothing,)) is None


async def test_a_contact_says_in_how_many_other_offers_it_stood_and_how_many_were_bad(
    store: Store,
) -> None:
    texts = (AD, *OTHERS.values())
    verdicts = ("bahaya", "bahaya", "belum_jelas", "bahaya")
    for at, (text, verdict) in enumerate(zip(texts, verdicts, strict=True)):
        mine = offer(f"k{at}", text, contacts=(PHONE,), verdict=verdict)
        await do(store, mine, chat=CHAT + at, now=NOW + at * HOUR)
    only = await known(store, "", contacts=(f" {PHONE} ", HANDLE))
    assert only == Seen("", 0, NOW, NOW + 3 * HOUR, "", "", "contact", 0.0, 4, 3)
    # Of the offer itself the others count, and what an editor decided stands over the verdict.
    await do(store, DecideOffer("k1", "genuine", {"text": "x"}))
    await do(store, DecideOffer("k2", "scam", {"text": "x"}))
    first = await known(store, AD, contacts=(PHONE,))
    assert (first.key, first.contact_times, first.contact_bad) == ("k0", 3, 2)
    assert await look(store, "", contacts=(HANDLE,)) is None


async def test_a_known_text_with_a_number_it_never_had_says_so(store: Store) -> None:
    await do(store, offer(contacts=(PHONE,)))
    assert not (await known(store, contacts=(PHONE,))).new_contacts
    assert not (await known(store)).new_contacts
    assert (await known(store, contacts=(PHONE, HANDLE))).new_contacts


async def test_a_copy_of_a_genuine_offer_cannot_bring_its_number_in(store: Store) -> None:
    """Who copies a genuine ad with a number of their own stays a stranger, however often."""
    await do(store, offer(contacts=(PHONE,)))
    await do(store, DecideOffer(KEY, "genuine", {"text": "x"}))
    await do(store, offer(contacts=(HANDLE,)), chat=OTHER)
    found = await known(store, contacts=(HANDLE,))
    assert (found.outcome, found.new_contacts, found.times) == ("genuine", True, 2)


async def test_the_same_person_counts_once_in_a_day(store: Store) -> None:
    await do(store, offer())
    await do(store, offer(), now=NOW + 23 * HOUR)
    found = await known(store)
    assert (found.times, found.last_at) == (1, NOW + 23 * HOUR)
    await do(store, offer(), now=NOW + 24 * HOUR)
    assert (await known(store)).times == 2
    await do(store, offer(), offer(), now=NOW + 25 * HOUR)
    assert (await known(store)).times == 2


async def test_the_newest_judgement_stands_until_an_editor_decides(store: Store) -> None:
    await do(store, offer(verdict="belum_jelas"))
    await do(store, offer(verdict="bahaya"))
    assert (await known(store)).verdict == "bahaya"
    await do(store, DecideOffer(KEY, "scam", {"text": "x"}, "Sari"))
    await do(store, offer(verdict="tanpa_tanda"))
    (kept,) = await store.offers(5)
    assert (kept.verdict, kept.outcome, kept.judge_name, kept.decided_at) == (
        "bahaya", "scam", "Sari", NOW,
    )  # fmt: skip


async def test_who_keeps_an_offer_that_another_just_kept_counts_with_it(store: Store) -> None:
    """Both looked before either had kept it; either name leads to the one offer."""
    await do(store, offer("one", contacts=(PHONE,)))
    await do(store, offer("two", COPIES["another number"]), chat=OTHER)
    await do(store, AgreeToNews("two", True), chat=OTHER)
    (kept,) = await store.offers(5)
    assert (kept.key, kept.times, kept.agreed) == ("one", 2, 1)


async def test_two_bots_that_keep_one_offer_at_once_make_one(store: Store, replica: Store) -> None:
    works = [await bring(store, next(NUMBERS), CHAT + at) for at in range(20)]
    both = (store, replica)
    await asyncio.gather(
        *(
            both[at % 2].commit(turn(work, effects=(offer(f"k{at}", contacts=(PHONE,)),)), NOW)
            for at, work in enumerate(works)
        )
    )
    (kept,) = await store.offers(50)
    assert (kept.times, kept.contacts) == (20, 1)


async def test_two_bots_that_count_one_offer_at_once_lose_nobody(
    store: Store, replica: Store
) -> None:
    await do(store, offer())
    works = [await bring(store, next(NUMBERS), OTHER + at) for at in range(30)]
    both = (store, replica)
    await asyncio.gather(
        *(both[at % 2].commit(turn(work, effects=(offer(),)), NOW) for at, work in enumerate(works))
    )
    assert (await known(replica)).times == 31


async def test_editors_see_the_most_asked_first_and_what_is_decided_last(store: Store) -> None:
    one, two, three = OTHERS.values()
    await do(store, offer("rare", one, contacts=(PHONE, HANDLE)))
    await do(store, offer("often", two), AgreeToNews("often", True))
    await do(store, offer("often", two), AgreeToNews("often", True), chat=OTHER)
    await do(store, offer("done", three))
    await do(store, DecideOffer("done", "genuine", {"text": "x"}))
    found = await store.offers(5)
    assert [one.key for one in found] == ["often", "rare", "done"]
    assert [(one.times, one.agreed, one.contacts) for one in found] == [
        (2, 2, 0), (1, 0, 2), (1, 0, 0),
    ]  # fmt: skip
    assert (found[1].text, found[1].signs, found[1].score) == (one, ("a",), 5)
    assert [one.key for one in await store.offers(1)] == ["often"]
    assert [one.key for one in await store.offers(2)] == ["often", "rare"]


async def test_nothing_of_an_offer_can_be_read_or_tested_in_the_tables(
    store: Store, raw: Connection
) -> None:
    await do(store, offer(pictures=(picture(),), contacts=(PHONE, HANDLE)), AgreeToNews(KEY, True))
    await do(store, DecideOffer(KEY, "scam", {"text": "rahasia sekali"}))
    rows = [row for table in TABLES for row in raw.rows(f"SELECT * FROM {table}")]
    texts = [value for row in rows for value in row if isinstance(value, str)]
    assert {*texts} <= {KEY, "scam", "mencurigakan", "", "a"}
    hidden = b"".join(bytes(v) for row in rows for v in row if isinstance(v, bytes | memoryview))
    for word in (b"Kamboja", b"KAMBOJA", b"812", b"rahasia", picture().encode()):
        assert word not in hidden
    assert PICTURE not in [value for row in rows for value in row]


async def test_who_is_forgotten_is_no_asker_any_more_and_others_stay(
    store: Store, raw: Connection
) -> None:
    await do(store, offer(), AgreeToNews(KEY, True))
    await do(store, offer(), AgreeToNews(KEY, True), chat=OTHER)
    forgetting = turn(
        await bring(store, next(NUMBERS), CHAT), WIPE, effects=(Forget("a.b", "a.c"),)
    )
    await store.commit(forgetting, NOW)
    assert str(CHAT) not in everything(raw)
    (kept,) = await store.offers(5)
    assert (kept.times, kept.agreed) == (2, 1)


async def test_an_offer_that_only_the_forgotten_person_asked_about_goes_with_them(
    store: Store, raw: Connection
) -> None:
    full = {"pictures": (picture(),), "contacts": (PHONE,)}
    await do(store, offer("open", **full))  # type: ignore[arg-type]
    await do(store, offer("alias", **full))  # type: ignore[arg-type]
    decided = OTHERS["another country"]
    await do(store, offer("decided", decided))
    await do(store, DecideOffer("decided", "scam", {"text": "x"}), chat=OTHER)
    forgetting = turn(
        await bring(store, next(NUMBERS), CHAT), WIPE, effects=(Forget("a.b", "a.c"),)
    )
    await store.commit(forgetting, NOW)
    assert await look(store, AD, pictures=(picture(),), contacts=(PHONE,)) is None
    assert (await known(store, decided)).outcome == "scam"
    counts = [raw.rows(f"SELECT count(*) FROM {table}")[0][0] for table in TABLES]
    assert counts == [1, 0, 16, 0, 0, 0]


async def test_an_offer_that_others_asked_about_long_ago_stays(store: Store) -> None:
    """Who they were is gone, that they asked is not."""
    await do(store, offer(), chat=OTHER)
    later = NOW + 100 * DAY
    await store.purge(later, 999 * DAY)
    await do(store, offer(), now=later)
    forgetting = turn(
        await bring(store, next(NUMBERS), CHAT, later), WIPE, effects=(Forget("a.b", "a.c"),)
    )
    await store.commit(forgetting, later)
    assert (await known(store)).times == 2


async def test_an_offer_nobody_asks_about_goes_after_half_a_year_unless_it_was_decided(
    store: Store, raw: Connection
) -> None:
    await do(store, offer("old", pictures=(picture(),), contacts=(PHONE,)))
    await do(store, offer("alias", COPIES["another number"]))
    one, two, _ = OTHERS.values()
    await do(store, offer("decided", one))
    await do(store, DecideOffer("decided", "scam", {"text": "x"}))
    await do(store, offer("asked", two))
    await do(store, offer("asked", two), now=NOW + DAY)
    await store.purge(NOW + 180 * DAY, 999 * DAY)
    assert len(await store.offers(9)) == 3
    await store.purge(NOW + 180 * DAY + HOUR, 999 * DAY)
    assert [one.key for one in await store.offers(9)] == ["asked", "decided"]
    for table in TABLES[1:]:
        assert raw.rows(f"SELECT * FROM {table} WHERE offer = 'old'") == []


async def test_who_asked_goes_after_ninety_days(store: Store, raw: Connection) -> None:
    await do(store, offer(), AgreeToNews(KEY, True))
    await do(store, offer(), chat=OTHER, now=NOW + DAY)
    await store.purge(NOW + timedelta(days=90, hours=1), 999 * DAY)
    assert raw.rows("SELECT chat_id FROM offer_askers") == [(OTHER,)]
    assert (await known(store)).times == 2


async def test_a_damaged_offer_does_not_hide_the_others(store: Store, raw: Connection) -> None:
    await do(store, offer("one", pictures=(picture(),)))
    await do(store, offer("two", OTHERS["another country"]))
    raw.change("UPDATE offers SET body = :junk WHERE key = 'one'", junk=b"\1junk")
    raw.change("UPDATE offer_pictures SET hash = :junk", junk=b"\1junk")
    assert {one.text for one in await store.offers(5)} == {"", OTHERS["another country"]}
    assert await look(store, "", pictures=(picture(),)) is None


async def test_text_that_no_database_can_hold_is_kept_all_the_same(store: Store) -> None:
    half = "loker kamboja gaji besar sekali \ud83d\0"
    await do(store, offer(text=half, contacts=("@a\ud83d",)))
    assert (await known(store, half, contacts=("@a\ud83d",))).key == KEY


async def test_a_new_start_finds_the_offers_again(url: str, codec: Codec) -> None:
    first = open_store(url, codec, "77")
    await do(first, offer(contacts=(PHONE,), pictures=(picture(),)))
    await first.close()
    second = open_store(url, codec, "77")
    assert (await known(second)).key == KEY
    assert (await known(second, "", pictures=(picture(3),))).key == KEY
    await second.close()
