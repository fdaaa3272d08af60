"""`cekdulu chat`: a person at a terminal talks with the real bot, through the local server.

A bot that runs already is talked to; otherwise one is started, and stopped at the end.
"""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import httpx

from bot import app
from bot.errors import StartError
from bot.model import Json
from bot.outcall import plain
from bot.settings import Settings

PERSON = {"id": 7001, "is_bot": False, "first_name": "Terminal"}
GREETING = "Tulis pesan lalu Enter. Angka menekan tombol. /keluar atau Ctrl-D untuk selesai.\n"
LEAVE = "/keluar"
WAIT = 20
"""Seconds one look for answers lasts."""


class Talk:
    """One conversation: what was said last and which buttons stand under it."""

    def __init__(self, server: httpx.AsyncClient) -> None:
        self._server = server
        self._since = 0
        self._buttons: list[tuple[int, Json]] = []

    async def begin(self) -> None:
        """Hear only what is said from now on."""
        self._since = (await self._calls(0))["next"]

    async def send(self, line: str) -> None:
        """Write a message, or press the button of that number."""
        if line.isdecimal() and 0 < int(line) <= len(self._buttons):
            message_id, button = self._buttons[int(line) - 1]
            pressed = {"user": PERSON, "message_id": message_id, "data": button["callback_data"]}
            await self._post("/sim/press", pressed)
        else:
            await self._post("/sim/messages", {"user": PERSON, "text": line})

    async def listen(self) -> None:
        """Print what the bot says until cancelled."""
        while True:
            heard = await self._calls(WAIT)
            self._since = heard["next"]
            for call in heard["calls"]:
                if call["method"].lower() == "sendmessage" and call["ok"]:
                    self._show(call)

    def _show(self, call: Json) -> None:
        params = call["params"]
        sys.stdout.write(f"\n{plain(params['text'])}\n")
        rows = (params.get("reply_markup") or {}).get("inline_keyboard", [])
        buttons = [button for row in rows for button in row]
        self._buttons = []
        for button in buttons:
            if "callback_data" in button:
                self._buttons.append((call["result_message_id"], button))
                sys.stdout.write(f"  [{len(self._buttons)}] {button['text']}\n")
            else:
                sys.stdout.write(f"  [→] {button['text']}: {button.get('url', '')}\n")
        sys.stdout.write("> ")
        sys.stdout.flush()

    async def _calls(self, wait: int) -> Json:
        query: Json = {"since": self._since, "wait": wait, "chat_id": PERSON["id"]}
        heard: Json = (await self._server.get("/sim/calls", params=query)).raise_for_status().json()
        return heard

    async def _post(self, path: str, body: Json) -> None:
        answer = await self._server.post(path, json=body)
        if answer.is_error:
            sys.stdout.write("Tombol itu tidak ada lagi.\n> ")


async def chat(settings: Settings) -> None:
    """Talk until the person leaves."""
    local = replace(settings, token="", api_url="")
    if settings.log == "INFO":  # its lines would stand between those of the talk
        logging.getLogger("bot").setLevel(logging.WARNING)
    client = httpx.AsyncClient(base_url=local.api_base, timeout=WAIT + 10)
    async with client as server, _bot(local, server):
        talk = Talk(server)
        await talk.begin()
        listener = asyncio.create_task(talk.listen())
        sys.stdout.write(f"{GREETING}> ")
        sys.stdout.flush()
        try:
            await _read(talk)
        finally:
            listener.cancel()
            await asyncio.gather(listener, return_exceptions=True)


async def _read(talk: Talk) -> None:
    async for line in _lines():
        if line == LEAVE:
            return
        if line:
            await talk.send(line)


async def _lines() -> AsyncIterator[str]:
    """What is typed, without holding up the loop."""
    reader = asyncio.StreamReader()
    loop = asyncio.get_running_loop()
    try:
        await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    except ValueError:  # a file: it is all there already
        reader.feed_data(sys.stdin.buffer.read())
        reader.feed_eof()
    async for line in reader:
        yield line.decode(errors="replace").strip()


@asynccontextmanager
async def _bot(settings: Settings, server: httpx.AsyncClient) -> AsyncIterator[None]:
    if await _answers(server):
        yield
        return
    bot = asyncio.create_task(app.run(settings))
    try:
        while not await _answers(server):
            await asyncio.wait([bot], timeout=0.2)
            if bot.done():
                raise StartError(str(bot.exception() or "the bot ended"))
        yield
    finally:
        bot.cancel()
        await asyncio.gather(bot, return_exceptions=True)


async def _answers(server: httpx.AsyncClient) -> bool:
    try:
        return (await server.get("/sim/state")).is_success
    except httpx.HTTPError:
        return False
