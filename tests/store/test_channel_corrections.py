"""A correction goes to the channel only where what it corrects stands, stood or may stand there:
else it would seem to speak of the post above it; on both databases."""

from dataclasses import replace

import pytest

from bot.posts.model import NO_MESSAGE, Post
from bot.store import Store
from tests.store.post_steps import PLAIN, live, read, withdrawn

pytestmark = pytest.mark.anyio
CHANNEL = -1001


async def corrected(store: Store, of: int, key: str = "c1") -> Post:
    """The correction of a post, where there is a channel."""
    body = replace(PLAIN, text="ralat")
    return await live(store, key, body, channel=True, kind="correction", of=of)


async def ended(store: Store, post: Post, state: str, message: int = 0, error: str = "") -> None:
    """The call that sends a post to the channel was made, and ended so."""
    assert await store.channel_sending(post.number)
    await store.channel_done(post.number, state, message, error, 1, CHANNEL)  # type: ignore[arg-type]


@pytest.mark.parametrize("why", ["it never came through", "it was corrected before its turn"])
async def test_no_correction_stands_in_the_channel_beneath_a_post_that_is_right(
    store: Store, why: str
) -> None:
    await ended(store, await live(store, "k1", channel=True), "sent", 12)
    wrong = await live(store, "k2", channel=True)
    if why == "it never came through":
        await ended(store, wrong, "failed", error="BadRequest")
    mended = await corrected(store, wrong.number)
    assert mended.channel == "none"
    assert (await corrected(store, mended.number, "c2")).channel == "none"


@pytest.mark.parametrize("how", ["sent", "under way", "unsure", "withdrawn", "no message", "stuck"])
async def test_what_may_be_read_in_the_channel_is_corrected_there(store: Store, how: str) -> None:
    wrong = await live(store, channel=True)
    if how == "under way":
        assert await store.channel_sending(wrong.number)
    elif how == "unsure":
        await ended(store, wrong, "unsure")
    else:
        await ended(store, wrong, "sent", 0 if how == "no message" else 12)
    if how == "withdrawn":
        await withdrawn(store, wrong.number)
    if how == "stuck":  # a change of it was refused: the older text stands there
        await store.channel_done(wrong.number, "failed", 0, "Forbidden", 1, CHANNEL)
    assert (await corrected(store, wrong.number)).channel == "to_send"


async def test_a_message_that_nobody_knows_stands_there_all_the_same(store: Store) -> None:
    wrong = await live(store, channel=True)
    await ended(store, wrong, "sent")
    await store.channel_done(wrong.number, "failed", 0, NO_MESSAGE, 1)
    assert (await corrected(store, wrong.number)).channel == "to_send"


async def test_a_correction_of_what_came_not_through_corrects_what_stands(store: Store) -> None:
    wrong = await live(store, channel=True)
    await ended(store, wrong, "sent", 12)
    second = await corrected(store, wrong.number)
    await ended(store, second, "failed", error="BadRequest")
    third = await corrected(store, second.number, "c2")
    assert third.channel == "to_send"
    await store.channel_done(wrong.number, "sent", 0, "", 1, marked=True)
    await ended(store, third, "sent", 14)
    assert (await read(store, wrong.number)).channel == "to_change"  # to name the third


async def test_where_there_is_no_channel_nothing_goes_there(store: Store) -> None:
    wrong = await live(store, channel=True)
    await ended(store, wrong, "sent", 12)
    body = replace(PLAIN, text="ralat")
    assert (await live(store, "c1", body, kind="correction", of=wrong.number)).channel == "none"
