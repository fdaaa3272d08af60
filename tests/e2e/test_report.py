"""A report with the whole bot: made, handed to people, moved to another account, asked for."""

import re
import sqlite3
from collections.abc import Iterator

import pytest

from bot.features.report_answering import PIECES_SILENCE
from bot.model import Json
from tests.e2e.reporter import LABELS, OF_ONESELF, Reporter, pages, settled, words_of
from tests.e2e.stage import BotProcess, Server, until
from tests.e2e.test_desk import BUDI, GROUP, SARI, Topic, got, user
from tests.media.drawn import poster, written
from tests.media.files import pdf

PHOTO = written(poster(("LOWONGAN KERJA KE KAMBOJA", "Gaji USD 1.200")))
CONTRACT = pdf("KONTRAK KERJA")
VOICE = b"OggS" + bytes(range(256)) * 40
LINK = "https://t.me/loker_palsu"
TIMES = re.compile(r"\d{1,2} [A-Z]\w+ \d{4},|\d\d\.\d\d WIB")
HELP = "🙋 Petugas boleh membaca"
SUMMARY = "Ini yang tercatat"


@pytest.fixture(scope="module")
def bot(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotProcess]:
    """One bot with an operators' group and without the language model: a report needs none."""
    chat = {"id": GROUP, "type": "supergroup", "title": "Meja", "is_forum": True}
    members = [{"user": user(one), "status": "member"} for one in (SARI, BUDI)]
    server.post("/sim/groups", {"chat": chat, "members": members, "bot": "administrator"})
    own = {"DESKS": str(GROUP), "PORTAL": "off", "LINKS": "off", "CHAT_RATE": "1000"}
    with BotProcess(tmp_path_factory.mktemp("report"), server, **own) as running:
        yield running.ready()


class Room(Topic):
    """The room of a person's case; what is said of it in General is no part of it."""

    def messages(self, thread: int | None = None) -> list[Json]:
        """What stands in topics of the group."""
        return [one for one in super().messages(thread) if "message_thread_id" in one]


def begun(server: Server, number: int) -> Reporter:
    """Somebody at the first question of a report about themselves."""
    person = Reporter(server, number)
    person.writes("/lapor")
    person.taps(LABELS["saya"])
    person.waits_for("aman")
    return person


def confirmed(server: Server, number: int) -> Reporter:
    """Somebody with a short report whose PDF came."""
    person = begun(server, number)
    for answer in OF_ONESELF[:3]:
        person.answers(*answer)
    person.waits_for("kejadian")
    hurries(person)
    person.taps("✅ Ya, benar")
    person.paper()
    return person


def hurries(person: Reporter) -> None:
    """Leave out all that can be left out."""
    person.steers("inti")
    while (asked := person.asked()) and asked.id != "ringkasan":
        person.steers("lewat")


def one_line(text: str) -> str:
    """Words without the breaks that lines of a page make, and without the times of a table, whose
    lines stand between those of the cell beside it."""
    return "".join(TIMES.sub("", text).split())


def test_a_report_of_oneself_becomes_a_pdf_with_the_hashes_of_what_was_sent(
    bot: BotProcess, server: Server
) -> None:
    person = begun(server, 1001)
    for answer in OF_ONESELF:
        person.answers(*answer)
    person.waits_for("bukti")
    sent = [
        person.sends("photo", "loker.jpg", PHOTO),
        person.sends("document", "kontrak.pdf", CONTRACT),
        person.sends("voice", "suara.oga", VOICE),
    ]
    person.writes(LINK)
    person.sees("Tautan (1)")
    person.steers("cukup")
    person.sees(SUMMARY)
    person.taps("✅ Ya, benar")
    paper = one_line(pages(person.paper()))
    for one in sent:
        assert one in paper
    for _, _, typed in OF_ONESELF:
        for words in typed:
            assert one_line(words) in paper
    assert LINK in paper
    assert "Bottidakmengirimlaporanini" in paper
    assert "kontrak.pdf" in paper


def test_nothing_of_a_report_is_in_the_group_before_its_yes_and_all_of_it_after(
    bot: BotProcess, server: Server
) -> None:
    person = begun(server, 1002)
    for answer in OF_ONESELF:
        person.answers(*answer)
    person.waits_for("bukti")
    person.sends("photo", "loker.jpg", PHOTO)
    person.sends("voice", "suara.oga", VOICE)
    person.writes(LINK)
    person.sees("Tautan (1)")
    person.steers("cukup")
    person.taps("✅ Ya, benar")
    person.paper()
    person.is_offered(HELP)
    settled(server)
    assert not Room(server, 1002).thread
    person.taps(HELP)
    topic = Room(server, 1002)
    for words in ("Siti Aminah", "Golden Star", "gaji tidak pernah dibayar", LINK):
        topic.shows(words)

    def held() -> set[str]:
        return {name for one in topic.messages(topic.thread) for name in one} & {"photo", "voice"}

    until(lambda: held() == {"photo", "voice"}, "the evidence stands in the room")
    person.taps(HELP)
    settled(server)
    assert topic.texts().count("Tempat kerja: Golden Star") == 1
    named = [one for one in topic.messages() if "Orang1002" in words_of(one)]
    assert len({one["message_thread_id"] for one in named}) == 1


