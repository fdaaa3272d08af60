"""Who is in a group: what scripts set, what the bot can look up, and what it is told."""

import pytest
from telegram.error import BadRequest

pytestmark = pytest.mark.anyio

WATI = {"id": 7, "first_name": "Wati"}
ALL = ["message", "chat_member", "my_chat_member"]


async def updates(bot):
    return await bot.get_updates(timeout=0, allowed_updates=ALL)


async def test_a_group_is_there_at_once_and_nobody_is_told(bot, people, forum):
    assert not await updates(bot)
    shown = (await people.client.get("/sim/people")).json()
    (group,) = shown["groups"]
    assert (group["id"], group["is_forum"], group["topics"]) == (forum, True, [])
    standing = [(one["user"]["first_name"], one["status"]) for one in group["members"]]
    assert standing == [("Sari", "creator"), ("Budi", "member")]
    assert [one["user"]["id"] for one in shown["people"]] == [5, 6]


async def test_the_list_of_groups_shows_the_topics(bot, people, forum, thread):
    await bot.close_forum_topic(forum, thread)
    (group,) = (await people.client.get("/sim/people")).json()["groups"]
    topic = {"message_thread_id": thread, "name": "Kasus 1", "icon_color": 7322096}
    assert group["topics"] == [{**topic, "closed": True}]


async def test_a_changed_group_keeps_its_topics_and_whoever_is_not_named(
    bot, people, forum, thread
):
    await people.ask("groups", {"chat": {**people.forum, "title": "Baru"}, "bot": "administrator"})
    message = await bot.send_message(forum, "a", message_thread_id=thread)
    assert message.chat.title == "Baru"
    assert await bot.get_chat_member_count(forum) == 3


async def test_a_forum_named_without_its_topics_stays_one(bot, people, forum):
    await people.write(chat={"id": forum, "type": "supergroup", "title": "Meja"})
    assert (await bot.get_chat(forum)).is_forum


async def test_the_bot_looks_up_how_people_stand(bot, people, forum):
    await people.write(user=WATI)
    standing = [(await bot.get_chat_member(forum, number)).status for number in (5, 6, 7)]
    assert standing == ["creator", "member", "left"]


async def test_the_bot_looks_up_its_own_rights(bot, people):
    forum = await people.make_forum(can_pin_messages=False)
    me = await bot.get_chat_member(forum, 1000001)
    assert (me.status, me.can_manage_topics, me.can_pin_messages) == ("administrator", True, False)


async def test_who_makes_the_bot_an_administrator_anew_gives_it_all_rights(bot, people):
    forum = await people.make_forum(can_pin_messages=False)
    who = {"user": people.sari, "chat": {"id": forum}}
    for status in ("member", "administrator"):
        await people.ask("join", {**who, "status": status})
    assert (await bot.get_chat_member(forum, 1000001)).can_pin_messages


async def test_deleting_what_others_wrote_takes_the_right(bot, people):
    forum = await people.make_forum(can_delete_messages=False)
    said = await people.write(chat={"id": forum})
    with pytest.raises(BadRequest, match="essage can't be deleted"):
        await bot.delete_message(forum, said)


@pytest.mark.parametrize("status", ["administrator", "left", "kicked"])
async def test_every_standing_is_read_by_the_client(bot, people, forum, status):
    given = {"chat": {"id": forum}, "user": people.budi, "status": status}
    await people.ask("members", given)
    assert (await bot.get_chat_member(forum, 6)).status == status


async def test_somebody_unknown_cannot_be_looked_up(bot, forum):
    with pytest.raises(BadRequest, match=r"(?i)participant_id_invalid"):
        await bot.get_chat_member(forum, 4711)
    with pytest.raises(BadRequest, match="nvalid user_id specified"):
        await bot.get_chat_member(forum, 0)


async def test_a_private_chat_has_two_members_and_no_administrators(bot, people):
    await people.write()
    assert (await bot.get_chat_member(5, 5)).status == "member"
    assert await bot.get_chat_member_count(5) == 2
    with pytest.raises(BadRequest, match="here are no administrators in the private chat"):
        await bot.get_chat_administrators(5)


async def test_the_bot_lists_who_leads_the_group(bot, forum):
    listed = await bot.get_chat_administrators(forum)
    assert [(one.user.id, one.status) for one in listed] == [
        (5, "creator"),
        (1000001, "administrator"),
    ]


async def test_coming_going_and_promotion_are_told(bot, people, forum, events):
    await updates(bot)
    for status in ("member", "administrator", "kicked"):
        given = {"chat": {"id": forum}, "user": WATI, "status": status, "by": people.sari}
        assert (await people.ask("members", given))["update_id"]
    heard = [one.chat_member for one in await updates(bot) if one.chat_member]
    changes = [(one.old_chat_member.status, one.new_chat_member.status) for one in heard]
    assert changes == [("left", "member"), ("member", "administrator"), ("administrator", "kicked")]
    assert {(one.from_user.id, one.new_chat_member.user.id) for one in heard} == {(5, 7)}
    said = [one.message for one in await updates(bot) if one.message]
    assert [bool(one.new_chat_members) for one in said] == [True, False]
    assert events("members")[-1]["members"][-1] == {
        "user": WATI | {"is_bot": False},
        "status": "kicked",
    }


