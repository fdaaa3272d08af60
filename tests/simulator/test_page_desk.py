"""The operators' group beside the phone: topics, members, and whose eyes and hands one has."""

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.simulator.files import plain_picture
from tests.simulator.bot_side import BotSide
from tests.simulator.desk_side import BUDI, DESK, SARI, WATI, DeskSide
from tests.simulator.test_page import bot, browser, opened, page, shared_bot  # noqa: F401

BUTTON = InlineKeyboardMarkup([[InlineKeyboardButton("Ambil", callback_data="take")]])


@pytest.fixture
def desk(browser: Browser, bot: BotSide) -> Iterator[DeskSide]:  # noqa: F811
    with opened(browser, bot, 1400) as wide:
        side = DeskSide(bot, wide)
        side.set_up()
        expect(side.pane).to_be_visible()
        yield side


def test_without_a_forum_there_is_neither_desk_nor_tabs(page: Page, bot: BotSide) -> None:  # noqa: F811
    plain = {"id": -1003, "title": "Keluarga", "type": "supergroup"}
    joined = {"user": SARI, "chat": plain, "status": "administrator"}
    httpx.post(f"{bot.url}/sim/join", json=joined).raise_for_status()
    expect(page.locator("#people")).to_contain_text("id 901")
    expect(page.locator("#desk")).to_be_hidden()
    expect(page.get_by_role("tab")).to_have_count(0)


def test_a_forum_appears_beside_the_phone(desk: DeskSide) -> None:
    expect(desk.pane).to_contain_text("Meja Petugas")
    expect(desk.page.get_by_role("button", name="3 anggota")).to_be_visible()
    expect(desk.page.locator("#phone")).to_be_visible()
    assert desk.page.get_by_label("Anda sebagai:").locator("option").all_inner_texts() == [
        "Sari",
        "Budi",
        "Wati",
    ]


def test_topics_stand_with_the_newest_activity_first(desk: DeskSide) -> None:
    first = desk.topic("Rina")
    desk.topic("Andi")
    names = desk.page.locator("#topics strong")
    expect(names).to_have_text(["General", "Andi", "Rina"])
    desk.say("kasus baru", first)
    expect(names).to_have_text(["General", "Rina", "Andi"])
    expect(desk.line("Rina")).to_contain_text("CekDulu: kasus baru")
    desk.page.reload()
    expect(names).to_have_text(["General", "Rina", "Andi"])


def test_unread_is_counted_for_each_member_alone(desk: DeskSide) -> None:
    desk.say("kasus baru", desk.topic("Rina"))
    unread = desk.line("Rina").get_by_label("belum dibaca")
    expect(unread).to_be_visible()
    desk.open("Rina")
    expect(desk.bubble("kasus baru")).to_be_visible()
    expect(unread).to_be_hidden()
    desk.open("General")
    desk.be("Budi")
    expect(unread).to_be_visible()
    desk.be("Sari")
    expect(unread).to_be_hidden()


def test_a_member_writes_into_the_topic_that_is_open(desk: DeskSide) -> None:
    thread = desk.topic("Rina")
    desk.topic("Andi")
    desk.open("Rina")
    desk.be("Budi")
    desk.write("saya ambil")
    said = desk.heard_text()
    assert (said.from_user.id, said.message_thread_id) == (BUDI["id"], thread)
    expect(desk.page.locator("#desk-messages .mine")).to_contain_text("saya ambil")
    desk.be("Wati")
    expect(desk.page.locator("#desk-messages .mine")).to_have_count(0)
    expect(desk.bubble("saya ambil").locator(".author")).to_have_text("Budi")
    desk.open("General")
    desk.write("pagi")
    assert desk.heard_text().message_thread_id is None


