"""`cekdulu faq` as it is typed: through a pipe, at a terminal, from a script."""

import asyncio
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.app import open_own_store
from bot.editorial import Version
from bot.settings import ROOT, Settings

Ran = subprocess.CompletedProcess[str]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a database in it."""
    asyncio.run(_versions(tmp_path))
    return tmp_path


async def _versions(folder: Path) -> tuple[Version, ...]:
    store = open_own_store(Settings(data=str(folder)))
    try:
        return (await store.records()).versions
    finally:
        await store.close()


def _environ(folder: Path) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith("CEKDULU_")}
    return kept | {"CEKDULU_DATA": str(folder)}


def _faq(folder: Path, *options: object, stdin: int = subprocess.DEVNULL) -> Ran:
    return subprocess.run(
        [sys.executable, "-m", "bot", "faq", *map(str, options)], cwd=ROOT, text=True,
        stdin=stdin, capture_output=True, env=_environ(folder), check=False, timeout=60,
    )  # fmt: skip


def _changed(folder: Path) -> Path:
    """An exported table with one title changed, as a spreadsheet would save it."""
    path = folder / "answers.csv"
    assert _faq(folder, "export", "--csv", path).returncode == 0
    text = path.read_text(encoding="utf-8-sig")
    title = text.splitlines()[1].split(",")[1]
    path.write_text(text.replace(f",{title},", ",Judul yang baru,", 1), encoding="utf8")
    return path


def test_a_script_imports_with_yes_under_a_name(data: Path) -> None:
    """The first answer of the export gets another title, and says who gave it."""
    path = _changed(data)
    ran = _faq(data, "import", path, "--yes", "--as", "Sari")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "+ title: Judul yang baru" in ran.stdout
    (version,) = asyncio.run(_versions(data))
    assert (version.author_name, version.body["title"]) == ("Sari", "Judul yang baru")
    listed = _faq(data, "list").stdout
    assert "versi 1, Sari" in listed.splitlines()[1]


def test_a_script_without_yes_writes_nothing(data: Path) -> None:
    """It is told how to say yes, and gets code 1."""
    ran = _faq(data, "import", _changed(data))
    assert ran.returncode == 1
    assert "--yes" in ran.stderr
    assert asyncio.run(_versions(data)) == ()


@pytest.mark.parametrize(("typed", "code"), [("ya\n", 0), ("tidak\n", 1), ("\n", 1)])
def test_a_person_at_a_terminal_is_asked(data: Path, typed: str, code: int) -> None:
    """Only a typed yes writes."""
    path = _changed(data)
    ours, theirs = pty.openpty()
    try:
        os.write(ours, typed.encode())
        ran = _faq(data, "import", path, stdin=theirs)
    finally:
        os.close(ours)
        os.close(theirs)
    assert re.search(r"Tulis 1 perubahan\? .*\(ya/tidak\)", ran.stdout)
    assert ran.returncode == code
    assert len(asyncio.run(_versions(data))) == 1 - code


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    """As `head` does."""
    command = f"{sys.executable} -m bot faq list | head -n 1"
    ran = subprocess.run(
        command, shell=True, cwd=ROOT, text=True, capture_output=True, env=_environ(tmp_path),
        check=False,
    )  # fmt: skip
    assert ran.stdout.startswith("id ")
    assert len(ran.stdout.splitlines()) == 1
    assert ran.stderr == ""


def test_without_a_database_the_files_are_looked_at_and_nothing_is_made(tmp_path: Path) -> None:
    """Looking needs no bot that ever ran."""
    for what in (["list"], ["show", "biaya_lapor"], ["check"]):
        ran = _faq(tmp_path, *what)
        assert ran.stderr == ""
        assert ran.returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_a_broken_file_gets_a_sentence_and_code_1(data: Path) -> None:
    """Never a traceback."""
    (data / "x.csv").write_bytes(b"PK\x03\x04")
    for what in ("import", "check"):
        ran = _faq(data, what, data / "x.csv")
        assert ran.returncode == 1
        assert "x.csv" in ran.stdout
        assert "Traceback" not in ran.stderr
