"""Hashes of evidence: files come from the local Bot API server over HTTP, the store is real."""

import asyncio
import hashlib
import json
import logging
import sys
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest
import telegram

from bot.evidence_hashing import AT_ONCE, LONGEST_PAUSE, REST, SHORTEST_PAUSE, Hasher
from bot.model import Conversation
from bot.report_effects import AddEvidence, DropReport, ReportEffect, SaveReport
from bot.reports.model import Evidence, Report
from bot.settings import ROOT
from bot.simulator.serving import Running
from bot.store import Codec, Commit, Received, Store, StoreUnavailable, open_store
from tests.evidence_child import KEY
from tests.samples import NOW, PERSON, Clock, eventually, running
from tests.test_downloading import bot, fault, people, server  # noqa: F401

pytestmark = pytest.mark.anyio
SARI = {"id": 5, "first_name": "Sari"}
PHOTO, VOICE = bytes(range(256)) * 999, b"OggS" * 5_000
LARGE = 20 * 2**20


@dataclass
class Stage:
    """A person's report whose evidence waits, and a hasher that is not running yet."""

    bot: telegram.Bot
    people: httpx.AsyncClient
    store: Store
    clock: Clock
    turns: int = 0

    async def upload(self, data: bytes, **more: str) -> str:
        """Sari sends a file; give Telegram's id of it."""
        form = {"user": json.dumps(SARI), "kind": "document", **more}
        answer = await self.people.post("/sim/messages", data=form, files={"file": ("a", data)})
        assert answer.status_code == 200
        return (await self.bot.get_updates())[-1].message.document.file_id

    async def do(self, *effects: ReportEffect) -> None:
        """A turn of the person that does something with the report."""
        self.turns += 1
        await self.store.receive([Received(self.turns, PERSON, {})], NOW)
        work = (await self.store.pending(NOW, (), 1))[0]
        read = work.conversation
        stand = Conversation(PERSON, "x", {}, read.version)
        await self.store.commit(Commit(work.inbox_id, stand, effects=effects), NOW)

    async def keep(self, *files: str, at: datetime = NOW) -> None:
        """Begin a report with files as its evidence."""
        pieces = (Evidence(at, "document", file, same=str(n)) for n, file in enumerate(files))
        await self.do(SaveReport(Report(PERSON, NOW, "k")), *map(AddEvidence, pieces))

    async def evidence(self) -> tuple[Evidence, ...]:
        """The evidence as it is kept now."""
        shown = await self.store.report_of(PERSON)
        return shown.evidence if shown else ()

    async def hashes(self) -> list[str]:
        """The hashes there are, or why there is none."""
        return [one.sha256 or one.failed for one in await self.evidence()]

    async def all_hashed(self) -> bool:
        """Whether nothing is left to do."""
        return all(one.hashed for one in await self.evidence())

    async def due(self) -> bool:
        """Whether something may be tried now."""
        return bool(await self.store.unhashed(self.clock(), 1))

    def hasher(self, **instead: object) -> Hasher:
        """A hasher with these parts, or others in their place."""
        parts = {"bot": self.bot, "store": self.store, "clock": self.clock} | instead
        return Hasher(**parts)  # type: ignore[arg-type]


@pytest.fixture
async def stage(
    bot: telegram.Bot, people: httpx.AsyncClient, tmp_path: Path  # noqa: F811
) -> AsyncIterator[Stage]:  # fmt: skip
    store = open_store(f"sqlite:///{tmp_path}/store.db", Codec(KEY))
    yield (made := Stage(bot, people, store, Clock()))
    await made.store.close()


class Counting:
    """The real bot, whose files come only when they are let; it counts who asks and waits."""

    def __init__(self, real: telegram.Bot, let: bool = False) -> None:
        self._real, self._let = real, asyncio.Event()
        self.asked = self.under_way = self.most = 0
        if let:
            self._let.set()

    def let(self) -> None:
        """Hand the files out."""
        self._let.set()

    async def get_file(self, file_id: str) -> telegram.File:
        """Ask the real one when it is let."""
        self.asked += 1
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        try:
            await self._let.wait()
            return await self._real.get_file(file_id)
        finally:
            self.under_way -= 1


class Failing:
    """The real store, away as often as it is told for each of its methods; it offers more than it
    is asked for, and counts how often it is asked."""

    def __init__(self, store: Store, **times: int) -> None:
        self._store, self._times, self.asked = store, times, 0

    def _fail(self, method: str) -> None:
        if self._times.get(method, 0):
            self._times[method] -= 1
            raise StoreUnavailable("OperationalError")

    async def unhashed(self, now: datetime, limit: int) -> Sequence[Evidence]:
        self._fail("unhashed")
        self.asked += 1
        return await self._store.unhashed(now, limit * 100)

    async def hashed(self, evidence: int, sha256: str, size: int, failed: str) -> None:
        self._fail("hashed")
        await self._store.hashed(evidence, sha256, size, failed)

    async def hash_later(self, evidence: int, until: datetime) -> None:
        self._fail("hash_later")
        await self._store.hash_later(evidence, until)