def test_danger_on_the_way_is_in_the_group_before_the_report_is_finished(
    bot: BotProcess, server: Server
) -> None:
    person = begun(server, 1003)
    for answer in OF_ONESELF[:3]:
        person.answers(*answer)
    person.chooses("kejadian", "disekap")
    topic = Room(server, 1003)
    topic.shows("NYAWA")
    person.sees("+855 12 813 282")
    assert person.asked() is not None, "the report can be gone on with"
    person.steers("cukup")
    person.waits_for("cerita")


def test_words_of_danger_at_a_question_alarm_and_are_kept_in_the_report(
    bot: BotProcess, server: Server
) -> None:
    person = begun(server, 1004)
    cry = "tolong saya disekap di poipet ga boleh keluar, dipukul tiap hari"
    for answer in OF_ONESELF[:2]:
        person.answers(*answer)
    person.waits_for("tempat")
    person.writes(cry)
    Room(server, 1004).shows("NYAWA")
    person.writes("poipet dekat kasino")  # a cry is no place: it is asked again
    person.waits_for("kejadian")
    hurries(person)
    person.taps("✅ Ya, benar")
    assert one_line(cry) in one_line(pages(person.paper()))


def test_a_question_is_asked_once_though_pieces_of_a_story_came_before_it(
    bot: BotProcess, server: Server
) -> None:
    person = begun(server, 1010)
    for answer in OF_ONESELF[:7]:
        person.answers(*answer)
    person.waits_for("sejak")
    asked = len(person.messages())
    settled(server, PIECES_SILENCE.total_seconds() + 1)
    assert len(person.messages()) == asked


def test_a_code_moves_a_report_to_another_account(bot: BotProcess, server: Server) -> None:
    first = begun(server, 1005)
    for answer in OF_ONESELF[:3]:
        first.answers(*answer)
    first.waits_for("kejadian")
    first.taps("⏸ Nanti lagi")
    first.taps("🔑 Minta kode")
    first.sees("Kode Anda")
    code = first.screen().split("Kode Anda:")[1].split()[0]
    second = Reporter(server, 1006)
    second.writes(f"/lapor {code}")
    second.waits_for("kejadian")
    hurries(second)
    second.sees("gedung biru dekat kasino")
    first.writes("/lapor")
    first.sees("Mulai")
    third = Reporter(server, 1007)
    third.writes(f"/lapor {code}")
    third.sees("Kode itu tidak cocok")
    assert "gedung biru" not in third.screen()


def test_who_wishes_it_is_asked_for_news_and_news_of_the_desk_arrive(
    bot: BotProcess, server: Server
) -> None:
    person = confirmed(server, 1008)
    person.taps(HELP)
    topic = Room(server, 1008)
    topic.shows("gedung biru")
    person.taps("🔔 Ingatkan saya nanti")
    person.sees("3, 7, dan 14 hari lagi")
    settled(server)
    days_pass(bot, "lapor.kabar")
    person.taps("Belum ada")
    person.sees("Belum ada kabar? Tanya")
    topic.press(SARI, "✋ Ambil")
    topic.write(SARI, "/kabar sudah kami teruskan ke KBRI hari ini")
    got(server, 1008, "sudah kami teruskan ke KBRI hari ini")
    person.writes("/status")
    settled(server)


def test_who_left_a_report_is_reminded_once(bot: BotProcess, server: Server) -> None:
    person = begun(server, 1009)
    person.answers(*OF_ONESELF[0])
    person.waits_for("negara")
    settled(server)
    days_pass(bot, "lapor.diam")
    person.sees("belum selesai")
    person.taps("▶️ Lanjutkan")
    person.waits_for("negara")
    assert person.screen().count("belum selesai.") == 1


def days_pass(bot: BotProcess, timer: str) -> None:
    """Let timers of a kind be due at once, as after days."""
    bot.stop()
    (database,) = bot.folder.rglob("cekdulu.db")
    with sqlite3.connect(database) as db:
        assert db.execute("UPDATE timers SET due_at = 1 WHERE name = ?", (timer,)).rowcount
    db.close()
    bot.start()