def test_what_was_begun_in_one_topic_waits_there(desk: DeskSide) -> None:
    for name in ("Rina", "Andi"):
        desk.topic(name)
    box = desk.page.get_by_role("textbox", name="Pesan di topik")
    desk.open("Rina")
    box.fill("untuk Rina saja")
    desk.open("Andi")
    expect(box).to_have_value("")
    desk.open("Rina")
    expect(box).to_have_value("untuk Rina saja")


def test_attachments_go_into_the_topic(desk: DeskSide) -> None:
    thread = desk.topic("Rina")
    desk.open("Rina")
    photos = [
        {"name": f"{n}.png", "mimeType": "image/png", "buffer": plain_picture(40, 20 + n)}
        for n in range(2)
    ]
    desk.page.locator("#desk-photo-file").set_input_files(photos)
    for _ in photos:
        sent = desk.heard(lambda update: update.message and update.message.photo and update.message)
        assert (sent.message_thread_id, bool(sent.media_group_id)) == (thread, True)
    expect(desk.page.locator("#desk-messages .album img")).to_have_count(2)
    for label, kind in (("Pesan suara (contoh)", "voice"), ("Stiker (contoh)", "sticker")):
        desk.pane.get_by_role("button", name="Lampirkan").click()
        desk.pane.get_by_role("button", name=label).click()
        sent = desk.heard(lambda update, k=kind: getattr(update.message, k, 0) and update.message)
        assert sent.message_thread_id == thread


def test_an_answer_to_a_button_is_seen_only_by_who_pressed(desk: DeskSide) -> None:
    desk.say("kasus baru", desk.topic("Rina"), reply_markup=BUTTON)
    desk.open("Rina")
    desk.be("Budi")
    for looking, count in (("Wati", 0), ("Budi", 1)):
        desk.be("Budi")
        desk.pane.get_by_role("button", name="Ambil", exact=True).click()
        query = desk.heard(lambda update: update.callback_query)
        assert query.from_user.id == BUDI["id"]
        assert query.message.is_topic_message
        desk.be(looking)
        desk.bot(lambda b, q=query: b.answer_callback_query(q.id, "Kasus milik Anda"))
        desk.say(f"diambil {count}")
        expect(desk.line("General")).to_contain_text(f"diambil {count}")
        expect(desk.page.get_by_text("Kasus milik Anda")).to_have_count(count, timeout=3000)


def test_an_alert_is_a_dialog(desk: DeskSide) -> None:
    desk.say("kasus baru", reply_markup=BUTTON)
    desk.pane.get_by_role("button", name="Ambil").click()
    query = desk.heard(lambda update: update.callback_query)
    desk.bot(lambda b: b.answer_callback_query(query.id, "Sudah diambil Budi", show_alert=True))
    dialog = desk.page.get_by_role("dialog", name="Sudah diambil Budi")
    dialog.get_by_role("button", name="Oke").click()
    expect(dialog).to_be_hidden()


def test_a_member_renames_closes_reopens_and_deletes_a_topic(desk: DeskSide) -> None:
    desk.topic("Rina")
    desk.open("Rina")
    desk.choose("Menu topik", "Ubah nama")
    dialog = desk.page.locator("#topic-dialog")
    expect(dialog.get_by_label("Nama topik")).to_have_value("Rina")
    dialog.get_by_label("Nama topik").fill("Rina <b>aman</b>")
    dialog.get_by_label("Nama topik").press("Enter")
    line = desk.line("Rina <b>aman</b>")
    expect(line).to_be_visible()
    desk.choose("Menu topik", "Tutup topik")
    expect(line.get_by_label("ditutup")).to_be_visible()
    desk.choose("Menu topik", "Buka lagi")
    expect(line.get_by_label("ditutup")).to_be_hidden()
    desk.choose("Menu topik", "Hapus topik")
    desk.page.locator("#confirm-dialog").get_by_role("button", name="Batal").click()
    expect(line).to_be_visible()
    desk.choose("Menu topik", "Hapus topik")
    desk.page.locator("#confirm-dialog").get_by_role("button", name="Hapus").click()
    expect(line).to_have_count(0)
    expect(desk.page.locator("#topic-name")).to_have_text("General")


