"""Photos and videos, documents or sounds, sent together."""

import pytest
from telegram import (
    InputMediaAnimation,
    InputMediaAudio,
    InputMediaDocument,
    InputMediaPhoto,
    InputMediaVideo,
    ReplyParameters,
)
from telegram.error import BadRequest

from bot.simulator.files import plain_picture

pytestmark = pytest.mark.anyio


async def known(bot, people, kind):
    """The id of a file that a person sent."""
    await people.write(kind=kind)
    (*_, update) = await bot.get_updates(timeout=0)
    content = getattr(update.message, kind)
    return content[-1].file_id if kind == "photo" else content.file_id


async def test_an_album_shares_an_id_a_topic_and_has_captions(bot, people, forum, thread):
    video = await known(bot, people, "video")
    album = [
        InputMediaPhoto(plain_picture(20, 10), caption="<b>bukti</b>", parse_mode="HTML"),
        InputMediaPhoto(await known(bot, people, "photo"), has_spoiler=True),
        InputMediaVideo(video, has_spoiler=True),
    ]
    sent = await bot.send_media_group(forum, album, message_thread_id=thread)
    assert [message.message_thread_id for message in sent] == [thread] * 3
    assert len({message.media_group_id for message in sent} - {None}) == 1
    assert (sent[0].photo[0].width, sent[0].caption) == (20, "bukti")
    assert sent[0].caption_entities[0].type == "bold"
    assert [message.has_media_spoiler for message in sent] == [None, True, True]
    assert sent[2].video.file_id == video


async def test_two_albums_have_two_ids(bot, people):
    photo = InputMediaPhoto(await known(bot, people, "photo"))
    groups = [await bot.send_media_group(5, [photo, photo]) for _ in range(2)]
    assert groups[0][0].media_group_id != groups[1][0].media_group_id


async def test_documents_and_sounds_stand_among_their_own(bot, people):
    await people.write()
    document = InputMediaDocument(b"isi", filename="a.pdf")
    sent = await bot.send_media_group(5, [document, document])
    assert [message.document.file_name for message in sent] == ["a.pdf", "a.pdf"]
    photo = InputMediaPhoto(await known(bot, people, "photo"))
    audio = InputMediaAudio(await known(bot, people, "audio"))
    for item, name in ((document, "document"), (audio, "audio")):
        with pytest.raises(BadRequest, match=f"(?i){name} can't be mixed with other media types"):
            await bot.send_media_group(5, [photo, item])


async def test_an_album_answers_a_message(bot, people):
    said = await people.write("mana fotonya?")
    photo = InputMediaPhoto(await known(bot, people, "photo"))
    reply = ReplyParameters(said)
    sent = await bot.send_media_group(5, [photo, photo], reply_parameters=reply)
    assert [message.reply_to_message.text for message in sent] == ["mana fotonya?"] * 2


async def test_an_album_has_2_to_10_items(bot, people):
    photo = InputMediaPhoto(await known(bot, people, "photo"))
    assert len(await bot.send_media_group(5, [photo] * 10)) == 10
    for number, reason in (
        (11, "oo many messages to send as an album"),
        (1, "here must be at least 2 messages in an album"),
    ):
        with pytest.raises(BadRequest, match=reason):
            await bot.send_media_group(5, [photo] * number)


async def test_an_empty_album_is_refused(people, server):
    await people.write()
    address = f"{server.base_url}{server.token}/sendMediaGroup"
    answer = await people.client.post(address, json={"chat_id": 5, "media": []})
    assert answer.json()["description"] == "Bad Request: there are no messages to send"


async def test_a_faulty_item_leaves_nothing_behind(bot, people, server):
    photo = InputMediaPhoto(await known(bot, people, "photo"))
    before = len(server.state.messages)
    for item, reason in (
        (InputMediaPhoto("nothing"), "rong file identifier"),
        (InputMediaPhoto(b"no picture"), "(?i)image_process_failed"),
        (InputMediaAnimation("x"), '(?i)"animation" can\'t be used in sendMediaGroup'),
    ):
        with pytest.raises(BadRequest, match=reason):
            await bot.send_media_group(5, [photo, item])
    assert len(server.state.messages) == before
