"""The desk over the whole bot: a person cries for help, operators work in a group with topics."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.model import Json
from tests.e2e.stage import BotProcess, Server, until

GROUP = -1009000000001
SARI, BUDI = 901, 902
CRY = "tolong saya disekap di kamboja ga boleh keluar"
MANY = 120


@pytest.fixture(scope="module")
def bot(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BotProcess]:
    """One bot with an operators' group. Without the language model words of danger alone open a
    case."""
    chat = {"id": GROUP, "type": "supergroup", "title": "Meja", "is_forum": True}
    members = [{"user": user(one), "status": "member"} for one in (SARI, BUDI)]
    server.post("/sim/groups", {"chat": chat, "members": members, "bot": "administrator"})
    with BotProcess(tmp_path_factory.mktemp("desk"), server, DESKS=str(GROUP)) as running:
        yield running.ready()


def user(number: int) -> Json:
    return {"id": number, "first_name": f"Orang{number}", "is_bot": False}


class Topic:
    """The room of one person's case, as operators see it."""

    def __init__(self, server: Server, person: int) -> None:
        self.server, self.person = server, person

    @property
    def thread(self) -> int:
        """The newest topic in which the person's name stands."""
        named = [one for one in self.messages() if f"Orang{self.person}" in one.get("text", "")]
        return int(named[-1]["message_thread_id"]) if named else 0

    def messages(self, thread: int | None = None) -> list[Json]:
        """What stands in the group, or in one topic."""
        found = self.server.http.get(f"/sim/chats/{GROUP}/messages").raise_for_status().json()
        all_: list[Json] = found["messages"]
        return [one for one in all_ if thread in (None, one.get("message_thread_id"))]

    def texts(self) -> str:
        """All words in the room."""
        return "\n".join(one.get("text", "") for one in self.messages(self.thread))

    def shows(self, words: str) -> None:
        """Wait until words stand in the room."""
        until(lambda: self.thread and words in self.texts(), f"the room shows {words!r}")

    def write(self, who: int, text: str, **more: object) -> int:
        """Somebody writes in the room."""
        said = {"user": user(who), "text": text, "chat": {"id": GROUP}, "thread": self.thread}
        number: int = self.server.post("/sim/messages", {**said, **more})["message_id"]
        return number

    def press(self, who: int, label: str) -> str:
        """Somebody presses a button of the room; what they are told for a moment."""
        (message,) = [
            one for one in self.messages(self.thread)[::-1]
            if label in str(one.get("reply_markup", ""))
        ][:1]  # fmt: skip
        before = len(self.server.calls("answerCallbackQuery"))
        body = {"user": user(who), "chat": {"id": GROUP}, "message_id": message["message_id"]}
        self.server.post("/sim/press", body | {"label": label})
        until(lambda: len(self.server.calls("answerCallbackQuery")) > before, "the press is heard")
        return str(self.server.calls("answerCallbackQuery")[before]["params"].get("text", ""))


def got(server: Server, person: int, words: str) -> None:
    """Wait until a person's chat shows words."""

    def shown() -> bool:
        found = server.http.get(f"/sim/chats/{person}/messages").raise_for_status().json()
        return any(words in one.get("text", "") for one in found["messages"])

    until(shown, f"{person} reads {words!r}")


def test_a_cry_reaches_people_who_talk_with_the_person_while_the_bot_is_silent(
    bot: BotProcess, server: Server
) -> None:
    server.write(950, "halo kak")
    server.answer(950)
    server.write(950, CRY)
    topic = Topic(server, 950)
    topic.shows("NYAWA")
    topic.shows("halo kak")
    got(server, 950, "Kasus Anda nomor")
    assert "Anda pegang" in topic.press(SARI, "✋ Ambil")
    got(server, 950, "dibaca orang")
    said = len(server.said(950))
    server.write(950, "saya di lantai 3")
    topic.shows("saya di lantai 3")
    topic.write(SARI, "Ada berapa orang di sana?")
    topic.write(SARI, ". ini catatan saja")
    topic.write(BUDI, "saya ikut bicara")
    got(server, 950, "Ada berapa orang di sana?")
    topic.shows("dipegang")
    assert len(server.said(950)) == said, "a word of the bot came between"
    copied = [call["params"]["message_id"] for call in server.calls("copyMessage", 950)]
    assert len(copied) == 1


