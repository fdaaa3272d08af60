"""Own cost of a turn: updates a second through one whole bot, beside a bare httpx loop in the
same run.

    .venv/bin/python -m benchmarks.turn_cost [--updates 3000] [--rounds 3]

Rasa is answered by a stub below httpx, the Bot API by the local server in a process of its own
with no
latency added, pacing is set out of the way, the store is SQLite with synchronous=FULL. What is
left is
what the bot itself costs: fetching, two commits, deciding, wording, sending.
"""

import argparse
import asyncio
import statistics
import tempfile
import time

import httpx
from telegram import Bot
from telegram.request import HTTPXRequest

from bot import app, responses, urgency, word_loading
from bot.deciding import Decider
from bot.live import Live
from bot.settings import LOCAL_TOKEN, Settings
from bot.store import Store
from bot.understanding import Nlu
from tests.e2e.stage import Server

CHATS, FIRST_CHAT = 500, 10_000
WHAT_RASA_SAYS = {
    "intent": {"name": "apa_itu_tppo", "confidence": 0.9},
    "intent_ranking": [{"name": "apa_itu_tppo", "confidence": 0.9}],
    "entities": [],
}


async def bare(server: Server, count: int) -> float:
    """sendMessage calls a second of a bare httpx loop, one after the other."""
    words = responses.load(word_loading.RESPONSES).texts["start.menu"]
    url = f"{server.url}/bot{LOCAL_TOKEN}/sendMessage"
    async with httpx.AsyncClient() as client:
        await client.post(url, data={"chat_id": 1, "text": words})
        started = time.perf_counter()
        for _ in range(count):
            (await client.post(url, data={"chat_id": 1, "text": words})).raise_for_status()
        return count / (time.perf_counter() - started)


async def whole(server: Server, count: int) -> float:
    """Updates a second of the whole bot, from the first fetched to the last answered."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(token=LOCAL_TOKEN, api_url=server.url, data=folder, nlu_url="http://stub",
                            send_rate=10**6, chat_rate=10**6)  # fmt: skip
        store = app.open_own_store(settings)
        stub = httpx.MockTransport(lambda _: httpx.Response(200, json=WHAT_RASA_SAYS))
        nlu = Nlu(httpx.AsyncClient(base_url="http://stub", transport=stub))
        words = responses.load(word_loading.RESPONSES)
        lexicon = urgency.load(word_loading.RESPONSES / "urgency.yml")
        base = server.url
        request = HTTPXRequest(settings.at_once, pool_timeout=60)
        async with Bot(LOCAL_TOKEN, f"{base}/bot", f"{base}/file/bot", request=request) as bot:
            decider = Decider(Live(words, word_loading.load_router), nlu, lexicon, bot.username)
            _queue(server, count)
            running = asyncio.create_task(app.together(app.join(settings, bot, store, decider)))
            started = time.perf_counter()
            while await _sent(store) < count:  # noqa: ASYNC110 - looks from outside, adds nothing inside
                await asyncio.sleep(0.2)
            spent = time.perf_counter() - started
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
        await store.close()
        _check(server, count)
        return count / spent


def _queue(server: Server, count: int) -> None:
    for number in range(count):
        server.write(FIRST_CHAT + number % CHATS, f"apa itu tppo {number}")


async def _sent(store: Store) -> int:
    return (await store.counts())["outbox_sent"]


def _check(server: Server, count: int) -> None:
    calls = [call for call in server.calls("sendMessage") if call["ok"]]
    sent = [call for call in calls if int(call["params"]["chat_id"]) >= FIRST_CHAT]
    assert len(sent) == count, f"{len(sent)} of {count} answers"


def main() -> None:
    """Alternate the two, print each round and the medians."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--updates", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    shares, loops, wholes = [], [], []
    for number in range(options.rounds):
        with Server() as server:
            server.write(1, "/start")
            loops.append(asyncio.run(bare(server, options.updates)))
            wholes.append(asyncio.run(whole(server, options.updates)))
        shares.append(wholes[-1] / loops[-1])
        _print(f"round {number + 1}", loops[-1], wholes[-1], shares[-1])
    middle = statistics.median
    _print("median", middle(loops), middle(wholes), middle(shares))


def _print(what: str, loop: float, bot: float, share: float) -> None:
    print(f"{what}: bare loop {loop:.0f}/s, whole bot {bot:.0f}/s, share {share:.2f}", flush=True)


if __name__ == "__main__":
    main()
