"""Examines an offer: fetches and reads its files, judges its words, looks at its links, and looks
up its agencies and whether it was seen before. What cannot be had costs only itself."""

import asyncio
import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from bot import fingerprints, outside_signs
from bot.agency_list import Agencies
from bot.asked_offer import Asked
from bot.downloading import FileGone
from bot.examined import Examined, SeenBefore, Unread
from bot.looking import Looked, Looker
from bot.masking import masked
from bot.media.contents import Contents
from bot.media.reader import Reader
from bot.model import SentFile
from bot.offer_effects import Seen
from bot.offer_parts import FILES_AT_ONCE
from bot.offers.checking import OfferChecker
from bot.offers.model import Judgement
from bot.quietlog import where
from bot.store.interface import Store
from bot.urls import find

log = logging.getLogger(__name__)
LARGEST_FILE = 20 * 1024 * 1024
"""Bytes; Telegram lets bots fetch no larger one (Bot API, getFile)."""
FEW_WORDS = 25
"""An offer of so few words of its own may stand on the page it links to: that is read too."""


READING = 30.0
"""Seconds after which no further file is begun. Whoever writes meanwhile, perhaps for help, waits
for the verdict; what was not begun is read when the person asks for it."""


@dataclass(frozen=True)
class Readings:
    """What the files of an offer said, how many could not be read, by why, and how many
    there was no time for."""

    texts: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    hashes: tuple[str, ...] = ()
    unread: Mapping[Unread, int] = field(default_factory=dict)
    not_begun: int = 0


class Examiner:
    """The parts an examination needs. `fetch` gets a file's bytes by its id; it raises FileGone, or
    what the network raises. Without a `store` nothing was seen before; without a `looker` no link
    is opened. `ticks` counts seconds."""

    def __init__(
        self,
        checker: OfferChecker,
        agencies: Agencies,
        reader: Reader,
        fetch: Callable[[str], Awaitable[bytes]],
        store: Store | None = None,
        looker: Looker | None = None,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self.checker, self._ticks = checker, ticks
        self._store, self._agencies = store, agencies
        self._reader, self._fetch, self._looker = reader, fetch, looker

    async def judge(self, text: str, answers: Mapping[str, str] | None = None) -> Judgement:
        """Judge words, beside the loop: a long text takes a second, and nobody else should wait."""
        return await asyncio.to_thread(self.checker.check, text, answers)

    async def examine(self, asked: Asked, key: str, now: datetime) -> Examined:
        """Examine an offer; `key` names it if nobody sent it before."""
        gathered = asked.gathered
        files = gathered.files[:FILES_AT_ONCE]
        read = await self._read_all(files)
        text = "\n".join(filter(None, (gathered.text, *read.texts, *read.codes)))
        looked = await self._look_at(text)
        judged_text = _with_pages(text, looked)
        judgement = await self.judge(judged_text or gathered.own, asked.answers)
        seen = await self._seen(text, read.hashes, judgement)
        listed = self._agencies.current
        licences = outside_signs.licences(judgement.reading, judged_text, listed, now.date())
        signs = outside_signs.signs(looked, licences, seen, now.date())
        judgement = self.checker.with_signs(judgement, signs)
        return Examined(
            judgement, text, gathered.own, len(gathered.files), read.unread, licences,
            listed.as_of, _seen_before(seen, asked.key), (seen.key if seen else "") or key,
            fingerprints.shingles(text), read.hashes, contacts_of(judgement), masked(text),
            {_host(one.url): one.state for one in looked}, read.not_begun,
        )  # fmt: skip

    async def _read_all(self, files: Sequence[SentFile]) -> Readings:
        texts: list[str] = []
        codes: list[str] = []
        hashes: list[str] = []
        unread: Counter[Unread] = Counter()
        until = self._ticks() + READING
        for file in files:
            contents, problem = await self._read(file)
            texts.append(contents.text)
            codes += contents.codes
            hashes += contents.hashes
            if problem:
                unread[problem] += 1
            if self._ticks() >= until:
                break
        once = tuple(dict.fromkeys(codes))
        not_begun = len(files) - len(texts)
        return Readings(tuple(texts), once, tuple(hashes), dict(unread), not_begun)

    async def _read(self, file: SentFile) -> tuple[Contents, Unread | Literal[""]]:
        """What a file says, and why it says nothing. A network that is away is tried again by the
        turn as a whole."""
        if file.size > LARGEST_FILE:
            return Contents(), "too_large"
        try:
            data = await self._fetch(file.id)
        except FileGone as gone:
            return Contents(), "too_large" if gone.too_large else "gone"
        contents = await self._reader.read(data, file.name, file.mime)
        return contents, contents.problem

    async def _look_at(self, text: str) -> tuple[Looked, ...]:
        if self._looker is None or not (urls := find(text)):
            return ()
        try:
            return await self._looker.look_all([one.url for one in urls])
        except Exception as error:  # whatever a stranger's page does, the offer is judged
            log.warning("links: %s", where(error))
            return ()

    async def _seen(self, text: str, hashes: Sequence[str], judgement: Judgement) -> Seen | None:
        if self._store is None:
            return None
        try:
            shingles = fingerprints.shingles(text)
            return await self._store.seen(shingles, hashes, contacts_of(judgement))
        except Exception as error:
            log.warning("seen: %s", where(error))
            return None


def of_words(checker: OfferChecker) -> Examiner:
    """An examiner for words alone: no files, no store, no network."""

    async def nothing(id: str) -> bytes:
        raise FileGone

    return Examiner(checker, Agencies(), Reader(), nothing)


def contacts_of(judgement: Judgement) -> tuple[str, ...]:
    """The numbers, names and sites by which an offer is known again, comparable."""
    reading = judgement.reading
    named = (f"{one.kind}:{one.value}" for one in reading.contacts if one.value)
    return tuple(dict.fromkeys((*named, *(f"site:{url.host}" for url in reading.links))))


def _with_pages(text: str, looked: Sequence[Looked]) -> str:
    """The text, with what the pages say when the offer itself says next to nothing."""
    if len(text.split()) > FEW_WORDS:
        return text
    pages = (f"{one.title}\n{one.words}" for one in looked if one.state == "seen")
    return "\n".join((text, *pages))


def _seen_before(seen: Seen | None, own: str) -> SeenBefore:
    """What is told of it; to whom it was told a moment ago it is nothing new."""
    if seen is None or (own and seen.key == own and seen.outcome != "scam"):
        return SeenBefore()
    first = seen.first_at if seen.times else None
    outcome = "" if seen.outcome == "genuine" and seen.new_contacts else seen.outcome
    return SeenBefore(seen.times, first, outcome, seen.contact_times, seen.contact_bad)


def _host(url: str) -> str:
    return url.split("//", 1)[-1].split("/", 1)[0]
