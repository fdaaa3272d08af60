"""Files: a report becomes a PDF when it is sent, a list a file of text."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from pathlib import PurePath

from telegram import Bot, InputFile

from bot.model import Json, Outgoing
from bot.outcall.messages import message, sent
from bot.quietlog import where
from bot.report_pdf import as_text, draw, paper_from

log = logging.getLogger(__name__)


def drawn(payload: Json) -> InputFile:
    """The file of a payload: the list as it is, the report as PDF. Raises KeyError, TypeError or
    ValueError for a payload that holds neither."""
    if export := payload.get("export"):
        return InputFile(_bytes(str(export["text"])), str(export["name"]))
    return InputFile(draw(paper_from(payload["paper"])), str(payload["name"]))


def in_words(payload: Json) -> InputFile:
    """The report as a file of plain words. Raises like `drawn`."""
    name = PurePath(str(payload["name"])).with_suffix(".txt").name
    return InputFile(_bytes(as_text(paper_from(payload["paper"]))), name)


WAYS = (drawn, in_words)
"""How a file is made: the next where one fails."""


async def document(
    bot: Bot, row: Outgoing, ways: Sequence[Callable[[Json], InputFile]] = WAYS
) -> int:
    """Make the file and send it; return the message's number. Where no way makes one, the caption
    goes out by itself."""
    for make in ways:
        try:
            file = await asyncio.to_thread(make, row.payload)
        except Exception as error:  # whatever is wrong with the file, the person gets the words
            log.error("outbox %d: %s", row.id, where(error))
        else:
            return await sent(bot, "senddocument", "caption", row, {"document": file})
    return await message(bot, row)


def _bytes(text: str) -> bytes:
    return text.encode("utf8", "replace")  # half a sign cannot be written
