"""While a person has the chat the bot is silent: whatever happens in whatever order, and however
long a turn that was decided before waits to be made true."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.model import Decision, Say
from tests.desk_stage import BUDI, CRY, SARI, Stage
from tests.samples import GROUP, PERSON, memory_store

type Step = Callable[[Stage], Awaitable[None]]


async def _pass(stage: Stage, minutes: float) -> None:
    stage.clock.move(minutes * 60)
    await stage.store.ring(stage.clock())


STEPS: dict[str, Step] = {
    "cries": lambda stage: stage.person(CRY),
    "asks": lambda stage: stage.person("gaji wajar berapa kak di sana"),
    "stops": lambda stage: stage.person("stop"),
    "opens the menu": lambda stage: stage.person("/menu"),
    "asks how it stands": lambda stage: stage.person("/status"),
    "wants the bot": lambda stage: stage.person("/bot"),
    "goes on": lambda stage: stage.person("/lanjut"),
    "wants to be forgotten": lambda stage: stage.person("/hapus"),
    "says yes": lambda stage: stage.person("ya"),
    "is not safe": lambda stage: stage.tapped("kasus:j:aman:tidak"),
    "taps an old button": lambda stage: stage.tapped("tanya:gaji_wajar"),
    "sari takes it": lambda stage: stage.pressed("ambil"),
    "budi takes it": lambda stage: stage.pressed("ambil", BUDI),
    "sari writes": lambda stage: stage.operator("halo, saya di sini"),
    "budi notes": lambda stage: stage.operator(". catatan", BUDI),
    "a ready reply": lambda stage: stage.pressed("cepat_kirim", SARI, "dibaca"),
    "closed": lambda stage: stage.pressed("tutup_hasil", SARI, "tertolong"),
    "opened again": lambda stage: stage.pressed("buka"),
    "three minutes": lambda stage: _pass(stage, 3),
    "an hour": lambda stage: _pass(stage, 60),
}
HAPPENS = st.tuples(st.sampled_from(sorted(STEPS)), st.booleans())
"""What happens, and whether the person's next turn is then decided but not made true yet."""


async def play(steps: list[tuple[str, bool]]) -> Stage:
    async with memory_store() as store:
        stage = Stage(store)
        held = None
        for name, hold in steps:
            await STEPS[name](stage)
            if held is None and hold:
                held = await stage.decide(PERSON)
                await stage.settle(GROUP)
                continue
            await stage.settle(GROUP)
            if held is not None:
                await stage.finish(held)
                held = None
            await stage.settle(PERSON)
        if held is not None:
            await stage.finish(held)
        await stage.settle(PERSON)
        stage.left = await store.counts()  # type: ignore[attr-defined]
    return stage


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(HAPPENS, min_size=1, max_size=25))
def test_no_word_of_the_bot_reaches_somebody_whom_a_person_has(
    steps: list[tuple[str, bool]],
) -> None:
    stage = asyncio.run(play([("cries", False), *steps]))
    assert stage.broken == []
    assert stage.left["inbox_pending"] == stage.left["inbox_failed"] == 0  # type: ignore[attr-defined]


def test_a_turn_decided_before_somebody_took_the_chat_is_decided_anew() -> None:
    """The very race: the bot's answer is ready, then Sari takes the case."""

    async def race() -> list[str]:
        async with memory_store() as store:
            stage = Stage(store)
            await stage.person(CRY)
            await stage.settle(PERSON)
            await stage.person("gaji wajar berapa kak di sana")
            answer = await stage.decide(PERSON)
            assert answer is not None
            assert [say.key for say in answer.decision.replies] == ["faq.gaji_wajar"]
            await stage.pressed("ambil")
            await stage.settle(GROUP)
            assert not await stage.finish(answer)
            again = await stage.decide(PERSON)
            assert again is not None
            assert await stage.finish(again)
            return [say.key for say in again.decision.replies]

    assert asyncio.run(race()) == []


@pytest.mark.anyio
async def test_the_watch_itself_would_notice_a_word() -> None:
    async with memory_store() as store:
        stage = Stage(store)
        await stage.person(CRY)
        await stage.settle(PERSON)
        await stage.pressed("ambil")
        await stage.settle(GROUP)
        await stage.person("halo")
        pending = await stage.decide(PERSON)
        assert pending is not None
        object.__setattr__(pending, "decision", Decision((Say("start.menu"),)))
        assert await stage.finish(pending)
        assert stage.broken == ["start.menu"]
