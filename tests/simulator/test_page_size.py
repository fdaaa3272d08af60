"""The chat page in narrow windows, in the dark, and with very many topics and messages."""

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from tests.simulator.bot_side import BotSide
from tests.simulator.desk_side import BUDI, DESK, DeskSide
from tests.simulator.test_page import bot, browser, opened, page, shared_bot, write  # noqa: F401

# pytest finds fixtures by their names here, and tests name them once more.
# ruff: noqa: F811

COUNT_NODES = """() => {
    window.added = 0;
    new MutationObserver((records) => {
        for (const record of records) window.added += record.addedNodes.length;
    }).observe(document.body, {subtree: true, childList: true});
}"""


@pytest.fixture
def narrow(browser: Browser, bot: BotSide) -> Iterator[DeskSide]:
    with opened(browser, bot, 390) as small:
        side = DeskSide(bot, small)
        side.set_up()
        expect(small.get_by_role("tab")).to_have_count(3)
        yield side


def test_a_narrow_window_shows_one_part_at_a_time(narrow: DeskSide) -> None:
    parts = {"Orang": "#people-pane", "Telepon": "#phone", "Meja": "#desk"}
    for name, part in parts.items():
        narrow.page.get_by_role("tab", name=name).click()
        expect(narrow.page.get_by_role("tab", name=name)).to_have_attribute("aria-selected", "true")
        expect(narrow.page.get_by_role("tabpanel")).to_have_count(1)
        expect(narrow.page.locator(part)).to_be_visible()
        assert narrow.page.evaluate("document.documentElement.scrollWidth") == 390


def test_choosing_a_person_leads_to_the_phone(narrow: DeskSide) -> None:
    narrow.page.get_by_role("tab", name="Orang").click()
    narrow.page.locator("#people").get_by_text("id 902").click()
    expect(narrow.page.get_by_role("tab", name="Telepon")).to_have_attribute(
        "aria-selected", "true"
    )
    write(narrow.page, "halo dari Budi")
    assert narrow.heard_text().chat_id == BUDI["id"]


def test_tabs_follow_the_arrow_keys(narrow: DeskSide) -> None:
    narrow.page.get_by_role("tab", name="Telepon").focus()
    narrow.page.keyboard.press("ArrowRight")
    expect(narrow.page.get_by_role("tab", name="Meja")).to_be_focused()
    expect(narrow.pane).to_be_visible()
    narrow.page.keyboard.press("ArrowRight")
    expect(narrow.page.get_by_role("tab", name="Orang")).to_be_focused()


def test_on_a_phone_a_topic_takes_the_place_of_the_list(narrow: DeskSide) -> None:
    unread = narrow.page.get_by_role("tab", name="Meja").get_by_label("ada yang belum dibaca")
    narrow.say("kasus baru", narrow.topic("Rina"))
    expect(unread).to_be_visible()
    narrow.page.get_by_role("tab", name="Meja").click()
    expect(narrow.page.locator("#desk-messages")).to_be_hidden()
    narrow.open("Rina")
    expect(narrow.bubble("kasus baru")).to_be_visible()
    expect(narrow.page.locator("#topics")).to_be_hidden()
    expect(narrow.page.locator("#desk-messages")).to_be_focused()
    expect(unread).to_be_hidden()
    narrow.page.get_by_role("button", name="Ke daftar topik").click()
    expect(narrow.line("Rina").get_by_role("button")).to_be_focused()


def test_what_comes_while_nobody_looks_stays_unread(narrow: DeskSide) -> None:
    thread = narrow.topic("Rina")
    narrow.page.get_by_role("tab", name="Meja").click()
    narrow.open("Rina")
    narrow.page.get_by_role("tab", name="Telepon").click()
    narrow.say("mendesak", thread)
    mark = narrow.page.get_by_role("tab", name="Meja").get_by_label("ada yang belum dibaca")
    expect(mark).to_be_visible()
    narrow.page.get_by_role("tab", name="Meja").click()
    expect(mark).to_be_hidden()


def test_the_page_has_dark_colours_too(page: Page, bot: BotSide) -> None:
    colour = "() => getComputedStyle(document.querySelector('.bubble')).backgroundColor"
    write(page, "halo")
    bot.next_update()
    expect(page.locator(".bubble")).to_be_visible()
    light = page.evaluate(colour)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(colour) != light


def test_one_event_draws_one_message_however_many_there_are(browser: Browser, bot: BotSide) -> None:
    with opened(browser, bot, 1400) as wide:
        desk = DeskSide(bot, wide)
        desk.set_up()
        threads = fill(desk, topics=40, messages=680)
        wide.reload()
        expect(wide.locator("#topics li")).to_have_count(41)
        desk.open("Kasus 0")
        expect(wide.locator("#desk-messages .row")).to_have_count(300)
        wide.evaluate(COUNT_NODES)
        desk.act("messages", user=BUDI, thread=threads[0], text="yang baru")
        expect(desk.bubble("yang baru")).to_be_visible()
        desk.act("messages", user=BUDI, thread=threads[30], text="di tempat lain")
        expect(desk.line("Kasus 30")).to_contain_text("di tempat lain")
        # A message, a line that moved up, and the words that changed in both lines.
        assert 0 < wide.evaluate("window.added") < 30
        wide.get_by_role("button", name="Tampilkan pesan sebelumnya").click()
        expect(wide.locator("#desk-messages .row")).to_have_count(350)


def fill(desk: DeskSide, topics: int, messages: int) -> list[int]:
    """Topics of the bot; messages of Budi, half of them in the first one; gives the topics."""

    async def create(telegram_bot: object) -> list[int]:
        made = [await telegram_bot.create_forum_topic(DESK, f"Kasus {n}") for n in range(topics)]
        return [topic.message_thread_id for topic in made]

    threads = desk.bot(create)
    with httpx.Client(base_url=desk.bot.url, verify=False) as client:
        for n in range(messages):
            thread = threads[0] if n % 2 else threads[n // 2 % topics]
            said = {"user": BUDI, "chat": {"id": DESK}, "thread": thread, "text": f"pesan {n}"}
            client.post("/sim/messages", json=said).raise_for_status()
    return threads
