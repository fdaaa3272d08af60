"""How a bot opens, renames, closes and deletes topics, and what Telegram says to it."""

import pytest
from telegram.error import BadRequest, Forbidden, RetryAfter

pytestmark = pytest.mark.anyio


async def heard(bot, kind):
    """What the bot was told of this kind of service message."""
    messages = [update.message for update in await bot.get_updates(timeout=0) if update.message]
    return [message for message in messages if getattr(message, kind) is not None]


async def test_a_topic_has_a_number_a_name_and_a_colour(bot, forum):
    topic = await bot.create_forum_topic(forum, "  Kasus 7 ", icon_color=16766590)
    assert (topic.message_thread_id, topic.name, topic.icon_color) == (2, "Kasus 7", 16766590)
    assert (await bot.create_forum_topic(forum, "Kasus 8")).icon_color == 7322096


async def test_the_first_message_of_a_topic_has_its_number_and_reaches_the_bot(bot, thread):
    (message,) = await heard(bot, "forum_topic_created")
    assert (message.message_id, message.message_thread_id) == (thread, thread)
    assert (message.is_topic_message, message.from_user.id) == (True, 1000001)
    assert message.forum_topic_created.name == "Kasus 1"


async def test_a_name_over_128_characters_is_cut(bot, forum):
    assert (await bot.create_forum_topic(forum, "ü" * 129)).name == "ü" * 128


async def test_a_topic_needs_a_name_and_a_known_colour(bot, forum):
    with pytest.raises(BadRequest, match="itle must be non-empty"):
        await bot.create_forum_topic(forum, "  ")
    with pytest.raises(BadRequest, match="nvalid icon color specified"):
        await bot.create_forum_topic(forum, "a", icon_color=1)


async def test_without_the_right_no_topic_is_opened(bot, people):
    forum = await people.make_forum(can_manage_topics=False)
    with pytest.raises(BadRequest, match="ot enough rights to create a topic"):
        await bot.create_forum_topic(forum, "a")
    await people.make_forum("member")
    with pytest.raises(BadRequest, match="ot enough rights to create a topic"):
        await bot.create_forum_topic(forum, "a")


async def test_only_a_forum_has_topics(bot, people):
    await people.write(chat=people.group)
    with pytest.raises(BadRequest, match="he chat is not a forum"):
        await bot.create_forum_topic(people.group["id"], "a")
    await people.write()
    with pytest.raises(BadRequest, match="he chat is not a forum"):
        await bot.create_forum_topic(5, "a")


async def test_a_bot_that_was_put_out_does_nothing_in_topics(bot, people, forum, thread):
    await people.ask("kick", {"user": people.sari, "chat": {"id": forum}})
    for call in (bot.create_forum_topic(forum, "a"), bot.send_message(forum, "a")):
        with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
            await call


async def test_a_topic_gets_another_name(bot, forum, thread, events):
    assert await bot.edit_forum_topic(forum, thread, name="Kasus 1: Kamboja")
    (message,) = await heard(bot, "forum_topic_edited")
    assert message.forum_topic_edited.name == "Kasus 1: Kamboja"
    assert message.message_thread_id == thread
    shown = [(event["change"], event["topic"]["name"]) for event in events("topic")]
    assert shown == [("created", "Kasus 1"), ("edited", "Kasus 1: Kamboja")]


async def test_the_same_name_again_is_no_change(bot, forum, thread):
    with pytest.raises(BadRequest, match=r"(?i)topic_not_modified"):
        await bot.edit_forum_topic(forum, thread, name="Kasus 1")
    assert await bot.edit_forum_topic(forum, thread)


async def test_an_icon_changes_alone(bot, forum, thread):
    assert await bot.edit_forum_topic(forum, thread, icon_custom_emoji_id="5312016608254762256")
    (message,) = await heard(bot, "forum_topic_edited")
    assert message.forum_topic_edited.icon_custom_emoji_id == "5312016608254762256"
    assert message.forum_topic_edited.name is None


async def test_a_topic_closes_and_opens_again(bot, forum, thread, events):
    assert await bot.close_forum_topic(forum, thread)
    with pytest.raises(BadRequest, match=r"(?i)topic_not_modified"):
        await bot.close_forum_topic(forum, thread)
    assert await bot.reopen_forum_topic(forum, thread)
    with pytest.raises(BadRequest, match=r"(?i)topic_not_modified"):
        await bot.reopen_forum_topic(forum, thread)
    changes = [(event["change"], event["topic"]["closed"]) for event in events("topic")]
    assert changes == [("created", False), ("closed", True), ("reopened", False)]
    assert len(await heard(bot, "forum_topic_closed")) == 1
    assert len(await heard(bot, "forum_topic_reopened")) == 1


async def test_a_deleted_topic_is_gone_with_its_messages(bot, forum, thread, server, events):
    kept = await bot.send_message(forum, "di luar")
    await bot.send_message(forum, "di dalam", message_thread_id=thread)
    assert await bot.delete_forum_topic(forum, thread)
    left = [message["message_id"] for message in server.state.messages.of_chat(forum, 0)]
    assert left == [kept.message_id]
    assert events("topic")[-1]["change"] == "deleted"
    with pytest.raises(BadRequest, match="essage thread not found"):
        await bot.send_message(forum, "a", message_thread_id=thread)


async def test_deleting_needs_the_right_to_delete_messages(bot, people, forum, thread):
    await people.make_forum(can_delete_messages=False)
    with pytest.raises(BadRequest, match="ot enough rights to delete the topic"):
        await bot.delete_forum_topic(forum, thread)


async def test_who_opened_a_topic_may_change_it_without_the_right(bot, people, forum, thread):
    await people.make_forum(can_manage_topics=False)
    assert await bot.edit_forum_topic(forum, thread, name="Kasus 2")
    assert await bot.close_forum_topic(forum, thread)


async def test_an_unknown_topic_cannot_be_changed(bot, forum):
    for call in (
        bot.edit_forum_topic(forum, 77, name="a"),
        bot.close_forum_topic(forum, 77),
        bot.reopen_forum_topic(forum, 77),
        bot.delete_forum_topic(forum, 77),
    ):
        with pytest.raises(BadRequest, match=r"(?i)topic_id_invalid"):
            await call


async def test_a_second_topic_has_to_wait_for_the_gap(bot, people, forum, thread, clock):
    await people.ask("settings", {"topic_gap": 6})
    clock.forward(1.5)
    with pytest.raises(RetryAfter, match="Retry in 5 seconds"):
        await bot.create_forum_topic(forum, "Kasus 2")
    clock.forward(4.5)
    assert await bot.create_forum_topic(forum, "Kasus 2")


async def test_a_refused_topic_does_not_lengthen_the_gap(bot, people, forum, thread, clock):
    await people.ask("settings", {"topic_gap": 3})
    clock.forward(2)
    with pytest.raises(RetryAfter):
        await bot.create_forum_topic(forum, "Kasus 2")
    clock.forward(1)
    assert await bot.create_forum_topic(forum, "Kasus 2")


async def test_topics_of_another_group_do_not_wait(bot, people, forum, thread):
    await people.ask("settings", {"topic_gap": 3})
    other = {**people.forum, "id": -1010}
    await people.ask("groups", {"chat": other, "bot": "administrator"})
    assert await bot.create_forum_topic(-1010, "Kasus 1")
