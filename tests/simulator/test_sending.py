"""What the bot may send, and what Telegram refuses."""

import pytest
from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.error import BadRequest, Forbidden

from bot.simulator.files import plain_picture

pytestmark = pytest.mark.anyio


@pytest.fixture
async def chat(people):
    await people.write()
    return 5


def keyboard(*rows):
    return InlineKeyboardMarkup([[InlineKeyboardButton(**b) for b in row] for row in rows])


async def test_a_message_comes_back_as_it_was_kept(bot, chat, clock):
    message = await bot.send_message(chat, "  halo\n")
    assert (message.text, message.chat.id, message.from_user.id) == ("halo", 5, 1000001)
    assert message.date.timestamp() == clock.now


async def test_html_becomes_text_and_entities(bot, chat):
    message = await bot.send_message(chat, "<b>A&amp;B</b> 😀<i>x</i>", parse_mode="HTML")
    assert message.text == "A&B 😀x"
    assert [(e.type, e.offset, e.length) for e in message.entities] == [
        ("bold", 0, 3),
        ("italic", 6, 1),
    ]


async def test_broken_html_is_refused(bot, chat):
    with pytest.raises(BadRequest, match=r"(?i)can't parse entities: can't find end tag"):
        await bot.send_message(chat, "<b>A", parse_mode="HTML")


async def test_4096_units_pass_and_one_more_is_too_long(bot, chat):
    assert await bot.send_message(chat, "😀" * 2048)
    with pytest.raises(BadRequest, match="essage is too long"):
        await bot.send_message(chat, "😀" * 2048 + "a")


async def test_the_limit_counts_what_is_left_after_parsing(bot, chat):
    assert await bot.send_message(chat, "<b>" + "a" * 4096 + "</b>", parse_mode="HTML")


async def test_a_caption_has_1024_units(bot, chat):
    assert await bot.send_photo(chat, plain_picture(), caption="a" * 1024)
    with pytest.raises(BadRequest, match="essage caption is too long"):
        await bot.send_photo(chat, plain_picture(), caption="a" * 1025)


@pytest.mark.parametrize("text", ["", " \n "])
async def test_a_message_without_words_is_refused(bot, chat, text):
    with pytest.raises(BadRequest, match=r"ext is empty|ext must be non-empty"):
        await bot.send_message(chat, text)


async def test_an_unknown_chat_is_not_found(bot):
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(404, "halo")


async def test_the_bot_cannot_write_first(bot, people):
    await people.ask("people", {"user": people.budi})
    with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
        await bot.send_message(people.budi["id"], "halo")


async def test_who_blocked_the_bot_gets_nothing(bot, chat, people):
    await people.ask("block", {"user": people.sari})
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(chat, "halo")


async def test_a_group_that_removed_the_bot_gets_nothing(bot, people):
    await people.write(chat=people.group)
    await people.ask("kick", {"user": people.sari, "chat": people.group})
    with pytest.raises(Forbidden, match="bot was kicked from the supergroup chat"):
        await bot.send_message(people.group["id"], "halo")


async def test_buttons_come_back_with_the_message(bot, chat):
    markup = keyboard(
        [{"text": "Ya", "callback_data": "y"}, {"text": "Web", "url": "https://a.id"}]
    )
    message = await bot.send_message(chat, "pilih", reply_markup=markup)
    assert message.reply_markup == markup


@pytest.mark.parametrize("data", ["é" * 33, "a" * 65])
async def test_callback_data_has_at_most_64_bytes(bot, chat, data):
    with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
        await bot.send_message(
            chat, "a", reply_markup=keyboard([{"text": "b", "callback_data": data}])
        )


async def test_64_bytes_of_callback_data_pass(bot, chat):
    markup = keyboard([{"text": "b", "callback_data": "é" * 32}])
    assert await bot.send_message(chat, "a", reply_markup=markup)


@pytest.mark.parametrize(("rows", "columns"), [(101, 1), (1, 9)])
async def test_too_many_buttons_are_refused(bot, chat, rows, columns):
    row = [{"text": "b", "callback_data": "d"}] * columns
    with pytest.raises(BadRequest, match="eply markup is too long"):
        await bot.send_message(chat, "a", reply_markup=keyboard(*[row] * rows))


