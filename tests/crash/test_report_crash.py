"""A report under kill -9 at every step: gone on with, it is the one that would have been made."""

import base64
import random
import re
import signal
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.model import Json
from bot.reports.model import Report, Shown
from bot.store import Codec, open_store
from tests.crash.child import KEY
from tests.e2e.reporter import LABELS, Reporter, pages, settled
from tests.e2e.stage import BotProcess, Server, until
from tests.media.drawn import poster, written

GROUP = -1009000000077
SPARED, AFTER, BEFORE = 2001, 2002, 2003
"""Whose bot is not killed, is killed after each answer, and while each answer is on its way."""
PHOTO = written(poster(("LOWONGAN KERJA", "Gaji USD 1.200")))
BLINK = 0.08
"""Seconds within which an answer is made and sent; somewhere in them the bot is killed."""
TIMES = re.compile(r"\d{1,2} [A-Z]\w+ \d{4}|\d\d\.\d\d WIB|L-\d+")
type Act = Callable[[Reporter], object]


def says(question: str, text: str) -> Act:
    """Write something as soon as the question asks for words."""

    def act(person: Reporter) -> None:
        person.waits_for(question, words=True)
        person.writes(text)

    return act


def picks(question: str, choice: str) -> Act:
    """Tap a choice."""
    return lambda person: person.picks(question, choice)


def goes(question: str, what: str) -> Act:
    """Tap what steers."""
    return lambda person: person.goes(question, what)


def shows_photo(person: Reporter) -> None:
    """Send a photo in the middle of a question."""
    person.waits_for("butuh")
    person.sends("photo", "loker.jpg", PHOTO)


ACTS: Sequence[Act] = (
    lambda person: person.writes("/lapor"),
    lambda person: person.taps(LABELS["saya"]),
    picks("aman", "aman"),
    picks("negara", "kh"),
    says("tempat", "Poipet, gedung biru"),
    picks("kejadian", "paspor"),
    picks("kejadian", "gaji"),
    goes("kejadian", "cukup"),
    says("cerita", "saya kerja tiga bulan"),
    says("cerita", "gaji tidak pernah dibayar"),
    goes("cerita", "cukup"),
    shows_photo,
    picks("butuh", "pulang"),
    goes("butuh", "cukup"),
    picks("kontak", "whatsapp"),
    says("kontak", "0812-3456-7890"),
    goes("sejak", "ringkas"),
    lambda person: person.taps("✅ Ya, benar"),
    lambda person: person.taps("🙋 Petugas boleh membaca"),
)
"""A report from its first word to the desk; each may be the last thing before a kill."""


@pytest.mark.anyio
async def test_a_report_broken_off_at_every_step_is_the_one_made_without_kills(
    tmp_path: Path,
) -> None:
    url = f"sqlite:///{tmp_path / 'bot.db'}"
    with Server() as server:
        _make_group(server)
        settings = {
            "DATABASE": url, "KEY": base64.b64encode(KEY).decode(), "DESKS": str(GROUP),
            "PORTAL": "off", "LINKS": "off", "CHAT_RATE": "1000", "LOG": "WARNING",
        }  # fmt: skip
        with BotProcess(tmp_path, server, **settings) as bot:
            people = {one: Reporter(server, one) for one in (SPARED, AFTER, BEFORE)}
            for act in ACTS:
                act(people[SPARED])
            people[SPARED].sees("Kasus Anda nomor")
            kills = _play(server, bot, people[AFTER], people[BEFORE])
            for person in people.values():
                person.sees("Laporan sudah masuk ke petugas")
            people[AFTER].writes("/status")
            people[AFTER].sees("Belum Anda kirim ke portal")
            settled(server)
            papers = {number: person.papers() for number, person in people.items()}
            assert bot.stop() == 0
    shown = {number: await _kept(url, number) for number in people}
    assert _told(shown[AFTER]) == _told(shown[SPARED])
    assert _told(shown[BEFORE]) == _told(shown[SPARED])
    words = {TIMES.sub("", pages(one)) for made in papers.values() for one in made}
    assert len(words) == 1
    assert await _cases(url) == dict.fromkeys(people, 1)
    twice = {number: len(made) - 1 for number, made in papers.items()}
    print(f"{kills} kills; PDFs that came once more: {twice[AFTER]} and {twice[BEFORE]}")
    assert twice[SPARED] == twice[AFTER] == 0
    assert twice[BEFORE] <= 1


def test_a_pdf_whose_sending_was_broken_off_comes_once_more_and_no_oftener(
    tmp_path: Path,
) -> None:
    """Telegram has no key by which it would know the second call for the first one."""
    settings = {"PORTAL": "off", "LINKS": "off", "CHAT_RATE": "1000"}
    with Server() as server, BotProcess(tmp_path, server, **settings) as bot:
        person = Reporter(server, 2010)
        for act in ACTS[:-2]:
            act(person)
        person.waits_for("ringkasan")
        slow = {"method": "sendDocument", "kind": "slow", "seconds": 2, "count": 1}
        server.post("/sim/faults", slow)
        person.taps("✅ Ya, benar")
        until(lambda: not _faults(server), "the PDF is on its way")
        bot.stop(signal.SIGKILL)
        bot.start()
        person.sees("Sekarang kirim sendiri")
        settled(server, 3.0)
        assert len(person.papers()) == 2
        assert person.screen().count("Sekarang kirim sendiri") == 1


def _make_group(server: Server) -> None:
    chat = {"id": GROUP, "type": "supergroup", "title": "Meja", "is_forum": True}
    sari = {"id": 901, "first_name": "Sari", "is_bot": False}
    members = [{"user": sari, "status": "member"}]
    server.post("/sim/groups", {"chat": chat, "members": members, "bot": "administrator"})


def _play(server: Server, bot: BotProcess, after: Reporter, before: Reporter) -> int:
    """Both do the same side by side, and after each act the bot is killed; how often."""
    chance = random.Random(20261122)
    for act in ACTS:
        act(after)
        settled(server, 0.2)
        act(before)
        time.sleep(chance.uniform(0, BLINK))  # the moment of the kill is what is random here
        bot.stop(signal.SIGKILL)
        bot.start()
    return len(ACTS)


def _faults(server: Server) -> list[Json]:
    found: list[Json] = server.http.get("/sim/faults").json()["faults"]
    return found


async def _kept(url: str, chat: int) -> Shown:
    store = open_store(url, Codec(KEY), "1000001")
    try:
        shown = await store.report_of(chat)
        assert shown is not None
        return shown
    finally:
        await store.close()


async def _cases(url: str) -> dict[int, int]:
    """How many cases each person has."""
    store, now = open_store(url, Codec(KEY), "1000001"), datetime.now(UTC)
    try:
        found = await store.export_cases(now - timedelta(days=1), now + timedelta(days=1))
        chats = [one.case.chat_id for one in found]
        return {chat: chats.count(chat) for chat in chats}
    finally:
        await store.close()


def _told(shown: Shown) -> Json:
    """All that a person told and decided, without times and numbers."""
    report: Report = shown.report
    answers = {
        id: (one.choices, one.text, one.value, one.skipped) for id, one in report.answers.items()
    }
    evidence = [(one.kind, one.sha256, one.text, one.failed) for one in shown.evidence]
    return {
        "answers": answers, "evidence": evidence, "notes": [one.text for one in report.notes],
        "state": report.state, "about": report.about, "brief": report.brief,
        "help": report.help, "handed_over": report.handed_over, "in_case": report.case > 0,
    }  # fmt: skip
