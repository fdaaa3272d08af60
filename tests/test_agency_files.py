"""`cekdulu p3mi` as it is typed, on files as spreadsheets save them."""

import asyncio
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from bot import agency_files
from bot.agencies import Agency
from bot.agency_files import read
from bot.app import open_own_store
from bot.errors import BotError
from bot.settings import ROOT, Settings

Ran = subprocess.CompletedProcess[str]
LIST = """Nama Perusahaan,No. SIP3MI,Status,Berlaku sampai
PT Maju Contoh Bersama,KEP.123/2031,Aktif,2031-05-01
"PT Tujuan, Rekaan",KEP.124/2031,Dicabut,
PT Lintas Contoh,,Dibekukan,31/12/2030
PT Usai Rekaan,KEP.126/2019,Habis masa berlaku,1 Januari 2020
"""
READ = (
    Agency("PT Maju Contoh Bersama", "KEP.123/2031", "active", date(2031, 5, 1)),
    Agency("PT Tujuan, Rekaan", "KEP.124/2031", "revoked"),
    Agency("PT Lintas Contoh", "", "suspended", date(2030, 12, 31)),
    Agency("PT Usai Rekaan", "KEP.126/2019", "expired", date(2020, 1, 1)),
)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a database in it."""
    asyncio.run(open_own_store(Settings(data=str(tmp_path))).close())
    return tmp_path


def p3mi(folder: Path, *options: object) -> Ran:
    """Run the real command."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("CEKDULU_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", "p3mi", *map(str, options)], cwd=ROOT, text=True,
        capture_output=True, env=kept | {"CEKDULU_DATA": str(folder)}, check=False, timeout=60,
    )  # fmt: skip


def saved(folder: Path, text: str = LIST) -> Path:
    """The list as a file."""
    path = folder / "p3mi.csv"
    path.write_text(text, encoding="utf8")
    return path


def test_a_list_is_imported_shown_and_dated(data: Path) -> None:
    ran = p3mi(data, "import", saved(data), "--as-of", "2026-01-02")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "4 agencies loaded as of 2026-01-02: 1 active, 1 revoked" in ran.stdout
    heading, first, *_, last = p3mi(data, "show", "maju", "contoh", "bersama").stdout.splitlines()
    assert heading.split()[:2] == ["score", "name"]
    assert first.split() == [
        "same", "PT", "Maju", "Contoh", "Bersama", "KEP.123/2031", "active", "2031-05-01",
    ]  # fmt: skip
    near = p3mi(data, "show", "PT Maju Contoh Bersana").stdout.splitlines()[1]
    assert near.startswith("94")
    assert "same" not in near
    dated = p3mi(data, "list-date").stdout
    assert dated.splitlines() == [last]
    assert dated.startswith("list of 2026-01-02 (")
    assert "4 agencies" in dated


def test_an_older_list_needs_force(data: Path) -> None:
    path = saved(data)
    assert p3mi(data, "import", path, "--as-of", "2026-01-02").returncode == 0
    ran = p3mi(data, "import", path, "--as-of", "2026-01-01")
    assert ran.returncode == 1
    assert "2026-01-02" in ran.stderr
    assert "--force" in ran.stderr
    assert p3mi(data, "list-date").stdout.startswith("list of 2026-01-02")
    assert p3mi(data, "import", path, "--as-of", "2026-01-01", "--force").returncode == 0
    assert p3mi(data, "list-date").stdout.startswith("list of 2026-01-01")


