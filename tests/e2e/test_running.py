"""Starting and stopping: what a newcomer meets, and what must stop a start with a clear
sentence."""

import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from bot.nlu_process import free_port
from bot.settings import ROOT
from tests.e2e.stage import BotProcess, Server, until


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A data folder of the test's own."""
    return tmp_path


def test_without_a_token_everything_starts_and_the_chat_page_is_named(folder: Path) -> None:
    """The bot with its own server: the address is printed, the page answers, commands too."""
    port = str(free_port())
    with BotProcess(folder, None, CHAT_PORT=port) as bot:
        bot.ready()
        assert bot.said(f"http://127.0.0.1:{port}/")


def test_menus_answer_while_the_language_model_is_not_there(server: Server, folder: Path) -> None:
    """A command is answered, a sentence gets the menu, a cry for help the safety message."""
    with BotProcess(folder, server) as bot:
        bot.ready()
        server.write(500, "/start")
        assert "bukan" in server.answer(500)["params"]["text"]
        server.write(500, "gaji segitu wajar?")
        assert "belum bisa membaca kalimat" in server.answer(500, 2)["params"]["text"]
        server.write(500, "tolong saya disekap di kamboja")
        assert "+855 12 813 282" in server.answer(500, 3)["params"]["text"]


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_cleanly_and_leaves_no_process(folder: Path, how: signal.Signals) -> None:
    """After Ctrl-C or SIGTERM neither the bot nor its local server is left."""
    port = free_port()
    bot = BotProcess(folder, None, CHAT_PORT=str(port)).start().ready()
    assert bot.stop(how) == 0
    assert _nobody_listens(port)


def test_a_killed_bot_leaves_no_process_either(folder: Path) -> None:
    """Even after kill -9 the local server leaves: it holds the bot's pipe."""
    port = free_port()
    bot = BotProcess(folder, None, CHAT_PORT=str(port)).start().ready()
    bot.stop(signal.SIGKILL)
    until(lambda: _nobody_listens(port), "the local server leaves")


def test_a_second_start_finds_its_data(server: Server, folder: Path) -> None:
    """A question that was asked before the stop is still open after it."""
    with BotProcess(folder, server) as bot:
        bot.ready()
        server.write(510, "/hapus")
        server.answer(510)
        assert bot.stop() == 0
    with BotProcess(folder, server) as bot:
        bot.ready()
        server.write(510, "tidak")
        assert "tidak ada yang dihapus" in server.answer(510, 2)["params"]["text"]


def test_what_came_while_the_bot_was_away_is_answered(server: Server, folder: Path) -> None:
    """Telegram keeps it; the bot fetches it at its next start."""
    server.write(520, "/menu")
    with BotProcess(folder, server) as bot:
        bot.ready()
        assert "Mau apa?" in server.answer(520)["params"]["text"]


def test_a_port_in_use_is_told_and_nothing_starts(folder: Path) -> None:
    """The sentence names the port and the setting."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        bot = BotProcess(folder, None, CHAT_PORT=port).start()
        assert bot.result() == 1
    assert bot.said(f"Port {port} is in use")
    assert bot.said("CEKDULU_CHAT_PORT")


def test_a_wrong_token_is_told(server: Server, folder: Path) -> None:
    """The sentence says where a right one comes from, and does not print the token."""
    bot = BotProcess(folder, server, TOKEN="555:wrong-secret").start()
    assert bot.result() == 1
    assert bot.said("@BotFather")
    assert not bot.said("wrong-secret")


def test_a_start_in_the_middle_of_flood_control_waits(folder: Path) -> None:
    """Telegram may answer 429 to the very first call, and a provider may answer with a page."""
    with Server() as server:
        for kind in ("429", "500"):
            server.post("/sim/faults", {"method": "getMe", "count": 1, "kind": kind})
        with BotProcess(folder, server) as bot:
            bot.ready()


def test_a_database_that_another_program_holds_is_told(server: Server, folder: Path) -> None:
    """No traceback, but a sentence, when the file stays locked."""
    held = folder / "held.db"
    with sqlite3.connect(held, isolation_level=None) as db:
        db.execute("BEGIN EXCLUSIVE")
        bot = BotProcess(folder, server, DATABASE=f"sqlite:///{held}").start()
        assert bot.result() == 1
    assert bot.said("database is locked")
    assert not bot.said("Traceback")


def test_a_token_refused_later_ends_the_bot(folder: Path) -> None:
    """A token that is revoked while the bot runs is told as clearly."""
    with Server() as server:
        bot = BotProcess(folder, server).start().ready()
        server.post("/sim/faults", {"kind": "token"})
        server.write(530, "/menu")
        assert bot.result() == 1
        assert bot.said("refuses the token")


def test_a_database_of_another_program_is_left_alone(server: Server, folder: Path) -> None:
    """Its tables stay as they are; the bot says so and ends."""
    other = folder / "other.db"
    with sqlite3.connect(other) as db:
        db.execute("create table their_things (x)")
    bot = BotProcess(folder, server, DATABASE=f"sqlite:///{other}").start()
    assert bot.result() == 1
    with sqlite3.connect(other) as db:
        tables = {row[0] for row in db.execute("select name from sqlite_master")}
    assert tables == {"their_things"}


def test_a_lost_key_is_told_before_anything_is_written(server: Server, folder: Path) -> None:
    """Without its key the database is of no use: the bot says so and makes no new key."""
    with BotProcess(folder, server) as bot:
        bot.ready()
    key = next((folder / "data").rglob("key"))
    key.unlink()
    bot = BotProcess(folder, server).start()
    assert bot.result() == 1
    assert bot.said("key")
    assert not key.exists()


def test_a_second_bot_on_the_same_data_is_refused(server: Server, folder: Path) -> None:
    """Two would answer everything twice."""
    with BotProcess(folder, server) as bot:
        bot.ready()
        second = BotProcess(folder, server).start()
        assert second.result() == 1


def test_an_unknown_setting_is_told(folder: Path) -> None:
    """A typing error in a setting's name must not go unnoticed."""
    bot = BotProcess(folder, None, TOKKEN="x").start()
    assert bot.result() == 1
    assert bot.said("CEKDULU_TOKKEN is no setting")


def test_chat_is_a_conversation_in_the_terminal(folder: Path) -> None:
    """What is typed is answered; a number presses a button; the end of input ends it."""
    bot = BotProcess(folder, None, CHAT_PORT=str(free_port()))
    chat = subprocess.Popen(
        [sys.executable, "-m", "bot", "chat"], env=bot.environ, cwd=ROOT,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    assert chat.stdin
    assert chat.stdout
    try:
        chat.stdin.write("/menu\n")
        chat.stdin.flush()
        shown = _read_until(chat.stdout, "[5]")
        assert "Mau apa?" in shown
        chat.stdin.write("5\n")
        chat.stdin.flush()
        assert "tetap tenang" in _read_until(chat.stdout, "Hapus pesan ini").lower()
        chat.stdin.write("/keluar\n")
        chat.stdin.flush()
        assert chat.wait(30) == 0
    finally:
        chat.kill()


def _read_until(lines: Iterable[str], words: str) -> str:
    heard = ""
    for line in lines:
        heard += line
        if words in line:
            break
    return heard


def _nobody_listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def test_the_key_file_is_for_its_owner_alone(server: Server, folder: Path) -> None:
    """Mode 0600, outside the database."""
    with BotProcess(folder, server) as bot:
        bot.ready()
    key = next((folder / "data").rglob("key"))
    assert key.stat().st_mode & 0o777 == 0o600
