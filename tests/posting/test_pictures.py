"""Pictures, files, places and stickers in a room."""

import pytest

from bot.cases.model import Room
from tests.posting.stage import DESK, stage, words_of
from tests.samples import PERSON, running

pytestmark = pytest.mark.anyio


async def test_pictures_are_blurred_and_keep_their_words() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.writes("ini <paspor> saya", kind="photo")
        await at.writes("lihat", kind="video")
        await at.rest()
        _, photo, video = await at.room(f"K{number}")
        assert (photo["has_media_spoiler"], words_of(photo)) == (True, "ini <paspor> saya")
        assert (video["has_media_spoiler"], words_of(video)) == (True, "lihat")
        assert photo["photo"]
        assert video["video"]


async def test_an_album_stays_one_blurred_with_its_captions_and_each_is_known() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        album = {"kind": "photo", "media_group_id": "a1"}
        ids = [await at.writes(text, **album) for text in ("satu", "", "tiga")]
        await at.writes("itu tempatnya")
        await at.rest()
        _, *pictures, words = await at.room(f"K{number}")
        assert len(await at.calls("sendMediaGroup")) == 1
        assert [words_of(one) for one in pictures] == ["satu", "", "tiga"]
        assert len({one["media_group_id"] for one in pictures}) == 1
        assert all(one["has_media_spoiler"] for one in pictures)
        assert words_of(words) == "10.00 itu tempatnya"
        thread = words["message_thread_id"]
        for id, shown in zip(ids, pictures, strict=True):
            found = await at.store.desk(901, Room(DESK, thread), message=shown["message_id"])
            assert found.entry
            assert found.entry.person_message == id


async def test_an_album_that_telegram_refuses_is_shown_one_by_one() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.fault("400", "sendMediaGroup", description="Bad Request: WRONG_FILE_ID")
        for text in ("satu", "dua"):
            await at.writes(text, kind="photo", media_group_id="a1")
        await at.rest()
        shown = (await at.room(f"K{number}"))[1:]
        assert [words_of(one) for one in shown] == ["satu", "dua"]
        assert all(one["has_media_spoiler"] for one in shown)


@pytest.mark.parametrize("kind", ["voice", "document", "sticker", "contact", "video_note"])
async def test_everything_else_arrives_as_it_is_without_its_author(kind: str) -> None:
    more = {"phone_number": "+62811111"} if kind == "contact" else {}
    name = "video" if kind == "video_note" else kind
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.writes(kind=kind, entry={"kind": name}, **more)
        await at.rest()
        (shown,) = (await at.room(f"K{number}"))[1:]
        assert shown[kind]
        assert "forward_origin" not in shown


async def test_a_place_stands_on_the_map_and_in_figures() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.writes(kind="location", latitude=11.5621, longitude=104.916)
        await at.rest()
        _, place, line = await at.room(f"K{number}")
        assert place["location"] == {"latitude": 11.5621, "longitude": 104.916}
        assert words_of(line) == "10.00 📍 11.562100, 104.916000"


@pytest.mark.parametrize("kind", ["photo", "sticker", "document"])
async def test_what_cannot_be_shown_is_told_in_a_line(kind: str) -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        for method in ("sendPhoto", "sendSticker", "sendDocument", "copyMessage"):
            await at.fault("400", method, description="Bad Request: wrong file identifier")
        await at.writes("penting" if kind != "sticker" else "", kind=kind)
        await at.writes("sesudahnya")
        await at.rest()
        _, line, after = await at.texts(f"K{number}")
        assert "tidak bisa ditampilkan" in line
        assert ("penting" in line) == (kind != "sticker")
        assert after == "10.00 sesudahnya"


async def test_a_file_whose_message_the_person_deleted_is_sent_by_its_number() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        message = await at.writes(kind="voice")
        await at.bot.delete_message(PERSON, message)
        await at.rest()
        (shown,) = (await at.room(f"K{number}"))[1:]
        assert shown["voice"]
        assert len([one for one in await at.calls("sendVoice") if one["ok"]]) == 1


async def test_a_long_caption_stands_beneath_its_picture() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.writes(kind="photo", entry={"text": "kata " * 400})
        await at.rest()
        _, photo, beneath = await at.room(f"K{number}")
        assert words_of(photo) == ""
        assert words_of(beneath).count("kata") == 400


async def test_changed_words_under_a_picture_say_so() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.writes("tempat lain", kind="photo", entry={"changed": True})
        await at.rest()
        assert (await at.texts(f"K{number}"))[1] == "✏️ diubah: tempat lain"
