"""What a bot sends into topics, what people write there, and who may."""

import pytest
from telegram import ReplyParameters
from telegram.error import BadRequest

pytestmark = pytest.mark.anyio


async def newest(bot):
    return (await bot.get_updates(timeout=0))[-1].message


async def test_a_message_stands_in_its_topic(bot, forum, thread):
    message = await bot.send_message(forum, "halo", message_thread_id=thread)
    assert (message.message_thread_id, message.is_topic_message) == (thread, True)
    assert message.reply_to_message.forum_topic_created.name == "Kasus 1"


async def test_a_message_without_a_topic_stands_in_the_general_one(bot, forum, thread):
    message = await bot.send_message(forum, "halo")
    assert (message.message_thread_id, message.is_topic_message) == (None, None)
    assert message.reply_to_message is None


@pytest.mark.parametrize("number", [1, 77])
async def test_topics_that_are_not_there_and_the_number_of_the_general_one(bot, forum, number):
    await bot.send_message(forum, "pesan pertama, bukan topik")
    with pytest.raises(BadRequest, match="essage thread not found"):
        await bot.send_message(forum, "halo", message_thread_id=number)


async def test_a_private_chat_has_no_topics_and_a_plain_group_ignores_them(bot, people):
    await people.write()
    with pytest.raises(BadRequest, match="essage thread not found"):
        await bot.send_message(5, "halo", message_thread_id=7)
    await people.write(chat=people.group)
    message = await bot.send_message(people.group["id"], "halo", message_thread_id=7)
    assert message.message_thread_id is None


async def test_a_fault_can_say_that_the_topic_is_deleted(bot, people, forum, thread):
    fault = {"kind": "400", "chat_id": forum, "description": "Bad Request: TOPIC_DELETED"}
    await people.ask("faults", fault)
    with pytest.raises(BadRequest, match=r"(?i)topic_deleted"):
        await bot.send_message(forum, "halo", message_thread_id=thread)


async def test_in_a_closed_topic_a_bot_that_manages_topics_goes_on(bot, people, forum, thread):
    await bot.close_forum_topic(forum, thread)
    assert await bot.send_message(forum, "halo", message_thread_id=thread)
    await people.make_forum(can_manage_topics=False)
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await bot.send_message(forum, "halo", message_thread_id=thread)
    await people.make_forum("member")
    with pytest.raises(BadRequest, match=r"(?i)topic_closed"):
        await bot.send_message(forum, "halo", message_thread_id=thread)


async def test_a_reply_stays_in_the_topic_of_what_it_answers(bot, people, forum, thread):
    asked = await people.write("tanya", chat={"id": forum}, thread=thread)
    message = await bot.send_message(forum, "jawab", reply_parameters=ReplyParameters(asked))
    assert (message.message_thread_id, message.reply_to_message.text) == (thread, "tanya")
    answered = ReplyParameters(asked)
    again = await bot.send_message(
        forum, "jawab", message_thread_id=thread, reply_parameters=answered
    )
    assert again.reply_to_message.message_thread_id == thread


@pytest.mark.parametrize("anyway", [True, False])
async def test_a_reply_to_another_topic_is_refused(bot, people, forum, thread, anyway):
    other = (await bot.create_forum_topic(forum, "Kasus 2")).message_thread_id
    inside = await people.write("di kasus 2", chat={"id": forum}, thread=other)
    outside = await people.write("di umum", chat={"id": forum})
    for number in (inside, outside):
        reply = ReplyParameters(number, allow_sending_without_reply=anyway)
        with pytest.raises(BadRequest, match="essage to be replied not found"):
            await bot.send_message(forum, "a", message_thread_id=thread, reply_parameters=reply)


async def test_edits_keep_the_topic(bot, people, forum, thread):
    sent = await bot.send_message(forum, "lama", message_thread_id=thread)
    edited = await bot.edit_message_text("baru", forum, sent.message_id)
    assert (edited.message_thread_id, edited.is_topic_message) == (thread, True)
    written = await people.write("lama", chat={"id": forum}, thread=thread)
    await people.write("baru", chat={"id": forum}, edit_of=written)
    (*_, update) = await bot.get_updates(timeout=0)
    assert update.edited_message.message_thread_id == thread


