"""The channel on a person's phone: its posts, joining, and links between it and the bot."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import telegram
from playwright.sync_api import Browser, Page, expect
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.simulator.files import plain_picture
from tests.simulator.bot_side import BotSide
from tests.simulator.test_page import bot, browser, opened, shared_bot, write  # noqa: F401

# pytest finds fixtures by their names here, and tests name them once more.
# ruff: noqa: F811

NUMBER = -1003
CHANNEL = {"id": NUMBER, "type": "channel", "title": "Kabar Uji", "username": "kabar_uji"}
SARI = {"id": 901, "first_name": "Sari"}
BUDI = {"id": 902, "first_name": "Budi"}


def act(side: BotSide, name: str, **body: Any) -> dict[str, Any]:
    """Post to `/sim/<name>`."""
    posted = httpx.post(f"{side.url}/sim/{name}", json=body)
    assert posted.status_code == 200, posted.text
    return dict(posted.json())


def markup(label: str, url: str) -> InlineKeyboardMarkup:
    """One button with a link."""
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, url=url)]])


def post(bot: BotSide, text: str, **more: Any) -> telegram.Message:
    """The bot posts in the channel."""
    return bot(lambda b: b.send_message("@kabar_uji", text, parse_mode="HTML", **more))


@pytest.fixture(params=[1400, 390])
def page(request: pytest.FixtureRequest, browser: Browser, bot: BotSide) -> Iterator[Page]:
    members = [{"user": SARI, "status": "creator"}]
    act(bot, "groups", chat=CHANNEL, members=members, bot="administrator")
    act(bot, "people", user=BUDI)
    with opened(browser, bot, request.param) as shown:
        be(shown, "Budi")
        yield shown


def be(page: Page, name: str) -> None:
    """Look at this person's phone."""
    page.locator("#people").get_by_text(name, exact=True).click()


def open_channel(page: Page) -> None:
    """Choose the channel among the chats of the phone."""
    page.locator("#chats").get_by_role("button", name="Kabar Uji").click()


def test_the_channel_stands_beside_the_bot_and_shows_its_posts(page: Page, bot: BotSide) -> None:
    post(bot, "<b>Waspada</b> lowongan palsu", reply_markup=markup("Situs", "https://example.org/"))
    open_channel(page)
    expect(page.locator("#channel-title")).to_have_text("Kabar Uji")
    expect(page.locator("#channel-count")).to_have_text("1 pelanggan")
    posts = page.locator("#channel-messages .bubble")
    expect(posts.locator("b")).to_have_text("Waspada")
    expect(page.get_by_role("link", name="Situs")).to_have_attribute("href", "https://example.org/")
    photo = bot(lambda b: b.send_photo(NUMBER, plain_picture(), caption="lama"))
    expect(posts.locator("img")).to_be_visible()
    bot(lambda b: b.edit_message_caption(NUMBER, photo.message_id, caption="baru"))
    expect(posts.nth(1)).to_contain_text("diedit")
    post(bot, "Ralat", reply_to_message_id=photo.message_id)
    expect(posts.nth(2).locator(".quoted")).to_have_text("baru")
    bot(lambda b: b.delete_message(NUMBER, photo.message_id))
    expect(posts).to_have_count(2)
    width = page.viewport_size["width"]
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_a_person_joins_and_leaves(page: Page, bot: BotSide) -> None:
    open_channel(page)
    page.locator("#channel").get_by_role("button", name="Gabung").click()
    expect(page.locator("#channel-count")).to_have_text("2 pelanggan")
    expect(page.locator("#channel-join")).to_be_hidden()
    assert bot(lambda b: b.get_chat_member(NUMBER, BUDI["id"])).status == "member"
    page.locator("#channel").get_by_role("button", name="Keluar").click()
    expect(page.locator("#channel-join")).to_be_visible()
    expect(page.locator("#channel-count")).to_have_text("1 pelanggan")
    assert bot(lambda b: b.get_chat_member(NUMBER, BUDI["id"])).status == "left"


