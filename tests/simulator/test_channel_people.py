"""What people do in a channel, and what the bot learns of it."""

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest, Forbidden

from tests.simulator.channel_side import CHANNEL, NAME, NUMBER, make_channel

pytestmark = pytest.mark.anyio

WATI = {"id": 7, "first_name": "Wati"}
EVERYTHING = ["channel_post", "edited_channel_post", "chat_member", "my_chat_member"]
EVERYTHING += ["callback_query", "message", "message_reaction", "message_reaction_count"]


@pytest.fixture
async def channel(people):
    return await make_channel(people)


@pytest.fixture
def heard(bot):
    """The updates so far, of all kinds."""

    async def ask():
        return await bot.get_updates(timeout=0, allowed_updates=EVERYTHING)

    return ask


async def test_a_channel_can_be_looked_up(bot, channel):
    chat = await bot.get_chat(NAME)
    assert (chat.id, chat.type, chat.title, chat.username) == (NUMBER, "channel", "Kabar", NAME[1:])
    assert chat.invite_link is None
    assert await bot.get_chat_member_count(NAME) == 3


async def test_only_an_administrator_sees_the_link_of_invitation(bot, people):
    await people.ask("groups", {"chat": {**CHANNEL, "invite_link": "https://t.me/+uji"}})
    assert (await bot.get_chat(NUMBER)).invite_link is None
    await make_channel(people)
    assert (await bot.get_chat(NUMBER)).invite_link == "https://t.me/+uji"


async def test_the_bot_learns_who_is_in_it_and_what_it_may(bot, people):
    await make_channel(people, can_delete_messages=False)
    me = await bot.get_chat_member(NAME, bot.id)
    assert (me.status, me.can_post_messages, me.can_edit_messages) == ("administrator", True, True)
    assert (me.can_delete_messages, me.can_manage_topics) == (False, None)
    owner, other = await bot.get_chat_administrators(NUMBER)
    assert (owner.user.id, owner.status, other.user.id) == (people.sari["id"], "creator", bot.id)
    await people.ask("people", {"user": WATI})
    statuses = [(await bot.get_chat_member(NUMBER, number)).status for number in (5, 6, 7)]
    assert statuses == ["creator", "member", "left"]


async def test_a_bot_that_leads_nothing_does_not_see_who_is_in_it(bot, people):
    await make_channel(people, bot="left")
    assert (await bot.get_chat_member(NAME, bot.id)).status == "left"
    for look in (bot.get_chat_member(NAME, 5), bot.get_chat_administrators(NAME)):
        with pytest.raises(BadRequest, match="ember list is inaccessible"):
            await look


async def test_a_channel_without_a_name_shows_nothing_outside(bot, people):
    hidden = {"id": -1004, "type": "channel", "title": "Tertutup"}
    await people.ask("groups", {"chat": hidden, "bot": "left"})
    with pytest.raises(Forbidden, match="bot is not a member of the channel chat"):
        await bot.get_chat(-1004)
    await people.ask("groups", {"chat": hidden, "bot": "kicked"})
    with pytest.raises(Forbidden, match="bot was kicked from the channel chat"):
        await bot.get_chat(-1004)


async def test_people_join_and_leave_and_only_an_administrator_is_told(bot, people, channel, heard):
    await heard()
    who = {"user": WATI, "chat": {"id": NUMBER}}
    await people.ask("members", {**who, "status": "member"})
    await people.ask("members", {**who, "status": "left"})
    changes = [update.chat_member for update in await heard()]
    assert [(c.old_chat_member.status, c.new_chat_member.status) for c in changes] == [
        ("left", "member"),
        ("member", "left"),
    ]
    await people.ask("kick", {"user": people.sari, "chat": {"id": NUMBER}})
    answer = await people.ask("members", {**who, "status": "member"})
    assert answer == {"update_id": None}
    kept = (await people.client.get(f"/sim/chats/{NUMBER}/messages")).json()["messages"]
    assert kept == []


async def test_the_pages_hear_of_the_one_who_came(people, channel, events):
    await people.ask("members", {"user": WATI, "chat": {"id": NUMBER}, "status": "member"})
    (event,) = events("subscriber")
    assert (event["member"]["user"]["id"], event["member"]["status"]) == (7, "member")
    assert event["subscribers"] == 3


async def test_an_administrator_posts_and_edits_and_the_bot_hears_it(people, channel, heard):
    number = await people.write("lama", chat=CHANNEL)
    await people.write("baru", chat=CHANNEL, edit_of=number)
    post, edited = await heard()
    assert (post.channel_post.text, post.channel_post.from_user) == ("lama", None)
    assert (post.channel_post.sender_chat.id, post.channel_post.message_id) == (NUMBER, number)
    assert (edited.edited_channel_post.text, post.effective_chat.type) == ("baru", "channel")


@pytest.mark.parametrize("user", [WATI, {"id": 6, "first_name": "Budi"}])
async def test_others_do_not_post(people, channel, user):
    said = {"user": user, "text": "halo", "chat": {"id": NUMBER}}
    assert await people.refused("messages", said) == 409


