"""Who comes first when a group's minute is short, and how several groups share."""

from itertools import pairwise

import pytest

from bot.cases import changes
from bot.pacing import GROUP_LIMIT, TOPIC_GAP
from bot.posting.urgency import NYAWA_WORDS, OTHERS
from tests.posting.stage import DESK, SARI, SECOND, stage, words_of
from tests.samples import eventually, running

pytestmark = pytest.mark.anyio


async def test_topics_of_a_group_are_three_seconds_apart_and_nobody_is_refused() -> None:
    async with stage(topic_gap=TOPIC_GAP) as at, running(at.poster.run()):
        for chat in range(1, 5):
            await at.opens(chat, lane="biasa", matter="minta_petugas")
        await at.rest()
        made = [one for one in await at.calls("createForumTopic") if one["ok"]]
        times = [one["at"] for one in made]
        assert len(times) == 4
        assert await at.calls("createForumTopic") == made
        assert all(later - before >= TOPIC_GAP for before, later in pairwise(times))


async def test_danger_to_life_comes_before_what_waited_longer() -> None:
    async with stage() as at:
        for chat, lane in enumerate(("biasa", "waktu", "nyawa"), start=1):
            await at.opens(chat, lane=lane, matter="minta_petugas")
        async with running(at.poster.run()):
            await at.rest()
        names = [one["params"]["name"] for one in await at.calls("createForumTopic")]
        assert [name.split(" · ")[1] for name in names] == ["nyawa", "waktu", "biasa"]


async def test_danger_to_life_is_told_in_general_while_its_topic_must_wait() -> None:
    async with stage() as at, running(at.poster.run()):
        await at.opens(1, lane="biasa", matter="minta_petugas")
        await at.has("K1", "K1 · BIASA")
        number = await at.opens(2, lane="nyawa")
        await at.idle()
        general = [one for one in await at.shown(DESK) if not one.get("message_thread_id")]
        (alarm,) = [one for one in general if f"K{number} · NYAWA" in words_of(one)]
        assert f"meja:ambil:{number}" in str(alarm["reply_markup"])
        assert "tg://user?id=901" in str(alarm["entities"])
        assert len(await at.topics()) == 1
        await at.rest()
        assert any("NYAWA" in text for text in await at.texts(f"K{number}"))
        again = [one for one in await at.shown(DESK) if not one.get("message_thread_id")]
        assert len([one for one in again if f"K{number}" in words_of(one)]) == 1


async def test_with_another_group_at_hand_danger_to_life_needs_no_general() -> None:
    async with stage((DESK, SECOND)) as at, running(at.poster.run()):
        for chat in (1, 2):
            await at.opens(chat, lane="biasa", matter="minta_petugas")
            await at.rest()
        await at.change(changes.closed(await at.case(1), None, "ganda", at.clock()), 1)
        await at.rest()
        await at.for_a_while(TOPIC_GAP)
        await at.opens(3, lane="biasa", matter="minta_petugas")
        await at.has("K3", "BIASA")  # both have one open case, and this one a topic just made
        number = await at.opens(4, lane="nyawa")
        await at.has(f"K{number}", "NYAWA", group=SECOND)
        general = [one for one in await at.shown(DESK) if not one.get("message_thread_id")]
        assert not [one for one in general if "NYAWA" in words_of(one)]


async def test_groups_share_the_cases() -> None:
    async with stage((DESK, SECOND)) as at, running(at.poster.run()):
        for chat in range(1, 7):
            await at.opens(chat, lane="biasa", matter="minta_petugas")
        await at.rest()
        assert len(await at.topics(DESK)) == len(await at.topics(SECOND)) == 3


async def test_a_group_with_fewer_open_cases_gets_the_next() -> None:
    async with stage((DESK, SECOND)) as at, running(at.poster.run()):
        for chat in range(1, 5):
            await at.opens(chat, lane="biasa", matter="minta_petugas")
            await at.rest()
        (first, *_) = await at.topics(SECOND)
        chat = int(first["name"].split()[0][1:])
        case = await at.case(chat)
        await at.change(changes.claimed(case, SARI, at.clock()), chat)
        await at.change(changes.closed(await at.case(chat), SARI, "tertolong", at.clock()), chat)
        await at.opens(9, lane="biasa", matter="minta_petugas")
        await at.rest()
        assert (len(await at.topics(DESK)), len(await at.topics(SECOND))) == (2, 3)