async def test_the_group_says_who_came_and_who_went(bot, people, forum):
    for status in ("member", "left"):
        await people.ask("members", {"chat": {"id": forum}, "user": WATI, "status": status})
    came, went = [one.message for one in await bot.get_updates(timeout=0)]
    assert [user.id for user in came.new_chat_members] == [7]
    assert (went.left_chat_member.id, went.from_user.id) == (7, 7)


async def test_only_an_administrator_that_asked_hears_of_members(bot, people, forum):
    given = {"chat": {"id": forum}, "user": WATI}
    await people.ask("members", {**given, "status": "member"})
    assert [one.chat_member for one in await bot.get_updates(timeout=0)] == [None]
    await updates(bot)
    await people.make_forum("member")
    await people.ask("members", {**given, "status": "member"})
    assert not any(one.chat_member for one in await updates(bot))


async def test_who_is_no_member_does_nothing_in_the_group(bot, people, forum, thread):
    markup = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    sent = await bot.send_message(forum, "a", reply_markup=markup)
    given = {"user": WATI, "chat": {"id": forum}, "message_id": sent.message_id}
    assert await people.refused("messages", {**given, "text": "a"}) == 409
    assert await people.refused("press", {**given, "data": "y"}) == 409
    assert await people.refused("react", {**given, "emoji": "👍"}) == 409
    topic = {"user": WATI, "chat": {"id": forum}, "thread": thread, "action": "close"}
    assert await people.refused("topics", topic) == 409
    await people.ask("members", {"chat": {"id": forum}, "user": WATI, "status": "member"})
    assert await people.write(user=WATI, chat={"id": forum})


@pytest.mark.parametrize(
    ("address", "given"),
    [
        ("groups", {"bot": "king"}),
        ("groups", {"rights": {"can_fly": True}}),
        ("groups", {"rights": {"can_pin_messages": 1}}),
        ("groups", {"members": [{"user": WATI, "status": "left"}]}),
        ("groups", {"members": WATI}),
        ("groups", {"chat": {"id": -5, "type": "group", "is_forum": True}}),
        ("members", {"user": WATI, "status": "king"}),
        ("members", {"user": WATI, "status": "left"}),
    ],
)
async def test_what_makes_no_sense_is_refused_and_changes_nothing(people, forum, address, given):
    before = (await people.client.get("/sim/people")).json()["groups"]
    assert await people.refused(address, {"chat": people.forum, **given}) in (400, 409)
    assert (await people.client.get("/sim/people")).json()["groups"] == before


async def test_people_close_reopen_and_rename_topics(bot, people, forum, thread):
    given = {"user": people.budi, "chat": {"id": forum}, "thread": thread}
    for more in ({"action": "close"}, {"action": "reopen"}, {"action": "rename", "name": "Baru"}):
        assert (await people.ask("topics", {**given, **more}))["update_id"]
    closed, reopened, renamed = [one.message for one in await bot.get_updates(timeout=0)][1:]
    assert closed.forum_topic_closed is not None
    assert reopened.forum_topic_reopened is not None
    assert renamed.forum_topic_edited.name == "Baru"
    assert {(one.from_user.id, one.message_thread_id) for one in (closed, renamed)} == {(6, thread)}


async def test_of_a_topic_that_people_delete_the_bot_hears_nothing(bot, people, forum, thread):
    before = len(await bot.get_updates(timeout=0))
    given = {"user": people.budi, "chat": {"id": forum}, "thread": thread, "action": "delete"}
    assert await people.ask("topics", given) == {"update_id": None}
    assert len(await bot.get_updates(timeout=0)) == before
    with pytest.raises(BadRequest, match="essage thread not found"):
        await bot.send_message(forum, "a", message_thread_id=thread)
    assert await people.refused("topics", given) == 404


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"action": "reopen"}, 409),
        ({"action": "rename", "name": "Kasus 1"}, 409),
        ({"action": "rename"}, 409),
        ({"action": "burn"}, 400),
        ({"action": "close", "thread": 77}, 404),
    ],
)
async def test_what_people_cannot_do_with_a_topic(people, forum, thread, more, status):
    given = {"user": people.budi, "chat": {"id": forum}, "thread": thread}
    assert await people.refused("topics", {**given, **more}) == status


async def test_an_upgraded_group_keeps_its_people(bot, people):
    small = {"id": -77, "type": "group", "title": "Warga"}
    members = [{"user": WATI, "status": "creator"}]
    await people.ask("groups", {"chat": small, "members": members, "bot": "administrator"})
    await people.ask("upgrade", {"user": WATI, "chat": {"id": -77}})
    assert (await bot.get_chat_member(-10077, 7)).status == "creator"