async def test_a_bot_that_is_no_administrator_hears_no_posts(people, heard):
    await make_channel(people, bot="member")
    said = {"user": people.sari, "text": "halo", "chat": {"id": NUMBER}}
    assert (await people.ask("messages", said))["update_id"] is None
    assert await heard() == ()


async def test_the_bot_is_told_of_its_standing(people, heard):
    who = {"user": people.sari, "chat": CHANNEL}
    await people.ask("join", {**who, "rights": {"can_edit_messages": False}})
    await people.ask("join", who)
    await people.ask("kick", who)
    changes = [update.my_chat_member for update in await heard()]
    assert [(c.old_chat_member.status, c.new_chat_member.status) for c in changes] == [
        ("left", "administrator"),
        ("administrator", "administrator"),
        ("administrator", "kicked"),
    ]
    assert changes[0].new_chat_member.can_edit_messages is False
    assert changes[1].new_chat_member.can_edit_messages is True


async def test_a_subscriber_presses_a_button(bot, people, channel, heard):
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="y")]])
    post = await bot.send_message(NUMBER, "?", reply_markup=markup)
    pressed = {"message_id": post.message_id, "chat": {"id": NUMBER}, "label": "Ya"}
    await people.ask("press", {"user": people.budi, **pressed})
    (update,) = await heard()
    assert (update.callback_query.from_user.id, update.callback_query.message.chat.id) == (
        6,
        NUMBER,
    )
    assert await people.refused("press", {"user": WATI, **pressed}) == 409


async def test_of_reactions_only_the_number_is_told(bot, people, channel, heard):
    await heard()
    post = await bot.send_message(NUMBER, "halo")
    for user in (people.sari, people.budi):
        given = {"user": user, "message_id": post.message_id, "emoji": "👍", "chat": CHANNEL}
        await people.ask("react", given)
    update = (await heard())[-1]
    assert update.message_reaction is None
    assert update.message_reaction_count.reactions[0].total_count == 2


async def test_a_post_can_be_forwarded_to_the_bot_as_it_is(bot, people, channel, heard):
    post = await bot.send_message(NUMBER, "<b>Waspada</b>", parse_mode="HTML")
    given = {"chat_id": NUMBER, "message_id": post.message_id}
    await people.ask("messages", {"user": people.budi, "forward_of": given})
    (update,) = await heard()
    origin = update.message.forward_origin
    assert (update.message.text, update.message.entities[0].type) == ("Waspada", "bold")
    assert (origin.type, origin.chat.username, origin.message_id) == ("channel", NAME[1:], 1)
    missing = {"user": people.budi, "forward_of": {**given, "message_id": 9}}
    assert await people.refused("messages", missing) == 404


@pytest.mark.parametrize(
    ("given", "kind", "name"),
    [
        ({"type": "channel", "id": -1009, "title": "Palsu", "message_id": 4}, "channel", "Palsu"),
        ({"type": "channel", "id": NUMBER, "message_id": 4}, "channel", "Kabar"),
        ({"type": "chat", "id": -1009, "title": "Loker"}, "chat", "Loker"),
        ({"type": "user", "id": 66, "first_name": "Agen"}, "user", "Agen"),
        ({"type": "hidden_user", "first_name": "HRD"}, "hidden_user", "HRD"),
    ],
)
async def test_a_forwarded_message_can_come_from_anywhere(
    people, channel, heard, given, kind, name
):
    await people.write("halo", forward_from=given)
    origin = (await heard())[0].message.forward_origin
    names = {
        "channel": lambda: origin.chat.title,
        "chat": lambda: origin.sender_chat.title,
        "user": lambda: origin.sender_user.first_name,
        "hidden_user": lambda: origin.sender_user_name,
    }
    assert (origin.type, names[kind]()) == (kind, name)


@pytest.mark.parametrize(
    ("address", "more"),
    [
        ("groups", {"chat": {**CHANNEL, "id": 3}}),
        ("groups", {"chat": CHANNEL, "bot": "restricted"}),
        ("groups", {"chat": CHANNEL, "rights": {"can_manage_topics": True}}),
        ("messages", {"text": "a", "forward_from": {"type": "moon"}}),
        ("messages", {"text": "a", "forward_from": {"type": "channel", "id": 7}}),
        ("messages", {"forward_of": "x"}),
    ],
)
async def test_what_makes_no_sense_is_refused(people, address, more):
    assert await people.refused(address, {"user": people.sari, **more}) == 400


async def test_the_list_shows_channels_apart_from_groups(people, channel):
    shown = (await people.client.get("/sim/people", params={"limit": 1})).json()
    (listed,) = shown["channels"]
    assert (listed["bot_status"], listed["subscribers"]) == ("administrator", 2)
    assert [member["user"]["id"] for member in listed["members"]] == [5]
    assert (shown["groups"], len(shown["people"]), shown["people_in_all"]) == ([], 1, 2)
