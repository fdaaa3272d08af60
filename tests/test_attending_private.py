"""Operators in their own chats: words reach the person they are meant for or nobody, and who is in
danger is heard."""

from collections.abc import AsyncIterator
from dataclasses import replace
from typing import Any

import pytest
from telegram.error import TimedOut

from bot.cases.model import Case, Room
from bot.model import Json
from bot.roles import TRUSTED_FOR, Roles
from tests.cases_made import RULES
from tests.desk_stage import BUDI, CRY, SARI, Pending, Stage
from tests.fakes import FakeTelegram, bot_over
from tests.samples import GROUP, OTHER, PERSON, memory_store, message, press

pytestmark = pytest.mark.anyio
NAMED = replace(RULES, groups=(), operators=(SARI, BUDI))
CARDS = {PERSON: 701, OTHER: 702}
"""The messages of the cards in Sari's chat."""


class Private(Stage):
    """A desk without a group."""

    async def _give_room(self) -> None:
        """A room is made when a case is taken."""

    async def cries(self, chat: int) -> Case:
        """Somebody needs a person."""
        said = message(CRY, chat, message_id=10_000 + self.happened, **author(chat))
        await self.happen(chat, message=said)
        await self.settle(chat)
        return await self.of(chat)

    async def of(self, chat: int) -> Case:
        """The last case of a chat."""
        case = await self.store.case_of(chat)
        assert case
        return case

    async def taps(self, what: str, case: Case, *more: str) -> None:
        """Sari presses a button."""
        data = ":".join(("meja", what, str(case.number), *more))
        await self.happen(SARI, callback_query=press(data, SARI) | author(SARI))
        await self.settle(SARI)

    async def takes(self, chat: int) -> None:
        """Sari takes the case of a chat, and its card stands in hers."""
        case = await self.of(chat)
        await self.taps("ambil", case)
        await self.store.room_made(case.number, Room(SARI, 0), self.clock())
        version = (await self.of(chat)).version
        await self.store.header_posted(case.number, CARDS[chat], version, self.clock())

    async def writes(self, text: str, answers: int = 0) -> Pending:
        """What becomes of words of Sari's."""
        said = message(text, SARI, message_id=60_000 + self.happened, **author(SARI))
        if answers:
            about = message("kartu", SARI, message_id=answers, **author(1))
            said["reply_to_message"] = about
        await self.happen(SARI, message=said)
        decided = await self.decide(SARI)
        assert decided
        await self.finish(decided)
        return decided


def author(user: int) -> Json:
    """Who writes, as a part of a message."""
    return {"from": {"id": user, "is_bot": False, "first_name": "Orang"}}


def reached(pending: Pending) -> list[int]:
    """Whom an operator's words go to."""
    return [copy.to for copy in pending.decision.copies]


def keys(pending: Pending) -> list[str]:
    """What is said."""
    return [say.key for say in pending.decision.replies]


@pytest.fixture
async def both() -> AsyncIterator[Private]:
    """Sari has the cases of PERSON and OTHER in her own chat; that of PERSON was taken last."""
    async with memory_store() as store:
        stage = Private(store, NAMED)
        for chat in (PERSON, OTHER):
            await stage.cries(chat)
        for chat in (OTHER, PERSON):
            await stage.takes(chat)
            stage.clock.move(60)
        yield stage


@pytest.mark.parametrize("chat", [PERSON, OTHER])
async def test_an_answer_to_a_card_reaches_the_person_of_that_case(
    both: Private, chat: int
) -> None:
    first = await both.writes("keluar jam 5", CARDS[chat])
    assert reached(first) == [chat]
    said = first.commit.outgoing[0].payload["ids"][0]
    assert reached(await both.writes("bawa paspor", said)) == [chat]  # to one's own words, too


@pytest.mark.parametrize("answers", [0, 9999])
async def test_words_that_may_be_for_two_go_to_nobody_and_it_is_asked(
    both: Private, answers: int
) -> None:
    decided = await both.writes("keluar jam 5", answers)
    assert (reached(decided), keys(decided)) == ([], ["desk.hint_which"])
    assert decided.decision.effects == ()


@pytest.mark.parametrize(("closed", "left"), [(PERSON, OTHER), (OTHER, PERSON)])
async def test_with_one_case_left_plain_words_are_for_it(
    both: Private, closed: int, left: int
) -> None:
    await both.taps("tutup_hasil", await both.of(closed), "tertolong")
    assert reached(await both.writes("keluar jam 5")) == [left]
    decided = await both.writes("satu lagi", CARDS[closed])
    assert (reached(decided), keys(decided)) == ([], ["desk.hint_closed"])


