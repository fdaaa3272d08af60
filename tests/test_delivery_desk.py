"""What became of rows for the operators' desk: copies, edits by tag, groups that are gone."""

from typing import Any

import pytest
from telegram.error import Forbidden, TelegramError

from bot.case_effects import AddEntry, SaveCase
from bot.cases import changes
from bot.cases.model import Entry, Member, Room
from bot.model import Outgoing
from bot.outcall import Verdict, verdict_for
from bot.pacing import BURST, GROUP_LIMIT
from bot.sender import KEEP
from bot.store import Commit
from tests.desk import Desk, desk, says
from tests.fakes import BLOCKED, Call, Refusal
from tests.samples import GROUP, PERSON, message, received, running, update

pytestmark = pytest.mark.anyio
KICKED = Refusal(403, "Forbidden: bot was kicked from the supergroup chat")
TOPIC = 77
SARI = Member(901, "Sari", "operator")


def copy(*ids: int) -> Outgoing:
    return Outgoing(PERSON, "copy", {"from": GROUP, "ids": list(ids)})


@pytest.mark.parametrize(
    ("chat", "method", "words", "what"),
    [
        (PERSON, "message", "Forbidden: bot was blocked by the user", "blocked"),
        (GROUP, "message", "Forbidden: bot was kicked from the supergroup chat", "never"),
        (PERSON, "copy", "Forbidden: bot was blocked by the user", "blocked"),
        (PERSON, "copy", "Forbidden: user is deactivated", "blocked"),
        (PERSON, "copy", "Forbidden: bot was kicked from the supergroup chat", "never"),
    ],
)
def test_only_people_block_and_only_for_themselves(
    chat: int, method: Any, words: str, what: Any
) -> None:
    assert verdict_for(Outgoing(chat, method, {}), Forbidden(words)) == Verdict(what)


def test_a_group_that_cannot_be_found_is_nobody_who_blocked() -> None:
    error = TelegramError("x")
    assert verdict_for(Outgoing(GROUP, "message", {}), error) == Verdict("later")


async def turn(at: Desk, *effects: Any, out: tuple[Outgoing, ...] = ()) -> None:
    number = (await at.store.counts())["inbox_done"] + 1
    raw = update(number, message=message("x", PERSON))
    await at.store.receive([received(raw)], at.clock())
    (work,) = await at.store.pending(at.clock(), (), 1)
    await at.store.commit(Commit(work.inbox_id, work.conversation, out, effects), at.clock())


async def answered(at: Desk, *ids: int) -> int:
    """A case that has a room, and an operator's words there that go to the person."""
    case, event = changes.opened(PERSON, "nyawa", "darurat_disekap", "", {}, at.clock())
    await turn(at, SaveCase(case, event))
    kept = await at.store.case_of(PERSON)
    assert kept
    await at.store.room_made(kept.number, Room(GROUP, TOPIC), at.clock())
    said = (
        Entry(at.clock(), "operator", text="halo", room_chat=GROUP, room_message=id,
              who=SARI.user_id, who_name="Sari", case=kept.number)
        for id in ids
    )  # fmt: skip
    await turn(at, *map(AddEntry, said), out=(copy(*ids),))
    return kept.number


async def test_a_copy_is_remembered_by_the_message_it_became() -> None:
    async with desk(copymessage=[{"message_id": 51}]) as at:
        await answered(at, 7)
        async with running(at.sender.run()):
            await at.over(sent=1)
        records = await at.store.desk(SARI.user_id, Room(GROUP, TOPIC), message=7)
    assert records.entry
    assert records.entry.person_message == 51


async def test_of_an_album_each_is_remembered() -> None:
    async with desk(copymessages=[[{"message_id": 51}, {"message_id": 52}]]) as at:
        await answered(at, 7, 8)
        async with running(at.sender.run()):
            await at.over(pending=0)
        room = Room(GROUP, TOPIC)
        found = [await at.store.desk(SARI.user_id, room, message=id) for id in (7, 8)]
    assert [one.entry.person_message for one in found if one.entry] == [51, 52]


