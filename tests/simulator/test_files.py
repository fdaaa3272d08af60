"""Files of people as a bot downloads them: the very bytes, albums, refusals."""

import json

import httpx
import pytest

from bot.simulator.files import plain_picture

pytestmark = pytest.mark.anyio


async def upload(people, name: str, data: bytes, mime: str, **more: str) -> None:
    form = {"user": json.dumps(people.sari), **more}
    answer = await people.client.post(
        "/sim/messages", data=form, files={"file": (name, data, mime)}
    )
    assert answer.status_code == 200, answer.text


async def messages(bot) -> list:
    return [update.message for update in await bot.get_updates(timeout=0)]


async def test_a_document_comes_with_its_name_type_and_bytes(bot, people):
    data = b"%PDF-1.7\n" + bytes(range(256)) * 300
    await upload(people, "kontrak kerja.pdf", data, "application/pdf", caption="ini asli?")
    (message,) = await messages(bot)
    document = message.document
    assert (document.file_name, document.mime_type) == ("kontrak kerja.pdf", "application/pdf")
    assert (document.file_size, message.caption) == (len(data), "ini asli?")
    file = await bot.get_file(document.file_id)
    assert bytes(await file.download_as_bytearray()) == data


async def test_photos_of_an_album_are_messages_of_their_own_with_one_id(bot, people):
    pictures = [plain_picture(20, height) for height in (10, 11, 12)]
    for number, picture in enumerate(pictures):
        more = {"caption": "dari grup"} if number == 0 else {}
        await upload(
            people, "a.png", picture, "image/png", kind="photo", media_group_id="7", **more
        )
    found = await messages(bot)
    assert [message.media_group_id for message in found] == ["7"] * 3
    assert [message.caption for message in found] == ["dari grup", None, None]
    files = [await bot.get_file(message.photo[-1].file_id) for message in found]
    assert [bytes(await file.download_as_bytearray()) for file in files] == pictures


async def test_a_file_is_not_given_for_a_wrong_token_or_path(bot, people, server):
    await upload(people, "a.txt", b"isi", "text/plain")
    (message,) = await messages(bot)
    path = (await bot.get_file(message.document.file_id)).file_path.partition(f"{server.token}/")[2]
    async with httpx.AsyncClient(verify=False) as client:
        tries = [f"{server.token}/{path}", f"1000001:wrong/{path}", f"{server.token}/x/y.bin"]
        answers = [await client.get(f"{server.base_file_url}{one}") for one in tries]
    assert [one.status_code for one in answers] == [200, 401, 404]
    assert answers[0].content == b"isi"


async def test_trouble_with_downloads_is_set_by_their_own_name(bot, people, server):
    await upload(people, "a.txt", b"isi", "text/plain")
    (message,) = await messages(bot)
    await people.ask("faults", {"kind": "502", "method": "download"})
    address = (await bot.get_file(message.document.file_id)).file_path
    async with httpx.AsyncClient(verify=False) as client:
        assert [(await client.get(address)).status_code for _ in range(2)] == [502, 200]
