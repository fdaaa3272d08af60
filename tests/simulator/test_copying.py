"""Copies and forwards, one or many at once, into topics and out of them."""

import pytest
from telegram.error import BadRequest

pytestmark = pytest.mark.anyio


@pytest.fixture
async def album(people):
    """Ids of two photos of one album, a text, and a document of its own, all by Sari."""
    photos = [
        await people.write("dua foto", kind="photo", media_group_id="a1"),
        await people.write("", kind="photo", media_group_id="a1"),
    ]
    return [*photos, await people.write("teks"), await people.write("berkas", kind="document")]


def kept(server, chat_id, ids):
    return [server.state.messages.get(chat_id, one.message_id) for one in ids]


async def test_many_are_copied_into_a_topic_and_albums_stay_together(
    bot, server, forum, thread, album
):
    ids = await bot.copy_messages(forum, 5, album, message_thread_id=thread)
    messages = kept(server, forum, ids)
    assert [message["message_thread_id"] for message in messages] == [thread] * 4
    assert all("forward_origin" not in message for message in messages)
    first, second, *others = [message.get("media_group_id") for message in messages]
    assert (first == second, first in (None, "a1"), others) == (True, False, [None, None])
    assert messages[0]["caption"] == "dua foto"


async def test_forwards_name_their_origin_and_albums_stay_together(
    bot, server, forum, thread, album
):
    ids = await bot.forward_messages(forum, 5, album, message_thread_id=thread)
    messages = kept(server, forum, ids)
    names = [message["forward_origin"]["sender_user"]["first_name"] for message in messages]
    assert names == ["Sari"] * 4
    assert messages[0]["media_group_id"] == messages[1]["media_group_id"] != "a1"


async def test_each_copy_of_an_album_is_an_album_of_its_own(bot, server, forum, album):
    groups = []
    for _ in range(2):
        ids = await bot.copy_messages(forum, 5, album[:2])
        groups += [message["media_group_id"] for message in kept(server, forum, ids)]
    assert (groups[0] == groups[1], groups[1] == groups[2]) == (True, False)


async def test_a_photo_that_goes_without_its_fellows_is_no_album(bot, server, forum, album):
    (one,) = kept(server, forum, await bot.copy_messages(forum, 5, album[1:2]))
    assert "media_group_id" not in one


async def test_captions_can_be_left_behind(bot, server, forum, album):
    ids = await bot.copy_messages(forum, 5, album, remove_caption=True)
    messages = kept(server, forum, ids)
    assert all("caption" not in message for message in messages)
    assert messages[2]["text"] == "teks"


async def test_what_is_missing_is_left_out(bot, forum, album):
    ids = await bot.copy_messages(forum, 5, [album[0], album[2], 77])
    assert [one.message_id for one in ids] == [2, 3]


@pytest.mark.parametrize("method", ["copy_messages", "forward_messages"])
async def test_when_all_are_missing_there_is_nothing_to_forward(bot, forum, album, method):
    with pytest.raises(BadRequest, match="here are no messages to forward"):
        await getattr(bot, method)(forum, 5, [77, 78])


@pytest.mark.parametrize(
    ("ids", "reason"),
    [
        ([], "essage identifiers are not specified"),
        (list(range(1, 102)), "oo many message identifiers specified"),
        ([2, 1], "must be in a strictly increasing order"),
        ([1, 1], "must be in a strictly increasing order"),
        ([0, 1], "nvalid message identifier specified"),
    ],
)
async def test_ids_are_1_to_100_and_increase(bot, forum, album, ids, reason):
    with pytest.raises(BadRequest, match=reason):
        await bot.copy_messages(forum, 5, ids)


async def test_100_pass_at_once(bot, people, forum):
    ids = [await people.write(str(number)) for number in range(100)]
    assert len(await bot.copy_messages(forum, 5, ids)) == 100


async def test_service_messages_stay_where_they_are(bot, people, forum, thread):
    for call, what in ((bot.copy_message, "copied"), (bot.forward_message, "forwarded")):
        with pytest.raises(BadRequest, match=f"essage can't be {what}"):
            await call(forum, forum, thread)
    with pytest.raises(BadRequest, match="essages can't be forwarded"):
        await bot.copy_messages(forum, forum, [thread])
    said = await people.write("a", chat={"id": forum}, thread=thread)
    assert len(await bot.copy_messages(forum, forum, [thread, said])) == 1


async def test_a_copy_out_of_a_topic_has_none_and_answers_nothing(
    bot, people, server, forum, thread
):
    await people.write()
    said = await people.write("jawaban petugas", chat={"id": forum}, thread=thread)
    (copy,) = kept(server, 5, [await bot.copy_message(5, forum, said)])
    assert copy["text"] == "jawaban petugas"
    assert not {"message_thread_id", "is_topic_message", "reply_to_message"} & copy.keys()


async def test_one_is_copied_and_forwarded_into_a_topic(bot, server, people, forum, thread):
    said = await people.write("halo")
    copy = await bot.copy_message(forum, 5, said, message_thread_id=thread)
    assert kept(server, forum, [copy])[0]["message_thread_id"] == thread
    forward = await bot.forward_message(forum, 5, said, message_thread_id=thread)
    assert (forward.message_thread_id, forward.text) == (thread, "halo")


async def test_topics_that_are_gone_get_no_copies(bot, people, server, forum, thread, album):
    await bot.delete_forum_topic(forum, thread)
    for call in (
        bot.copy_message(forum, 5, album[0], message_thread_id=thread),
        bot.forward_message(forum, 5, album[0], message_thread_id=thread),
        bot.copy_messages(forum, 5, album, message_thread_id=thread),
        bot.forward_messages(forum, 5, album, message_thread_id=thread),
    ):
        with pytest.raises(BadRequest, match="essage thread not found"):
            await call
    assert server.state.messages.of_chat(forum, 0) == []


async def test_another_caption_replaces_the_old_one(bot, server, forum, album):
    copy = await bot.copy_message(forum, 5, album[0], caption="<b>baru</b>", parse_mode="HTML")
    (message,) = kept(server, forum, [copy])
    assert (message["caption"], message["caption_entities"][0]["type"]) == ("baru", "bold")
    bare = await bot.copy_message(forum, 5, album[0], caption="")
    assert "caption" not in kept(server, forum, [bare])[0]


async def test_the_list_of_calls_names_all_that_were_sent(bot, people, forum, album):
    ids = await bot.copy_messages(forum, 5, album)
    (*_, call) = await people.calls()
    assert call["method"] == "copyMessages"
    assert call["result_message_ids"] == [one.message_id for one in ids]
