"""Files of the bot on the chat page."""

from pathlib import Path

from playwright.sync_api import Page, expect
from telegram import InputFile

from tests.simulator.bot_side import BotSide
from tests.simulator.test_page import bot, browser, page, shared_bot, write  # noqa: F401


def test_a_file_of_the_bot_is_shown_with_name_and_size_and_can_be_kept(
    page: Page,  # noqa: F811
    bot: BotSide,  # noqa: F811
) -> None:
    write(page, "halo")
    person = bot.next_update().effective_user.id
    data = b"%PDF-1.7\n" + bytes(range(256)) * 60
    file = InputFile(data, "laporan-L-12.pdf")
    bot(lambda b: b.send_document(person, file, caption="Laporanmu"))
    link = page.get_by_role("link", name="laporan-L-12.pdf")
    expect(link).to_contain_text("15 KB")
    expect(page.get_by_role("article").last).to_contain_text("Laporanmu")
    with page.expect_download() as kept:
        link.click()
    assert kept.value.suggested_filename == "laporan-L-12.pdf"
    assert Path(kept.value.path()).read_bytes() == data
