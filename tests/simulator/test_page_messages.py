"""What one does with a message on the page: react, reply, edit, uncover, answer with a place."""

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect
from telegram import KeyboardButton, ReplyKeyboardMarkup

from bot.simulator.files import plain_picture
from tests.simulator.bot_side import BotSide
from tests.simulator.desk_side import BUDI, DESK, SARI, DeskSide
from tests.simulator.test_page import bot, browser, opened, page, shared_bot, write  # noqa: F401

# pytest finds fixtures by their names here, and tests name them once more.
# ruff: noqa: F811


@pytest.fixture
def desk(browser: Browser, bot: BotSide) -> Iterator[DeskSide]:
    with opened(browser, bot, 1400) as wide:
        side = DeskSide(bot, wide)
        side.set_up()
        expect(side.pane).to_be_visible()
        yield side


def reactions(bot: BotSide, chat: int) -> list[dict]:
    messages = httpx.get(f"{bot.url}/sim/chats/{chat}/messages").json()["messages"]
    return [one for message in messages for one in message.get("reactions", [])]


def test_a_tap_on_a_message_offers_six_emoji(page: Page, bot: BotSide) -> None:
    write(page, "halo")
    chat = bot.next_update().message.chat_id
    bubble = page.locator(".mine .bubble")
    bubble.click()
    emoji = page.get_by_role("menuitemradio")
    expect(emoji).to_have_count(6)
    page.get_by_role("menuitemradio", name="🙏").click()
    expect(bubble.locator(".reactions")).to_have_text("🙏")
    assert reactions(bot, chat) == [{"emoji": "🙏", "from_bot": False}]
    bubble.get_by_role("button", name="Reaksi 🙏, 1").click()
    expect(bubble.locator(".reactions")).to_have_count(0)
    assert reactions(bot, chat) == []


def test_a_person_replies_to_a_message(page: Page, bot: BotSide) -> None:
    write(page, "halo")
    chat = bot.next_update().message.chat_id
    asked = bot(lambda b: b.send_message(chat, "Di negara mana?"))
    page.locator(".row:not(.mine) .bubble").click()
    page.get_by_role("menuitem", name="Balas").click()
    expect(page.locator("#about")).to_contain_text("Balas CekDulu")
    write(page, "Kamboja")
    assert bot.next_update().message.reply_to_message.message_id == asked.message_id
    expect(page.locator(".mine .quoted")).to_have_text("Di negara mana?")
    expect(page.locator("#about")).to_be_hidden()


def test_a_key_that_asks_for_the_place_is_used_once(page: Page, bot: BotSide) -> None:
    write(page, "halo")
    chat = bot.next_update().message.chat_id
    key = KeyboardButton("Kirim lokasi", request_location=True)
    keyboard = ReplyKeyboardMarkup([[key]], one_time_keyboard=True)
    bot(lambda b: b.send_message(chat, "Di mana Anda?", reply_markup=keyboard))
    dialog = page.locator("#location-dialog")
    page.get_by_role("button", name="Kirim lokasi").click()
    dialog.get_by_role("button", name="Batal").click()
    page.get_by_role("button", name="Kirim lokasi").click()
    dialog.get_by_label("Tempat").select_option(label="Poipet, Kamboja")
    dialog.get_by_role("button", name="Kirim").click()
    place = bot.next_update().message.location
    assert (place.latitude, place.longitude) == (13.6561, 102.5627)
    expect(page.locator("#keyboard")).to_be_hidden()
    shown = page.locator(".mine .bubble").last
    expect(shown).to_contain_text("13.6561, 102.5627")
    link = shown.get_by_role("link", name="Buka peta")
    expect(link).to_have_attribute(
        "href", "https://www.openstreetmap.org/?mlat=13.6561&mlon=102.5627#map=12/13.6561/102.5627"
    )


def test_a_covered_picture_stays_covered_until_it_is_tapped(page: Page, bot: BotSide) -> None:
    write(page, "halo")
    chat = bot.next_update().message.chat_id
    sent = bot(lambda b: b.send_photo(chat, plain_picture(60, 40), has_spoiler=True))
    cover = page.get_by_role("button", name="Foto disamarkan. Ketuk untuk melihat.")
    blur = "image => getComputedStyle(image).filter"
    picture = page.locator(".row:not(.mine) img")
    assert "blur" in picture.evaluate(blur)
    cover.click()
    assert picture.evaluate(blur) == "none"
    bot(lambda b: b.set_message_reaction(chat, sent.message_id, "👍"))
    expect(page.locator(".reactions")).to_have_text("👍")
    assert picture.evaluate(blur) == "none"


