"""A case gets a room, and the room follows what happens to the case."""

import pytest

from bot.case_effects import AddEntry
from bot.cases import changes
from bot.cases.model import Entry
from bot.effects import Forget
from bot.posting.card import COLOURS
from tests.posting.stage import DESK, SARI, WATI, Stage, stage, words_of
from tests.samples import PERSON, eventually, running

pytestmark = pytest.mark.anyio


async def test_a_new_case_gets_a_topic_a_pinned_card_and_its_words() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens(lane="nyawa", country="kh", name="Rina", username="rina")
        await at.writes("tolong, saya dikunci")
        await at.rest()
        (topic,) = await at.topics()
        assert topic["name"] == f"K{number} · nyawa · Kamboja"
        assert topic["icon_color"] == COLOURS["nyawa"]
        card, said = await at.room(f"K{number}")
        for part in (f"K{number} · NYAWA", "Dikurung", "Kamboja", "Rina (@rina)", "10.00"):
            assert part in words_of(card)
        assert words_of(said) == "10.00 tolong, saya dikunci"
        (pin,) = await at.calls("pinChatMessage")
        assert pin["params"]["message_id"] == card["message_id"]


async def test_a_waiting_case_calls_those_on_duty_and_can_be_taken() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.rest()
        (card,) = await at.room(f"K{number}")
        links = [one["url"] for one in card["entities"] if one["type"] == "text_link"]
        assert links == ["tg://user?id=901", "tg://user?id=902"]
        (row,) = card["reply_markup"]["inline_keyboard"]
        assert [one["callback_data"] for one in row] == [f"meja:ambil:{number}"]


async def test_the_card_shows_who_took_the_case_and_calls_nobody_any_more() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.rest()
        await at.change(changes.claimed(await at.case(), SARI, at.clock()))
        await at.has(f"K{number}", "Petugas: Sari")
        (card,) = await at.room(f"K{number}")
        assert "tg://" not in str(card)
        pressed = [one["callback_data"] for row in card["reply_markup"]["inline_keyboard"]
                   for one in row]  # fmt: skip
        whats = ("oper", "catatan", "cepat", "lokasi", "tutup")
        assert pressed == [f"meja:{what}:{number}" for what in whats]


async def test_a_claim_is_shown_at_once_and_other_changes_are_gathered() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens(lane="waktu")
        await at.rest()
        answered = changes.learned(await at.case(), at.clock(), answers={"paspor": "mereka"})
        await at.change(answered)
        await at.move(2.5)
        await at.idle()
        assert await at.calls("editMessageText") == []
        await at.move(1)
        await at.has(f"K{number}", "Mereka")


async def test_what_is_written_within_three_seconds_is_one_message() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.rest()
        for text in ("satu", "dua <b>", "tiga & empat"):
            await at.writes(text)
            await at.move(0.9)
        await at.rest()
        _, said = await at.texts(f"K{number}")
        assert said == "10.00 satu\n10.00 dua <b>\n10.00 tiga & empat"


async def test_a_closed_case_closes_its_topic_and_opened_again_opens_it() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.rest()
        await at.change(changes.claimed(await at.case(), SARI, at.clock()))
        await at.change(changes.closed(await at.case(), SARI, "tertolong", at.clock()))
        await at.rest()
        (topic,) = await at.topics()
        assert topic["closed"]
        (card,) = await at.room(f"K{number}")
        assert "DITUTUP" in words_of(card)
        assert "tertolong" in words_of(card)
        assert f"meja:buka:{number}" in str(card)
        await at.change(changes.reopened(await at.case(), at.clock()))
        await at.writes("saya butuh lagi")
        await at.rest()
        (topic,) = await at.topics()
        assert not topic["closed"]
        assert "saya butuh lagi" in (await at.texts(f"K{number}"))[-1]


