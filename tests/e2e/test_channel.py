"""The channel with the whole bot: written by one and approved by another, read in the channel and
in chats, followed into the bot, changed, corrected, taken back."""

import re
import sqlite3
from collections.abc import Iterator

import pytest

from tests.e2e.channel_stage import (
    CHANNEL_ID,
    SETTINGS,
    Newsroom,
    Reader,
    all_is_sent,
    arrived,
    kept,
    link_to,
    links,
    make_channel,
    number_of,
    picture,
    tables,
    with_words,
)
from tests.e2e.reporter import LABELS, buttons, settled, words_of
from tests.e2e.stage import BotProcess, Server, until
from tests.media.drawn import poster, written

PHOTO = written(poster(("LOWONGAN KERJA KE KAMBOJA", "Gaji USD 1.200")))
OFFER = (
    "Dibutuhkan admin online di Kamboja, gaji 1200 USD, visa turis dulu, paspor dipegang kantor, "
    "tanpa pengalaman, hubungi lewat Telegram"
)
LAPOR, CEK = "buka:lapor", "buka:cek"


@pytest.fixture(scope="module")
def bot(
    server: Server, nlu_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BotProcess]:
    """One bot with a channel, two editors and the trained model."""
    make_channel(server)
    folder = tmp_path_factory.mktemp("channel")
    with BotProcess(folder, server, NLU_URL=nlu_url, **SETTINGS) as running:
        yield running.ready()


def test_a_post_of_two_people_reaches_the_channel_with_links_and_a_chat_with_buttons(
    bot: BotProcess, server: Server, room: Newsroom
) -> None:
    reader = Reader(server, 3001)
    reader.subscribes()
    text = "Ada iklan palsu dengan gambar apel. Cek dulu di bot sebelum mengirim uang."
    key = room.drafts(text, PHOTO)
    room.leads_to(key, "report")
    room.proposes(key)
    approval = room.looks(key)
    tries_to_approve(server, room.sari, approval)
    settled(server)
    assert not with_words(server, CHANNEL_ID, text), "the author alone published it"
    assert not with_words(server, 3001, text)
    room.budi.presses(approval)
    post = arrived(server, CHANNEL_ID, text)
    assert picture(server, post) == PHOTO
    assert set(buttons(post)) == {""}, "in a channel there are only links"
    assert len(links(post)) == 3
    alert = reader.finds(text)
    assert picture(server, alert) == PHOTO
    assert links(alert) == {}
    assert {CEK, LAPOR, "langganan:stop"} <= set(buttons(alert))
    all_is_sent(bot)
    assert len(with_words(server, CHANNEL_ID, text)) == len(with_words(server, 3001, text)) == 1


def tries_to_approve(server: Server, who: Reader, approval: str) -> None:
    """Press the button of the other editor, as a changed app could; wait until it is refused."""
    press = {
        "id": "own", "from": who.user, "chat_instance": "1", "message": who.messages()[-1],
        "data": approval,
    }  # fmt: skip
    server.post("/sim/updates", {"callback_query": press})
    who.sees("Kabar sendiri harus disetujui")


def test_who_comes_from_the_channel_gets_a_verdict_a_report_and_help_and_is_counted_unnamed(
    bot: BotProcess, server: Server, room: Newsroom
) -> None:
    text = "Ada iklan palsu dengan gambar jeruk. Cek dulu di bot sebelum mengirim uang."
    key = room.drafts(text)
    room.leads_to(key, "report", "urgent")
    room.proposes(key)
    room.approves(key)
    post = arrived(server, CHANNEL_ID, text)
    comer = Reader(server, 3011)
    comer.joins_channel()
    comer.follows(link_to(post, "c"))
    comer.sees("Kirim tawarannya")
    comer.sees("bukan lembaga pemerintah")
    comer.writes(OFFER)
    comer.sees("BAHAYA")
    comer.follows(link_to(post, "l"))
    comer.is_offered(LABELS["saya"])
    comer.follows(link_to(post, "d"))
    comer.sees("bahaya sekarang")
    other = Reader(server, 3012)
    other.follows(link_to(post, "c"))
    other.sees("Kirim tawarannya")
    forger = Reader(server, 3013)
    forger.follows(forged(link_to(post, "c")))
    until(lambda: forger.has(LAPOR), "a forged link opens the menu")
    assert "Kirim tawarannya" not in forger.screen()
    settled(server)
    number = number_of(bot, key)
    counted = kept(bot, f"SELECT what, count FROM post_visits WHERE post = {number}")
    assert dict(counted) == {"check": 2, "report": 1, "urgent": 1}
    assert tables(bot)["post_visits"] == {"post", "what", "count"}
    room.sari.presses("siaran:daftar:terbit:0")
    room.sari.presses(f"siaran:kartu:{key}")
    room.sari.presses(f"siaran:kemajuan:{key}")
    room.sari.sees("lewat tombol Cek: 2")