async def test_an_operator_whose_cases_are_closed_is_heard_as_anybody(both: Private) -> None:
    for chat in (PERSON, OTHER):
        await both.taps("tutup_hasil", await both.of(chat), "tertolong")
    await both.writes(CRY)
    mine = await both.of(SARI)
    assert (mine.lane, mine.state) == ("nyawa", "waiting")


async def test_who_is_dismissed_is_heard_as_anybody(both: Private) -> None:
    rules = replace(NAMED, operators=(BUDI,))
    nobody = bot_over(FakeTelegram())
    both.attending._roles = Roles(nobody, rules, both.clock.ticks)
    assert reached(await both.writes("halo", CARDS[PERSON])) == []
    await both.writes(CRY)
    assert (await both.of(SARI)).state == "waiting"


async def test_who_is_on_duty_and_no_more_named_is_called_by_no_alarm(both: Private) -> None:
    await both.happen(SARI, message=message("/jaga", SARI, message_id=5, **author(SARI)))
    await both.settle(SARI)
    await both.attending.refresh()
    assert [one.user_id for one in both.attending.shift.members] == [SARI]
    both.attending.shift = replace(both.attending.shift, rules=replace(NAMED, operators=(BUDI,)))
    await both.attending.refresh()
    assert both.attending.shift.members == ()


async def test_a_turn_of_an_operator_of_whom_nothing_is_known_is_tried_again() -> None:
    async with memory_store() as store:
        stage, away = Stage(store), False

        def member(_: Any) -> object:
            user = {"id": SARI, "is_bot": False, "first_name": "Sari"}
            return TimedOut() if away else {"user": user, "status": "member"}

        made = FakeTelegram(getchatmember=member, getchatadministrators=lambda _: [])
        stage.attending._roles = Roles(bot_over(made), RULES, stage.clock.ticks)
        await stage.person(CRY)
        await stage.settle(PERSON)
        await stage.pressed("ambil")
        await stage.settle(GROUP)
        away = True
        stage.clock.move(TRUSTED_FOR + 1)
        await stage.operator("keluar jam 5")
        with pytest.raises(TimedOut):
            await stage.decide(GROUP)
        await stage.person("halo")  # nobody else waits for that
        await stage.settle(PERSON)
        away = False
        decided = await stage.decide(GROUP)
        assert decided
        assert reached(decided) == [PERSON]


async def test_who_leaves_the_group_gives_their_cases_back_though_telegram_is_away() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await stage.person(CRY)
        await stage.settle(PERSON)
        await stage.pressed("ambil")
        await stage.settle(GROUP)
        made = FakeTelegram(getchatmember=lambda _: TimedOut(), getchatadministrators=lambda _: [])
        stage.attending._roles = Roles(bot_over(made), RULES, stage.clock.ticks)
        user = {"id": SARI, "is_bot": False, "first_name": "Sari"}
        changed = {
            "chat": {"id": GROUP, "type": "supergroup"}, "from": user | {"id": 999}, "date": 1,
            "old_chat_member": {"status": "member", "user": user},
            "new_chat_member": {"status": "left", "user": user},
        }  # fmt: skip
        await stage.happen(GROUP, chat_member=changed)
        await stage.settle(GROUP)
        case = await stage.case()
        assert case
        assert (case.state, case.owner) == ("waiting", 0)
        stage.clock.move(10)
        (posting,) = await store.postings(stage.clock(), 10)
        (alarm,) = [one.text for one in posting.entries if one.kind == "alert"][-1:]
        assert "kembali ke antrian" in alarm


async def test_a_case_in_a_group_that_moved_is_worked_on_there() -> None:
    async with memory_store() as store:
        stage, moved = Stage(store), -1005550001
        await stage.person(CRY)
        await stage.settle(PERSON)
        case = await stage.case()
        assert case
        await store.room_made(case.number, Room(moved, 5), stage.clock())
        stage.attending.moves.moved(GROUP, moved)
        tap = press(f"meja:ambil:{case.number}", moved) | author(SARI)
        await stage.happen(moved, callback_query=tap)
        await stage.settle(moved)
        taken = await stage.case()
        assert taken
        assert taken.owner == SARI