async def test_a_button_must_do_something(bot, chat):
    markup = {"inline_keyboard": [[{"text": "kosong"}]]}
    with pytest.raises(BadRequest, match=r"(?i)text buttons are unallowed in the inline keyboard"):
        await bot.send_message(chat, "a", reply_markup=markup)


async def test_a_keyboard_below_the_chat_is_no_part_of_the_message(bot, chat):
    message = await bot.send_message(chat, "a", reply_markup=ReplyKeyboardMarkup([["Ya"]]))
    assert message.reply_markup is None


@pytest.mark.parametrize("once", [True, False])
async def test_the_pages_learn_whether_a_keyboard_goes_after_use(bot, chat, events, once):
    markup = ReplyKeyboardMarkup([["Ya"]], one_time_keyboard=once)
    await bot.send_message(chat, "a", reply_markup=markup)
    (event,) = events("keyboard")
    assert (event["rows"], event["one_time_keyboard"]) == ([[{"text": "Ya"}]], once)


async def test_a_reply_carries_the_message_it_answers(bot, chat):
    message = await bot.send_message(chat, "a", reply_parameters=ReplyParameters(1))
    assert message.reply_to_message.text == "halo"


async def test_a_reply_to_nothing_is_refused_unless_that_is_allowed(bot, chat):
    with pytest.raises(BadRequest, match="essage to be replied not found"):
        await bot.send_message(chat, "a", reply_parameters=ReplyParameters(99))
    anyway = ReplyParameters(99, allow_sending_without_reply=True)
    assert (await bot.send_message(chat, "a", reply_parameters=anyway)).reply_to_message is None


async def test_a_photo_is_sent_downloaded_and_sent_again_by_id(bot, chat):
    sent = plain_picture(40, 30)
    message = await bot.send_photo(chat, sent, caption="<b>x</b>", parse_mode="HTML")
    (size,) = message.photo
    assert (size.width, size.height, message.caption_entities[0].type) == (40, 30, "bold")
    file = await bot.get_file(size.file_id)
    assert bytes(await file.download_as_bytearray()) == sent
    assert (await bot.send_photo(chat, size.file_id)).photo[0].file_id == size.file_id


async def test_a_photo_that_is_no_picture_is_refused(bot, chat):
    with pytest.raises(BadRequest, match=r"(?i)image_process_failed"):
        await bot.send_photo(chat, b"no picture")


async def test_a_document_keeps_its_name(bot, chat):
    message = await bot.send_document(chat, b"isi", filename="laporan.pdf")
    assert (message.document.file_name, message.document.file_size) == ("laporan.pdf", 3)


async def test_an_unknown_file_id_is_refused(bot, chat):
    with pytest.raises(BadRequest, match="rong file identifier"):
        await bot.send_document(chat, "nothing")


async def test_a_file_over_20_megabytes_cannot_be_downloaded(bot, people):
    await people.write(kind="document", file_size=20 * 2**20 + 1)
    (update,) = await bot.get_updates(timeout=0)
    with pytest.raises(BadRequest, match="ile is too big"):
        await bot.get_file(update.message.document.file_id)


async def test_typing_is_a_known_action(bot, chat):
    assert await bot.send_chat_action(chat, "typing")
    with pytest.raises(BadRequest, match="rong parameter action in request"):
        await bot.send_chat_action(chat, "thinking")


async def test_a_copy_has_no_link_to_its_author_and_a_forward_has(bot, chat, people):
    await people.write("rahasia", user=people.budi)
    copy = await bot.copy_message(5, from_chat_id=6, message_id=2)
    assert copy.message_id == 3
    forward = await bot.forward_message(5, from_chat_id=6, message_id=2)
    assert forward.forward_origin.sender_user.first_name == "Budi"
    with pytest.raises(BadRequest, match="essage to copy not found"):
        await bot.copy_message(5, from_chat_id=6, message_id=99)
