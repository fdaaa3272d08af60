"""The chat page in a real browser, with a real bot on the other side."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.simulator.files import plain_picture
from tests.simulator.bot_side import BotSide

OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("the browser is missing: neither chromium nor google-chrome is installed")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=OPTIONS)
        yield started
        started.close()


@pytest.fixture(scope="module")
def shared_bot() -> Iterator[BotSide]:
    line = [sys.executable, "-m", "bot.simulator", "--port", "0", "--exit-with-parent"]
    pipe = subprocess.PIPE
    with subprocess.Popen(line, stdin=pipe, stdout=pipe, text=True) as process:
        with ThreadPoolExecutor(1) as thread:
            yield BotSide(process.stdout.readline().split()[-1], thread)
        process.terminate()


@pytest.fixture
def bot(shared_bot: BotSide) -> BotSide:
    httpx.post(f"{shared_bot.url}/sim/reset", json={}).raise_for_status()
    return shared_bot


@contextmanager
def opened(browser: Browser, bot: BotSide, width: int, expected: str = "-") -> Iterator[Page]:
    """The chat page in a window this wide; errors on its console fail the test, but expected."""
    shown = browser.new_page(viewport={"width": width, "height": 844})
    problems: list[str] = []
    shown.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
    shown.on("pageerror", lambda problem: problems.append(str(problem)))
    shown.goto(bot.url)
    expect(shown.get_by_text("terhubung", exact=True)).to_be_attached()
    yield shown
    shown.close()
    assert [problem for problem in problems if expected not in problem] == []


@pytest.fixture
def page(browser: Browser, bot: BotSide) -> Iterator[Page]:
    with opened(browser, bot, 390) as shown:
        yield shown


def write(page: Page, words: str) -> None:
    page.get_by_role("textbox", name="Pesan").fill(words)
    page.locator("#send").click()


def test_a_message_goes_in_and_an_answer_with_buttons_comes_out(page: Page, bot: BotSide) -> None:
    page.get_by_role("button", name="MULAI").click()
    chat = bot.next_update().message.chat_id
    markup = InlineKeyboardMarkup(
        [
            [InlineKeyboardButton("Periksa tawaran", callback_data="cek")],
            [InlineKeyboardButton("Portal", url="https://example.org/")],
        ]
    )
    html = "<b>Halo</b>, ini <a href='https://example.org/a'>tautan</a> &lt;i&gt;"
    bot(lambda b: b.send_message(chat, html, parse_mode="HTML", reply_markup=markup))
    answer = page.locator(".row:not(.mine) .bubble")
    expect(answer).to_contain_text("Halo, ini tautan <i>")
    expect(answer.locator("b")).to_have_text("Halo")
    expect(answer.locator("a")).to_have_attribute("href", "https://example.org/a")
    expect(page.get_by_role("link", name="Portal")).to_have_attribute("target", "_blank")
    page.get_by_role("button", name="Periksa tawaran").click()
    query = bot.next_update().callback_query
    assert query.data == "cek"
    bot(lambda b: b.answer_callback_query(query.id, "Sebentar ya"))
    expect(page.get_by_role("alert")).to_have_text("Sebentar ya")


def test_what_people_write_never_becomes_markup(page: Page, bot: BotSide) -> None:
    words = "<img src=x onerror=alert(1)><b>tebal</b>"
    write(page, words)
    expect(page.locator(".mine .bubble")).to_contain_text(words)
    assert page.locator(".mine img, .mine b").count() == 0
    assert bot.next_update().message.text == words


def test_two_people_have_chats_of_their_own(page: Page, bot: BotSide) -> None:
    write(page, "halo dari Sari")
    sari = bot.next_update().message.chat_id
    page.get_by_role("button", name="Tambah orang").click()
    dialog = page.locator("#person-dialog")
    dialog.get_by_label("Nama", exact=True).fill("Budi")
    dialog.get_by_role("button", name="Tambah").click()
    expect(page.locator(".empty")).to_be_visible()
    write(page, "halo dari Budi")
    assert bot.next_update().message.from_user.first_name == "Budi"
    bot(lambda b: b.send_message(sari, "halo Sari"))
    expect(page.locator(".badge")).to_have_text("1")
    expect(page.locator(".bubble")).to_have_count(1)
    page.locator("#people").get_by_text("Sari").click()
    expect(page.locator(".bubble")).to_have_count(2)
    expect(page.locator(".badge")).to_have_count(0)


def test_a_photo_goes_in_and_comes_out(page: Page, bot: BotSide) -> None:
    picture = {"name": "brosur.png", "mimeType": "image/png", "buffer": plain_picture(60, 40)}
    page.locator("#photo-file").set_input_files(picture)
    message = bot.next_update().message
    assert message.photo[-1].width == 60
    bot(lambda b: b.send_photo(message.chat_id, plain_picture(), caption="Contoh"))
    expect(page.locator(".row:not(.mine) img")).to_be_visible()
    assert page.locator(".mine img").evaluate("image => image.naturalWidth") == 60


def test_a_tall_picture_with_caption_and_button_is_shown_whole(page: Page, bot: BotSide) -> None:
    write(page, "halo")
    chat = bot.next_update().message.chat_id
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Menu", callback_data="menu")]])
    tall = plain_picture(1080, 1920)
    bot(lambda b: b.send_photo(chat, tall, caption="Teruskan", reply_markup=markup))
    shown = page.locator(".row:not(.mine) img")
    expect(shown).to_be_visible()
    expect(page.locator(".row:not(.mine) .bubble")).to_contain_text("Teruskan")
    expect(page.get_by_role("button", name="Menu", exact=True)).to_be_visible()
    width, height = shown.evaluate("image => [image.clientWidth, image.clientHeight]")
    assert 0 < width <= 390
    assert height / width == pytest.approx(1920 / 1080, rel=0.02)


def test_an_edit_reaches_the_bot_and_shows(page: Page, bot: BotSide) -> None:
    write(page, "lama")
    bot.next_update()
    page.locator(".mine").hover()
    page.get_by_role("button", name="Tindakan pesan").click()
    page.get_by_role("menuitem", name="Edit").click()
    write(page, "baru")
    assert bot.next_update().edited_message.text == "baru"
    expect(page.locator(".mine .bubble")).to_contain_text("diedit")


def test_typing_edits_and_deletions_of_the_bot_show(page: Page, bot: BotSide) -> None:
    write(page, "halo")
    chat = bot.next_update().message.chat_id
    bot(lambda b: b.send_chat_action(chat, "typing"))
    expect(page.get_by_text("mengetik…")).to_be_visible()
    sent = bot(lambda b: b.send_message(chat, "satu"))
    expect(page.get_by_text("mengetik…")).to_be_hidden()
    bot(lambda b: b.edit_message_text("dua", chat, sent.message_id))
    expect(page.locator(".row:not(.mine) .bubble")).to_contain_text("dua")
    bot(lambda b: b.delete_message(chat, sent.message_id))
    expect(page.locator(".row:not(.mine)")).to_have_count(0)


def test_the_command_menu_sends_a_command(page: Page, bot: BotSide) -> None:
    bot(lambda b: b.set_my_commands([("darurat", "Butuh bantuan sekarang")]))
    page.get_by_role("button", name="Menu perintah").click()
    page.get_by_role("button", name="/darurat Butuh bantuan").click()
    assert bot.next_update().message.text == "/darurat"


@pytest.mark.parametrize("label", ["Pesan suara (contoh)", "Stiker (contoh)"])
def test_attachments_are_sent(page: Page, bot: BotSide, label: str) -> None:
    page.get_by_role("button", name="Lampirkan").click()
    page.get_by_role("button", name=label).click()
    message = bot.next_update().message
    assert message.voice or message.sticker


def test_a_place_and_a_contact_are_sent(page: Page, bot: BotSide) -> None:
    page.get_by_role("button", name="Lampirkan").click()
    page.get_by_role("button", name="Lokasi").click()
    page.locator("#location-dialog").get_by_role("button", name="Kirim").click()
    assert bot.next_update().message.location
    page.get_by_role("button", name="Lampirkan").click()
    page.get_by_role("button", name="Kontak").click()
    dialog = page.locator("#contact-dialog")
    dialog.get_by_label("Nama", exact=True).fill("Agen")
    dialog.get_by_label("Nomor").fill("+62811")
    dialog.get_by_role("button", name="Kirim").click()
    assert bot.next_update().message.contact.phone_number == "+62811"


def test_blocking_takes_the_composer_away(page: Page, bot: BotSide) -> None:
    write(page, "halo")
    bot.next_update()
    page.get_by_role("button", name="Blokir", exact=True).click()
    assert bot.next_update().my_chat_member.new_chat_member.status == "kicked"
    expect(page.get_by_text("Anda memblokir bot ini.")).to_be_visible()
    page.get_by_role("button", name="Buka blokir").click()
    expect(page.get_by_role("textbox", name="Pesan")).to_be_visible()


def test_the_page_loads_what_was_said_before(page: Page, bot: BotSide) -> None:
    write(page, "sebelumnya")
    bot.next_update()
    page.reload()
    expect(page.locator(".mine .bubble")).to_contain_text("sebelumnya")


def test_a_link_to_the_bot_itself_starts_it_here(page: Page, bot: BotSide) -> None:
    write(page, "halo")
    chat = bot.next_update().message.chat_id
    link = "https://t.me/cekdulu_bot?start=grup"
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Buka obrolan", url=link)]])
    bot(lambda b: b.send_message(chat, "ke sini", reply_markup=markup))
    page.get_by_role("button", name="Buka obrolan").click()
    assert bot.next_update().message.text == "/start grup"


def test_the_page_can_be_opened_with_a_payload(page: Page, bot: BotSide) -> None:
    page.goto(f"{bot.url}/?start=loker-42")
    page.get_by_role("button", name="MULAI").click()
    assert bot.next_update().message.text == "/start loker-42"


def test_a_deleted_account_writes_no_more(page: Page, bot: BotSide) -> None:
    write(page, "halo")
    user = bot.next_update().message.from_user
    gone = {"user": {"id": user.id, "first_name": user.first_name}}
    httpx.post(f"{bot.url}/sim/deactivate", json=gone).raise_for_status()
    expect(page.get_by_text("Akun orang ini sudah dihapus.")).to_be_visible()
    expect(page.get_by_role("textbox", name="Pesan")).to_be_hidden()
    expect(page.locator("#people")).to_contain_text("akun dihapus")