def forged(address: str) -> str:
    """The link of another post, with the signature of this one."""
    return re.sub(r"start=c([0-9a-z])", r"start=cz", address)


def test_an_edit_changes_what_stands_and_a_correction_answers_it_also_for_who_stopped(
    bot: BotProcess, server: Server, room: Newsroom
) -> None:
    stays, stops, later = (Reader(server, number) for number in (3021, 3022, 3023))
    stays.subscribes()
    stops.subscribes()
    old = "Awas tipuan mangga di Kamboja."
    key = room.publishes(old)
    chats = (CHANNEL_ID, 3021, 3022)
    first = {chat: arrived(server, chat, old)["message_id"] for chat in chats}
    stops.presses("langganan:stop")
    until(lambda: stops.has("langganan:lagi"), "it is stopped")
    all_is_sent(bot)

    new = "Awas tipuan mangga di Laos dan sekitarnya."
    room.changes(key, "ubah", new)
    for chat in chats:
        assert arrived(server, chat, new)["message_id"] == first[chat]
        assert not with_words(server, chat, old)
    all_is_sent(bot)

    later.subscribes()
    right = "Tipuan mangga yang kami tulis ternyata lama. Yang baru belum ada."
    room.changes(key, "ralat", right)
    for chat in chats:
        answer = arrived(server, chat, right)
        assert answer["reply_to_message"]["message_id"] == first[chat]
        assert "RALAT" in words_of(answer)
    all_is_sent(bot)
    assert not with_words(server, 3023, right), "who never read the first hears of no correction"
    for chat in chats:
        assert len(with_words(server, chat, right)) == 1


def test_what_is_withdrawn_is_replaced_wherever_it_went_with_its_picture(
    bot: BotProcess, server: Server, room: Newsroom
) -> None:
    reader, stops = Reader(server, 3031), Reader(server, 3032)
    reader.subscribes()
    stops.subscribes()
    text, reason = "Awas iklan nanas di Myanmar.", "Sumbernya ternyata keliru."
    key = room.publishes(text, PHOTO)
    chats = (CHANNEL_ID, 3031, 3032)
    first = {chat: arrived(server, chat, text)["message_id"] for chat in chats}
    stops.presses("langganan:stop")
    until(lambda: stops.has("langganan:lagi"), "it is stopped")
    room.takes_up(key, "tarik")
    room.sari.writes(reason)
    for chat in chats:
        after = arrived(server, chat, reason)
        assert after["message_id"] == first[chat]
        assert picture(server, after) != PHOTO
        assert links(after) == {}
    settled(server)
    for chat in chats:
        assert not with_words(server, chat, text)


def test_plain_words_lead_to_the_channel_and_away_from_alerts(
    bot: BotProcess, server: Server, room: Newsroom
) -> None:
    person = Reader(server, 3071)
    person.writes("mau ikut kanal info lowongan palsu")
    until(lambda: any("t.me/kabar_uji" in str(links(one)) for one in person.messages()), "a link")
    person.presses("langganan:mulai")
    until(lambda: person.has("langganan:atur"), "alerts come")
    person.writes("berhenti langganan kabar")
    until(lambda: person.has("langganan:lagi"), "alerts end")
    (row,) = kept(bot, "SELECT state FROM subscribers WHERE chat_id = 3071")
    assert row == ("stopped",)


def test_what_was_planned_comes_at_its_time_and_not_before(
    bot: BotProcess, server: Server, room: Newsroom
) -> None:
    reader = Reader(server, 3081)
    reader.subscribes()
    text = "Awas tipuan delima di Vietnam."
    key = room.drafts(text)
    room.sari.presses(f"siaran:waktu:{key}")
    room.sari.writes("besok 07.00")
    room.sari.sees("07.00 WIB")
    room.proposes(key)
    room.approves(key)
    approved = f"SELECT 1 FROM posts WHERE key = '{key}' AND state = 'approved'"
    until(lambda: kept(bot, approved), "it waits for its time")
    settled(server, 2.0)
    assert not with_words(server, CHANNEL_ID, text)
    assert not with_words(server, 3081, text)
    a_night_passes(bot, key)
    arrived(server, CHANNEL_ID, text)
    reader.finds(text)
    all_is_sent(bot)
    assert len(with_words(server, CHANNEL_ID, text)) == len(with_words(server, 3081, text)) == 1


def a_night_passes(bot: BotProcess, key: str) -> None:
    """Let a post be due at once, as after a night."""
    bot.stop()
    (database,) = bot.folder.rglob("cekdulu.db")
    with sqlite3.connect(database) as db:
        assert db.execute("UPDATE posts SET due_at = 1 WHERE key = ?", (key,)).rowcount == 1
    db.close()
    bot.start()
