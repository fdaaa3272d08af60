"""Joining the parts: what cannot be done at the start is told, and children learn no secret."""

import asyncio
from pathlib import Path

import pytest

from bot import nlu_model
from bot.app import open_own_store
from bot.child import without_settings
from bot.errors import StartError
from bot.settings import Settings


def test_children_get_the_environment_without_our_settings() -> None:
    ours = {"PATH": "/bin", "CEKDULU_KEY": "rahasia", "CEKDULU_TOKEN": "1:x"}
    assert without_settings(ours) == {"PATH": "/bin"}


def test_a_data_folder_that_cannot_be_made_is_told_with_its_setting(tmp_path: Path) -> None:
    taken = tmp_path / "file"
    taken.touch()
    with pytest.raises(StartError, match="CEKDULU_DATA"):
        open_own_store(Settings(data=str(taken)))


def test_a_start_deletes_what_a_killed_training_left_of_peoples_questions(tmp_path: Path) -> None:
    settings = Settings(data=str(tmp_path))
    left = nlu_model.added_file(settings.folder)
    left.parent.mkdir(exist_ok=True)
    left.write_text('[{"id": "skck", "text": "bikin skck"}]', encoding="utf8")
    store = open_own_store(settings)
    asyncio.run(store.close())
    assert not left.exists()


def test_a_start_beside_a_running_bot_deletes_nothing(tmp_path: Path) -> None:
    settings = Settings(data=str(tmp_path))
    store = open_own_store(settings)
    learning = nlu_model.added_file(settings.folder)
    learning.touch()
    with pytest.raises(StartError):
        open_own_store(settings)
    assert learning.exists()
    asyncio.run(store.close())