def test_a_link_of_a_post_starts_the_bot_with_its_payload(page: Page, bot: BotSide) -> None:
    post(bot, "Waspada", reply_markup=markup("Periksa", "https://t.me/cekdulu_bot?start=k1-cek"))
    open_channel(page)
    page.get_by_role("button", name="Periksa").click()
    message = bot.next_update().message
    assert (message.text, message.from_user.id) == ("/start k1-cek", BUDI["id"])
    expect(page.locator("#channel")).to_be_hidden()
    expect(page.locator("#messages .mine")).to_contain_text("/start k1-cek")


def test_links_of_the_bot_lead_to_the_channel(page: Page, bot: BotSide) -> None:
    first = post(bot, "kabar pertama")
    write(page, "halo")
    bot.next_update()
    button = markup("Buka kanal", f"https://t.me/kabar_uji/{first.message_id}")
    words = "Gabung: https://t.me/kabar_uji"
    bot(lambda b: b.send_message(BUDI["id"], words, reply_markup=button))
    for link in ("Buka kanal", "https://t.me/kabar_uji"):
        page.locator("#messages").get_by_role("button", name=link).click()
        expect(page.locator("#channel-messages")).to_contain_text("kabar pertama")
        page.locator("#chats").get_by_role("button", name="CekDulu").click()
        expect(page.locator("#messages")).to_be_visible()


def test_what_is_new_is_marked_for_who_has_joined(page: Page, bot: BotSide) -> None:
    act(bot, "members", user=BUDI, chat={"id": NUMBER}, status="member")
    post(bot, "kabar baru")
    mark = page.locator("#chats").get_by_label("belum dibaca")
    expect(mark).to_be_visible()
    open_channel(page)
    expect(page.locator("#channel-messages")).to_contain_text("kabar baru")
    expect(mark).to_be_hidden()
    bot(lambda b: b.get_updates(timeout=0, allowed_updates=["message", "channel_post"]))
    act(bot, "messages", user=BUDI, text="/mulai")
    bot(lambda b: b.send_message(BUDI["id"], "jawaban"))
    expect(mark).to_be_visible()


def test_who_leads_the_channel_writes_in_it(page: Page, bot: BotSide) -> None:
    open_channel(page)
    box = page.get_by_role("textbox", name="Kabar baru")
    expect(box).to_be_hidden()
    be(page, "Sari")
    box.fill("dari Sari")
    page.locator("#channel-send").click()
    said = bot.next_update().channel_post
    assert (said.text, said.sender_chat.id, said.from_user) == ("dari Sari", NUMBER, None)
    expect(page.locator("#channel-messages .bubble")).to_contain_text("dari Sari")


def test_a_post_is_forwarded_to_the_bot(page: Page, bot: BotSide) -> None:
    post(bot, "kabar")
    open_channel(page)
    page.locator("#channel-messages .bubble").click()
    page.get_by_role("menuitem", name="Teruskan ke bot").click()
    origin = bot.next_update().message.forward_origin
    assert (origin.type, origin.chat.id) == ("channel", NUMBER)
    expect(page.locator("#messages")).to_contain_text("Diteruskan dari Kabar Uji")


def test_without_a_channel_the_phone_is_as_it_was(browser: Browser, bot: BotSide) -> None:
    with opened(browser, bot, 390) as shown:
        expect(shown.locator("#messages")).to_be_visible()
        expect(shown.locator("#chats")).to_be_hidden()
        act(bot, "groups", chat=CHANNEL, bot="administrator")
        expect(shown.locator("#chats")).to_be_visible()
        act(bot, "reset")
        expect(shown.locator("#chats")).to_be_hidden()


def test_of_very_many_people_the_page_lists_the_first(browser: Browser, bot: BotSide) -> None:
    act(bot, "people/many", **{"from": 1_000_000, "count": 20_000})
    with opened(browser, bot, 1400) as shown:
        expect(shown.locator("#people button")).to_have_count(300)
        expect(shown.locator("#people")).to_contain_text("dan 19.700 orang lain")
