"""Files brought from the local Bot API server, and those that cannot be had."""

import json
from collections.abc import AsyncIterator

import httpx
import pytest
import telegram
from telegram.error import NetworkError, RetryAfter
from telegram.request import HTTPXRequest

from bot.downloading import FileGone, download
from bot.simulator.serving import Running, running

pytestmark = pytest.mark.anyio
SARI = {"id": 5, "first_name": "Sari"}
DATA = bytes(range(256)) * 1000


@pytest.fixture
async def server() -> AsyncIterator[Running]:
    async with running(first_id=1000) as up:
        yield up


@pytest.fixture
async def bot(server: Running) -> AsyncIterator[telegram.Bot]:
    ways = [HTTPXRequest(httpx_kwargs={"verify": False}) for _ in range(2)]
    made = telegram.Bot(
        server.token, server.base_url, server.base_file_url, request=ways[0],
        get_updates_request=ways[1],
    )  # fmt: skip
    async with made:
        yield made


@pytest.fixture
async def people(server: Running) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=server.url, verify=False) as client:
        yield client


async def sent(people: httpx.AsyncClient, bot: telegram.Bot, **more: str) -> str:
    """Sari sends a document; gives its file id."""
    form = {"user": json.dumps(SARI), "kind": "document", **more}
    answer = await people.post("/sim/messages", data=form, files={"file": ("kontrak.pdf", DATA)})
    assert answer.status_code == 200
    return (await bot.get_updates())[-1].message.document.file_id


async def fault(people: httpx.AsyncClient, **fields: object) -> None:
    (await people.post("/sim/faults", json=fields)).raise_for_status()


async def test_a_file_comes_as_it_was_sent(bot, people) -> None:
    assert await download(bot, await sent(people, bot)) == DATA


async def test_a_file_that_telegram_does_not_know_is_gone(bot) -> None:
    with pytest.raises(FileGone) as gone:
        await download(bot, "nothing")
    assert not gone.value.too_large


async def test_a_file_that_telegram_calls_too_big_is_too_large(bot, people) -> None:
    file_id = await sent(people, bot, file_size=str(20 * 2**20 + 1))
    with pytest.raises(FileGone) as gone:
        await download(bot, file_id)
    assert gone.value.too_large


async def test_a_file_over_our_own_limit_is_too_large(bot, people) -> None:
    file_id = await sent(people, bot)
    assert await download(bot, file_id, limit=len(DATA)) == DATA
    with pytest.raises(FileGone) as gone:
        await download(bot, file_id, limit=len(DATA) - 1)
    assert gone.value.too_large


async def test_a_file_longer_than_it_claims_is_not_read_to_its_end(bot, people) -> None:
    file_id = await sent(people, bot, file_size="10")
    with pytest.raises(FileGone) as gone:
        await download(bot, file_id, limit=1000)
    assert gone.value.too_large


async def test_a_file_that_was_there_a_moment_ago_is_gone(bot, people) -> None:
    file_id = await sent(people, bot)
    await fault(people, kind="400", method="download")
    with pytest.raises(FileGone):
        await download(bot, file_id)


@pytest.mark.parametrize(
    ("kind", "method", "error"),
    [
        ("502", "download", NetworkError),
        ("429", "download", RetryAfter),
        ("500", "getFile", NetworkError),
        ("drop_before", "getFile", NetworkError),
    ],
)
async def test_trouble_on_the_way_is_for_another_try(bot, people, kind, method, error) -> None:
    file_id = await sent(people, bot)
    await fault(people, kind=kind, method=method)
    with pytest.raises(error):
        await download(bot, file_id)
    assert await download(bot, file_id) == DATA


async def test_a_server_that_cannot_be_reached_is_for_another_try_and_hides_the_token(
    bot, people
) -> None:
    file_id = await sent(people, bot)

    class Moved(telegram.Bot):
        async def get_file(self, *args: object, **kwargs: object) -> telegram.File:
            return telegram.File(file_id, "u", file_path="http://127.0.0.1:9/file/rahasia")

    with pytest.raises(NetworkError) as trouble:
        await download(Moved(bot.token), file_id)
    assert "rahasia" not in str(trouble.value)
    assert trouble.value.__cause__ is None
