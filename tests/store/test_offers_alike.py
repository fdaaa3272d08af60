"""Which offers, pictures and contacts are known again; on both databases."""

import pytest

from bot.offer_effects import DecideOffer, Seen
from bot.store import Codec, Store, open_store
from tests.store.offer_steps import CHAT, HANDLE, KEY, OTHER, PHONE, do, known, look, offer, picture
from tests.store.steps import HOUR, NOW
from tests.test_fingerprints import AD, COPIES, OTHERS

pytestmark = pytest.mark.anyio


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