async def test_ordinary_words_leave_a_groups_minute_to_a_new_danger_to_life() -> None:
    async with stage(group_budget=20) as at, running(at.poster.run()):
        await at.opens(1, lane="biasa", matter="minta_petugas")
        await at.rest()
        for _ in range(GROUP_LIMIT):
            await at.writes(kind="sticker", chat=1)
        await at.for_a_while(5)
        spent = len(await at.calls("copyMessage", DESK))
        assert spent == GROUP_LIMIT - OTHERS - 2
        number = await at.opens(2, lane="nyawa")
        await at.move(TOPIC_GAP)
        await at.has(f"K{number}", "NYAWA")
        await at.writes("tolong", chat=2)
        await at.move(3)
        await at.has(f"K{number}", "tolong")
        assert len(await at.calls("copyMessage", DESK)) == spent


async def test_words_of_danger_to_life_leave_room_for_its_next_card() -> None:
    async with stage(group_budget=20) as at, running(at.poster.run()):
        await at.opens(1, lane="nyawa")
        await at.rest()
        for _ in range(GROUP_LIMIT):
            await at.writes(kind="sticker", chat=1)
        await at.for_a_while(5)
        assert len(await at.calls("copyMessage", DESK)) == GROUP_LIMIT - NYAWA_WORDS - 2
        await at.opens(2, lane="nyawa")
        await at.move(0.1)
        await at.has("K2", "NYAWA")


async def test_nothing_is_lost_when_a_group_is_flooded_and_telegram_never_has_to_say_so() -> None:
    async with stage(group_budget=20, topic_gap=3) as at, running(at.poster.run()):
        for chat in range(1, 6):
            await at.opens(chat, lane="biasa", matter="minta_petugas")
            for number in range(4):
                await at.writes(f"pesan {number} dari {chat}", chat=chat)
                await at.writes(kind="sticker", chat=chat)
        await at.rest(step=1.0)
        for number in range(1, 6):
            shown = await at.room(f"K{number}")
            said = " ".join(map(words_of, shown))
            assert [said.count(f"pesan {one} dari {number}") for one in range(4)] == [1] * 4
            assert len([one for one in shown if "sticker" in one]) == 4
        calls = (await at.people.get("/sim/calls", params={"since": 0})).json()["calls"]
        assert [one for one in calls if not one["ok"]] == []


async def test_a_limit_of_one_group_holds_all_its_cases_and_no_other_group() -> None:
    async with stage((DESK, SECOND)) as at, running(at.poster.run()):
        for chat in (1, 2, 3):
            await at.opens(chat, lane="biasa", matter="minta_petugas")
            await at.rest()
        await at.fault("429", "sendMessage", retry_after=30, chat_id=DESK)
        await at.writes("satu", chat=1)
        await at.writes("dua", chat=2)
        await at.move(3)
        await at.has("K2", "dua", group=SECOND)
        await at.idle()
        await at.writes("tiga", chat=3)
        await at.for_a_while(20)
        assert [len(await at.texts(name)) for name in ("K1", "K3")] == [1, 1]
        assert len([one for one in await at.calls("sendMessage", DESK) if not one["ok"]]) == 1
        await at.for_a_while(11)
        await at.has("K1", "satu")
        await at.has("K3", "tiga")


async def test_where_topics_are_limited_danger_to_life_is_told_in_general() -> None:
    async with stage() as at, running(at.poster.run()):
        await at.fault("429", "createForumTopic", retry_after=40)
        number = await at.opens(lane="nyawa")

        async def told() -> bool:
            return any(f"K{number} · NYAWA" in words_of(one) for one in await at.shown(DESK))

        await eventually(told)
        assert await at.topics() == []
        await at.move(41)
        await at.has(f"K{number}", "NYAWA")
