"""The words in files that are checked: text as it is, pictures and documents through bot.media."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import BotError

if TYPE_CHECKING:
    from bot.media.reader import Reader

PLAIN = ".txt"


class Unreadable(BotError):
    """There are no words in a file, or it cannot be opened."""


@dataclass(frozen=True)
class FileText:
    """The words of a file, what its codes say below them; `problem` says what is missing of them
    (see bot.media.contents)."""

    text: str
    problem: str = ""


class Files:
    """Reads files; the process that reads pictures is started by the first that needs it."""

    def __init__(self) -> None:
        self._reader: Reader | None = None

    async def read(self, path: Path) -> FileText:
        """The words of one file. Raises Unreadable."""
        try:
            data = await asyncio.to_thread(path.read_bytes)
        except (OSError, ValueError) as error:
            raise Unreadable(f"{path.name} cannot be read: {_reason(error)}.") from error
        if path.suffix.lower() == PLAIN:
            return FileText(data.decode("utf-8-sig", errors="replace"))
        contents = await self._open().read(data, path.name)
        text = "\n".join(part for part in (contents.text, *contents.codes) if part)
        if not text:
            raise Unreadable(f"{path.name} holds no words: {contents.problem or 'empty'}.")
        return FileText(text, contents.problem)

    async def aclose(self) -> None:
        """End the process that reads pictures, if it was started."""
        if self._reader:
            await self._reader.close()

    def _open(self) -> "Reader":
        # Only here: what reads pictures is not needed for words, which then are checked at once.
        from bot.media.reader import Reader

        if self._reader is None:
            self._reader = Reader()
        return self._reader


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