def sha(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


async def test_the_hash_is_that_of_the_bytes_that_were_sent(stage: Stage) -> None:
    await stage.keep(await stage.upload(PHOTO), await stage.upload(VOICE))
    async with running(stage.hasher().run()):
        await eventually(stage.all_hashed)
    found = [(one.sha256, one.size, one.failed) for one in await stage.evidence()]
    assert found == [(sha(PHOTO), len(PHOTO), ""), (sha(VOICE), len(VOICE), "")]


async def test_an_empty_file_has_the_hash_of_nothing(stage: Stage) -> None:
    await stage.keep(await stage.upload(b""))
    async with running(stage.hasher().run()):
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(b"")]


async def test_a_file_that_comes_while_nothing_is_to_be_done_is_hashed_when_woken(
    stage: Stage,
) -> None:
    hasher = stage.hasher()
    async with running(hasher.run()):
        await stage.keep(await stage.upload(PHOTO))
        hasher.wake()
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(PHOTO)]


async def test_many_files_are_fetched_two_at_a_time_and_each_once(stage: Stage) -> None:
    files = [await stage.upload(bytes([number]) * 10) for number in range(9)]
    await stage.keep(*files)
    counting, store = Counting(stage.bot), Failing(stage.store)
    hasher = stage.hasher(bot=counting, store=store)
    async with running(hasher.run()):
        await eventually(lambda: counting.asked == AT_ONCE)
        await woken(stage, hasher)
        assert store.asked == 1  # there is no place for another
        counting.let()
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(bytes([number]) * 10) for number in range(9)]
    assert (counting.asked, counting.most) == (9, AT_ONCE)


async def test_a_file_that_telegram_does_not_know_is_gone_and_holds_up_no_other(
    stage: Stage,
) -> None:
    await stage.keep("nothing", await stage.upload(PHOTO))
    async with running(stage.hasher().run()):
        await eventually(stage.all_hashed)
    assert await stage.hashes() == ["gone", sha(PHOTO)]


async def test_a_file_larger_than_telegram_hands_out_is_too_large(stage: Stage) -> None:
    await stage.keep(await stage.upload(PHOTO, file_size=str(LARGE + 1)))
    async with running(stage.hasher().run()):
        await eventually(stage.all_hashed)
    assert await stage.hashes() == ["too_large"]


async def test_a_file_larger_than_it_claims_is_too_large_and_the_largest_one_is_not(
    stage: Stage,
) -> None:
    data = bytes(LARGE + 1)
    largest, larger = [await stage.upload(part, file_size="10") for part in (data[:-1], data)]
    await stage.keep(largest, larger)
    async with running(stage.hasher().run()):
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(data[:-1]), "too_large"]


@pytest.mark.parametrize(
    ("kind", "method"),
    [("502", "download"), ("500", "getFile"), ("drop_before", "getFile"), ("token", "getFile")],
)
async def test_trouble_on_the_way_is_for_another_try(stage: Stage, kind: str, method: str) -> None:
    await stage.keep(await stage.upload(PHOTO))
    await fault(stage.people, kind=kind, method=method, count=1)
    hasher = stage.hasher()
    async with running(hasher.run()):
        await eventually(lambda: waits(stage))
        assert await stage.hashes() == [""]
        stage.clock.move(SHORTEST_PAUSE.total_seconds())
        hasher.wake()
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(PHOTO)]


@pytest.mark.parametrize(
    ("age", "pause"),
    [
        (timedelta(0), SHORTEST_PAUSE), (timedelta(minutes=3), timedelta(minutes=3)),
        (timedelta(days=9), LONGEST_PAUSE), (-timedelta(days=9), SHORTEST_PAUSE),
    ],
)  # fmt: skip
async def test_the_longer_a_file_waits_the_longer_is_the_pause(
    stage: Stage, age: timedelta, pause: timedelta
) -> None:
    await stage.keep(await stage.upload(PHOTO), at=NOW - age)
    await fault(stage.people, kind="502", method="download")
    async with running(stage.hasher().run()):
        await eventually(lambda: waits(stage))
    assert await stage.store.unhashed(NOW + pause - timedelta(seconds=1), 1) == ()
    assert await stage.store.unhashed(NOW + pause, 1) != ()


async def test_telegram_s_own_pause_is_kept_for_all_files(stage: Stage) -> None:
    files = [await stage.upload(bytes([number])) for number in range(5)]
    await stage.keep(*files)
    counting = Counting(stage.bot, let=True)
    await fault(stage.people, kind="429", method="getFile", retry_after=60)
    await fault(stage.people, kind="502", method="download")
    hasher = stage.hasher(bot=counting)
    async with running(hasher.run()):
        await eventually(lambda: counting.asked == AT_ONCE and not counting.under_way)
        await eventually(lambda: later(stage, len(files) - AT_ONCE))
        stage.clock.move(59)
        assert await later(stage, len(files) - 1)
        await woken(stage, hasher)
        assert counting.asked == AT_ONCE
        stage.clock.move(1)
        hasher.wake()
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(bytes([number])) for number in range(5)]


