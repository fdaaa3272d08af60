"""A hash is that of the bytes that were sent; files that cannot be had are named, and hold up no
other."""

import pytest

from bot.evidence_hashing import AT_ONCE
from tests.evidence_hashing.hashing_stage import (
    LARGE,
    PHOTO,
    VOICE,
    Counting,
    Failing,
    Stage,
    sha,
    woken,
)
from tests.samples import eventually, running

pytestmark = pytest.mark.anyio


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
