"""How a post stands in the channel, whatever happens to it meanwhile; on both databases."""

import pytest

from bot.errors import Stale
from bot.post_effects import SettleChannel
from bot.posts.model import ChannelState
from bot.store import Store
from bot.store.post_interface import NO_MESSAGE
from tests.store.desk_steps import do
from tests.store.post_steps import EDITOR, corrected, edited, live, read, withdrawn
from tests.store.steps import NOW

pytestmark = pytest.mark.anyio


async def sending(store: Store) -> None:
    """A post whose call to the channel is under way."""
    await live(store, channel=True)
    assert await store.channel_sending(1)


async def stands(store: Store) -> None:
    """A post that stands in the channel as message 70."""
    await sending(store)
    await store.channel_done(1, "sent", 70, "", 1)


async def work(store: Store) -> list[ChannelState]:
    """What is to be done in the channel."""
    return [one.channel for one in await store.channel_work()]


async def test_a_call_is_begun_once(store: Store) -> None:
    await sending(store)
    assert not await store.channel_sending(1)
    assert await work(store) == []
    assert not await store.channel_sending(99)


async def test_a_post_that_was_sent_is_done(store: Store) -> None:
    await stands(store)
    post = await read(store, 1)
    assert (post.channel, post.channel_message, post.channel_error) == ("sent", 70, "")
    assert await work(store) == []


async def test_a_call_that_was_not_made_is_made_again(store: Store) -> None:
    await sending(store)
    await store.channel_done(1, "to_send", 0, "ConnectError", 1)
    assert await work(store) == ["to_send"]
    assert await store.channel_sending(1)


async def test_after_a_kill_nobody_knows(store: Store) -> None:
    await sending(store)
    assert await store.recover(NOW) == 1
    assert (await read(store, 1)).channel == "unsure"
    assert await work(store) == []
    assert await store.recover(NOW) == 0


@pytest.mark.parametrize(
    ("seen", "then", "message"),
    [
        (SettleChannel(1, sent=True, message_id=71), "sent", 71),
        (SettleChannel(1, sent=True), "sent", 0),
        (SettleChannel(1, sent=False), "to_send", 0),
    ],
)
async def test_an_editor_says_what_stands_there(
    store: Store, seen: SettleChannel, then: ChannelState, message: int
) -> None:
    await sending(store)
    await store.recover(NOW)
    await do(store, seen, chat=EDITOR)
    post = await read(store, 1)
    assert (post.channel, post.channel_message) == (then, message)


async def test_what_the_bot_knows_is_not_settled(store: Store) -> None:
    await stands(store)
    await do(store, SettleChannel(1, sent=False), chat=EDITOR)
    assert (await read(store, 1)).channel == "sent"


async def test_a_message_in_which_another_post_stands_is_settled_for_no_other(store: Store) -> None:
    await live(store, "other", channel=True)
    assert await store.channel_sending(1)
    await store.channel_done(1, "sent", 70, "", 1, -100)
    post = await live(store, channel=True)
    assert await store.channel_sending(post.number)
    await store.recover(NOW)
    with pytest.raises(Stale):
        await do(store, SettleChannel(post.number, True, 70, -100), chat=EDITOR)
    assert (await read(store, post.number)).channel == "unsure"
    # The same number in the channel of another time is another message.
    await do(store, SettleChannel(post.number, True, 70, -200), chat=EDITOR + 1)
    assert (await read(store, post.number)).channel == "sent"


async def test_what_was_edited_before_it_was_settled_is_changed(store: Store) -> None:
    await sending(store)
    await store.recover(NOW)
    assert (await edited(store, 1, "baru")).channel == "unsure"
    await do(store, SettleChannel(1, sent=True, message_id=71), chat=EDITOR)
    assert await work(store) == ["to_change"]


async def test_what_was_withdrawn_before_it_was_settled_is_taken_back(store: Store) -> None:
    await sending(store)
    await store.recover(NOW)
    assert (await withdrawn(store, 1)).channel == "unsure"
    await do(store, SettleChannel(1, sent=True, message_id=71), chat=EDITOR)
    assert await work(store) == ["to_withdraw"]


async def test_what_was_withdrawn_and_never_stood_there_stays_away(store: Store) -> None:
    await sending(store)
    await store.recover(NOW)
    await withdrawn(store, 1)
    await do(store, SettleChannel(1, sent=False), chat=EDITOR)
    assert (await read(store, 1)).channel == "none"


async def test_an_edit_during_the_call_is_brought_in_afterwards(store: Store) -> None:
    await sending(store)
    assert (await edited(store, 1, "baru")).channel == "sending"
    await store.channel_done(1, "sent", 70, "", 1)
    assert await work(store) == ["to_change"]
    await store.channel_done(1, "sent", 0, "", 2)
    post = await read(store, 1)
    assert (post.channel, post.channel_message) == ("sent", 70)


async def test_a_withdrawal_during_the_call_is_made_afterwards(store: Store) -> None:
    await sending(store)
    assert (await withdrawn(store, 1)).channel == "sending"
    await store.channel_done(1, "sent", 70, "", 1)
    assert await work(store) == ["to_withdraw"]
    await store.channel_done(1, "withdrawn", 0, "", 2)
    assert (await read(store, 1)).channel == "withdrawn"
    assert await work(store) == []


