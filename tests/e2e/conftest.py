"""The stage for whole-bot tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.channel_stage import Newsroom
from tests.e2e.stage import BotProcess, Server


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """One local Bot API server for a file of tests; each test uses people of its own."""
    with Server() as running:
        yield running


@pytest.fixture(scope="module")
def bot(
    server: Server, nlu_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BotProcess]:
    """One bot with the trained model for a file of tests."""
    folder: Path = tmp_path_factory.mktemp("bot")
    with BotProcess(folder, server, NLU_URL=nlu_url) as running:
        yield running.ready()


@pytest.fixture(scope="module")
def room(bot: BotProcess, server: Server) -> Newsroom:
    """Both editors have opened the newsroom; for a file of tests whose bot has a channel."""
    room = Newsroom(server)
    room.opens()
    return room
