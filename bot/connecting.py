"""Comes into touch with Telegram, or with a local server in its place: the connected bot, its
profile, the ports it needs."""

import asyncio
import logging
import os
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from telegram import Bot, BotCommand
from telegram.error import EndPointNotFound, Forbidden, InvalidToken, TelegramError
from telegram.request import HTTPXRequest

from bot import child, nlu_process, outcall
from bot.broadcasting.broadcaster import MOST
from bot.desk_settings import DEMO_GROUP
from bot.errors import StartError
from bot.responses import Responses
from bot.settings import DEMO_CHANNEL, ROOT, Settings

log = logging.getLogger(__name__)


async def introduce(bot: Bot, words: Responses) -> None:
    """Set the bot's commands and description; a refusal is logged and changes nothing."""
    listed = [
        BotCommand(key.removeprefix("commands."), text)
        for key, text in words.texts.items()
        if key.startswith("commands.")
    ]
    try:
        await bot.set_my_commands(listed)
        await bot.set_my_description(words.texts["profile.description"].strip())
        await bot.set_my_short_description(words.texts["profile.short"].strip())
    except TelegramError as error:
        log.warning("commands are not set: %s", type(error).__name__)


def refuse_used_ports(settings: Settings) -> None:
    """Raise StartError when a port that the bot itself needs is taken."""
    if settings.local:
        nlu_process.refuse_used_port(settings.chat_port, "CHAT_PORT", "the local server")
    if not settings.nlu_url:
        nlu_process.refuse_used_port(settings.nlu_port, "NLU_PORT", "the language model")


@asynccontextmanager
async def telegram_bot(settings: Settings, tell: Callable[[str], None]) -> AsyncIterator[Bot]:
    """A connected bot. Waits for a server that does not answer; a refused token is a StartError."""
    connections = settings.at_once + MOST
    request = HTTPXRequest(
        connections, read_timeout=15, write_timeout=15, connect_timeout=10, pool_timeout=30
    )
    base = settings.api_base
    bot = Bot(settings.bot_token, f"{base}/bot", f"{base}/file/bot", request=request)
    pause = 0.2
    while True:
        try:
            await bot.initialize()
            await bot.delete_webhook()
            break
        except (InvalidToken, EndPointNotFound, Forbidden) as error:
            raise StartError(
                f"{base} refuses the token; check CEKDULU_TOKEN with @BotFather."
            ) from error
        except TelegramError as error:  # no way there, a 429, or a page that is no Bot API's
            if pause > 1:
                tell(f"{base} does not answer as a Bot API ({type(error).__name__}), again …")
            await asyncio.sleep(outcall.verdict(error).seconds or pause)
            pause = min(30.0, pause * 2)
    try:
        yield bot
    finally:
        await bot.shutdown()


@asynccontextmanager
async def local_server(settings: Settings) -> AsyncIterator[None]:
    """The local Bot API server in a process of its own."""
    command = [sys.executable, "-m", "bot.simulator", "--port", str(settings.chat_port),
               "--desk", str(DEMO_GROUP), "--channel", DEMO_CHANNEL,
               "--exit-with-parent"]  # fmt: skip
    server = await child.start(command, ROOT, child.without_settings(os.environ))
    try:
        yield
    finally:
        await server.stop()
