"""The bot's way to the worker: started and stopped, killed, hung, two at once. All real processes;
plain text is read where no picture is needed, as it needs no models."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from bot.media.contents import LARGEST, Contents
from bot.media.reader import Reader
from tests.media.drawn import POSTER, poster, written

pytestmark = pytest.mark.anyio
SIGN = written(poster(POSTER[:1]))
HALO = Contents("halo")
BUSY = Contents(problem="busy")


@pytest.fixture
async def made() -> AsyncIterator[Callable[..., Reader]]:
    """Makes readers that are closed after the test."""
    readers: list[Reader] = []

    def make(**options: object) -> Reader:
        readers.append(Reader(**options))
        return readers[-1]

    yield make
    for reader in readers:
        await reader.close()


def exists(pid: int | None) -> bool:
    assert pid
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def test_a_picture_is_read_by_another_process_that_rests_afterwards(made) -> None:
    reader = made(idle=0.05)
    contents = await reader.read(SIGN, "a.pdf", "text/plain")
    pid = reader.pid
    assert contents.text == POSTER[0]
    await asyncio.wait_for(reader.asleep.wait(), 10)
    assert not exists(pid)
    assert await reader.read(b"halo") == HALO


async def test_one_worker_reads_files_in_the_order_they_came(made) -> None:
    reader, done = made(), []

    async def read(data: bytes) -> None:
        done.append((await reader.read(data)).text)

    await asyncio.gather(read(SIGN), read(b"dua"), read(b"tiga"))
    assert done == [POSTER[0], "dua", "tiga"]


async def test_a_worker_killed_in_the_middle_is_started_again_for_the_same_file(made) -> None:
    reader = made()
    await reader.read(b"halo")
    first = reader.pid
    os.kill(first, signal.SIGSTOP)
    reading = asyncio.create_task(reader.read(b"halo"))
    await asyncio.sleep(0)
    os.kill(first, signal.SIGKILL)
    assert await reading == HALO
    assert reader.pid not in (None, first)


async def test_a_worker_killed_between_files_is_not_missed(made) -> None:
    reader = made()
    await reader.read(b"halo")
    os.kill(reader.pid, signal.SIGKILL)
    assert await reader.read(b"halo") == HALO


async def test_a_worker_that_ends_twice_is_not_started_a_third_time(made) -> None:
    reader = made(command=(sys.executable, "-c", "print('a')"))
    assert await reader.read(b"halo") == BUSY
    assert reader.asleep.is_set()


async def test_a_worker_that_cannot_be_started_is_busy(made) -> None:
    assert await made(command=("/nothing/here",)).read(b"halo") == BUSY


async def test_a_file_that_takes_too_long_is_given_up_and_the_next_one_is_read(made) -> None:
    reader = made(time_limit=3.0)
    await reader.read(b"halo")
    hung = reader.pid
    os.kill(hung, signal.SIGSTOP)
    assert await reader.read(b"halo") == BUSY
    assert not exists(hung)
    assert await reader.read(b"halo") == HALO


async def test_a_reading_that_is_given_up_leaves_no_answer_for_the_next(made) -> None:
    reader = made()
    await reader.read(b"halo")
    os.kill(reader.pid, signal.SIGSTOP)
    given_up = asyncio.create_task(reader.read(b"dua"))
    await asyncio.sleep(0)
    given_up.cancel()
    await asyncio.gather(given_up, return_exceptions=True)
    assert await reader.read(b"halo") == HALO


async def test_a_reader_that_is_closed_gives_up_and_starts_nothing(made) -> None:
    reader = made()
    await reader.read(b"halo")
    pid = reader.pid
    os.kill(pid, signal.SIGSTOP)
    reading = asyncio.create_task(reader.read(b"halo"))
    await asyncio.sleep(0)
    await reader.close()
    assert await reading == BUSY
    assert await reader.read(b"halo") == BUSY
    assert not exists(pid)
    assert reader.pid is None


async def test_a_file_over_the_limit_starts_no_worker(made) -> None:
    reader = made()
    assert await reader.read(bytes(LARGEST + 1)) == Contents(problem="too_large")
    assert reader.pid is None


async def test_a_worker_ends_when_the_bot_is_gone_and_knows_no_secret(made, monkeypatch) -> None:
    monkeypatch.setenv("CEKDULU_TOKEN", "rahasia")
    reader = made()
    await reader.read(b"halo")
    process = reader._worker._process
    environ = await asyncio.to_thread(Path(f"/proc/{process.pid}/environ").read_bytes)
    assert b"OMP_NUM_THREADS" in environ
    assert b"CEKDULU" not in environ
    process.stdin.close()
    assert await asyncio.wait_for(process.wait(), 10) == 0
