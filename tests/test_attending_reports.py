"""What the desk does with reports, over a real store: only who may is given anything to look at."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.cases.model import Case
from bot.model import Json
from bot.report_effects import SaveReport
from bot.reports.model import CASE_OPENED
from bot.store import Commit
from tests.cases_made import RULES
from tests.desk_stage import BUDI, CRY, SARI, Pending, Stage
from tests.exporting.made import NAME, answers, report
from tests.samples import GROUP, PERSON, memory_store, message, press

pytestmark = pytest.mark.anyio
LEADING = replace(RULES, supervisors=(BUDI,))


class Reported(Stage):
    """A person with a case and a report in it."""

    async def begin(self) -> None:
        """The person cries, and the report goes to the case; Sari takes it."""
        await self.person(CRY)
        await self.settle(PERSON)
        await self.person("halo")
        (work,) = await self.store.pending(self.clock(), (), 1)
        told = replace(
            report("saya", answers()), number=0, version=0, case=CASE_OPENED,
            started_at=self.clock(),
        )  # fmt: skip
        commit = Commit(work.inbox_id, work.conversation, effects=(SaveReport(told),))
        await self.store.commit(commit, self.clock())
        await self.pressed("ambil")
        await self.settle(GROUP)

    async def commands(self, text: str, who: int, chat: int = GROUP) -> Pending:
        """Somebody writes a command in General or in their own chat."""
        said = message(text, chat, message_id=70_000 + self.happened, **author(who))
        await self.happen(chat, message=said)
        return await self.decided(chat)

    async def decided(self, chat: int) -> Pending:
        """Decide what is next in a chat and make it true."""
        pending = await self.decide(chat)
        assert pending
        assert await self.finish(pending)
        return pending

    async def mine(self) -> Case:
        """The person's case."""
        case = await self.case()
        assert case
        return case


def author(user: int) -> Json:
    """Who writes, as a part of a message."""
    return {"from": {"id": user, "is_bot": False, "first_name": "Orang"}}


def files(pending: Pending) -> list[tuple[int, str]]:
    """Where files go, and their content."""
    sent = [row for row in pending.commit.outgoing if row.method == "document"]
    return [(row.chat_id, row.payload["export"]["text"]) for row in sent]


@pytest.fixture
async def stage() -> AsyncIterator[Reported]:
    """Sari has the case; Budi leads."""
    async with memory_store() as store:
        made = Reported(store, LEADING)
        await made.begin()
        yield made


@pytest.mark.parametrize("chat", [GROUP, BUDI])
async def test_a_supervisor_gets_the_month_into_the_private_chat(
    stage: Reported, chat: int
) -> None:
    ((to, text),) = files(await stage.commands("/ekspor", BUDI, chat))
    assert to == BUDI
    assert "L-1" in text
    assert NAME not in text
    assert files(await stage.commands("/ekspor 2026-10", BUDI, chat)) == []


async def test_names_come_after_the_tap(stage: Reported) -> None:
    first = await stage.commands("/ekspor", BUDI)
    (row,) = [row for row in first.commit.outgoing if row.method == "document"]
    data = row.payload["keyboard"][0][0]["data"]
    await stage.happen(BUDI, callback_query=press(data, BUDI) | author(BUDI))
    ((to, text),) = files(await stage.decided(BUDI))
    assert to == BUDI
    assert NAME in text


@pytest.mark.parametrize("who", [SARI, 999])
async def test_for_all_others_nothing_is_even_loaded(stage: Reported, who: int) -> None:
    own = await stage.commands("/ekspor", who, who)
    data = "meja:ekspor:0:2026-11:csv"
    await stage.happen(who, callback_query=press(data, who) | author(who))
    tap = await stage.decided(who)
    assert (files(own), files(tap)) == ([], [])
    assert NAME not in str((own.decision, tap.decision))


async def test_news_are_kept_with_the_report_and_reach_the_person(stage: Reported) -> None:
    await stage.operator("/kabar polisi minta nomor kamar")
    first = await stage.decided(GROUP)
    assert [row.chat_id for row in first.commit.outgoing].count(PERSON) == 1
    await stage.pressed("kabar", SARI, "diteruskan_perwakilan")
    await stage.decided(GROUP)
    found = await stage.store.report_of_case((await stage.mine()).number)
    assert found
    assert [(one.what, one.text) for one in found.report.news] == [
        ("kabar", "polisi minta nomor kamar"), ("diteruskan_perwakilan", ""),
    ]  # fmt: skip
    assert stage.broken == []


async def test_news_and_a_change_of_the_person_at_once_are_both_kept(stage: Reported) -> None:
    await stage.operator("/kabar satu")
    slow = await stage.decide(GROUP)
    assert slow
    read = await stage.store.report_of_case((await stage.mine()).number)
    assert read
    await stage.person("halo")
    work = next(
        one for one in await stage.store.pending(stage.clock(), (), 10)
        if one.conversation.chat_id == PERSON
    )  # fmt: skip
    changed = SaveReport(replace(read.report, portal_number="88123"))
    commit = Commit(work.inbox_id, work.conversation, effects=(changed,))
    await stage.store.commit(commit, stage.clock())
    assert not await stage.finish(slow)
    await stage.settle(GROUP)
    found = await stage.store.report_of_case((await stage.mine()).number)
    assert found
    assert ([one.text for one in found.report.news], found.report.portal_number) == (
        ["satu"], "88123",
    )  # fmt: skip