@pytest.mark.parametrize(
    ("refusal", "error"),
    [
        (BLOCKED, "Blocked"),
        (Refusal(400, "Bad Request: message to copy not found"), "BadRequest"),
        (KICKED, "Forbidden"),
    ],
)
async def test_what_cannot_be_copied_is_told_in_the_room(refusal: Refusal, error: str) -> None:
    async with desk(copymessage=[refusal]) as at:
        await answered(at, 7)
        async with running(at.sender.run()):
            await at.over(dead=1)
        (posting,) = await at.store.postings(at.clock(), 9)
    (failed,) = posting.failures
    assert failed.room_message == 7
    assert failed.failed == error


async def test_a_group_that_put_the_bot_out_marks_nobody_and_its_row_is_dropped() -> None:
    def answer(call: Call) -> Any:
        return KICKED if call.params["chat_id"] == GROUP else None

    async with desk(sendmessage=answer) as at:
        await at.queue(says("satu", GROUP), says("dua", GROUP), says("halo"))
        async with running(at.sender.run()):
            await at.over(sent=1, dead=2)
        (work,) = await _works(at)
    assert at.texts(GROUP) == ["satu", "dua"]
    assert not work.conversation.blocked


async def _works(at: Desk) -> Any:
    raw = update(99, message=message("x", GROUP))
    await at.store.receive([received(raw)], at.clock())
    return await at.store.pending(at.clock(), (), 9)


async def test_an_edit_finds_its_message_by_its_tag() -> None:
    edit = Outgoing(PERSON, "edit", {"of": "status", "text": "Sekarang nomor 2", "keyboard": []})
    async with desk() as at:
        first = Outgoing(PERSON, "message", {"text": "Nomor 3", "keyboard": []}, tag="status")
        await at.queue(first, says("lain"), edit)
        async with running(at.sender.run()):
            await at.over(sent=3)
        (made,) = at.telegram.made("editmessagetext")
    assert made["message_id"] == 101
    assert made["text"] == "Sekarang nomor 2"


async def test_without_a_message_of_that_tag_there_is_nothing_to_change() -> None:
    edit = Outgoing(PERSON, "edit", {"of": "status", "text": "Sekarang nomor 2", "keyboard": []})
    async with desk() as at:
        await at.queue(edit, says("lain"))
        async with running(at.sender.run()):
            await at.over(sent=2)
        assert at.telegram.made("editmessagetext") == []
        assert at.texts() == ["lain"]


async def test_a_reaction_that_is_refused_is_given_up_and_the_next_goes() -> None:
    invalid = Refusal(400, "Bad Request: REACTION_INVALID")
    async with desk(setmessagereaction=[invalid]) as at:
        row = Outgoing(PERSON, "reaction", {"message_id": 5, "emoji": "x"})
        await at.queue(row, says("lain"))
        async with running(at.sender.run()):
            await at.over(sent=1, dead=1)


async def test_words_to_a_group_leave_some_of_its_minute_to_cards_of_new_cases() -> None:
    async with desk() as at:
        await at.queue(*(says(str(number), GROUP) for number in range(GROUP_LIMIT)))
        async with running(at.sender.run()):
            for expected in (*range(3, GROUP_LIMIT - KEEP), *[GROUP_LIMIT - KEEP] * 20):
                await at.over(sent=expected)
                await at.move(1)
            await at.move(40)
            for expected in range(GROUP_LIMIT - KEEP + BURST, GROUP_LIMIT + 1):
                await at.over(sent=expected)
                await at.move(1)
        assert len(at.texts(GROUP)) == GROUP_LIMIT
    assert GROUP_LIMIT - KEEP == 12


async def test_deletions_and_reactions_wait_for_no_pace() -> None:
    async with desk() as at:
        rows = [Outgoing(PERSON, "reaction", {"message_id": n, "emoji": "👍"}) for n in range(9)]
        await at.queue(*rows, Outgoing(PERSON, "delete", {"message_id": 5}))
        async with running(at.sender.run()):
            await at.over(sent=10)
