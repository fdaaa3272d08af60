"""Who is who at the desk is asked of Telegram, remembered for a while, and forgotten at once when
somebody leaves."""

from collections.abc import AsyncIterator

import httpx
import pytest
import telegram
from telegram.request import HTTPXRequest

from bot.cases.shift import Rules
from bot.roles import SURE_FOR, TRUSTED_FOR, Role, Roles
from bot.simulator.serving import Running, running
from tests.samples import Clock

pytestmark = pytest.mark.anyio
GROUP = -1001
SARI, BUDI, WATI, STRANGER = ({"id": n, "first_name": f"N{n}"} for n in (901, 902, 903, 904))


@pytest.fixture
async def server() -> AsyncIterator[Running]:
    async with running() as up:
        members = [{"user": SARI, "status": "creator"}, {"user": BUDI, "status": "member"}]
        chat = {"id": GROUP, "type": "supergroup", "title": "Meja", "is_forum": True}
        made = {"chat": chat, "members": members, "bot": "administrator"}
        await ask(up, "groups", made)
        yield up


@pytest.fixture
async def bot(server: Running) -> AsyncIterator[telegram.Bot]:
    request = HTTPXRequest(httpx_kwargs={"verify": False})
    async with telegram.Bot(server.token, server.base_url, request=request) as made:
        yield made


async def ask(server: Running, address: str, body: dict[str, object]) -> None:
    async with httpx.AsyncClient(base_url=server.url, verify=False) as client:
        answer = await client.post(f"/sim/{address}", json=body)
        assert answer.status_code == 200, answer.text


def calls(server: Running) -> int:
    return sum(
        call["method"] == "getChatMember" for call in server.state.calls.since(0, None, False)
    )


def roles(bot: telegram.Bot, clock: Clock, **rules: tuple[int, ...]) -> Roles:
    return Roles(bot, Rules(**{"groups": (GROUP,), **rules}), clock.ticks)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("user", "role"), [(901, "supervisor"), (902, "operator"), (904, ""), (77, "")]
)
async def test_members_are_operators_and_admins_lead(
    bot: telegram.Bot, user: int, role: Role
) -> None:
    assert await roles(bot, Clock()).role(user) == role


async def test_people_named_in_the_settings_need_no_group(bot: telegram.Bot) -> None:
    who = roles(bot, Clock(), operators=(77,), supervisors=(78,))
    assert (await who.role(77), await who.role(78)) == ("operator", "supervisor")
    assert await who.supervisors() == (78, 901)


async def test_telegram_is_asked_once_in_half_a_minute(bot: telegram.Bot, server: Running) -> None:
    clock = Clock()
    who = roles(bot, clock)
    await who.role(902)
    await who.role(902)
    assert calls(server) == 1
    clock.move(SURE_FOR)
    await who.role(902)
    assert calls(server) == 2


async def test_who_left_is_nobody_at_once(bot: telegram.Bot, server: Running) -> None:
    who = roles(bot, Clock())
    assert await who.role(902) == "operator"
    left = {"chat": {"id": GROUP}, "user": BUDI, "status": "left"}
    await ask(server, "members", left)
    who.forget(902)  # the update chat_member says so
    assert await who.role(902) == ""


async def test_while_telegram_is_away_what_was_known_counts_for_an_hour(
    bot: telegram.Bot, server: Running
) -> None:
    clock = Clock()
    who = roles(bot, clock)
    assert await who.role(902) == "operator"
    await ask(server, "faults", {"kind": "502", "method": "getChatMember", "count": None})
    clock.move(SURE_FOR)
    assert await who.role(902) == "operator"
    assert await who.role(903) == ""
    clock.move(TRUSTED_FOR)
    assert await who.role(902) == ""