def test_a_file_with_a_fault_changes_nothing(data: Path) -> None:
    assert p3mi(data, "import", saved(data), "--as-of", "2026-01-02").returncode == 0
    ran = p3mi(data, "import", saved(data, LIST + "PT X,,entah,\n"), "--as-of", "2026-01-03")
    assert ran.returncode == 1
    assert 'Line 6, column status: "entah" is not known' in ran.stderr
    assert p3mi(data, "list-date").stdout.startswith("list of 2026-01-02")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["import", "/nowhere.csv", "--as-of", "2026-01-01"], "cannot be read"),
        (["import", "p3mi.csv", "--as-of", "2999-01-01"], "still to come"),
        (["import", "p3mi.csv", "--as-of", "kemarin"], "is no day such as"),
        (["import", "p3mi.csv"], "--as-of"),
        (["show", "PT Maju"], "No list is loaded yet"),
        (["list-date"], "No list is loaded yet"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(
    data: Path, options: list[str], said: str
) -> None:
    ran = p3mi(data, *options)
    assert ran.returncode in (1, 2)
    assert said in ran.stderr
    assert "Traceback" not in ran.stderr


def test_without_a_database_nothing_is_made(tmp_path: Path) -> None:
    ran = p3mi(tmp_path, "list-date")
    assert (ran.returncode, "no database" in ran.stderr) == (1, True)
    assert list(tmp_path.iterdir()) == []


def test_a_name_without_letters_is_told(data: Path) -> None:
    assert p3mi(data, "import", saved(data), "--as-of", "2026-01-02").returncode == 0
    assert "There is no name" in p3mi(data, "show", "!!").stderr


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_semicolons_and_tabs_are_read_like_commas(delimiter: str) -> None:
    quoted = LIST.replace('"PT Tujuan, Rekaan"', "PT Tujuan_ Rekaan").replace(",", delimiter)
    assert read(quoted.replace("_", ",").encode()) == READ


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_what_spreadsheets_save_is_read_in_its_encoding(encoding: str) -> None:
    text = LIST.replace("Lintas", "Café").replace("\n", "\r\n")
    assert read(text.encode(encoding))[2].name == "PT Café Contoh"


def test_the_line_for_excel_is_skipped_and_lines_are_still_counted() -> None:
    assert read(b"sep=,\n" + LIST.encode()) == READ
    with pytest.raises(BotError, match="Line 7, column status"):
        read(b"sep=,\n" + LIST.encode() + b"PT X,,,\n")


@pytest.mark.parametrize(
    "heading",
    ["name,licence,status,valid until", "PERUSAHAAN,nomor izin,Keterangan,masa berlaku",
     "nama,nomor,status izin,berlaku s/d", "Nama_P3MI,No.Izin,STATUS,Berlaku Hingga"],
)  # fmt: skip
def test_columns_may_be_called_in_indonesian_or_english(heading: str) -> None:
    assert read("\n".join([heading, *LIST.splitlines()[1:]]).encode()) == READ


def test_the_closer_heading_counts_and_columns_may_stand_anywhere() -> None:
    """Beside the firm stands its director, beside the licence the number of the row."""
    text = "Nomor,Status,Nama,Perusahaan,SIP3MI\n1,aktif,Bapak Contoh,PT Maju,KEP.1\n"
    assert read(text.encode()) == (Agency("PT Maju", "KEP.1"),)


def test_a_name_and_a_status_are_enough() -> None:
    assert read(b"name,status\nPT Maju,active\n") == (Agency("PT Maju"),)


@pytest.mark.parametrize(
    ("written", "status"),
    [("AKTIF", "active"), ("Dicabut", "revoked"), ("izin dicabut", "revoked"),
     ("skors", "suspended"),
     ("Skorsing", "suspended"), ("dibekukan", "suspended"), ("kedaluwarsa", "expired"),
     ("HABIS MASA BERLAKU", "expired"), ("tidak berlaku", "expired"), ("revoked", "revoked")],
)  # fmt: skip
def test_a_status_is_known_in_many_words(written: str, status: str) -> None:
    (one,) = read(f"name,status\nPT Maju,{written}\n".encode())
    assert one.status == status


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "The file is empty"),
        ("\ufeff \n", "The file is empty"),
        ("name,status\n", "no agency"),
        ("name,licence\nPT A,1\n", "Line 1, column status: no heading says so"),
        ("status,licence\naktif,1\n", "Line 1, column name: no heading says so"),
        ("name,status\nPT A,aktif\n\nPT B,\n", 'Line 4, column status: "" is not known'),
        ("name,status\nPT A,aktif\n,aktif\n", "Line 3, column name: there is none"),
        ("name,status\nPT A,tidak aktif\n", 'column status: "tidak aktif" is not known'),
        ("name,status,valid until\nPT A,aktif,besok\n", 'column valid_until: "besok" is no day'),
        ("name,status,valid until\nPT A,aktif,31/02/2030\n", "column valid_until"),
        ("name,status\nPT A B,aktif\nPT C,aktif\nP.T. a-b (Persero),aktif\n", "in line 2 already"),
        ('name,status\n"PT A,aktif\n', "Line 2: the quotation marks"),
        ("PK\x03\x04", "no CSV file"),
    ],
)
def test_a_fault_is_told_with_its_place(text: str, said: str) -> None:
    with pytest.raises(BotError) as told:
        read(text.encode())
    assert said in str(told.value)


def test_a_file_of_too_many_lines_is_refused() -> None:
    text = "name,status\n" + "PT A,aktif\n" * agency_files.MOST_LINES
    with pytest.raises(BotError, match="more than 100000 lines"):
        read((text + "PT B,aktif\n").encode())


def test_a_file_of_unknown_letters_is_refused() -> None:
    with pytest.raises(BotError, match="neither UTF-8 nor"):
        read(b"name,status\nPT \x81\x8d,aktif\n")
