"""What is kept about people, over the whole bot: nothing readable, nothing in logs, nothing
after /hapus."""

import sqlite3
from pathlib import Path

import pytest

from tests.e2e.stage import BotProcess, Server, until

NAME, WORDS, PHONE = "Rumiyatun", "jalan kenanga gang buntu", "081355550123"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder of the test's own."""
    return tmp_path


def _write(server: Server, person: int, text: str = "", **more: object) -> dict[str, object]:
    user = {"id": person, "first_name": NAME, "username": "rumi_yatun", "is_bot": False}
    return server.post("/sim/messages", {"user": user, **({"text": text} if text else {}), **more})


def _files(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def _whole_conversation(server: Server, person: int) -> int:
    """All kinds of turns; return how many answers they get."""
    texts = [f"saya {WORDS} nomor {PHONE}", "/start", "/kontak", f"tolong saya disekap, {WORDS}"]
    for text in texts:
        _write(server, person, text)
    _write(server, person, kind="contact", phone_number=PHONE)
    _write(server, person, kind="photo", caption=WORDS)
    broken = {"message": {"chat": {"id": person}, "from": {"id": person}, "text": [WORDS]}}
    server.post("/sim/updates", broken)
    return len(texts) + 3


def test_no_log_holds_words_names_or_numbers(server: Server, folder: Path) -> None:
    """A whole conversation with faults on the way, at the most talkative level, then a search."""
    with BotProcess(folder, server, LOG="DEBUG") as bot:
        bot.ready()
        server.post(
            "/sim/faults", {"method": "sendMessage", "chat_id": 600, "count": 2, "kind": "500"}
        )
        expected = _whole_conversation(server, 600)
        server.answer(600, expected)
    log = bot.log.read_text()
    assert "inbox" in log
    for secret in (NAME, "rumi_yatun", WORDS, "kenanga", PHONE, "LOCAL-test-token"):
        assert secret not in log


def test_the_store_holds_no_readable_words(server: Server, folder: Path) -> None:
    """Neither the database nor its journal shows what was written, while messages are still
    kept."""
    with BotProcess(folder, server) as bot:
        bot.ready()
        server.answer(610, _whole_conversation(server, 610))
        content = _files(folder / "data")
    for secret in (NAME, WORDS, PHONE):
        assert secret.encode() not in content


def test_hapus_asks_once_then_forgets_everywhere(server: Server, folder: Path) -> None:
    """The chat's messages are wiped, and its number stands nowhere in the data any more."""
    person = 6_200_000_017
    with BotProcess(folder, server) as bot:
        bot.ready()
        server.answer(person, _whole_conversation(server, person))
        before = server.calls("sendMessage", person)
        _write(server, person, "/hapus")
        asked = server.answer(person, len(before) + 1)
        assert "Hapus semua data" in asked["params"]["text"]
        server.press(person, asked["result_message_id"], "Ya, hapus semua")
        assert "Sudah dihapus" in server.answer(person, len(before) + 2)["params"]["text"]
        wiped = [
            id
            for call in server.calls("deleteMessages", person)
            for id in call["params"]["message_ids"]
        ]
        assert {call["result_message_id"] for call in before} <= set(wiped)
        until(lambda: not _rows_with(folder, person), "the store forgets")


def _rows_with(folder: Path, person: int) -> list[object]:
    found: list[object] = []
    database = next((folder / "data").rglob("cekdulu.db"))
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        for (table,) in db.execute(
            "select name from sqlite_master where type = 'table'"
        ).fetchall():
            found += [
                row for row in db.execute(f"select * from {table}") if str(person) in str(row)
            ]
    return found


def test_what_cannot_be_wiped_is_told_with_its_number(server: Server, folder: Path) -> None:
    """Telegram refuses two of the messages: the person hears that two are left."""
    with BotProcess(folder, server) as bot:
        bot.ready()
        _write(server, 630, "/menu")
        server.answer(630)
        _write(server, 630, "/hapus")
        asked = server.answer(630, 2)
        refused = {
            "chat_id": 630,
            "kind": "400",
            "description": "Bad Request: message can't be deleted",
        }
        server.post("/sim/faults", {**refused, "method": "deleteMessages", "count": 1})
        server.post("/sim/faults", {**refused, "method": "deleteMessage", "count": 2})
        server.press(630, asked["result_message_id"], "Ya, hapus semua")
        assert "2 pesan" in server.answer(630, 3)["params"]["text"]
