"""A hasher that is stopped or killed, or whose evidence is erased meanwhile, loses and breaks
nothing."""

import asyncio
import sys
from pathlib import Path

import pytest

from bot.report_effects import DropReport
from bot.settings import ROOT
from bot.simulator.serving import Running
from bot.store import Codec, open_store
from tests.evidence_child import KEY
from tests.evidence_hashing.hashing_stage import PHOTO, Counting, Stage, sha
from tests.samples import PERSON, eventually, running

pytestmark = pytest.mark.anyio


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
    stage: Stage, server: Running, tmp_path: Path, moment: str
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
