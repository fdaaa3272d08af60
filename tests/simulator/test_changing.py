"""Edits, deletions and answers to buttons."""

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import BadRequest

pytestmark = pytest.mark.anyio

YES = InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="y")]])


@pytest.fixture
async def sent(bot, people):
    await people.write()
    return await bot.send_message(5, "lama", reply_markup=YES)


@pytest.fixture
async def query(bot, people, sent):
    pressed = {"user": people.sari, "message_id": sent.message_id, "label": "Ya"}
    await people.ask("press", pressed)
    *_, update = await bot.get_updates(timeout=0)
    return update.callback_query


async def test_an_edit_changes_the_text_and_takes_the_buttons(bot, sent):
    edited = await bot.edit_message_text("baru", 5, sent.message_id)
    assert (edited.text, edited.reply_markup) == ("baru", None)
    assert edited.edit_date is not None


async def test_the_buttons_alone_can_change(bot, sent):
    edited = await bot.edit_message_reply_markup(5, sent.message_id, reply_markup=None)
    assert (edited.text, edited.reply_markup) == ("lama", None)


async def test_an_edit_without_a_difference_is_refused(bot, sent):
    with pytest.raises(BadRequest, match="essage is not modified: specified new message content"):
        await bot.edit_message_text("lama", 5, sent.message_id, reply_markup=YES)


async def test_a_message_that_is_not_there_cannot_be_edited(bot, sent):
    with pytest.raises(BadRequest, match="essage to edit not found"):
        await bot.edit_message_text("baru", 5, 99)


async def test_the_words_of_people_cannot_be_edited(bot, sent):
    with pytest.raises(BadRequest, match="essage can't be edited"):
        await bot.edit_message_text("baru", 5, 1)


async def test_a_file_has_no_text_to_edit(bot, sent):
    document = await bot.send_document(5, b"isi", filename="a.txt")
    with pytest.raises(BadRequest, match="here is no text in the message to edit"):
        await bot.edit_message_text("baru", 5, document.message_id)


async def test_a_deleted_message_is_gone(bot, sent):
    assert await bot.delete_message(5, sent.message_id)
    with pytest.raises(BadRequest, match="essage to delete not found"):
        await bot.delete_message(5, sent.message_id)


async def test_after_48_hours_nothing_is_deleted(bot, sent, clock):
    clock.forward(48 * 3600 + 1)
    with pytest.raises(BadRequest, match="essage can't be deleted"):
        await bot.delete_message(5, sent.message_id)


async def test_many_are_deleted_at_once_and_missing_ones_passed_over(bot, sent, server):
    assert await bot.delete_messages(5, [1, sent.message_id, 99])
    assert len(server.state.messages) == 0


async def test_at_most_100_are_deleted_at_once(bot, sent):
    with pytest.raises(BadRequest, match="oo many message identifiers"):
        await bot.delete_messages(5, list(range(1, 102)))


async def test_a_press_arrives_with_its_message(query, sent):
    assert (query.data, query.from_user.id) == ("y", 5)
    assert query.message.message_id == sent.message_id
    assert query.chat_instance


async def test_an_answer_may_come_again(query):
    assert await query.answer("Baik")
    assert await query.answer()


async def test_after_150_seconds_a_query_is_too_old(query, clock):
    clock.forward(151)
    with pytest.raises(BadRequest, match="uery is too old and response timeout expired"):
        await query.answer()


async def test_an_unknown_query_is_too_old(bot):
    with pytest.raises(BadRequest, match="uery is too old"):
        await bot.answer_callback_query("42")


async def test_an_answer_has_200_characters(query):
    assert await query.answer("a" * 200)
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await query.answer("a" * 201)


async def test_a_button_that_is_not_there_cannot_be_pressed(people, sent):
    pressed = {"user": people.sari, "message_id": sent.message_id, "label": "Tidak"}
    answer = await people.client.post("/sim/press", json=pressed)
    assert answer.status_code == 404
    assert "no button" in answer.json()["error"]
