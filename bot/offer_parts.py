"""The parts in which an offer is sent: several messages, an album, a picture with words. They are
kept with the conversation until a short silence says that all of it is there. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from typing import Any

from bot.model import Incoming, Json, SentFile

TEXT_SILENCE, FILE_SILENCE = timedelta(seconds=1.5), timedelta(seconds=3)
"""So long nothing more may come before the parts are put together. Telegram delivers forwarded
messages and the pictures of an album one by one, within about a second."""
LONGEST_WAIT = timedelta(seconds=15)
"""Whoever goes on sending gets a first judgement after this."""
MOST_TEXT = 12_000
"""Characters kept of all parts: as many as the checker reads."""
MOST_FILES_KEPT, FILES_AT_ONCE = 60, 10
"""Files remembered, and read in one go: ten take some fifteen seconds; the others are read when the
person asks for it."""


@dataclass(frozen=True)
class Part:
    """A message of an offer. `own` are words of the person about it, not of the offer."""

    text: str = ""
    own: bool = False
    file: SentFile | None = None


@dataclass(frozen=True)
class Gathered:
    """The parts so far, since when, and how many files were left out because there were too
    many."""

    parts: tuple[Part, ...]
    since: datetime
    left_out: int = 0

    @property
    def files(self) -> tuple[SentFile, ...]:
        """The pictures and files, in order, none twice."""
        found = {part.file.same or part.file.id: part.file for part in self.parts if part.file}
        return tuple(found.values())

    @property
    def text(self) -> str:
        """The words of the offer, typed or forwarded, and under pictures."""
        return "\n".join(part.text for part in self.parts if part.text and not part.own)

    @property
    def own(self) -> str:
        """The words of the person about the offer."""
        return "\n".join(part.text for part in self.parts if part.text and part.own)

    def due(self, now: datetime) -> datetime:
        """When the parts are looked at if nothing more comes."""
        silence = FILE_SILENCE if self.files else TEXT_SILENCE
        return max(now, min(now + silence, self.since + LONGEST_WAIT))


def with_part(before: Gathered | None, part: Part, now: datetime) -> Gathered:
    """The parts with one more. Files that are too many are counted, never silently lost; a part
    that adds nothing is not kept: somebody may send the same a thousand times."""
    gathered = before or Gathered((), now)
    known = {file.same or file.id for file in gathered.files}
    file, left_out = part.file, gathered.left_out
    if file and (file.same or file.id) in known:
        file = None
    elif file and len(known) >= MOST_FILES_KEPT:
        file, left_out = None, left_out + 1
    room = MOST_TEXT - sum(len(one.text) for one in gathered.parts)
    part = Part(part.text[: max(0, room)], part.own, file)
    more = () if gathered.parts and not (part.text or file) else (part,)
    return Gathered((*gathered.parts, *more), gathered.since, left_out)


def part_of(incoming: Incoming, *, own: bool = False) -> Part:
    """What came, as a part of an offer."""
    return Part(incoming.text, own, incoming.file)


def to_json(gathered: Gathered) -> Json:
    """The parts as the conversation remembers them."""
    parts = [
        {"text": part.text, "own": part.own, "file": part.file and asdict(part.file)}
        for part in gathered.parts
    ]
    return {"parts": parts, "since": gathered.since.isoformat(), "left_out": gathered.left_out}


def from_json(stored: Any) -> Gathered | None:
    """The parts that the conversation remembers; None when there are none."""
    if not isinstance(stored, dict) or not stored.get("parts"):
        return None
    return Gathered(
        tuple(_part(one) for one in stored["parts"]),
        datetime.fromisoformat(stored["since"]),
        int(stored.get("left_out", 0)),
    )


def unread_files(files: Sequence[SentFile], not_begun: int, now: datetime) -> Gathered:
    """The files that are left after as many as are read in one go, of which some were
    `not_begun`."""
    return of_files(files[min(len(files), FILES_AT_ONCE) - not_begun :], now)


def of_files(files: Iterable[SentFile], now: datetime) -> Gathered:
    """Files by themselves, for those that are read later."""
    return Gathered(tuple(Part(file=file) for file in files), now)


def _part(stored: Json) -> Part:
    file = stored.get("file")
    return Part(str(stored["text"]), bool(stored["own"]), SentFile(**file) if file else None)
