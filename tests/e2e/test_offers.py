"""Offers in pictures and files, over the whole bot: real pictures, the real reader, no language
model."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.stage import BotProcess, Server, until
from tests.media.drawn import poster, written
from tests.media.files import pdf

SCAM = (
    "LOWONGAN KERJA KE KAMBOJA",
    "Admin online, gaji USD 1.200 per bulan",
    "Visa turis dulu",
    "Paspor dipegang kantor",
)
SIGNS = ("Bukan visa kerja", "Paspor", "KAMBOJA")
READING, DANGER, PICTURES = "sedang saya baca", "BAHAYA", 12


@pytest.fixture(scope="module")
def bot(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotProcess]:
    """One bot for these tests. No model is needed: pictures are no questions."""
    with BotProcess(tmp_path_factory.mktemp("offers"), server, LINKS="off") as running:
        yield running.ready()


def send(server: Server, person: int, data: bytes, kind: str = "photo", **more: str) -> None:
    """A person sends a file."""
    user = {"id": person, "first_name": f"Orang{person}", "is_bot": False}
    form = {"user": json.dumps(user), "kind": kind, **more}
    name = "loker.jpg" if kind == "photo" else "loker.pdf"
    answer = server.http.post("/sim/messages", data=form, files={"file": (name, data)})
    answer.raise_for_status()


def drawn(*lines: str) -> bytes:
    """The file of a poster."""
    return written(poster(lines))


def headlines(server: Server, person: int) -> list[str]:
    """The first lines of what a person heard."""
    return [said.splitlines()[0] for said in server.said(person)]


def nothing_more_is_to_come(server: Server, person: int) -> None:
    """Ask something of the same chat and wait: its messages are answered in their order."""
    heard = len(server.said(person))
    server.write(person, "/menu")
    server.answer(person, heard + 1)
    assert "Mau apa" in server.said(person)[heard]


def readers(bot: BotProcess) -> list[int]:
    """The processes that read pictures for the bot."""
    assert bot.process
    listed = Path(f"/proc/{bot.process.pid}/task").glob("*/children")
    pids = {int(pid) for one in listed for pid in one.read_text().split()}
    return [pid for pid in pids if b"bot.media" in Path(f"/proc/{pid}/cmdline").read_bytes()]


def test_a_poster_is_answered_at_once_and_judged_by_what_stands_on_it(
    bot: BotProcess, server: Server
) -> None:
    send(server, 800, drawn(*SCAM))
    assert READING in server.answer(800)["params"]["text"]
    verdict = server.answer(800, 2)
    shown = verdict["params"]["text"]
    assert DANGER in shown
    server.press(800, verdict["result_message_id"], "📋 Semua alasan")
    reasons = server.answer(800, 3)["params"]["text"]
    for sign in SIGNS:
        assert sign in reasons
    nothing_more_is_to_come(server, 800)


def test_an_album_gets_one_verdict_on_all_its_pictures(bot: BotProcess, server: Server) -> None:
    for line in SCAM[:3]:
        send(server, 810, drawn(line), media_group_id="81")
    verdict = server.answer(810, 2)["params"]["text"]
    assert READING in headlines(server, 810)[0]
    assert DANGER in verdict
    assert "KAMBOJA" in verdict
    assert "Visa turis" in verdict
    nothing_more_is_to_come(server, 810)
    assert len(server.said(810)) == 3


def test_a_pdf_is_judged_like_a_picture(bot: BotProcess, server: Server) -> None:
    send(server, 820, pdf("\n".join(SCAM)), kind="document")
    assert READING in server.answer(820)["params"]["text"]
    verdict = server.answer(820, 2)["params"]["text"]
    assert DANGER in verdict
    assert "KAMBOJA" in verdict


def test_a_picture_that_telegram_no_longer_has_is_named_and_judged_as_nothing(
    bot: BotProcess, server: Server
) -> None:
    why = "Bad Request: wrong file_id or the file is temporarily unavailable"
    server.post("/sim/faults", {"method": "getFile", "kind": "400", "description": why})
    send(server, 830, drawn(*SCAM))
    told = server.answer(830, 2)["params"]["text"]
    assert "sudah tidak ada di Telegram" in told
    assert "Belum bisa saya nilai" in told
    assert DANGER not in told


def test_of_many_pictures_the_first_are_read_and_the_others_when_asked_for(
    bot: BotProcess, server: Server
) -> None:
    for number in range(PICTURES):
        last = number == PICTURES - 1
        line = "Paspor dipegang kantor" if last else f"Gaji {number + 5} juta di Kamboja"
        send(server, 840, drawn(line), media_group_id="84")
    verdict = server.answer(840, 2)
    assert "Masih ada" in verdict["params"]["text"]
    assert "Paspor dipegang" not in verdict["params"]["text"]
    heard = 2
    # A busy machine reads fewer than ten at a time: the button is there until all are read.
    while "Masih ada" in verdict["params"]["text"]:
        server.press(840, verdict["result_message_id"], "📄 Baca sisanya")
        heard += 1
        verdict = server.answer(840, heard)
    assert heard <= 1 + PICTURES
    assert "Paspor dipegang" in verdict["params"]["text"]


def test_a_bot_killed_while_it_reads_gives_the_verdict_once_after_the_restart(
    tmp_path: Path,
) -> None:
    with Server() as server, BotProcess(tmp_path, server, LINKS="off") as bot:
        bot.ready()
        for line in SCAM[:3]:
            send(server, 850, drawn(line), media_group_id="85")
        until(lambda: readers(bot), "pictures are read")
        assert bot.stop(signal.SIGKILL) == -signal.SIGKILL
        assert not any(DANGER in said for said in server.said(850))
        bot.start()
        verdict = server.answer(850, 2)["params"]["text"]
        assert "KAMBOJA" in verdict
        nothing_more_is_to_come(server, 850)
        assert sum(DANGER in said for said in server.said(850)) == 1


def test_a_verdict_comes_although_the_reader_was_killed(tmp_path: Path) -> None:
    with Server() as server, BotProcess(tmp_path, server, LINKS="off") as bot:
        bot.ready()
        for line in SCAM[:3]:
            send(server, 860, drawn(line), media_group_id="86")
        until(lambda: readers(bot), "pictures are read")
        for pid in readers(bot):
            os.kill(pid, signal.SIGKILL)
        verdict = server.answer(860, 2)["params"]["text"]
        assert "KAMBOJA" in verdict
        assert "Visa turis" in verdict
        assert "📎" not in verdict, "a picture was given up"
        until(lambda: bot.said("the process that reads files ended"), "the log tells of it")
