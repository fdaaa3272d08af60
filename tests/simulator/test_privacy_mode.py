"""What a bot in privacy mode hears of a group, and what not."""

import pytest

pytestmark = pytest.mark.anyio


async def heard(bot):
    """Words of the messages that reached the bot."""
    updates = await bot.get_updates(timeout=0)
    return [update.effective_message.text for update in updates if update.effective_message]


async def test_talk_in_a_group_does_not_reach_the_bot(bot, people):
    answer = await people.ask(
        "messages", {"user": people.sari, "text": "ada loker nih", "chat": people.group}
    )
    assert answer == {"update_id": None, "message_id": 1}
    assert await heard(bot) == []


@pytest.mark.parametrize(
    "text",
    [
        "/cek",
        "/cek@cekdulu_bot loker ini",
        "/cek@CekDulu_Bot",
        "😀 tolong @cekdulu_bot",
        "😀 coba /cek@cekdulu_bot",
    ],
)
async def test_commands_for_it_and_mentions_reach_the_bot(bot, people, text):
    await people.write(text, chat=people.group)
    assert await heard(bot) == [text]


@pytest.mark.parametrize(
    "text", ["/cek@lain_bot", "coba /cek", "tanya @budi_s", "cekdulu_bot", "x@cekdulu_bot.id"]
)
async def test_what_is_for_others_does_not_reach_the_bot(bot, people, text):
    await people.write(text, chat=people.group)
    assert await heard(bot) == []


async def test_a_caption_is_for_the_bot_as_a_text_is(bot, people):
    await people.write("lihat", kind="photo", chat=people.group)
    await people.write("@cekdulu_bot lihat", kind="photo", chat=people.group)
    (update,) = await bot.get_updates(timeout=0)
    assert update.message.caption == "@cekdulu_bot lihat"


async def test_a_reply_to_the_bot_reaches_it_and_one_to_others_does_not(bot, people):
    first = await people.write(chat=people.group)
    sent = await bot.send_message(people.group["id"], "halo")
    await people.write("untuk Sari", chat=people.group, reply_to=first)
    await people.write("untuk bot", chat=people.group, reply_to=sent.message_id)
    assert await heard(bot) == ["untuk bot"]


async def test_an_edit_counts_as_what_it_says_now(bot, people):
    first = await people.write(chat=people.group)
    await people.write("masih bukan", chat=people.group, edit_of=first)
    await people.write("/cek sekarang", chat=people.group, edit_of=first)
    (update,) = await bot.get_updates(timeout=0)
    assert update.edited_message.text == "/cek sekarang"


async def test_a_button_in_a_group_reaches_the_bot(bot, people):
    await people.write(chat=people.group)
    markup = {"inline_keyboard": [[{"text": "Ya", "callback_data": "y"}]]}
    sent = await bot.send_message(people.group["id"], "pilih", reply_markup=markup)
    pressed = {"user": people.sari, "message_id": sent.message_id, "label": "Ya"}
    await people.ask("press", {**pressed, "chat": people.group})
    (update,) = await bot.get_updates(timeout=0)
    assert update.callback_query.data == "y"


async def test_an_administrator_hears_everything(bot, people):
    who = {"user": people.sari, "chat": people.group}
    await people.ask("join", {**who, "status": "administrator"})
    await people.write("ada loker nih", chat=people.group)
    assert (await heard(bot))[-1] == "ada loker nih"


async def test_private_chats_have_no_privacy_mode(bot, people):
    await people.write("halo")
    assert await heard(bot) == ["halo"]


async def test_without_privacy_mode_everything_reaches_the_bot(bot, people):
    await people.ask("settings", {"privacy_mode": False})
    await people.write("ada loker nih", chat=people.group)
    assert await heard(bot) == ["ada loker nih"]


async def test_the_bot_can_learn_how_it_is_set(bot, people):
    assert not (await bot.get_me()).can_read_all_group_messages
    await people.ask("settings", {"privacy_mode": False})
    assert (await bot.get_me()).can_read_all_group_messages
