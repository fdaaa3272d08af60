"""The key is made once and never guessed: each refusal comes before anything is written."""

import asyncio
import base64
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.model import Json
from bot.store import open_codec, open_store
from tests.store.steps import NOW, update

SETTING = base64.b64encode(bytes(32)).decode()


@pytest.fixture
def used(url: str, tmp_path: Path) -> Path:
    """The key file of a database that has been in use."""
    key = tmp_path / "keys" / "cekdulu.key"
    asyncio.run(use(url, key))
    return key


async def use(url: str, key: Path) -> None:
    """Start a bot, let one update in, and stop it."""
    store = open_store(url, open_codec(url, key), "77")
    await store.receive([update(1)], NOW)
    await store.close()


def listing(folder: Path) -> dict[Path, bytes]:
    """All files with their content, but for those SQLite makes while somebody looks."""
    return {
        path: path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith(("-wal", "-shm"))
    }


def test_a_first_start_makes_a_key_for_its_owner_only(used: Path) -> None:
    assert used.stat().st_mode & 0o777 == 0o600
    assert len(base64.b64decode(used.read_text())) == 32


def test_the_next_start_reads_it(used: Path, url: str) -> None:
    before = used.read_text()
    assert asyncio.run(first_payload(url, used)) == {"n": 1}
    assert used.read_text() == before


async def first_payload(url: str, key: Path) -> Json:
    """What the oldest update says."""
    store = open_store(url, open_codec(url, key), "77")
    (work,) = await store.pending(NOW, (), 5)
    await store.close()
    return work.payload


def test_a_lost_key_is_not_replaced(used: Path, url: str, tmp_path: Path) -> None:
    used.unlink()
    before = listing(tmp_path)
    with pytest.raises(StoreError, match=r"cekdulu\.key is missing.*backup"):
        open_codec(url, used)
    assert listing(tmp_path) == before


def test_a_wrong_key_is_refused(used: Path, url: str, tmp_path: Path) -> None:
    used.write_text(SETTING)
    before = listing(tmp_path)
    with pytest.raises(StoreError, match=r"cekdulu\.key is not this database's key"):
        open_codec(url, used)
    with pytest.raises(StoreError, match="The key in the setting"):
        open_codec(url, used, SETTING)
    assert listing(tmp_path) == before


def test_a_codec_of_another_key_opens_no_store(used: Path, url: str, tmp_path: Path) -> None:
    other = open_codec("sqlite://", tmp_path / "other")
    with pytest.raises(StoreError, match="not the one"):
        open_store(url, other, "77")


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o666])
def test_a_key_others_may_read_is_refused(tmp_path: Path, mode: int) -> None:
    key = tmp_path / "key"
    open_codec("sqlite://", key)
    key.chmod(mode)
    with pytest.raises(StoreError, match=f"chmod 600 {key}"):
        open_codec("sqlite://", key)


@pytest.mark.parametrize("text", ["", "not base64!", base64.b64encode(bytes(31)).decode(), "é"])
def test_a_malformed_key_is_refused(tmp_path: Path, text: str) -> None:
    key = tmp_path / "key"
    key.touch(0o600)
    key.write_text(text)
    with pytest.raises(StoreError, match="32 bytes in base64"):
        open_codec("sqlite://", key)
    assert key.read_text() == text


def test_a_malformed_setting_is_refused_and_not_shown(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="32 bytes in base64") as caught:
        open_codec("sqlite://", tmp_path / "key", "c2VjcmV0")
    assert "c2VjcmV0" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_setting_needs_no_file(tmp_path: Path) -> None:
    open_codec("sqlite://", tmp_path / "key", SETTING)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be made"):
        open_codec("sqlite://", tmp_path / "file" / "key")
