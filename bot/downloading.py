"""Brings a file that somebody sent from Telegram, bounded while it comes."""

import asyncio
from functools import cache
from http import HTTPStatus
from ssl import SSLContext

import httpx
from telegram import Bot
from telegram.error import BadRequest, NetworkError, RetryAfter, TimedOut

LIMIT = 20 * 2**20
"""Bytes a bot may download (Bot API, getFile)."""
TIMES = httpx.Timeout(10.0, read=20.0)
REFUSED = "file is too big"
FOR_A_WHILE = 1


class FileGone(Exception):
    """The file cannot be had, now or later; `too_large` when that is because of its size."""

    def __init__(self, too_large: bool = False) -> None:
        super().__init__("too large" if too_large else "gone")
        self.too_large = too_large


async def download(bot: Bot, file_id: str, limit: int = LIMIT) -> bytes:
    """The bytes of a file. Raises FileGone, and TelegramError when trying again may help."""
    try:
        file = await bot.get_file(file_id)
    except BadRequest as error:
        raise FileGone(too_large=REFUSED in error.message.lower()) from error
    if (file.file_size or 0) > limit:
        raise FileGone(too_large=True)
    if not file.file_path:
        raise FileGone
    # The messages of these errors hold the address, and that holds the token.
    try:
        return await _streamed(file.file_path, limit)
    except httpx.TimeoutException:
        raise TimedOut from None
    except httpx.HTTPError as error:
        raise NetworkError(type(error).__name__) from None


async def _streamed(address: str, limit: int) -> bytes:
    data = bytearray()
    async with (
        httpx.AsyncClient(timeout=TIMES, verify=await asyncio.to_thread(_trusted)) as client,
        client.stream("GET", address) as answer,
    ):
        _check(answer)
        async for chunk in answer.aiter_bytes():
            data += chunk
            if len(data) > limit:
                raise FileGone(too_large=True)
    return bytes(data)


@cache
def _trusted() -> SSLContext:
    """The certificates we trust; kept, because reading them takes up to a second."""
    return httpx.create_ssl_context()


def _check(answer: httpx.Response) -> None:
    """Raise what an answer without the file means."""
    status = answer.status_code
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        wait = answer.headers.get("retry-after", "")
        raise RetryAfter(int(wait) if wait.isdigit() else FOR_A_WHILE)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise NetworkError(f"the file server answers {status}")
    if status != HTTPStatus.OK:
        raise FileGone