def test_in_a_closed_topic_only_administrators_write(desk: DeskSide) -> None:
    thread = desk.topic("Rina")
    desk.open("Rina")
    desk.bot(lambda b: b.close_forum_topic(DESK, thread))
    box = desk.page.get_by_role("textbox", name="Pesan di topik")
    expect(desk.page.locator("#topic-state")).to_have_text("ditutup")
    expect(box).to_be_visible()
    desk.be("Budi")
    expect(box).to_be_hidden()
    expect(desk.pane).to_contain_text("Topik ini ditutup.")


def test_members_leave_come_back_and_are_promoted(desk: DeskSide) -> None:
    members = desk.page.locator("#members-dialog")
    desk.be("Wati")
    desk.page.get_by_role("button", name="3 anggota").click()
    members.get_by_role("button", name="Keluar: Wati").click()
    members.get_by_role("button", name="Jadikan admin: Budi").click()
    budi = members.get_by_role("listitem").filter(has_text="Budi")
    expect(budi.locator("small")).to_have_text("Admin")
    desk.act("people", user={"id": 904, "first_name": "Dewi"})
    expect(desk.page.locator("#people")).to_contain_text("Dewi")
    members.get_by_role("button", name="Tutup").click()
    desk.page.get_by_role("button", name="2 anggota").click()
    members.get_by_label("Bukan anggota").select_option(label="Dewi")
    members.get_by_role("button", name="Masukkan", exact=True).click()
    expect(members.get_by_role("listitem").filter(has_text="Dewi")).to_contain_text("Anggota")
    members.get_by_role("button", name="Tutup").click()
    expect(desk.pane.get_by_text("Wati bukan anggota grup ini.")).to_be_visible()
    expect(desk.page.get_by_role("textbox", name="Pesan di topik")).to_be_hidden()
    desk.pane.get_by_role("button", name="Gabung", exact=True).click()
    expect(desk.page.get_by_role("textbox", name="Pesan di topik")).to_be_visible()
    expect(desk.page.get_by_role("button", name="4 anggota")).to_be_visible()
    desk.act("members", user=WATI, status="kicked", by=SARI)
    expect(desk.pane.get_by_text("Wati bukan anggota grup ini.")).to_be_visible()


def test_a_second_forum_can_be_chosen(desk: DeskSide) -> None:
    other = {"id": -1002, "title": "Editor", "type": "supergroup", "is_forum": True}
    people = [{"user": WATI, "status": "creator"}]
    desk.act("groups", chat=other, members=people, bot="administrator")
    desk.page.get_by_label("Grup").select_option(label="Editor")
    expect(desk.page.locator("#desk-title")).to_have_text("Editor")
    desk.write("halo editor")
    said = desk.heard_text()
    assert (said.chat_id, said.from_user.id) == (-1002, WATI["id"])


def test_after_a_reset_the_desk_is_gone_until_there_is_a_forum_again(desk: DeskSide) -> None:
    desk.topic("Rina")
    desk.open("Rina")
    httpx.post(f"{desk.bot.url}/sim/reset", json={}).raise_for_status()
    expect(desk.pane).to_be_hidden()
    desk.set_up()
    expect(desk.pane).to_be_visible()
    expect(desk.page.locator("#topics strong")).to_have_text(["General"])


def test_a_refused_message_stays_in_the_box(browser: Browser, bot: BotSide) -> None:  # noqa: F811
    with opened(browser, bot, 1400, expected="409 (Conflict)") as wide:
        desk = DeskSide(bot, wide)
        desk.set_up()
        desk.act("kick", user=SARI)
        desk.write("jangan hilang")
        expect(wide.get_by_role("alert")).to_have_text("Bot tidak ada lagi di grup ini.")
        expect(wide.get_by_role("textbox", name="Pesan di topik")).to_have_value("jangan hilang")
