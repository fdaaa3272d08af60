"""Messages a bot pins."""

import pytest
from telegram.error import BadRequest

pytestmark = pytest.mark.anyio


async def pinned(bot, chat):
    message = (await bot.get_chat(chat)).pinned_message
    return message and message.message_id


async def test_a_pinned_message_is_announced_in_its_topic_and_found_by_the_bot(bot, forum, thread):
    card = await bot.send_message(forum, "kartu", message_thread_id=thread)
    assert await bot.pin_chat_message(forum, card.message_id)
    (*_, update) = await bot.get_updates(timeout=0)
    assert update.message.pinned_message.message_id == card.message_id
    assert update.message.message_thread_id == thread
    assert await pinned(bot, forum) == card.message_id


async def test_the_newest_is_shown_and_the_one_before_when_it_is_gone(bot, forum):
    sent = [(await bot.send_message(forum, str(number))).message_id for number in range(3)]
    for number in sent:
        await bot.pin_chat_message(forum, number)
    await bot.unpin_chat_message(forum, sent[1])
    await bot.unpin_chat_message(forum)
    assert await pinned(bot, forum) == sent[0]
    await bot.delete_message(forum, sent[0])
    assert await pinned(bot, forum) is None


async def test_pinning_again_says_nothing_new(bot, forum, server):
    sent = await bot.send_message(forum, "kartu")
    for _ in range(2):
        assert await bot.pin_chat_message(forum, sent.message_id)
    assert len(server.state.messages) == 2


async def test_pinning_takes_the_right_in_groups_and_none_in_private(bot, people):
    forum = await people.make_forum(can_pin_messages=False)
    sent = await bot.send_message(forum, "kartu")
    for call in (bot.pin_chat_message(forum, sent.message_id), bot.unpin_chat_message(forum)):
        with pytest.raises(BadRequest, match="ot enough rights to manage pinned messages"):
            await call
    assert await bot.pin_chat_message(5, await people.write())


async def test_what_is_not_there_cannot_be_pinned(bot, forum):
    with pytest.raises(BadRequest, match="essage to pin not found"):
        await bot.pin_chat_message(forum, 77)
    for number in (77, None):
        with pytest.raises(BadRequest, match="essage to unpin not found"):
            await bot.unpin_chat_message(forum, number)
