"""Files come from the local Bot API server over HTTP; the store is real."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest
import telegram

from bot.store import Codec, open_store
from tests.evidence_child import KEY
from tests.evidence_hashing.hashing_stage import Stage
from tests.samples import Clock
from tests.test_downloading import bot, people, server

__all__ = ["bot", "people", "server", "stage"]


@pytest.fixture
async def stage(
    bot: telegram.Bot, people: httpx.AsyncClient, tmp_path: Path
) -> AsyncIterator[Stage]:  # fmt: skip
    store = open_store(f"sqlite:///{tmp_path}/store.db", Codec(KEY))
    yield (made := Stage(bot, people, store, Clock()))
    await made.store.close()