async def test_after_trouble_the_hasher_rests_a_moment(stage: Stage) -> None:
    await stage.keep(*[await stage.upload(bytes([number])) for number in range(5)])
    counting = Counting(stage.bot, let=True)
    await fault(stage.people, kind="502", method="download", count=AT_ONCE)
    hasher = stage.hasher(bot=counting)
    async with running(hasher.run()):
        await eventually(lambda: later(stage, 5 - AT_ONCE))
        await woken(stage, hasher)
        assert counting.asked == AT_ONCE
        stage.clock.move(REST)
        hasher.wake()
        await eventually(lambda: counting.asked == 5)


@pytest.mark.parametrize(
    "times", [{"hashed": 1}, {"hashed": 1, "hash_later": 1}, {"hashed": 3, "hash_later": 3}]
)
async def test_a_store_that_is_away_when_the_hash_is_there_gets_it_later(
    stage: Stage, times: dict[str, int], caplog: pytest.LogCaptureFixture
) -> None:
    await stage.keep(await stage.upload(PHOTO))
    counting = Counting(stage.bot, let=True)
    hasher = stage.hasher(bot=counting, store=Failing(stage.store, **times))
    async with running(hasher.run()):
        for _ in range(times["hashed"]):
            asked = counting.asked
            await eventually(lambda asked=asked: counting.asked > asked)
            await eventually(lambda: "StoreUnavailable" in caplog.text)
            caplog.clear()
            stage.clock.move(SHORTEST_PAUSE.total_seconds())
            hasher.wake()
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(PHOTO)]
    assert counting.asked == times["hashed"] + 1


async def test_a_store_that_is_away_when_it_is_asked_is_asked_again(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    await stage.keep(await stage.upload(PHOTO))
    hasher = stage.hasher(store=Failing(stage.store, unhashed=1))
    async with running(hasher.run()):
        await eventually(lambda: "evidence: StoreUnavailable" in caplog.text)
        hasher.wake()
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(PHOTO)]


async def test_evidence_that_is_erased_while_its_file_comes_is_no_error(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    await stage.keep(await stage.upload(PHOTO))
    shown = await stage.store.report_of(PERSON)
    assert shown is not None
    counting = Counting(stage.bot)
    async with running(stage.hasher(bot=counting).run()):
        await eventually(lambda: counting.under_way == 1)
        await stage.do(DropReport(shown.report.number))
        counting.let()
        await eventually(lambda: not counting.under_way)
    assert await stage.evidence() == ()
    assert caplog.text == ""


async def test_the_log_tells_neither_the_file_nor_the_token(
    stage: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")
    file = await stage.upload(PHOTO)
    await stage.keep(file)
    await fault(stage.people, kind="502", method="download", description="rahasia")
    async with running(stage.hasher().run()):
        await eventually(lambda: waits(stage))
    told = [one.getMessage() for one in caplog.records if one.name.startswith("bot.evidence")]
    assert told == ["evidence: NetworkError"]


async def test_a_hasher_that_is_stopped_leaves_its_file_to_the_next(stage: Stage) -> None:
    await stage.keep(await stage.upload(PHOTO))
    held = Counting(stage.bot)
    async with running(stage.hasher(bot=held).run()):
        await eventually(lambda: held.under_way == 1)
    assert held.under_way == 0
    async with running(stage.hasher().run()):
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(PHOTO)]


@pytest.mark.parametrize("moment", ["download", "before", "after"])
async def test_a_hasher_that_is_killed_leaves_a_hash_or_its_file_to_the_next(
    stage: Stage, server: Running, tmp_path: Path, moment: str  # noqa: F811
) -> None:  # fmt: skip
    await stage.keep(await stage.upload(PHOTO))
    await stage.store.close()
    url = f"sqlite:///{tmp_path}/store.db"
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.evidence_child", url, server.url, server.token, moment,
        cwd=ROOT, stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    assert child.stdout is not None
    assert await child.stdout.readline() == f"{moment}\n".encode()
    child.kill()
    await child.wait()
    stage.store = open_store(url, Codec(KEY))
    assert await stage.hashes() == [sha(PHOTO) if moment == "after" else ""]
    async with running(stage.hasher().run()):
        await eventually(stage.all_hashed)
    assert await stage.hashes() == [sha(PHOTO)]


async def waits(stage: Stage) -> bool:
    """Whether nothing may be tried now though something is left."""
    return not await stage.due() and not await stage.all_hashed()


async def later(stage: Stage, left: int) -> bool:
    """Whether so many are left that may be tried now: the others were put off."""
    return len(await stage.store.unhashed(stage.clock(), 100)) == left


async def woken(stage: Stage, hasher: Hasher) -> None:
    """Wake a hasher again and again, with time to do something each time."""
    for _ in range(20):
        hasher.wake()
        await stage.evidence()
