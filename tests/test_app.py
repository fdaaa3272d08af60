"""Joining the parts: what cannot be done at the start is told, and children learn no secret."""

from pathlib import Path

import pytest

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
