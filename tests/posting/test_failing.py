"""Calls that fail: nothing is lost, and hardly anything stands twice."""

import logging

import pytest
from telegram import Bot

from bot.case_effects import AddEntry
from bot.cases import changes
from bot.cases.model import Entry, Room
from bot.delivery import Delivery
from bot.model import Outgoing
from bot.moved_groups import MovedGroups
from bot.posting.groups import REST
from bot.posting.poster import Poster
from bot.store import StoreUnavailable
from tests.fakes import FakeTelegram, Refusal, bot_over
from tests.posting.stage import BUDI, DESK, SARI, SECOND, Stage, make_group, stage, words_of
from tests.samples import PERSON, eventually, running, words

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("kind", ["500", "502", "drop_before"])
@pytest.mark.parametrize("method", ["createForumTopic", "sendMessage"])
async def test_what_did_not_arrive_is_done_again(kind: str, method: str) -> None:
    async with stage() as at, running(at.poster.run()):
        await at.fault(kind, method, count=2)
        number = await at.opens()
        await at.writes("tolong")
        await at.rest()
        assert len(await at.topics()) == 1
        card, said = await at.texts(f"K{number}")
        assert ("NYAWA" in card, said) == (True, "10.00 tolong")


async def test_pauses_between_tries_grow() -> None:
    async with stage() as at, running(at.poster.run()):
        await at.fault("500", "sendMessage", count=None)
        await at.opens()
        for tries, pause in enumerate((0.5, 1.0, 2.0, 4.0), start=1):

            async def tried(tries: int = tries) -> bool:
                return len(await at.calls("sendMessage")) == tries

            await eventually(tried)
            await at.idle()
            await at.move(pause - 0.1)
            await at.idle()
            assert await tried()
            await at.move(0.2)


async def test_a_message_whose_answer_was_lost_stands_twice_at_most() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.rest()
        await at.fault("drop_after", "sendMessage")
        await at.writes("satu")
        await at.writes("dua")
        await at.rest()
        said = (await at.texts(f"K{number}"))[1:]
        assert said[0] == "10.00 satu\n10.00 dua"
        assert len(said) <= 2
        await at.writes("tiga")
        await at.rest()
        assert (await at.texts(f"K{number}"))[-1] == "10.00 tiga"


async def test_a_bot_that_is_killed_between_call_and_mark_repeats_one_step() -> None:
    async with stage() as at:

        async def away(*given: object) -> None:
            raise StoreUnavailable("OperationalError")

        posted, at.store.entries_posted = at.store.entries_posted, away  # type: ignore[method-assign]
        async with running(at.poster.run()):
            number = await at.opens()
            await at.writes("satu")
            await at.move(3)
            await at.has(f"K{number}", "satu")
            at.store.entries_posted = posted  # type: ignore[method-assign]
        at.poster = poster(at, at.bot)
        async with running(at.poster.run()):
            await at.writes("dua")
            await at.rest()
        said = "\n".join((await at.texts(f"K{number}"))[1:])
        assert said.count("dua") == 1
        assert 1 <= said.count("satu") <= 2
        assert len(await at.topics()) == 1


async def test_a_bot_that_was_put_out_tells_those_on_duty_privately_and_once() -> None:
    async with stage() as at, running(at.poster.run()):
        await at.ask("kick", {"user": {"id": 903, "first_name": "Wati"}, "chat": {"id": DESK}})
        number = await at.opens()
        await at.writes("tolong")
        await at.rest()
        for member in (SARI, BUDI):
            (alarm,) = [one for one in await at.shown(member.user_id) if "K1" in words_of(one)]
            assert f"meja:ambil:{number}" in str(alarm["reply_markup"])
            assert "NYAWA" in words_of(alarm)
        await at.writes("masih di sini")
        await at.rest()
        assert len([one for one in await at.shown(901) if "K1" in words_of(one)]) == 1


