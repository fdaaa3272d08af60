"""`cekdulu cases export` as it is typed, beside a store with real cases and reports."""

import asyncio
import csv
import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from bot.app import open_own_store
from bot.case_effects import SaveCase
from bot.cases import changes
from bot.report_effects import AddEvidence, SaveReport
from bot.reports.model import CASE_OPENED
from bot.settings import ROOT, Settings
from bot.store import Commit, Store
from tests.exporting.made import NAME, PRIVATE, answers, evidence, report
from tests.samples import NOW, PERSON, message, received, update

Ran = subprocess.CompletedProcess[bytes]
DAYS = ("--since", "2026-11-22", "--until", "2026-11-22")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with two cases: one of the 22nd with a report, one of the 23rd without."""
    asyncio.run(_two_cases(tmp_path))
    return tmp_path


async def _two_cases(folder: Path) -> None:
    store = open_own_store(Settings(data=str(folder)))
    try:
        told = replace(report(answers=answers()), number=0, version=0, case=CASE_OPENED)
        pieces = tuple(AddEvidence(replace(one, id=0)) for one in evidence())
        await _case(store, PERSON, timedelta(), SaveReport(told), *pieces)
        await _case(store, PERSON + 1, timedelta(days=1))
    finally:
        await store.close()


async def _case(store: Store, chat: int, later: timedelta, *more: object) -> None:
    """A person's message opens a case."""
    now = NOW + later
    number = (await store.counts())["inbox_done"] + 1
    await store.receive([received(update(number, message=message("tolong", chat)))], now)
    (work,) = await store.pending(now, (), 1)
    opened = SaveCase(*changes.opened(chat, "nyawa", "darurat_keluarga", "kh", {}, now))
    effects = (opened, *more)
    await store.commit(Commit(work.inbox_id, work.conversation, effects=effects), now)  # type: ignore[arg-type]


def export(folder: Path, *options: str) -> Ran:
    environ = {k: v for k, v in os.environ.items() if not k.startswith("CEKDULU_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", "cases", "export", *options], cwd=ROOT,
        capture_output=True, env=environ | {"CEKDULU_DATA": str(folder)}, check=False,
    )  # fmt: skip


def lines(made: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(made.decode("utf-8-sig"), newline="")))


def test_the_cases_of_a_day_are_written_without_names(data: Path) -> None:
    ran = export(data, *DAYS)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.startswith(b"\xef\xbb\xbfcase_number,")
    (line,) = lines(ran.stdout)
    assert (line["report_number"], line["destination_country"]) == ("L-1", "kh")
    assert line["evidence_count"] == "3"
    assert "kejadian.disekap" in line["indicators_means"]
    assert [one for one in PRIVATE if one in ran.stdout.decode()] == []
    assert b"1 cases of 2026-11-22 to 2026-11-22, without names" in ran.stderr


def test_the_last_day_counts_and_json_lists_all(data: Path) -> None:
    days = ("--since", "2026-11-22", "--until", "2026-11-23")
    told = json.loads(export(data, *days, "--format", "json", "--names").stdout)
    assert (told["meta"]["count"], told["meta"]["names"]) == (2, True)
    assert [one["reporter_name"] for one in told["cases"]] == [NAME, None]
    assert [one["report_number"] for one in told["cases"]] == ["L-1", None]


def test_days_without_cases_make_a_table_of_heads(data: Path) -> None:
    ran = export(data, "--since", "2026-11-01", "--until", "2026-11-21")
    assert (ran.returncode, lines(ran.stdout)) == (0, [])
    assert ran.stdout.startswith(b"\xef\xbb\xbfcase_number,")


def test_a_file_is_for_its_owner_and_never_overwritten(data: Path) -> None:
    path = data / "kasus.csv"
    ran = export(data, *DAYS, "--names", "--out", str(path))
    assert (ran.returncode, ran.stdout) == (0, b"")
    assert path.stat().st_mode & 0o777 == 0o600
    assert lines(path.read_bytes())[0]["reporter_name"] == NAME
    before = path.read_bytes()
    again = export(data, *DAYS, "--out", str(path))
    assert again.returncode == 1
    assert b"is there already" in again.stderr
    assert path.read_bytes() == before


def test_it_reads_beside_a_running_bot(data: Path) -> None:
    store = open_own_store(Settings(data=str(data)))
    try:
        assert len(lines(export(data, *DAYS).stdout)) == 1
    finally:
        asyncio.run(store.close())


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--since", "2026-11-23", "--until", "2026-11-22"), b"is before"),
        (("--since", "22/11/2026", "--until", "2026-11-22"), b"is no day"),
        (("--since", "2026-11-22", "--until", "9999-12-31"), b"is no day"),
        (("--since", "2026-11-22"), b"--until"),
        ((*DAYS, "--format", "xlsx"), b"xlsx"),
        ((*DAYS, "--out", "/nowhere/at/all.csv"), b"cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said(data: Path, options: tuple[str, ...], why: bytes) -> None:
    ran = export(data, *options)
    assert (ran.returncode != 0, ran.stdout) == (True, b"")
    assert why in ran.stderr


def test_without_a_database_nothing_is_made(tmp_path: Path) -> None:
    ran = export(tmp_path, *DAYS)
    assert ran.returncode == 1
    assert b"no database" in ran.stderr
    assert list(tmp_path.iterdir()) == []
