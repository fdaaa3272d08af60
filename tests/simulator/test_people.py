"""What people can do, and how the bot sees it."""

import json

import pytest
from telegram.error import Forbidden

from bot.simulator.files import plain_picture

pytestmark = pytest.mark.anyio


async def newest(bot):
    return (await bot.get_updates(timeout=0))[-1]


async def test_a_message_shows_who_wrote_where(bot, people):
    await people.write("/start kode", user={**people.budi, "language_code": "id"})
    message = (await newest(bot)).message
    assert (message.from_user.username, message.from_user.language_code) == ("budi_s", "id")
    assert (message.chat.id, message.chat.type, message.chat.first_name) == (6, "private", "Budi")
    assert message.entities[0].type == "bot_command"


@pytest.mark.parametrize(
    "kind", ["photo", "voice", "document", "sticker", "video", "video_note", "audio", "animation"]
)
async def test_files_of_every_kind_arrive(bot, people, kind):
    await people.write(kind=kind)
    message = (await newest(bot)).message
    content = getattr(message, kind)
    file_id = content[-1].file_id if kind == "photo" else content.file_id
    assert await (await bot.get_file(file_id)).download_as_bytearray()
    assert message.caption == "halo"


async def test_a_location_arrives(bot, people):
    await people.write(kind="location", latitude=11.5, longitude=104.9)
    assert (await newest(bot)).message.location.latitude == 11.5


async def test_a_contact_arrives(bot, people):
    await people.write(kind="contact", phone_number="+62811")
    contact = (await newest(bot)).message.contact
    assert (contact.phone_number, contact.user_id) == ("+62811", 5)


@pytest.mark.parametrize("kind", ["poll", "dice"])
async def test_polls_and_dice_arrive(bot, people, kind):
    await people.write(kind=kind)
    assert getattr((await newest(bot)).message, kind) is not None


async def test_a_script_uploads_a_file(bot, people):
    form = {"user": json.dumps(people.sari), "kind": "photo", "caption": "brosur"}
    files = {"file": ("brosur.png", plain_picture(20, 10), "image/png")}
    answer = await people.client.post("/sim/messages", data=form, files=files)
    message = (await newest(bot)).message
    assert answer.json()["message_id"] == message.message_id
    assert (message.photo[0].width, message.caption) == (20, "brosur")


async def test_an_edit_keeps_the_message_and_changes_the_words(bot, people):
    first = await people.write("lama")
    assert await people.write("baru", edit_of=first) == first
    edited = (await newest(bot)).edited_message
    assert (edited.message_id, edited.text) == (first, "baru")
    assert edited.edit_date is not None


async def test_an_edited_caption_stays_a_caption(bot, people):
    first = await people.write("lama", kind="photo")
    await people.write("lihat /cek", edit_of=first)
    edited = (await newest(bot)).edited_message
    assert (edited.caption, edited.text) == ("lihat /cek", None)
    assert edited.caption_entities[0].type == "bot_command"


async def test_a_forwarded_message_names_its_origin(bot, people):
    await people.write("loker", forward_from="HRD Palsu")
    origin = (await newest(bot)).message.forward_origin
    assert (origin.type, origin.sender_user_name) == ("hidden_user", "HRD Palsu")


async def test_a_reply_carries_what_it_answers(bot, people):
    first = await people.write("satu")
    await people.write("dua", reply_to=first)
    assert (await newest(bot)).message.reply_to_message.text == "satu"


async def test_an_album_shares_its_group_id(bot, people):
    await people.write(kind="photo", media_group_id="a1")
    assert (await newest(bot)).message.media_group_id == "a1"


async def test_a_group_message_names_the_group(bot, people):
    await people.write("/cek", chat=people.group)
    chat = (await newest(bot)).message.chat
    assert (chat.id, chat.type, chat.title) == (-1001, "supergroup", "Petugas")


async def test_a_group_member_who_never_wrote_in_private_is_not_reachable(bot, people):
    await people.write(chat=people.group)
    assert await bot.send_message(-1001, "halo grup")
    with pytest.raises(Exception, match="can't initiate conversation"):
        await bot.send_message(5, "halo")


async def test_blocking_and_unblocking_are_told(bot, people):
    await people.write()
    await people.ask("block", {"user": people.sari})
    assert (await newest(bot)).my_chat_member.new_chat_member.status == "kicked"
    await people.ask("unblock", {"user": people.sari})
    assert (await newest(bot)).my_chat_member.new_chat_member.status == "member"
    assert await bot.send_message(5, "halo lagi")


async def test_who_blocked_the_bot_cannot_write_to_it(people):
    await people.ask("block", {"user": people.sari})
    answer = await people.client.post("/sim/messages", json={"user": people.sari, "text": "a"})
    assert answer.status_code == 409


async def test_a_start_link_brings_its_payload(bot, people):
    await people.ask("messages", {"user": people.sari, "start": "loker-42_a"})
    message = (await newest(bot)).message
    assert (message.text, message.entities[0].type) == ("/start loker-42_a", "bot_command")


async def test_a_start_link_without_a_payload_is_the_bare_command(bot, people):
    await people.ask("messages", {"user": people.sari, "start": ""})
    assert (await newest(bot)).message.text == "/start"


async def test_a_start_link_of_a_group_names_the_bot(bot, people):
    await people.ask("messages", {"user": people.sari, "start": "x", "chat": people.group})
    assert (await newest(bot)).message.text == "/start@cekdulu_bot x"


async def test_a_deleted_account_gets_nothing(bot, people):
    await people.write()
    await people.ask("deactivate", {"user": people.sari})
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(5, "halo")


@pytest.mark.parametrize("address", ["messages", "block", "deactivate"])
async def test_a_deleted_account_does_nothing_more(people, address):
    await people.ask("deactivate", {"user": people.sari})
    said = {"user": people.sari, "text": "a"}
    answer = await people.client.post(f"/sim/{address}", json=said)
    assert (answer.status_code, "deleted" in answer.json()["error"]) == (409, True)


async def test_the_list_of_people_tells_who_is_gone(people):
    await people.ask("deactivate", {"user": people.sari})
    (person,) = (await people.client.get("/sim/people")).json()["people"]
    assert (person["deactivated"], person["blocked"]) == (True, False)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"user": {"id": 5}, "text": "a"},
        {"user": {"id": "5", "first_name": "S"}, "text": "a"},
        {"user": {"id": 5, "first_name": "S"}},
        {"user": {"id": 5, "first_name": "S"}, "text": "a" * 4097},
        {"user": {"id": 5, "first_name": "S"}, "kind": "telepathy"},
        {"user": {"id": 5, "first_name": "S"}, "kind": "location"},
        {"user": {"id": 5, "first_name": "S"}, "start": "a" * 65},
        {"user": {"id": 5, "first_name": "S"}, "start": "a b"},
        {"user": {"id": 5, "first_name": "S"}, "start": 7},
        {"user": {"id": 5, "first_name": "S"}, "text": "a", "chat": {"id": 1, "type": "group"}},
    ],
)
async def test_what_nobody_can_send_is_refused_with_a_reason(people, body):
    answer = await people.client.post("/sim/messages", json=body)
    assert answer.status_code == 400
    assert answer.json()["error"]


async def test_the_counts_tell_what_waits(bot, people):
    await people.write()
    (update,) = await bot.get_updates(timeout=0)
    await bot.get_updates(offset=update.update_id + 1, timeout=0)
    counts = (await people.client.get("/sim/state")).json()
    assert (counts["updates_pending"], counts["updates_confirmed"]) == (0, 1)
