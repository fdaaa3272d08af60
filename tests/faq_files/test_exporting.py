"""Exports: all files or none, nothing overwritten unasked, and what is exported imports as no
change."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.answer_files import load
from bot.answer_json import fields_of
from bot.effects import Propose
from bot.faq_files.exporting import export, export_table, write_back
from bot.faq_files.found import Refused
from bot.faq_files.planning import planned
from bot.faq_files.reading import read
from bot.faq_files.standing import Standing, standing
from tests.checking.made import GOOD, TODAY
from tests.faq_files.made import NOW, VOICE, WORDS, placed, store_in

STANDS = Standing(WORDS)
FILES = {"answers.csv", "contacts.csv", "biaya.md", "biaya@hk.md", "visa.md"}


def names(folder: Path) -> set[str]:
    """What is in a folder."""
    return {path.name for path in folder.iterdir()}


def test_a_file_an_answer_and_both_tables_are_written(tmp_path: Path) -> None:
    export(STANDS, tmp_path / "a" / "b", VOICE, force=False)
    assert names(tmp_path / "a" / "b") == FILES
    assert names(tmp_path / "a") == {"b"}
    assert load(tmp_path / "a" / "b") == dict(WORDS.answers)


def test_excel_is_told_the_encoding(tmp_path: Path) -> None:
    export_table(STANDS, tmp_path / "a.csv", VOICE, force=False)
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfid,title,")


@pytest.mark.parametrize("name", ["answers.csv", "contacts.csv", "."])
def test_what_was_exported_imports_as_no_change(name: str, tmp_path: Path) -> None:
    export(STANDS, tmp_path / "a", VOICE, force=False)
    plan = planned(read([tmp_path / "a" / name]), STANDS, TODAY)
    assert (plan.changes, plan.stops) == ((), False)


def test_nothing_is_overwritten_unasked(tmp_path: Path) -> None:
    own = placed(tmp_path, "visa.md", b"my own")
    with pytest.raises(Refused, match="--force"):
        export(STANDS, tmp_path, VOICE, force=False)
    with pytest.raises(Refused, match="--force"):
        export_table(STANDS, own, VOICE, force=False)
    assert names(tmp_path) == {"visa.md"}
    assert own.read_bytes() == b"my own"


def test_by_force_only_files_of_the_export_are_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    folder.mkdir()
    own, old = placed(folder, "catatan.txt", b"my own"), placed(folder, "visa.md", b"old")
    export(STANDS, folder, VOICE, force=True)
    assert names(folder) == FILES | {"catatan.txt"}
    assert own.read_bytes() == b"my own"
    assert old.read_bytes() != b"old"


def test_when_one_file_cannot_be_written_all_is_as_before(tmp_path: Path) -> None:
    folder = tmp_path / "a"
    (folder / "visa.md").mkdir(parents=True)  # no file can take its place
    placed(folder, "biaya.md", b"old")
    with pytest.raises(Refused, match="tidak ada yang berubah"):
        export(STANDS, folder, VOICE, force=True)
    assert names(folder) == {"visa.md", "biaya.md"}
    assert (folder / "biaya.md").read_bytes() == b"old"
    assert names(tmp_path) == {"a"}


def test_a_folder_that_is_a_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="tidak bisa ditulis"):
        export(STANDS, placed(tmp_path, "a", b"") / "b", VOICE, force=False)


@pytest.mark.anyio
async def test_what_editors_published_is_written_back_and_nothing_else(tmp_path: Path) -> None:
    new = replace(GOOD, title="Apakah harus bayar")
    folder = tmp_path / "faq"
    export(STANDS, folder, VOICE, force=False)
    visa = (folder / "visa.md").stat().st_mtime_ns
    async with store_in(tmp_path) as store:
        wish = Propose("answer", "biaya", fields_of(new), 0, "Budi", publish=True)
        await store.edit(5, [wish], NOW)
        write_back(await standing(WORDS, store), folder, VOICE)
    assert load(folder)["biaya"] == new
    assert (folder / "visa.md").stat().st_mtime_ns == visa
