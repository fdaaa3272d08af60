"""What a bot does in a channel, and what it is refused there."""

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputMediaPhoto
from telegram.error import BadRequest, Forbidden, RetryAfter

from bot.simulator.files import plain_picture
from tests.simulator.channel_side import CHANNEL, NAME, NUMBER, make_channel

pytestmark = pytest.mark.anyio

LINK = InlineKeyboardMarkup(
    [[InlineKeyboardButton("Periksa", url="https://t.me/cekdulu_bot?start=k1")]]
)
NO_RIGHTS = "^Need administrator rights in the channel chat$"


@pytest.fixture
async def channel(people):
    return await make_channel(people)


@pytest.mark.parametrize("place", [NUMBER, NAME, NAME.upper()])
async def test_a_post_stands_in_the_name_of_the_channel(bot, channel, place):
    post = await bot.send_message(place, "<b>Waspada</b>", parse_mode="HTML", reply_markup=LINK)
    assert (post.from_user, post.sender_chat.id, post.author_signature) == (None, NUMBER, None)
    assert (post.chat.type, post.chat.title, post.chat.username) == (
        "channel",
        "Kabar",
        "kabar_uji",
    )
    assert (post.text, post.reply_markup) == ("Waspada", LINK)


async def test_the_bot_hears_nothing_of_its_own_posts(bot, channel):
    post = await bot.send_message(NUMBER, "satu")
    await bot.edit_message_text("dua", NUMBER, post.message_id)
    assert await bot.get_updates(timeout=0) == ()


async def test_a_channel_counts_its_posts_for_itself(bot, people, channel):
    await people.write()
    first = await bot.send_message(NUMBER, "satu")
    await people.write()
    second = await bot.send_photo(NAME, plain_picture(), caption="dua")
    assert (first.message_id, second.message_id) == (1, 2)


async def test_a_post_can_answer_another_one(bot, channel):
    first = await bot.send_message(NUMBER, "satu")
    second = await bot.send_message(NAME, "ralat", reply_to_message_id=first.message_id)
    assert second.reply_to_message.text == "satu"
    with pytest.raises(BadRequest, match="essage to be replied not found"):
        await bot.send_message(NUMBER, "ralat", reply_to_message_id=99)


async def test_an_album_is_posted(bot, channel):
    file_id = (await bot.send_photo(NUMBER, plain_picture())).photo[-1].file_id
    posts = await bot.send_media_group(NUMBER, [InputMediaPhoto(file_id) for _ in "12"])
    assert [post.sender_chat.id for post in posts] == [NUMBER, NUMBER]


@pytest.mark.parametrize(
    ("standing", "error", "words"),
    [
        ("member", BadRequest, NO_RIGHTS),
        ("left", Forbidden, "^Forbidden: bot is not a member of the channel chat$"),
        ("kicked", Forbidden, "^Forbidden: bot was kicked from the channel chat$"),
    ],
)
async def test_who_is_no_administrator_cannot_post(bot, people, standing, error, words):
    await make_channel(people, bot=standing)
    for place in (NUMBER, NAME):
        with pytest.raises(error, match=words):
            await bot.send_message(place, "halo")
    with pytest.raises(error, match=words):
        await bot.send_photo(NUMBER, plain_picture())


async def test_without_the_right_to_post_nothing_is_posted(bot, people):
    await make_channel(people, can_post_messages=False)
    with pytest.raises(BadRequest, match=NO_RIGHTS):
        await bot.send_message(NUMBER, "halo")
    with pytest.raises(BadRequest, match=NO_RIGHTS):
        await bot.send_chat_action(NUMBER, "typing")


async def test_an_unknown_name_is_no_chat(bot, channel):
    with pytest.raises(BadRequest, match=r"^Chat not found$"):
        await bot.send_message("@tidak_ada", "halo")