async def test_a_deleted_topic_is_made_again_with_card_and_history() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.writes("pesan pertama")
        await at.rest()
        (topic,) = await at.topics()
        answer = Entry(at.clock(), "operator", text="kami baca", who=901, who_name="Sari",
                       room_chat=DESK, room_message=topic["message_thread_id"] + 50,
                       case=number)  # fmt: skip
        await _say(at, answer)
        note = Entry(at.clock(), "note", text="hati-hati", who=901, who_name="Sari",
                     room_chat=DESK, room_message=topic["message_thread_id"] + 51,
                     case=number)  # fmt: skip
        await _say(at, note)
        wati = {"id": WATI.user_id, "first_name": "Wati"}
        gone = {"user": wati, "chat": {"id": DESK}, "thread": topic["message_thread_id"]}
        await at.ask("topics", {**gone, "action": "delete"})
        await at.writes("pesan kedua")
        await at.rest()
        (again,) = await at.topics()
        assert again["message_thread_id"] != topic["message_thread_id"]
        card, *said = await at.texts(f"K{number}")
        assert "NYAWA" in card
        assert "\n".join(said).split("\n") == [
            "10.00 pesan pertama",
            "10.00 Sari (petugas): kami baca",
            "10.00 catatan Sari: hati-hati",
            "10.00 pesan kedua",
        ]


async def _say(at: Stage, entry: Entry) -> None:
    await at.commit(PERSON, AddEntry(entry))


async def test_a_topic_that_is_closed_for_the_bot_is_opened_and_gets_its_words() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.rest()
        (topic,) = await at.topics()
        wati = {"id": WATI.user_id, "first_name": "Wati"}
        shut = {"user": wati, "chat": {"id": DESK}, "thread": topic["message_thread_id"]}
        await at.ask("topics", {**shut, "action": "close"})
        await at.fault("400", "sendMessage", description="Bad Request: TOPIC_CLOSED")
        await at.writes("masih di sini")
        await at.rest()
        assert not (await at.topics())[0]["closed"]
        assert [one for one in await at.texts(f"K{number}") if "masih" in one] == [
            "10.00 masih di sini"
        ]


async def test_a_card_that_somebody_deleted_comes_anew() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.rest()
        (card,) = await at.room(f"K{number}")
        await at.bot.delete_message(DESK, card["message_id"])
        await at.change(changes.claimed(await at.case(), SARI, at.clock()))
        await at.rest()
        (again,) = await at.room(f"K{number}")
        assert again["message_id"] != card["message_id"]
        assert "Sari" in words_of(again)


async def test_who_has_everything_erased_takes_the_room_along() -> None:
    async with stage() as at, running(at.poster.run()):
        await at.opens()
        await at.writes("rahasia saya")
        await at.rest()
        await at.commit(PERSON, Forget("privacy.erased", "privacy.erased_partly"))
        await at.rest()
        assert await at.topics() == []
        assert "rahasia" not in str(await at.shown(DESK))
        assert await at.store.postings(at.clock(), 9) == []


async def test_an_erased_room_that_may_not_be_deleted_is_emptied_and_closed(caplog) -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens(name="Rina")
        await at.rest()
        refused = "Bad Request: not enough rights to delete the topic"
        await at.fault("400", "deleteForumTopic", description=refused)
        await at.commit(PERSON, Forget("privacy.erased", "privacy.erased_partly"))
        await at.rest()
        (topic,) = await at.topics()
        assert topic["closed"]
        assert "Rina" not in str(await at.room(f"K{number}"))
        assert "deleteforumtopic is refused" in caplog.text


async def test_the_bots_own_words_call_whom_they_are_for() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.rest()
        for who in (1, 2, 0):
            alarm = Entry(at.clock(), "system", "alert", f"<b>Alarm {who}</b>", who=who,
                          case=number)  # fmt: skip
            await _say(at, alarm)
        await at.rest()
        alarms = (await at.room(f"K{number}"))[1:]
        assert [words_of(one).split("\n")[0] for one in alarms] == ["Alarm 1", "Alarm 2", "Alarm 0"]
        called = [
            [one["url"].rpartition("=")[2] for one in shown["entities"] if "url" in one]
            for shown in alarms
        ]
        assert called == [["901", "902"], ["903"], []]


async def test_words_that_answer_something_stand_beneath_it() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        first = await at.writes("yang mana?")
        await at.rest()
        await at.writes("satu lagi")
        await at.writes("yang itu", entry={"answers": first})
        await at.rest()
        _, asked, more, answer = await at.room(f"K{number}")
        assert words_of(more) == "10.00 satu lagi"
        assert words_of(answer) == "10.00 yang itu"
        assert answer["reply_to_message"]["message_id"] == asked["message_id"]


async def test_a_loop_that_is_cancelled_ends_its_step_first() -> None:
    async with stage() as at:
        await at.fault("slow", "createForumTopic", seconds=0.3)
        async with running(at.poster.run()):
            await at.opens()
            await eventually(lambda: at.poster.busy)
        (posting,) = await at.store.postings(at.clock(), 9)
        assert posting.room is not None