async def test_a_room_in_a_group_that_is_gone_moves_to_another_with_its_history(caplog) -> None:
    async with stage((DESK, SECOND)) as at, running(at.poster.run()):
        number = await at.opens()
        await at.writes("pertama")
        await at.rest()
        await at.ask("kick", {"user": {"id": 903, "first_name": "Wati"}, "chat": {"id": DESK}})
        await at.writes("kedua")
        await at.rest()
        said = "\n".join(await at.texts(f"K{number}", SECOND))
        assert "NYAWA" in said
        assert said.index("pertama") < said.index("kedua")
        assert "cannot be used" in caplog.text
        assert str(DESK) not in caplog.text


async def test_a_group_in_which_the_bot_may_open_no_topics_rests_for_a_minute() -> None:
    async with stage((DESK, SECOND)) as at, running(at.poster.run()):
        await make_group(at, DESK, can_manage_topics=False)
        await at.opens(1, lane="biasa", matter="minta_petugas")
        await at.rest()
        await at.opens(2, lane="biasa", matter="minta_petugas")
        await at.rest()
        assert len(await at.topics(SECOND)) == 2
        assert len(await at.calls("createForumTopic", DESK)) == 1
        await make_group(at, DESK, can_manage_topics=True)
        await at.move(REST)
        await at.opens(3, lane="biasa", matter="minta_petugas")
        await at.rest()
        assert len(await at.topics(DESK)) == 1


async def test_a_group_that_moved_is_followed_and_the_setting_named(caplog) -> None:
    moved = Refusal(400, "Bad Request: group chat was upgraded", {"migrate_to_chat_id": SECOND})
    topic = {"message_thread_id": 7, "name": "K1", "icon_color": 1}
    telegram = FakeTelegram(createforumtopic=[moved, topic])
    async with stage() as at:
        at.poster = poster(at, bot_over(telegram))
        async with running(at.poster.run()):
            await at.opens()
            await at.rest()
    (card,) = telegram.made("sendmessage")
    assert (card["chat_id"], card["message_thread_id"]) == (SECOND, 7)
    assert "CEKDULU_DESKS" in caplog.text
    assert str(SECOND) not in caplog.text


async def test_a_group_that_others_know_under_its_new_number_is_asked_under_that_at_once() -> None:
    moves, topic = MovedGroups(), {"message_thread_id": 7, "name": "K1", "icon_color": 1}
    moves.moved(DESK, SECOND)
    telegram = FakeTelegram(createforumtopic=[topic])
    async with stage() as at:
        at.poster = Poster(
            bot_over(telegram), at.store, at.pace, words, lambda: at.shift, at.clock,
            at.clock.ticks, moves,
        )  # fmt: skip
        async with running(at.poster.run()):
            await at.opens()
            await at.rest()
    assert [made["chat_id"] for made in telegram.made("createforumtopic")] == [SECOND]


def poster(at: Stage, bot: Bot) -> Poster:
    """A second poster over the same store, as after a restart."""
    return Poster(bot, at.store, at.pace, words, lambda: at.shift, at.clock, at.clock.ticks)


async def test_an_album_shown_one_by_one_goes_on_after_a_pause_where_it_was() -> None:
    refused = Refusal(400, "Bad Request: WRONG_FILE_ID")
    pause = Refusal(429, "Too Many Requests", {"retry_after": 3})
    telegram = FakeTelegram(
        createforumtopic=[{"message_thread_id": 7, "name": "K1", "icon_color": 1}],
        sendmediagroup=[refused] * 9, sendphoto=[{}, {}, pause],
    )  # fmt: skip
    async with stage() as at:
        await at.opens()
        at.poster = poster(at, bot_over(telegram))
        for text in ("satu", "dua", "tiga"):
            await at.writes(text, kind="photo", media_group_id="a1")
        async with running(at.poster.run()):
            await at.rest()
            await at.for_a_while(10)
    captions = [made["caption"] for made in telegram.made("sendphoto")]
    assert captions == ["satu", "dua", "tiga", "tiga"]
    assert len(telegram.made("sendmediagroup")) == 1