async def test_posts_are_edited_and_deleted(bot, channel):
    text = await bot.send_message(NUMBER, "lama", reply_markup=LINK)
    changed = await bot.edit_message_text("baru", NAME, text.message_id)
    assert (changed.text, changed.reply_markup) == ("baru", None)
    assert (
        await bot.edit_message_reply_markup(NUMBER, text.message_id, reply_markup=LINK)
    ).edit_date
    photo = await bot.send_photo(NUMBER, plain_picture(), caption="lama")
    assert (
        await bot.edit_message_caption(NAME, photo.message_id, caption="baru")
    ).caption == "baru"
    assert await bot.delete_message(NAME, photo.message_id)
    with pytest.raises(BadRequest, match="essage to delete not found"):
        await bot.delete_message(NUMBER, photo.message_id)


async def test_the_right_to_post_is_enough_for_ones_own_posts_only(bot, people):
    await make_channel(people, can_edit_messages=False, can_delete_messages=False)
    theirs = await people.write("dari Sari", chat=CHANNEL)
    mine = (await bot.send_message(NUMBER, "dari bot")).message_id
    assert (await bot.edit_message_text("baru", NUMBER, mine)).text == "baru"
    with pytest.raises(BadRequest, match="essage can't be edited"):
        await bot.edit_message_text("baru", NUMBER, theirs)
    with pytest.raises(BadRequest, match="essage can't be deleted"):
        await bot.delete_message(NUMBER, theirs)
    assert await bot.delete_message(NUMBER, mine)


async def test_with_the_rights_others_posts_are_changed_too(bot, people, channel):
    theirs = await people.write("dari Sari", chat=CHANNEL)
    assert (await bot.edit_message_text("baru", NUMBER, theirs)).text == "baru"
    assert await bot.delete_message(NUMBER, theirs)


async def test_after_two_days_a_post_stays(bot, channel, clock):
    post = await bot.send_message(NUMBER, "halo")
    clock.forward(48 * 3600 + 1)
    with pytest.raises(BadRequest, match="essage can't be deleted for everyone"):
        await bot.delete_message(NUMBER, post.message_id)


async def test_a_post_is_copied_and_forwarded_with_its_origin(bot, people, channel):
    await people.write()
    post = await bot.send_message(NUMBER, "halo")
    await bot.copy_message(people.sari["id"], NAME, post.message_id)
    sent = await bot.forward_message(people.sari["id"], NAME, post.message_id)
    origin = sent.forward_origin
    assert (origin.type, origin.chat.id, origin.message_id) == ("channel", NUMBER, post.message_id)
    kept = (await people.client.get(f"/sim/chats/{people.sari['id']}/messages")).json()["messages"]
    assert [("forward_origin" in one, "sender_chat" in one) for one in kept[1:]] == [
        (False, False),
        (True, False),
    ]


async def test_pinning_takes_the_right_to_edit_and_the_channel_says_so(bot, people):
    await make_channel(people, can_edit_messages=False)
    post = await bot.send_message(NUMBER, "halo")
    with pytest.raises(BadRequest, match="ot enough rights to manage pinned messages"):
        await bot.pin_chat_message(NUMBER, post.message_id)
    await make_channel(people)
    assert await bot.pin_chat_message(NUMBER, post.message_id)
    assert (await bot.get_updates(timeout=0))[-1].channel_post.pinned_message.text == "halo"
    assert (await bot.get_chat(NAME)).pinned_message.text == "halo"


async def test_the_budget_of_groups_counts_for_channels(bot, people, channel, clock):
    await people.ask("settings", {"group_budget": 2})
    for place in (NUMBER, NAME):
        await bot.send_message(place, "halo")
    with pytest.raises(RetryAfter):
        await bot.edit_message_text("baru", NAME, 1)
    clock.forward(60)
    assert await bot.send_message(NAME, "halo")


@pytest.mark.parametrize("place", [NUMBER, NAME])
async def test_a_fault_of_the_channel_hits_it_by_name_too(bot, people, channel, place):
    fault = {"kind": "400", "chat_id": NUMBER, "description": "Bad Request: CHAT_ADMIN_REQUIRED"}
    await people.ask("faults", fault)
    with pytest.raises(BadRequest, match=r"(?i)chat_admin_required"):
        await bot.send_message(place, "halo")
    assert [call["ok"] for call in await people.calls(chat_id=NUMBER)] == [False]