def test_who_presses_second_is_told_by_whom_it_was_taken(bot: BotProcess, server: Server) -> None:
    server.write(951, CRY)
    topic = Topic(server, 951)
    topic.shows("Ringkasan")
    topic.press(BUDI, "✋ Ambil")
    server.write(951, "masih di sini")
    topic.shows("masih di sini")
    data = f"meja:ambil:{number(topic)}"
    card = next(one for one in topic.messages(topic.thread) if "Ringkasan" in one.get("text", ""))
    raw = {
        "id": "late", "from": user(SARI), "chat_instance": "1", "data": data, "message": card,
    }  # fmt: skip
    before = len(server.calls("answerCallbackQuery"))
    server.post("/sim/updates", {"callback_query": raw})
    until(lambda: len(server.calls("answerCallbackQuery")) > before, "the late press is heard")
    assert "Orang902" in server.calls("answerCallbackQuery")[before]["params"]["text"]


def number(topic: Topic) -> str:
    """The number of the case of a room."""
    card = next(one for one in topic.messages(topic.thread) if "NYAWA" in one.get("text", ""))
    return str(card["text"]).split("K", 1)[1].split()[0]


def test_a_case_ends_and_the_bot_speaks_again(bot: BotProcess, server: Server) -> None:
    server.write(952, CRY)
    topic = Topic(server, 952)
    topic.shows("Ringkasan")
    topic.press(SARI, "✋ Ambil")
    got(server, 952, "dibaca orang")
    topic.shows("Petugas")
    topic.press(SARI, "✔️ Tutup")
    until(lambda: "tertolong" in str(topic.messages(topic.thread)).lower(), "outcomes are offered")
    label = next(
        button["text"]
        for one in topic.messages(topic.thread)
        for row in one.get("reply_markup", {}).get("inline_keyboard", [])
        for button in row
        if button.get("callback_data", "").endswith(":tertolong")
    )
    topic.press(SARI, label)
    got(server, 952, "selesai")
    server.write(952, "/menu")
    got(server, 952, "Mau apa")


def test_a_deleted_topic_is_made_anew_with_all_that_was_said(
    bot: BotProcess, server: Server
) -> None:
    server.write(953, CRY)
    topic = Topic(server, 953)
    topic.shows("Ringkasan")
    topic.press(SARI, "✋ Ambil")
    topic.write(SARI, "saya di sini")
    got(server, 953, "saya di sini")
    first = topic.thread
    gone = {"user": user(SARI), "chat": {"id": GROUP}, "thread": first, "action": "delete"}
    server.post("/sim/topics", gone)
    server.write(953, "masih ada?")
    until(lambda: topic.thread not in (0, first), "another topic stands")
    for words in (CRY, "saya di sini", "masih ada?"):
        topic.shows(words)
    topic.write(SARI, "ya, masih")
    got(server, 953, "ya, masih")


def test_no_message_of_a_frightened_person_is_lost_by_a_kill(
    server: Server, bot: BotProcess, tmp_path: Path
) -> None:
    server.write(954, CRY)
    topic = Topic(server, 954)
    topic.shows("Ringkasan")
    for count in range(MANY):
        server.write(954, f"tolong nomor {count};")
        if count == MANY // 2:
            bot.stop(signal.SIGKILL)
            bot.start()
    bot.ready()
    for count in range(MANY):
        topic.shows(f"tolong nomor {count};")
    assert len(server.said(954)) < MANY // 4, "the bot must not answer each of them"
