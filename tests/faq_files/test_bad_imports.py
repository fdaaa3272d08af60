"""What cannot be imported: every file is named with what is wrong, and nothing is written."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.answer_files import written
from bot.faq_files.encoding import LARGEST
from bot.faq_files.found import Refused
from bot.faq_files.rows import ANSWER_COLUMNS, CONTACT_COLUMNS, row_of
from tests.checking.made import EMBASSY, GOOD, VISA
from tests.faq_files.made import imported, placed, saved, store_in, table

pytestmark = pytest.mark.anyio
NEW = replace(GOOD, title="Apakah harus bayar")
MD = written(NEW)
CSV = table(NEW, VISA)
ROW = row_of(NEW)


def cell(**cells: str) -> bytes:
    """A table with one good change, and one row with these cells."""
    second = row_of(replace(VISA, title="Visa apa")) | cells
    return saved([ROW, second], ANSWER_COLUMNS)


def contact(**cells: str) -> bytes:
    """A table of one contact with these cells."""
    return saved([row_of(EMBASSY) | cells], CONTACT_COLUMNS)


BAD: dict[str, tuple[str, bytes, tuple[str, ...]]] = {
    "an empty file": ("a.csv", b"\xef\xbb\xbf \r\n", ("a.csv", "kosong")),
    "an Excel file": ("a.csv", b"PK\x03\x04rest", ("a.csv", "CSV UTF-8")),
    "an Excel file by its name": ("a.xlsx", b"PK\x03\x04rest", ("a.xlsx", "CSV UTF-8")),
    "an old Excel file": ("a.csv", b"\xd0\xcf\x11\xe0\xa1", ("a.csv", "bukan berkas teks")),
    "a picture": ("a.csv", b"\x89PNG\r\n\x1a\n\0\0", ("a.csv", "bukan berkas teks")),
    "UTF-16": ("a.csv", CSV.decode("utf-8-sig").encode("utf16"), ("a.csv", "CSV UTF-8")),
    "too much": ("a.csv", b"a" * (LARGEST + 1), ("a.csv", "20 MB")),
    "no known encoding": ("a.csv", CSV + b"\x81", ("a.csv", "hurufnya tidak bisa dibaca")),
    "torn letters": ("a.csv", cell(body="<b>â€œYaâ€\x9d</b>"), ("a.csv", "rusak")),
    "another table": ("a.csv", b"nama,umur\r\nSari,20\r\n", ("a.csv", "baris judul")),
    "a text": ("a.csv", b"Halo, apa kabar?", ("a.csv", "baris judul")),
    "JSON": ("a.json", b'{"id": "biaya"}', ("a.json", "baris judul")),
    "only a heading": ("a.csv", CSV.partition(b"\r\n")[0], ("a.csv", "Hanya ada baris judul")),
    "a column unknown": ("a.csv", CSV.replace(b"related", b"terkait", 1), ("a.csv", "terkait")),
    "a column missing": ("a.csv", b"id,title\r\nbiaya,Apa\r\n", ("a.csv", "button, body")),
    "a column twice": ("a.csv", CSV.replace(b"id,", b"id,id,", 1), ("a.csv", "dua kali: id")),
    "an open quotation": ("a.csv", CSV + b'visa,"a', ("a.csv", "kutip", "Baris 4")),
    "a cell missing": ("a.csv", CSV + b"lain,a\r\n", ("a.csv, baris 4, lain", "button, body")),
    "a cell too many": ("a.csv", CSV + b"l" + b"," * 11 + b"x", ("a.csv, baris 4, l", "ke-11")),
    "no id": ("a.csv", cell(id=""), ("a.csv, baris 3", "Kolom id kosong")),
    "an id twice": ("a.csv", cell(id="biaya"), ("a.csv, baris 3, biaya", "a.csv baris 2")),
    "an id no file can have": ("a.csv", cell(id="../x"), ("a.csv, baris 3, ../x",)),
    "an id that the bot needs": ("a.csv", cell(id="darurat_disekap", button="D"), ("dipakai bot",)),
    "a wrong day": ("a.csv", cell(reviewed_on="05/22/2026"), ("baris 3, visa", "reviewed_on")),
    "a day of no calendar": ("a.csv", cell(expires_on="2027-02-30"), ("expires_on", "2027-02-30")),
    "no day": ("a.csv", cell(expires_on=""), ("a.csv, baris 3, visa", "expires_on: “–”")),
    "half a source": ("a.csv", cell(sources="Kemlu, 2025"), ("baris 3, visa", "Kemlu, 2025")),
    "no source": ("a.csv", cell(sources=""), ("a.csv, baris 3, visa", "sumber")),
    "a number in a text": ("a.csv", cell(body="<b>Telepon 119.</b>"), ("baris 3, visa", "119")),
    "a link to anybody": ("a.csv", cell(body='<a href="https://x.com">a</a>'), ("x.com",)),
    "an unknown contact": ("a.csv", cell(body="<b>a</b>{kontak:hantu}"), ("hantu",)),
    "a button of another": ("a.csv", cell(button="Bayar?"), ("a.csv, baris 3, visa", "biaya")),
    "a variant of nothing": ("a.csv", cell(id="x@kh", variant_of="x", countries="kh"), ("“x”",)),
    "a number of no phone": ("c.csv", contact(value="+85512"), ("c.csv, baris 2, kbri", "+85512")),
    "a number calculated": ("c.csv", contact(value="8,55128E+10"), ("baris 2, kbri", "8,55128")),
    "half a day of a check": ("c.csv", contact(checked="2026-11"), ("baris 2, kbri", "checked")),
    "a call on no day": ("c.csv", contact(tested_on="kemarin"), ("tested_on", "kemarin")),
    "a key nobody can name": ("c.csv", contact(key="KBRI 2", value="+85561844662"), ("Kunci",)),
    "a number withdrawn": ("c.csv", contact(key="x", value="+85561844661"), ("baris 2, x", "lama")),
    "no front matter": ("biaya.md", b"Halo", ("biaya.md", "---")),
    "open front matter": ("biaya.md", b"---\ntitle: a\n", ("biaya.md", "---")),
    "broken front matter": ("biaya.md", MD.replace("title: ", "title: [").encode(), ("Baris 3",)),
    "a misspelt field": ("biaya.md", MD.replace("related", "relatd").encode(), ("relatd",)),
    "a field twice": ("biaya.md", MD.replace("button", "title").encode(), ("Baris 3", "title")),
    "a field missing": ("biaya.md", MD.replace("button", "#").encode(), ("lengkap: button",)),
    "an empty field": ("biaya.md", MD.replace(NEW.title, "").encode(), ("biaya.md", "kosong")),
    "a wrong day on top": (
        "biaya.md", MD.replace("2026-11-22", "22/11/2026").encode(), ("reviewed_on", "22/11/2026")
    ),
    "a nest": ("biaya.md", f"{MD[:4]}examples: {'[' * 9999}\n{MD[4:]}".encode(), ("biaya.md",)),
    "a bad file name": ("Biaya 2.md", MD.encode(), ("Biaya 2.md",)),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
async def test_a_bad_file_is_named_and_nothing_is_written(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, data, told = BAD[name]
    async with store_in(tmp_path) as store:
        with pytest.raises(Refused, match="Tidak ada yang ditulis"):
            await imported(store, placed(tmp_path, file, data))
        assert (await store.records()).versions == ()
    output = capsys.readouterr().out
    assert [text for text in (file, *told) if text not in output] == []


async def test_a_good_file_beside_a_bad_one_is_not_written_either(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = placed(tmp_path, "a.csv", CSV), placed(tmp_path, "visa.md", b"Halo")
    async with store_in(tmp_path) as store:
        with pytest.raises(Refused, match="1 kesalahan"):
            await imported(store, good, bad)
        assert (await store.records()).versions == ()
    assert "visa.md" in capsys.readouterr().out


async def test_every_fault_of_a_file_is_told_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [ROW | {"reviewed_on": "x"}, row_of(VISA) | {"sources": "y"}, {"id": "z"}]
    path = placed(tmp_path, "a.csv", saved(rows, ANSWER_COLUMNS))
    async with store_in(tmp_path) as store:
        with pytest.raises(Refused, match="3 kesalahan"):
            await imported(store, path)
    output = capsys.readouterr().out
    assert all(place in output for place in ("baris 2, biaya", "baris 3, visa", "baris 4, z"))


@pytest.mark.parametrize("name", ["hilang.csv", "hilang.md", "folder"])
async def test_what_is_not_there_is_named(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder").mkdir()
    async with store_in(tmp_path) as store:
        with pytest.raises(Refused):
            await imported(store, tmp_path / name)
    assert name in capsys.readouterr().out


async def test_a_file_from_anybody_does_not_steer_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = placed(tmp_path, "a.csv", cell(title="Visa \u202e\u009b31m apa"))
    async with store_in(tmp_path) as store:
        await imported(store, path)
    assert {"\u202e", "\u009b"} & set(capsys.readouterr().out) == set()
