"""A server of its own for every test, a real bot on it, and a client for the people's side."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import httpx
import pytest
import telegram
from telegram.request import HTTPXRequest

from bot.simulator.serving import Running, running

SARI = {"id": 5, "first_name": "Sari"}
BUDI = {"id": 6, "first_name": "Budi", "username": "budi_s"}
GROUP = {"id": -1001, "type": "supergroup", "title": "Petugas"}
FORUM = {"id": -1009, "type": "supergroup", "title": "Meja", "is_forum": True}


@dataclass
class Clock:
    """The server's time, moved by tests."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now

    def forward(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds


@dataclass(frozen=True)
class People:
    """The people's side, as scripts use it."""

    client: httpx.AsyncClient
    sari = SARI
    budi = BUDI
    group = GROUP
    forum = FORUM

    async def ask(self, address: str, body: dict) -> dict:
        """Post to `/sim/…` and give the answer."""
        answer = await self.client.post(f"/sim/{address}", json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def write(self, text: str = "halo", user: dict = SARI, **more: object) -> int:
        """Somebody writes; gives the message id."""
        said = {"user": user, "text": text, **more}
        return (await self.ask("messages", said))["message_id"]

    async def refused(self, address: str, body: dict) -> int:
        """Post to `/sim/…` what cannot be done; gives the status, and there is a reason."""
        answer = await self.client.post(f"/sim/{address}", json=body)
        assert answer.json()["error"]
        return answer.status_code

    async def make_forum(self, bot: str = "administrator", **rights: bool) -> int:
        """A forum with Sari, who made it, and Budi; gives its id."""
        members = [{"user": SARI, "status": "creator"}, {"user": BUDI, "status": "member"}]
        made = {"chat": FORUM, "members": members, "bot": bot, "rights": rights}
        return (await self.ask("groups", made))["chat"]["id"]

    async def calls(self, since: int = 0, **query: object) -> list[dict]:
        """The calls of the bot."""
        answer = await self.client.get("/sim/calls", params={"since": since, **query})
        return answer.json()["calls"]


def request() -> HTTPXRequest:
    """A bot's way to the network; reading certificates would take most of a test's time."""
    return HTTPXRequest(httpx_kwargs={"verify": False})


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def server(clock: Clock) -> AsyncIterator[Running]:
    async with running(clock=clock, first_id=1000) as up:
        yield up


@pytest.fixture
async def bot(server: Running) -> AsyncIterator[telegram.Bot]:
    made = telegram.Bot(
        server.token,
        base_url=server.base_url,
        base_file_url=server.base_file_url,
        request=request(),
        get_updates_request=request(),
    )
    async with made:
        yield made


@pytest.fixture
async def people(server: Running) -> AsyncIterator[People]:
    async with httpx.AsyncClient(base_url=server.url, verify=False) as client:
        yield People(client)


@pytest.fixture
async def forum(people: People) -> int:
    """The id of an operators' group with topics, where the bot may do everything."""
    return await people.make_forum()


@pytest.fixture
async def thread(bot: telegram.Bot, forum: int) -> int:
    """The number of a topic in it."""
    return (await bot.create_forum_topic(forum, "Kasus 1")).message_thread_id


@pytest.fixture
def events(server: Running) -> Callable[[str], list[dict]]:
    """What the pages heard so far of one kind."""
    return lambda kind: [e for e in server.state.events.since(1000) if e["type"] == kind]