async def test_what_did_not_reach_the_person_is_told_beneath_the_operators_words() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.rest()
        await at.change(changes.claimed(await at.case(), SARI, at.clock()))
        await at.ask("messages", {"user": {"id": PERSON, "first_name": "Rina"}, "text": "halo"})
        await at.ask("block", {"user": {"id": PERSON, "first_name": "Rina"}})
        (topic,) = await at.topics()
        thread = topic["message_thread_id"]
        said = {"user": {"id": 901, "first_name": "Sari"}, "chat": {"id": DESK}, "thread": thread}
        ids = [(await at.ask("messages", {**said, "text": text}))["message_id"]
               for text in ("satu", "dua")]  # fmt: skip
        entries = [
            Entry(at.clock(), "operator", text="x", who=901, who_name="Sari", room_chat=DESK,
                  room_message=id, case=number)
            for id in ids
        ]  # fmt: skip
        rows = tuple(Outgoing(PERSON, "copy", {"from": DESK, "ids": [id]}) for id in ids)
        await at.commit(SARI.user_id, *map(AddEntry, entries), out=rows)
        delivery = Delivery(at.bot, at.store, at.pace, at.clock, at.clock.ticks)
        for row in await at.store.due(at.clock(), (), 9):
            await delivery.carry_out(row)
        await at.rest()
        (told,) = [one for one in await at.room(f"K{number}") if "❌" in words_of(one)]
        assert "memblokir" in words_of(told)
        assert told["reply_to_message"]["message_id"] == ids[-1]


async def test_a_store_that_is_away_ends_nothing(caplog) -> None:
    async with stage() as at:
        await at.store.close()
        async with running(at.poster.run()) as task:
            await eventually(lambda: "case rooms: StoreUnavailable" in caplog.text)
            assert not task.done()


async def test_no_words_names_or_numbers_reach_the_log(caplog) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    async with stage() as at, running(at.poster.run()):
        await at.fault("500", "sendMessage", description="rahasia")
        await at.fault("400", "sendPhoto", description="Bad Request: rahasia")
        await at.opens(name="Rina")
        await at.writes("namaku Rina")
        await at.writes(kind="photo")
        await at.rest()
        assert await at.store.desk(901, Room(DESK, 2))
    ours = " ".join(r.getMessage() for r in caplog.records if r.name.startswith("bot.posting"))
    assert "sendphoto is refused" in ours
    for secret in ("rahasia", "Rina", str(PERSON), str(DESK)):
        assert secret not in ours


async def test_a_step_whose_mark_failed_is_marked_later_and_not_done_again() -> None:
    async with stage() as at:
        made, tries = at.store.room_made, []

        async def away_at_first(*given: object) -> None:
            tries.append(given)
            if len(tries) == 1:
                raise RuntimeError("x")
            await made(*given)  # type: ignore[arg-type]

        at.store.room_made = away_at_first  # type: ignore[method-assign]
        async with running(at.poster.run()):
            number = await at.opens()
            await at.rest()
        assert len(await at.calls("createForumTopic")) == 1
        assert len(await at.texts(f"K{number}")) == 1


async def test_the_second_half_of_a_long_text_is_sent_alone_when_it_failed() -> None:
    async with stage() as at, running(at.poster.run()):
        number = await at.opens()
        await at.rest()
        await at.writes("a" * 4096)

        async def half() -> bool:
            return any("aaaa" in text for text in await at.texts(f"K{number}"))

        await at.fault("slow", "sendMessage", seconds=0.2)
        await at.move(3)
        await eventually(half)
        await at.fault("500", "sendMessage")
        await at.rest()
        said = (await at.texts(f"K{number}"))[1:]
        assert "".join(said).count("a") == 4096
        assert len(said) == 2