async def test_what_people_write_in_a_topic_names_it(bot, people, forum, thread):
    await people.write("halo", chat={"id": forum}, thread=thread)
    message = await newest(bot)
    assert (message.message_thread_id, message.is_topic_message) == (thread, True)
    assert message.reply_to_message.message_id == thread
    assert message.reply_to_message.forum_topic_created.name == "Kasus 1"


async def test_a_person_replies_in_the_topic_of_the_message_answered(bot, people, forum, thread):
    sent = await bot.send_message(forum, "tanya", message_thread_id=thread)
    await people.write("jawab", chat={"id": forum}, reply_to=sent.message_id)
    message = await newest(bot)
    assert (message.message_thread_id, message.reply_to_message.text) == (thread, "tanya")


async def test_a_person_does_not_reply_across_topics(bot, people, forum, thread):
    outside = await bot.send_message(forum, "di umum")
    said = {"user": people.sari, "text": "a", "chat": {"id": forum}, "thread": thread}
    assert await people.refused("messages", {**said, "reply_to": outside.message_id}) == 409


async def test_a_closed_topic_is_for_those_who_lead_the_group(bot, people, forum, thread):
    await bot.close_forum_topic(forum, thread)
    said = {"text": "a", "chat": {"id": forum}, "thread": thread}
    assert await people.refused("messages", {**said, "user": people.budi}) == 409
    assert await people.ask("messages", {**said, "user": people.sari})


@pytest.mark.parametrize("deleted", [True, False])
async def test_nobody_writes_in_a_topic_that_is_not_there(bot, people, forum, thread, deleted):
    if deleted:
        await bot.delete_forum_topic(forum, thread)
    number = thread if deleted else 77
    said = {"user": people.sari, "text": "a", "chat": {"id": forum}, "thread": number}
    assert await people.refused("messages", said) == 404


async def test_the_messages_of_one_topic_are_listed_alone(bot, people, forum, thread):
    await people.write("di umum", chat={"id": forum})
    await people.write("di topik", chat={"id": forum}, thread=thread)
    address = f"/sim/chats/{forum}/messages"
    words = {}
    for number in (thread, 0, 1):
        answer = await people.client.get(address, params={"thread": number})
        words[number] = [message.get("text") for message in answer.json()["messages"]]
    assert words == {thread: [None, "di topik"], 0: ["di umum"], 1: ["di umum"]}


async def test_a_press_in_a_topic_names_it(bot, people, forum, thread):
    markup = {"inline_keyboard": [[{"text": "Ambil", "callback_data": "ambil"}]]}
    sent = await bot.send_message(forum, "kasus", message_thread_id=thread, reply_markup=markup)
    pressed = {"message_id": sent.message_id, "label": "Ambil", "chat": {"id": forum}}
    await people.ask("press", {**pressed, "user": people.budi})
    (*_, update) = await bot.get_updates(timeout=0)
    assert update.callback_query.from_user.id == 6
    assert update.callback_query.message.message_thread_id == thread
    assert update.callback_query.message.is_topic_message


async def test_a_topic_of_the_bot_does_not_make_all_its_talk_replies_to_the_bot(
    bot, people, forum, thread
):
    await people.make_forum("member")
    sent = await bot.send_message(forum, "tanya", message_thread_id=thread)
    said = {"user": people.budi, "chat": {"id": forum}, "thread": thread, "text": "obrolan"}
    assert (await people.ask("messages", said))["update_id"] is None
    assert (await people.ask("messages", {**said, "reply_to": sent.message_id}))["update_id"]


async def test_typing_in_a_topic_is_shown_there(bot, forum, thread, events):
    assert await bot.send_chat_action(forum, "typing", message_thread_id=thread)
    assert events("action")[0]["message_thread_id"] == thread
