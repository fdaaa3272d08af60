"""Who may choose alerts for a group is asked of Telegram, and remembered for a moment."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import telegram

from bot.group_leaders import SURE_FOR, GroupLeaders
from bot.model import Incoming
from bot.simulator.serving import Running, running
from tests.group_server import ask, bot_at, calls
from tests.samples import PERSON, Clock

pytestmark = pytest.mark.anyio
GROUP = -1004003
CREATOR, ADMIN, MEMBER, STRANGER = 901, 902, 903, 904
STATUSES = {CREATOR: "creator", ADMIN: "administrator", MEMBER: "member"}


@pytest.fixture
async def server() -> AsyncIterator[Running]:
    async with running() as up:
        members = [
            {"user": {"id": id, "first_name": f"N{id}"}, "status": status}
            for id, status in STATUSES.items()
        ]
        chat = {"id": GROUP, "type": "supergroup", "title": "Keluarga PMI"}
        await ask(up, "groups", {"chat": chat, "members": members, "bot": "member"})
        yield up


@pytest.fixture
async def bot(server: Running) -> AsyncIterator[telegram.Bot]:
    async with bot_at(server) as made:
        yield made


def did(sender: int, **more: Any) -> Incoming:
    fields = {"private": False, "sender": sender, "command": "langganan", **more}
    return Incoming(GROUP, "command", **fields)


@pytest.mark.parametrize(
    ("sender", "leads"),
    [(CREATOR, True), (ADMIN, True), (MEMBER, False), (STRANGER, False), (0, False)],
)
async def test_only_who_leads_the_group_decides_for_it(
    bot: telegram.Bot, sender: int, leads: bool
) -> None:
    assert await GroupLeaders(bot, Clock().ticks).leads(did(sender)) is leads


async def test_who_writes_in_the_groups_name_leads_and_telegram_is_not_asked(
    bot: telegram.Bot, server: Running
) -> None:
    # Telegram names @GroupAnonymousBot as the sender, which is no member.
    assert await GroupLeaders(bot, Clock().ticks).leads(did(1087968824, as_group=True))
    assert calls(server) == 0


async def test_nobody_leads_in_a_private_chat(bot: telegram.Bot, server: Running) -> None:
    alone = Incoming(PERSON, "command", sender=PERSON)
    assert not await GroupLeaders(bot, Clock().ticks).leads(alone)
    assert calls(server) == 0


async def test_telegram_is_asked_once_in_half_a_minute(bot: telegram.Bot, server: Running) -> None:
    clock = Clock()
    leaders = GroupLeaders(bot, clock.ticks)
    assert await leaders.leads(did(ADMIN))
    assert await leaders.leads(did(ADMIN))
    assert calls(server) == 1
    assert not await leaders.leads(did(MEMBER))
    assert calls(server) == 2
    clock.move(SURE_FOR)
    gone = {"chat": {"id": GROUP}, "user": {"id": ADMIN, "first_name": "A"}, "status": "member"}
    await ask(server, "members", gone)
    assert not await leaders.leads(did(ADMIN))
    assert calls(server) == 3


async def test_while_telegram_is_away_nobody_leads_and_the_next_who_asks_is_heard(
    bot: telegram.Bot, server: Running
) -> None:
    leaders = GroupLeaders(bot, Clock().ticks)
    await ask(server, "faults", {"kind": "502", "method": "getChatMember", "count": 1})
    assert not await leaders.leads(did(ADMIN))
    assert await leaders.leads(did(ADMIN))
