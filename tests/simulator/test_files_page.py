"""Files chosen together on the chat page."""

import telegram
from playwright.sync_api import Page, expect

from bot.simulator.files import plain_picture
from tests.simulator.bot_side import BotSide
from tests.simulator.test_page import bot, browser, page, shared_bot  # noqa: F401


def test_photos_chosen_together_are_an_album_with_their_own_bytes(
    page: Page,  # noqa: F811
    bot: BotSide,  # noqa: F811
) -> None:
    pictures = [plain_picture(40, height) for height in (20, 30)]
    chosen = [
        {"name": f"{n}.png", "mimeType": "image/png", "buffer": picture}
        for n, picture in enumerate(pictures)
    ]
    page.get_by_role("textbox", name="Pesan").fill("brosur dari teman")
    page.locator("#photo-file").set_input_files(chosen)
    first, second = bot.next_update().message, bot.next_update().message
    assert first.media_group_id == second.media_group_id is not None
    assert (first.caption, second.caption) == ("brosur dari teman", None)
    expect(page.locator(".mine img")).to_have_count(2)
    for message, picture in zip((first, second), pictures, strict=True):
        assert bot(lambda b, photo=message.photo[-1]: downloaded(b, photo.file_id)) == picture


async def downloaded(bot: telegram.Bot, file_id: str) -> bytes:  # noqa: F811
    return bytes(await (await bot.get_file(file_id)).download_as_bytearray())
