"""editMessageMedia: another picture in the place of the old one."""

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, InputMediaDocument, InputMediaPhoto
from telegram.error import BadRequest

from bot.simulator.files import plain_picture

pytestmark = pytest.mark.anyio

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="y")]])
PLACES = [5, -1001, -1003]


@pytest.fixture
async def places(people):
    """A private chat, a group and a channel."""
    await people.write()
    await people.write("/cek", chat=people.group)
    made = {"chat": {"id": -1003, "type": "channel"}, "bot": "administrator"}
    await people.ask("groups", made)


@pytest.mark.parametrize("place", PLACES)
async def test_an_uploaded_picture_takes_the_place(bot, places, place):
    sent = await bot.send_photo(place, plain_picture(60, 40), caption="lama", reply_markup=YES)
    media = InputMediaPhoto(plain_picture(30, 20), caption="<b>baru</b>", parse_mode="HTML")
    edited = await bot.edit_message_media(media, place, sent.message_id)
    assert (edited.photo[-1].width, edited.caption, edited.reply_markup) == (30, "baru", None)
    assert (edited.message_id, edited.chat.id) == (sent.message_id, place)
    assert edited.caption_entities[0].type == "bold"
    assert edited.edit_date is not None


@pytest.mark.parametrize("place", PLACES)
async def test_a_known_picture_takes_the_place(bot, places, place):
    other = await bot.send_photo(place, plain_picture(30, 20))
    sent = await bot.send_photo(place, plain_picture(60, 40), caption="lama")
    media = InputMediaPhoto(other.photo[-1].file_id)
    edited = await bot.edit_message_media(media, place, sent.message_id, reply_markup=YES)
    assert (edited.photo[-1].file_id, edited.caption) == (other.photo[-1].file_id, None)
    assert edited.reply_markup == YES


async def test_the_same_again_is_refused_and_so_it_is_after_an_edit(bot, places):
    sent = await bot.send_photo(5, plain_picture(), caption="lama")
    media = InputMediaPhoto(sent.photo[-1].file_id, caption="baru")
    await bot.edit_message_media(media, 5, sent.message_id)
    with pytest.raises(BadRequest, match="essage is not modified"):
        await bot.edit_message_media(media, 5, sent.message_id)


async def test_a_text_can_become_a_picture_and_a_picture_a_document(bot, places):
    sent = await bot.send_message(5, "lama")
    edited = await bot.edit_message_media(InputMediaPhoto(plain_picture()), 5, sent.message_id)
    assert (edited.text, bool(edited.photo)) == (None, True)
    media = InputMediaDocument(b"isi", filename="a.txt")
    edited = await bot.edit_message_media(media, 5, sent.message_id)
    assert (edited.document.file_name, edited.photo) == ("a.txt", ())


async def test_what_has_no_media_gets_none(bot, places):
    sent = await bot.send_location(5, 1.0, 2.0)
    with pytest.raises(BadRequest, match="here is no media in the message to edit"):
        await bot.edit_message_media(InputMediaPhoto(plain_picture()), 5, sent.message_id)


async def test_the_pictures_of_people_stay(bot, people, places):
    number = await people.write("lihat", kind="photo")
    with pytest.raises(BadRequest, match="essage can't be edited"):
        await bot.edit_message_media(InputMediaPhoto(plain_picture()), 5, number)


@pytest.mark.parametrize(
    ("media", "words"),
    [
        (None, 'parameter "media" is required'),
        ("x", "expected an Object"),
        ({"type": "voice", "media": "x"}, 'type "voice" is unsupported'),
        ({"type": "photo"}, "media not found"),
        ({"type": "photo", "media": "SIM_none"}, "wrong file identifier/HTTP URL specified"),
    ],
)
async def test_media_that_make_no_sense_are_refused(bot, people, server, places, media, words):
    sent = await bot.send_photo(5, plain_picture())
    asked = {"chat_id": 5, "message_id": sent.message_id, "media": media}
    address = f"{server.base_url}{server.token}/editMessageMedia"
    answer = await people.client.post(address, json=asked)
    assert (answer.status_code, words in answer.json()["description"]) == (400, True)


async def test_an_edited_picture_counts_against_the_budget(bot, people, places):
    sent = await bot.send_photo(-1001, plain_picture())
    await people.ask("settings", {"group_budget": 1})
    await bot.edit_message_media(InputMediaPhoto(plain_picture()), -1001, sent.message_id)
    with pytest.raises(Exception, match="Flood control exceeded"):
        await bot.edit_message_media(InputMediaPhoto(plain_picture()), -1001, sent.message_id)