def test_a_copied_message_of_an_operator_looks_like_the_bots(desk: DeskSide) -> None:
    said = desk.act("messages", user=BUDI, text="Saya Budi, petugas")["message_id"]
    desk.act("messages", user=SARI, chat=None, text="halo")
    desk.bot(lambda b: b.copy_message(SARI["id"], DESK, said))
    desk.page.locator("#people").get_by_text("id 901").click()
    row = desk.page.locator("#messages .row:not(.mine)")
    expect(row).to_contain_text("Saya Budi, petugas")
    expect(row.locator(".author, .origin")).to_have_count(0)


def test_operators_reply_react_and_edit_only_their_own(desk: DeskSide) -> None:
    thread = desk.topic("Rina")
    asked = desk.act("messages", user=BUDI, thread=thread, text="siapa ambil?")["message_id"]
    desk.open("Rina")
    expect(desk.page.locator(".quoted")).to_have_count(0)
    desk.bubble("siapa ambil?").click()
    expect(desk.page.get_by_role("menuitem", name="Edit")).to_have_count(0)
    desk.page.get_by_role("menuitemradio", name="👍").click()
    expect(desk.bubble("siapa ambil?").locator(".reactions")).to_have_text("👍")
    desk.bot(lambda b: b.set_message_reaction(DESK, asked, "👍"))
    expect(desk.bubble("siapa ambil?").locator(".reactions")).to_have_text("👍 2")
    desk.bubble("siapa ambil?").click()
    desk.page.get_by_role("menuitem", name="Balas").click()
    desk.write("saya")
    answer = desk.heard(lambda update: update.message and update.message.text == "saya" and update)
    assert answer.message.reply_to_message.message_id == asked
    expect(desk.page.locator("#desk-messages .quoted")).to_have_text("Budisiapa ambil?")
    desk.page.locator("#desk-messages .mine .meta").click()
    desk.page.get_by_role("menuitem", name="Edit").click()
    desk.write("saya ambil")
    edited = desk.heard(lambda update: update.edited_message)
    assert (edited.text, edited.message_thread_id) == ("saya ambil", thread)
    assert desk.kept(asked)["reactions"] == [
        {"emoji": "👍", "from_bot": False},
        {"emoji": "👍", "from_bot": True},
    ]


def test_words_of_a_message_can_be_copied(desk: DeskSide) -> None:
    desk.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.act("messages", user=BUDI, text="0812 <b>3456</b>")
    desk.bubble("0812").click()
    desk.page.get_by_role("menuitem", name="Salin teks").click()
    expect(desk.page.get_by_role("alert")).to_have_text("Teks disalin.")
    assert desk.page.evaluate("navigator.clipboard.readText()") == "0812 <b>3456</b>"


def test_names_and_topics_never_become_markup(desk: DeskSide) -> None:
    evil = "<img src=x onerror=alert(1)>"
    desk.set_up(title=evil)
    thread = desk.topic(evil)
    desk.act("members", user={"id": 904, "first_name": evil}, status="member")
    desk.act("messages", user={"id": 904, "first_name": evil}, thread=thread, text=evil)
    desk.open(evil)
    expect(desk.page.locator("#desk-title")).to_have_text(evil)
    expect(desk.page.locator("#topic-name")).to_have_text(evil)
    expect(desk.bubble(evil).locator(".author")).to_have_text(evil)
    desk.page.get_by_role("button", name="4 anggota").click()
    expect(desk.page.locator("#members")).to_contain_text(evil)
    assert desk.page.locator("img").count() == 0


def test_keys_reach_messages_menus_and_topics(desk: DeskSide) -> None:
    thread = desk.topic("Rina")
    desk.act("messages", user=BUDI, thread=thread, text="satu")
    desk.act("messages", user=BUDI, thread=thread, text="dua")
    keys = desk.page.keyboard
    desk.line("General").get_by_role("button").focus()
    keys.press("ArrowDown")
    keys.press("Enter")
    expect(desk.bubble("dua")).to_be_visible()
    desk.page.locator("#desk-messages").focus()
    keys.press("ArrowUp")
    keys.press("ArrowUp")
    expect(desk.page.locator(".row:focus")).to_contain_text("satu")
    keys.press("Enter")
    expect(desk.page.get_by_role("menuitemradio", name="👍")).to_be_focused()
    keys.press("Escape")
    expect(desk.page.locator(".row:focus")).to_contain_text("satu")
    expect(desk.page.get_by_role("menu")).to_be_hidden()
    keys.press("Enter")
    for _ in range(6):
        keys.press("ArrowDown")
    keys.press("Enter")
    expect(desk.page.get_by_role("textbox", name="Pesan di topik")).to_be_focused()
    expect(desk.page.locator("#desk-about")).to_contain_text("Balas Budi")