@pytest.mark.parametrize("state", ["to_send", "failed"])
async def test_what_was_withdrawn_during_a_call_that_did_not_work_is_not_sent(
    store: Store, state: ChannelState
) -> None:
    await sending(store)
    await withdrawn(store, 1)
    await store.channel_done(1, state, 0, "E", 1)
    assert (await read(store, 1)).channel == "none"


async def test_what_waits_is_not_sent_once_it_is_withdrawn(store: Store) -> None:
    await live(store, channel=True)
    assert (await withdrawn(store, 1)).channel == "none"
    assert not await store.channel_sending(1)


@pytest.mark.parametrize("before", ["sent", "to_change", "failed"])
async def test_what_stands_there_is_taken_back(store: Store, before: str) -> None:
    await stands(store)
    if before != "sent":
        await edited(store, 1, "baru")
    if before == "failed":
        await store.channel_done(1, "failed", 0, "BadRequest", 2)
    assert (await read(store, 1)).channel == before
    assert (await withdrawn(store, 1)).channel == "to_withdraw"


async def test_a_withdrawal_during_a_change_wins(store: Store) -> None:
    await stands(store)
    await edited(store, 1, "baru")
    await withdrawn(store, 1)
    await store.channel_done(1, "failed", 0, "BadRequest", 2)
    assert await work(store) == ["to_withdraw"]
    await store.channel_done(1, "failed", 0, "BadRequest", 3)
    assert (await read(store, 1)).channel == "failed"


async def test_a_change_that_failed_can_be_tried_again_and_is_not_sent_twice(store: Store) -> None:
    await stands(store)
    await edited(store, 1, "baru")
    await store.channel_done(1, "failed", 0, "BadRequest", 2)
    await do(store, SettleChannel(1, sent=False), chat=EDITOR)
    post = await read(store, 1)
    assert (post.channel, post.channel_message) == ("to_change", 70)


async def test_a_refusal_is_shown_and_can_be_tried_again(store: Store) -> None:
    await sending(store)
    await store.channel_done(1, "failed", 0, "Forbidden: \ud83d bot is not a member", 1)
    assert (await read(store, 1)).channel_error == "Forbidden:  bot is not a member"
    await do(store, SettleChannel(1, sent=False), chat=EDITOR)
    assert await work(store) == ["to_send"]


async def settled_without_number(store: Store) -> None:
    """A post that an editor saw in the channel, in a message that nobody knows the number of."""
    await sending(store)
    await store.recover(NOW)
    await do(store, SettleChannel(1, sent=True), chat=EDITOR)


@pytest.mark.parametrize("change", ["edited", "withdrawn"])
async def test_editors_are_told_of_what_cannot_be_changed(store: Store, change: str) -> None:
    await settled_without_number(store)
    post = await (edited(store, 1, "baru") if change == "edited" else withdrawn(store, 1))
    assert (post.channel, post.channel_error) == ("failed", NO_MESSAGE)
    assert await work(store) == []
    await do(store, SettleChannel(1, sent=True, message_id=71), chat=EDITOR)
    assert await work(store) == ["to_change" if change == "edited" else "to_withdraw"]


async def test_what_was_withdrawn_and_deleted_by_hand_is_not_sent_again(store: Store) -> None:
    await settled_without_number(store)
    await withdrawn(store, 1)
    await do(store, SettleChannel(1, sent=False), chat=EDITOR)
    post = await read(store, 1)
    assert (post.channel, post.channel_error) == ("none", "")


async def test_editors_are_told_too_when_the_number_is_asked_for_too_late(store: Store) -> None:
    await sending(store)
    await store.recover(NOW)
    await withdrawn(store, 1)
    await do(store, SettleChannel(1, sent=True), chat=EDITOR)
    post = await read(store, 1)
    assert (post.channel, post.channel_error) == ("failed", NO_MESSAGE)


async def test_a_call_that_gave_no_number_fails_once_the_text_is_another(store: Store) -> None:
    await sending(store)
    await withdrawn(store, 1)
    await store.channel_done(1, "sent", 0, "", 1)
    post = await read(store, 1)
    assert (post.channel, post.channel_error) == ("failed", NO_MESSAGE)


async def test_what_was_corrected_during_a_call_that_was_not_made_is_not_sent(store: Store) -> None:
    await sending(store)
    await corrected(store, 1)
    await store.channel_done(1, "to_send", 0, "ConnectError", 1)
    assert (await read(store, 1)).channel == "none"


async def test_what_was_corrected_is_not_sent_by_an_editor_s_button_either(store: Store) -> None:
    await sending(store)
    await store.recover(NOW)
    await corrected(store, 1)
    await do(store, SettleChannel(1, sent=False), chat=EDITOR)
    assert (await read(store, 1)).channel == "none"


async def test_what_stands_there_though_it_was_corrected_is_known(store: Store) -> None:
    await sending(store)
    await corrected(store, 1)
    await store.channel_done(1, "sent", 70, "", 1)
    post = await read(store, 1)
    assert (post.channel, post.channel_message) == ("to_change", 70)
