"""Emoji under messages: the bot's and people's."""

import pytest
from telegram.constants import ReactionEmoji
from telegram.error import BadRequest

from bot.simulator.reactions import EMOJI

pytestmark = pytest.mark.anyio

ASKED = ["message", "message_reaction"]


def emoji(types):
    return [kind.emoji for kind in types]


async def listen(bot):
    """Name what the bot wants to hear, and forget what was before."""
    updates = await bot.get_updates(timeout=0, allowed_updates=ASKED)
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1, timeout=0)


async def reactions(bot):
    updates = await bot.get_updates(timeout=0)
    return [update.message_reaction for update in updates if update.message_reaction]


def test_the_emoji_are_those_of_telegram():
    assert {str(one.value).replace("\ufe0f", "") for one in ReactionEmoji} == EMOJI


async def test_the_bot_puts_one_emoji_under_a_message_and_takes_it_away(bot, people, events):
    said = await people.write()
    await listen(bot)
    for wanted in ("👍", "❤", None):
        assert await bot.set_message_reaction(5, said, wanted)
    assert [event["reactions"] for event in events("reactions")] == [
        [{"emoji": "👍", "from_bot": True}],
        [{"emoji": "❤", "from_bot": True}],
        [],
    ]
    assert await reactions(bot) == []


async def test_what_the_bot_cannot_put_is_refused(bot, people):
    said = await people.write()
    with pytest.raises(BadRequest, match=r"(?i)reaction_invalid"):
        await bot.set_message_reaction(5, said, "🍕")
    with pytest.raises(BadRequest, match=r"(?i)reactions_too_many"):
        await bot.set_message_reaction(5, said, ["👍", "❤"])
    with pytest.raises(BadRequest, match="essage to react not found"):
        await bot.set_message_reaction(5, 77, "👍")


async def test_a_person_puts_changes_and_takes_an_emoji(bot, people):
    await people.write()
    sent = await bot.send_message(5, "halo")
    await listen(bot)
    for wanted in ("👍", "❤️", None):
        given = {"user": people.sari, "message_id": sent.message_id, "emoji": wanted}
        assert (await people.ask("react", given))["update_id"]
    heard = await reactions(bot)
    changes = [(emoji(one.old_reaction), emoji(one.new_reaction)) for one in heard]
    assert changes == [([], ["👍"]), (["👍"], ["❤"]), (["❤"], [])]
    assert (heard[0].chat.id, heard[0].message_id, heard[0].user.id) == (5, sent.message_id, 5)


async def test_the_same_emoji_again_changes_nothing(bot, people, events):
    given = {"user": people.sari, "message_id": await people.write(), "emoji": "👍"}
    await people.ask("react", given)
    assert await people.ask("react", given) == {"update_id": None}
    assert len(events("reactions")) == 1


async def test_only_a_bot_that_asked_hears_of_reactions(bot, people):
    given = {"user": people.sari, "message_id": await people.write(), "emoji": "👍"}
    await people.ask("react", given)
    assert await reactions(bot) == []


async def test_in_a_group_only_an_administrator_hears_of_reactions(bot, people, forum, thread):
    said = await people.write("a", chat={"id": forum}, thread=thread)
    await listen(bot)
    given = {"user": people.budi, "message_id": said, "chat": {"id": forum}}
    await people.ask("react", {**given, "emoji": "👀"})
    (heard,) = await reactions(bot)
    assert (heard.chat.id, emoji(heard.new_reaction)) == (forum, ["👀"])
    await people.make_forum("member")
    assert await people.ask("react", {**given, "emoji": "👍"}) == {"update_id": None}


async def test_the_list_of_messages_and_edits_show_who_reacted(bot, people, events):
    await people.write()
    sent = await bot.send_message(5, "lama")
    given = {"user": people.sari, "message_id": sent.message_id, "emoji": "👍"}
    await people.ask("react", given)
    await bot.set_message_reaction(5, sent.message_id, "🙏")
    both = [{"emoji": "👍", "from_bot": False}, {"emoji": "🙏", "from_bot": True}]
    edited = await bot.edit_message_text("baru", 5, sent.message_id)
    assert "reactions" not in edited.api_kwargs
    assert events("edited")[-1]["message"]["reactions"] == both
    listed = (await people.client.get("/sim/chats/5/messages")).json()["messages"]
    assert [message.get("reactions") for message in listed] == [None, both]


async def test_a_deleted_message_leaves_no_reactions(bot, people, server):
    await people.write()
    sent = await bot.send_message(5, "a")
    await bot.set_message_reaction(5, sent.message_id, "👍")
    await bot.delete_message(5, sent.message_id)
    assert server.state.reactions.shown(5, sent.message_id, 1000001) == []


async def test_neither_does_a_deleted_topic(bot, forum, thread, server):
    sent = await bot.send_message(forum, "a", message_thread_id=thread)
    await bot.set_message_reaction(forum, sent.message_id, "👍")
    await bot.delete_forum_topic(forum, thread)
    assert server.state.reactions.shown(forum, sent.message_id, 1000001) == []


async def test_a_reset_forgets_reactions_and_pins(bot, people, server):
    said = await people.write()
    await bot.set_message_reaction(5, said, "👍")
    await bot.pin_chat_message(5, said)
    await people.ask("reset", {})
    assert server.state.reactions.shown(5, said, 1000001) == []
    assert server.state.pinned == {}


@pytest.mark.parametrize(
    ("more", "status"),
    [({"emoji": "🍕"}, 400), ({"emoji": 7}, 400), ({"message_id": 77}, 404)],
)
async def test_what_a_person_cannot_put_is_refused(people, more, status):
    given = {"user": people.sari, "message_id": await people.write(), "emoji": "👍"}
    assert await people.refused("react", {**given, **more}) == status
