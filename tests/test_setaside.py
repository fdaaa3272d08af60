"""`cekdulu failed`: the people who run the bot see what it gave up on, and may try again."""

import asyncio
import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from bot.app import open_own_store
from bot.model import Json
from bot.settings import ROOT, Settings
from bot.store import Commit, Received

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
UPDATE: Json = {"update_id": 7, "message": {"text": "kata orang"}}


def test_given_up_updates_are_listed_shown_and_tried_again(tmp_path: Path) -> None:
    """The list holds no words; one update asked for is shown whole; put back, it is gone."""
    number = asyncio.run(_give_up(tmp_path))
    listed = _failed(tmp_path)
    assert listed.stdout.split("\t")[0] == str(number)
    assert "KeyError" in listed.stdout
    assert "kata orang" not in listed.stdout
    assert json.loads(_failed(tmp_path, "--show", str(number)).stdout) == UPDATE
    assert "waits again" in _failed(tmp_path, "--again", str(number)).stdout
    assert _failed(tmp_path).stdout == "none\n"


def test_a_number_that_is_not_there_is_told(tmp_path: Path) -> None:
    """The sentence says how to find the right one."""
    asyncio.run(_give_up(tmp_path))
    for option in ("--show", "--again"):
        answer = _failed(tmp_path, option, "999")
        assert answer.returncode == 1
        assert "no given-up update 999" in answer.stderr


async def _give_up(folder: Path) -> int:
    store = open_own_store(Settings(data=str(folder)))
    try:
        await store.receive([Received(7, 5, UPDATE)], NOW)
        (work,) = await store.pending(NOW, frozenset(), 1)
        await store.commit(Commit(work.inbox_id, work.conversation, failed="KeyError"), NOW)
        return work.inbox_id
    finally:
        await store.close()


def _failed(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environ = {k: v for k, v in os.environ.items() if not k.startswith("CEKDULU_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", "failed", *options], cwd=ROOT, text=True,
        capture_output=True, env=environ | {"CEKDULU_DATA": str(folder)}, check=False,
    )  # fmt: skip


def test_without_a_database_nothing_is_made(tmp_path: Path) -> None:
    """Looking into an empty folder makes neither a database nor a key."""
    answer = _failed(tmp_path)
    assert answer.returncode == 1
    assert "no database" in answer.stderr
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]
