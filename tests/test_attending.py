"""What a turn knows of cases and the desk, and what was said before a case was opened."""

import pytest

from bot.cases.model import Room
from bot.cases.shift import Rules
from tests.desk_stage import CRY, FIRST_THREAD, SARI, Stage
from tests.samples import GROUP, PERSON, memory_store, message

pytestmark = pytest.mark.anyio


async def words(stage: Stage, number: int = 1) -> list[str]:
    """What stands in a case, oldest first."""
    found = await stage.store.desk(SARI, Room(GROUP, 0), number)
    return [one.text for one in found.entries if one.side == "person"]


async def test_operators_read_what_led_to_the_cry_in_order() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        for text in ("halo kak", "gaji wajar berapa?", CRY, "tolong cepat"):
            await stage.person(text)
            await stage.settle(PERSON)
            stage.clock.move(60)
        assert await words(stage) == ["halo kak", "gaji wajar berapa?", CRY, "tolong cepat"]


async def test_what_was_said_the_day_before_yesterday_is_another_matter() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await stage.person("halo kak")
        await stage.settle(PERSON)
        stage.clock.move(25 * 3600)
        await stage.person(CRY)
        await stage.settle(PERSON)
        assert await words(stage) == [CRY]


async def test_five_hundred_messages_of_one_frightened_person_all_reach_the_case() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await stage.person(CRY)
        for number in range(500):
            await stage.person(f"tolong {number}")
        await stage.settle(PERSON)
        waiting = await store.postings(stage.clock(), 1)
        assert waiting[0].case.number == 1
        found = await stage.store.desk(SARI, Room(GROUP, 0), 1)
        assert found.entries[-1].text == "tolong 499"
        queued = await all_posted(stage)
        assert queued == [CRY, *(f"tolong {number}" for number in range(500))]
        said = (await store.counts())["outbox_pending"]
        assert said < 12, "the bot must not answer each of them"


async def all_posted(stage: Stage) -> list[str]:
    """Take all that waits for the room, as the poster does."""
    found: list[str] = []
    stage.clock.move(10)
    while (posting := (await stage.store.postings(stage.clock(), 1) or [None])[0]) is not None:
        if not posting.entries:
            break
        found += [one.text for one in posting.entries if one.side == "person"]
        ids = [one.id for one in posting.entries]
        await stage.store.entries_posted(posting.case.number, ids, 1, stage.clock())
    return found


async def test_a_message_given_up_by_the_bot_is_in_the_case_all_the_same() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await stage.person(CRY)
        await stage.settle(PERSON)
        await stage.person("yang ini gagal")
        (work,) = await store.pending(stage.clock(), (), 1)
        given_up = await stage.decider.give_up(work, "KeyError", stage.clock())
        await store.commit(given_up, stage.clock())
        assert await words(stage) == [CRY, "yang ini gagal"]


async def test_a_lost_message_of_an_operator_is_told_in_its_place() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        said = message("halo", GROUP, message_id=77, message_thread_id=5, is_topic_message=True)
        await stage.happen(GROUP, message=said)
        (work,) = await store.pending(stage.clock(), (), 1)
        commit = await stage.decider.give_up(work, "KeyError", stage.clock())
        (row,) = commit.outgoing
        assert (row.chat_id, row.payload["reply_to"], row.payload["thread"]) == (GROUP, 77, 5)
        assert "belum terkirim" in row.payload["text"]


async def test_without_a_desk_no_case_is_looked_for_or_opened() -> None:
    async with memory_store() as store:
        stage = Stage(store, Rules())
        await stage.person(CRY)
        await stage.settle(PERSON)
        assert await stage.case() is None


async def test_an_operators_private_words_are_those_of_a_person_until_a_case_is_there() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await stage.person("/jaga")
        pending = await stage.decide(PERSON)
        assert pending is not None  # the person of these tests is a member of the group, too
        assert await stage.finish(pending)
        await stage.person("halo")
        plain = await stage.decide(PERSON)
        assert plain is not None
        assert [say.key for say in plain.decision.replies] == ["faq.gaji_wajar"]
        await stage.finish(plain)
        assert FIRST_THREAD > 0
