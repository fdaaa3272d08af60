"""People talk with the whole bot over HTTP, through the trained model, and get reviewed answers."""

import pytest

from bot import responses
from bot.app import RESPONSES
from bot.outcall import plain
from tests.e2e.stage import BotProcess, Server, until

QUESTIONS = [
    ("kak mau nanya, pt nya itu resmi apa ga ya cara ngeceknya gmn", "cek_p3mi"),
    ("disuruh byr 5jt dulu buat adm sblm brgkt, wajar gak sih", "biaya_penempatan"),
    ("emang boleh ya kerja di kamboja", "negara_penempatan@kh-mm-th"),
    ("paspor sy dipegang majikan trs gmn", "paspor_ditahan"),
    ("apa itu tppo", "apa_itu_tppo"),
]


@pytest.mark.parametrize(("number", "question"), list(enumerate(QUESTIONS)))
def test_a_colloquial_question_is_answered_from_reviewed_content(
    bot: BotProcess, server: Server, number: int, question: tuple[str, str]
) -> None:
    """The first words of the answer are those of the reviewed file, and the source stands below."""
    text, id = question
    server.write(100 + number, text)
    said = plain(server.answer(100 + number)["params"]["text"])
    first = plain(responses.load(RESPONSES).answers[id].body).splitlines()[0]
    assert said.startswith(first)
    assert "Diperiksa" in said


def test_a_cry_for_help_gets_the_numbers_of_the_country_named(
    bot: BotProcess, server: Server
) -> None:
    """The safety message names the embassy's number for Cambodia."""
    server.write(200, "tolong pak saya dikurung di gedung ga boleh keluar, ini di kamboja")
    assert "+855 12 813 282" in server.answer(200)["params"]["text"]


def test_a_button_answers_like_the_question(bot: BotProcess, server: Server) -> None:
    """Menu, then a tap on the signs of a fake offer."""
    server.write(210, "/menu")
    menu = server.answer(210)
    server.press(210, menu["result_message_id"], "⚠️ Ciri lowongan palsu")
    assert "Sumber" in server.answer(210, 2)["params"]["text"]
    assert server.calls("answerCallbackQuery")


@pytest.mark.parametrize(
    ("number", "what", "words"),
    [
        (0, {"kind": "voice"}, "belum bisa mendengar"),
        (1, {"kind": "photo"}, "sedang saya baca"),
        (2, {"kind": "sticker"}, "Stikernya sampai"),
        (
            3,
            {"kind": "location", "latitude": 11.5, "longitude": 104.9},
            "tampaknya di Kamboja",
        ),
        (4, {"kind": "contact", "phone_number": "+62811000000"}, "tidak saya telepon"),
        (5, {"kind": "document"}, "sedang saya baca"),
        (6, {"kind": "video"}, "menonton video"),
        (7, {"kind": "dice"}, "Pesan jenis ini"),
        (
            8,
            {
                "kind": "text",
                "text": "LOWONGAN KERJA THAILAND gaji 15 JUTA",
                "forward_from": "Loker",
            },
            "<b>Sekarang:</b>",
        ),
    ],
)
def test_everything_people_send_gets_a_sensible_answer(
    bot: BotProcess, server: Server, number: int, what: dict[str, object], words: str
) -> None:
    """Voice, photos, places: the bot says kindly what it cannot do and the way on."""
    server.write(300 + number, **what)
    assert words in server.answer(300 + number)["params"]["text"]


def test_a_changed_message_is_answered_anew(bot: BotProcess, server: Server) -> None:
    """Somebody mends a typo: the answer says that it is for the changed message."""
    first = server.write(320, "apa itu tpp")
    server.answer(320)
    server.write(320, "apa itu tppo", edit_of=first["message_id"])
    assert "yang Anda ubah" in server.answer(320, 2)["params"]["text"]


def test_in_a_group_the_bot_speaks_only_when_spoken_to(bot: BotProcess, server: Server) -> None:
    """Talk among others is none of its business; a command gets the way to the private chat."""
    group = {"id": -1001, "type": "supergroup", "title": "Warga"}
    server.write(330, "ada loker nih", chat=group)
    server.write(330, "/cek@cekdulu_bot", chat=group)
    assert "langsung" in server.answer(-1001)["params"]["text"]
    assert len(server.said(-1001)) == 1


def test_an_update_nobody_can_read_is_answered_and_stops_nothing(
    bot: BotProcess, server: Server
) -> None:
    """A message without its date, an unknown kind, and then an ordinary question."""
    chat = {"id": 340, "type": "private", "first_name": "X"}
    broken = {"message": {"message_id": "x", "chat": chat, "from": {"id": 340}, "text": 5}}
    server.write(340, "/menu")
    server.answer(340)
    server.post("/sim/updates", broken)
    assert "tidak bisa saya baca" in server.answer(340, 2)["params"]["text"]
    server.post("/sim/updates", {"tomorrows_kind": {"chat": chat}})
    server.write(340, "/bantuan")
    assert "Perintah" in server.answer(340, 3)["params"]["text"]


def test_who_blocked_the_bot_hears_nothing_until_they_write_again(
    bot: BotProcess, server: Server
) -> None:
    """Blocked: nothing is sent. Back again: the answer comes."""
    server.write(350, "/menu")
    server.answer(350)
    server.post("/sim/block", {"user": {"id": 350, "first_name": "B"}})
    server.post("/sim/unblock", {"user": {"id": 350, "first_name": "B"}})
    server.write(350, "/bantuan")
    assert "Perintah" in server.answer(350, 2)["params"]["text"]


def test_a_markup_error_is_sent_again_as_plain_text(bot: BotProcess, server: Server) -> None:
    """Telegram refuses the HTML once: the person gets the words all the same."""
    fault = {"method": "sendMessage", "chat_id": 360, "count": 1, "kind": "400",
             "description": "Bad Request: can't parse entities: test"}  # fmt: skip
    server.post("/sim/faults", fault)
    server.write(360, "/menu")
    assert server.answer(360)["params"]["text"].startswith("Mau apa?")


@pytest.mark.parametrize("kind", ["429", "500", "502", "drop_before"])
def test_a_fault_of_telegram_delays_and_loses_nothing(
    bot: BotProcess, server: Server, kind: str
) -> None:
    """Each kind of failure twice, then it works: exactly one message arrives."""
    person = {"429": 371, "500": 372, "502": 373, "drop_before": 374}[kind]
    server.post(
        "/sim/faults",
        {"method": "sendMessage", "chat_id": person, "count": 2, "kind": kind, "retry_after": 1},
    )
    server.write(person, "/menu")
    server.answer(person)
    assert len(server.said(person)) == 1


def test_the_commands_are_set(bot: BotProcess, server: Server) -> None:
    """Telegram knows the commands, so that people find them under the menu button."""
    until(lambda: server.calls("setMyCommands"), "commands are set")
    names = {one["command"] for one in server.calls("setMyCommands")[0]["params"]["commands"]}
    assert {
        "menu",
        "bantuan",
        "darurat",
        "lapor",
        "cek",
        "kontak",
        "privasi",
        "batal",
        "hapus",
    } <= names
