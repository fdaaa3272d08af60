"""Files of every kind, places and contacts, as a bot sends them, also into topics."""

import pytest
from telegram.error import BadRequest

from bot.simulator.files import plain_picture

pytestmark = pytest.mark.anyio

KINDS = ["photo", "document", "video", "voice", "audio", "animation", "video_note", "sticker"]
CAPTIONED = [kind for kind in KINDS if kind not in ("video_note", "sticker")]


async def known(bot, people, kind):
    """The id of a file that a person sent."""
    await people.write(kind=kind)
    (*_, update) = await bot.get_updates(timeout=0)
    return file_id(update.message, kind)


def file_id(message, kind):
    content = getattr(message, kind)
    return content[-1].file_id if kind == "photo" else content.file_id


@pytest.mark.parametrize("kind", KINDS)
async def test_files_people_sent_are_sent_on_into_a_topic(bot, people, forum, thread, kind):
    given = await known(bot, people, kind)
    send = getattr(bot, f"send_{kind}")
    message = await send(forum, given, message_thread_id=thread)
    assert (file_id(message, kind), message.message_thread_id) == (given, thread)


@pytest.mark.parametrize("kind", KINDS)
async def test_files_are_uploaded(bot, people, kind):
    await people.write()
    data = plain_picture() if kind == "photo" else b"isi berkas"
    message = await getattr(bot, f"send_{kind}")(5, data)
    file = await bot.get_file(file_id(message, kind))
    assert bytes(await file.download_as_bytearray()) == data


@pytest.mark.parametrize("kind", CAPTIONED)
async def test_a_caption_is_changed_and_taken_away(bot, people, forum, thread, kind):
    given = await known(bot, people, kind)
    send = getattr(bot, f"send_{kind}")
    sent = await send(forum, given, caption="lama", message_thread_id=thread)
    edited = await bot.edit_message_caption(forum, sent.message_id, caption="baru")
    assert (edited.caption, edited.message_thread_id) == ("baru", thread)
    assert (await bot.edit_message_caption(forum, sent.message_id)).caption is None
    with pytest.raises(BadRequest, match="essage is not modified"):
        await bot.edit_message_caption(forum, sent.message_id)


async def test_a_text_has_no_caption_to_edit(bot, people):
    await people.write()
    sent = await bot.send_message(5, "a")
    with pytest.raises(BadRequest, match="here is no caption in the message to edit"):
        await bot.edit_message_caption(5, sent.message_id, caption="b")


@pytest.mark.parametrize("kind", ["photo", "video", "animation"])
async def test_a_picture_can_be_blurred_and_a_copy_stays_so(bot, people, server, kind):
    given = await known(bot, people, kind)
    sent = await getattr(bot, f"send_{kind}")(5, given, has_spoiler=True)
    assert sent.has_media_spoiler
    copy = await bot.copy_message(5, 5, sent.message_id)
    assert server.state.messages.get(5, copy.message_id)["has_media_spoiler"] is True
    assert (await getattr(bot, f"send_{kind}")(5, given)).has_media_spoiler is None


async def test_a_file_of_another_kind_is_refused(bot, people):
    given = await known(bot, people, "voice")
    with pytest.raises(BadRequest, match=r"(?i)can't use file of type VoiceNote as VideoNote"):
        await bot.send_video_note(5, given)


async def test_a_place_is_sent(bot, forum, thread):
    message = await bot.send_location(forum, 11.55, -104.92, message_thread_id=thread)
    assert (message.location.latitude, message.location.longitude) == (11.55, -104.92)
    assert message.message_thread_id == thread
    with pytest.raises(BadRequest, match="rong location specified"):
        await bot.send_location(forum, 91, 0)


async def test_a_contact_is_sent(bot, forum, thread):
    message = await bot.send_contact(forum, "+855123456", "KBRI", message_thread_id=thread)
    assert (message.contact.phone_number, message.contact.first_name) == ("+855123456", "KBRI")
    assert message.message_thread_id == thread


@pytest.mark.parametrize(
    ("kind", "plural"), [("voice", "voice notes"), ("sticker", "stickers"), ("video", "videos")]
)
async def test_a_restricted_bot_sends_no_files(bot, people, kind, plural):
    given = await known(bot, people, kind)
    who = {"user": people.sari, "chat": people.group}
    await people.ask("join", {**who, "status": "restricted"})
    with pytest.raises(BadRequest, match=f"ot enough rights to send {plural} to the chat"):
        await getattr(bot, f"send_{kind}")(people.group["id"], given)
