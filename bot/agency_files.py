"""`cekdulu p3mi`: loads the official list of placement agencies from a CSV file, and looks into it.

The file is what a spreadsheet saves: commas, semicolons or tabs; UTF-8 or Windows-1252; headings in
Indonesian or English, in any order. A single fault refuses the whole file, since half a list would
call listed agencies unlisted.
"""

import argparse
import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from io import StringIO
from pathlib import Path

from bot import app
from bot.agencies import Agency, AgencyList, Match, OlderList, Status, ranked, stripped
from bot.errors import BotError
from bot.faq_files.cells import date_of, unguarded
from bot.faq_files.telling import aligned, out
from bot.settings import Settings
from bot.store import Store, StoreUnavailable
from bot.store_beside import opened

LARGEST, MOST_LINES = 20 * 2**20, 100_000
"""Bytes and lines; the whole list has some hundred names."""
SHOWN = 5
"""Names that `show` prints."""
DELIMITERS = ",;\t"
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": (
        "nama perusahaan", "nama p3mi", "perusahaan", "nama pt", "p3mi", "company", "agency",
        "nama", "name",
    ),
    "licence": (
        "no sip3mi", "nomor sip3mi", "sip3mi", "no izin", "nomor izin", "izin", "licence",
        "license", "licence number", "license number", "nomor",
    ),
    "status": ("status", "status izin", "keterangan"),
    "valid_until": (
        "berlaku sampai", "berlaku hingga", "berlaku s d", "masa berlaku", "valid until", "expires",
    ),
}  # fmt: skip
"""What a column may be called, without signs; where several fit, the first here counts: "nama" may
be a director's beside "perusahaan", and "nomor" the number of the row beside "sip3mi"."""
NEEDED = ("name", "status")
STATUSES: Mapping[Status, tuple[str, ...]] = {
    "active": ("aktif", "active", "berlaku", "izin aktif", "izin berlaku", "masih berlaku"),
    "revoked": ("dicabut", "izin dicabut", "cabut", "cabut izin", "pencabutan", "revoked"),
    "suspended": (
        "dibekukan", "izin dibekukan", "beku", "pembekuan", "skors", "skorsing", "diskors",
        "suspended", "suspend", "penghentian sementara", "dihentikan sementara",
    ),
    "expired": (
        "habis", "habis masa berlaku", "masa berlaku habis", "izin habis", "kedaluwarsa",
        "kadaluarsa", "kadaluwarsa", "tidak berlaku", "expired",
    ),
}  # fmt: skip
_MONTHS = "januari februari maret april mei juni juli agustus september oktober november desember"
MONTHS = _MONTHS.split()
LONG_DATE = re.compile(r"(\d{1,2})\s+([a-z]+)\s+(\d{4})")


def add_parser(parser: argparse.ArgumentParser) -> None:
    """Say what can be typed."""
    what = parser.add_subparsers(dest="what", required=True, metavar="WHAT")
    brought = what.add_parser("import", help="put a new list in the place of the one there is")
    brought.add_argument("file", type=Path, metavar="FILE.csv")
    brought.add_argument(
        "--as-of", type=_day, required=True, metavar="YYYY-MM-DD", help="the day the list is of"
    )
    brought.add_argument("--force", action="store_true", help="even if a newer list is loaded")
    shown = what.add_parser("show", help="the agencies whose names are nearest")
    shown.add_argument("name", nargs="+", metavar="NAME")
    what.add_parser("list-date", help="the day the loaded list is of")


async def run(options: argparse.Namespace, settings: Settings) -> None:
    """Do what was typed. Raises BotError when it cannot be done."""
    now = app.now()
    bringing = options.what == "import"
    listed = _checked(options.file, options.as_of, now.date()) if bringing else None
    try:
        async with opened(settings) as store:
            if store is None:
                raise BotError(f"There is no database in {settings.folder}; `make run` makes one.")
            if listed is not None:
                await _bring(store, listed, now, forced=options.force)
            else:
                await _show(store, " ".join(getattr(options, "name", ())), now.date())
    except StoreUnavailable:
        raise BotError("The database cannot be reached just now. Try again later.") from None


def read(data: bytes) -> tuple[Agency, ...]:
    """The agencies in a file. BotError with line and column when something in it is wrong."""
    text = _decoded(data)
    if text.count("\n") > MOST_LINES:
        raise BotError(f"The file has more than {MOST_LINES} lines; it cannot be the list.")
    if text.lower().startswith("sep="):  # the line by which Excel is told the delimiter
        text = "\n" + text.partition("\n")[2]
    rows = _rows(text)
    line, first = next(rows, (0, []))
    if not first:
        raise BotError("The file is empty.")
    columns = _columns(line, first)
    found: dict[str, tuple[int, Agency]] = {}
    for number, cells in rows:
        one = _agency(number, cells, columns)
        before, _ = found.setdefault(stripped(one.name), (number, one))
        if before != number:
            raise _wrong(number, "name", f'"{one.name}" stands in line {before} already')
    if not found:
        raise BotError("The file has headings, but no agency.")
    return tuple(one for _, one in found.values())


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day such as 2026-11-22") from None


def _checked(path: Path, as_of: date, today: date) -> AgencyList:
    if as_of > today:
        raise BotError(f"The list cannot be of {as_of}: that day is still to come.")
    try:
        if path.stat().st_size > LARGEST:
            raise BotError(f"{path} has more than {LARGEST >> 20} MB; it cannot be the list.")
        return AgencyList(as_of, read(path.read_bytes()))
    except OSError as error:
        raise BotError(f"{path} cannot be read: {error.strerror}.") from None


async def _bring(store: Store, listed: AgencyList, now: datetime, *, forced: bool) -> None:
    try:
        await store.import_agencies(listed, now, forced=forced)
    except OlderList as error:
        raise BotError(f"{error} Nothing was changed; --force loads it all the same.") from None
    states = [one.status for one in listed.agencies]
    counts = ", ".join(f"{states.count(one)} {one}" for one in STATUSES if one in states)
    out(f"{len(states)} agencies loaded as of {listed.as_of}: {counts}")


async def _show(store: Store, name: str, today: date) -> None:
    """The names nearest to one, and the day of the list."""
    listed = await store.agencies(-1)
    if listed is None or listed.as_of is None:
        raise BotError("No list is loaded yet; `cekdulu p3mi import` loads one.")
    if name:
        matches = ranked(name, listed, SHOWN)
        if not matches:
            raise BotError(f'There is no name in "{name}".')
        heading = ["score", "name", "licence", "status", "valid until"]
        out(*aligned([heading, *(_cells(one, today) for one in matches)]))
    age = (today - listed.as_of).days
    out(f"list of {listed.as_of} ({age} days old), {len(listed.agencies)} agencies")


def _cells(match: Match, today: date) -> list[str]:
    one = match.agency
    score = "same" if match.same else f"{min(match.score, 99.9):.1f}"
    return [score, one.name, one.licence or "-", one.standing(today), str(one.valid_until or "-")]


def _decoded(data: bytes) -> str:
    if not data.removeprefix(b"\xef\xbb\xbf").strip():
        raise BotError("The file is empty.")
    if b"\0" in data or data.startswith((b"PK", b"%PDF", b"\xd0\xcf")):
        raise BotError("The file is no CSV file; save the list as CSV first.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise BotError("The file is neither UTF-8 nor Windows-1252 text.") from None


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty, with the lines they begin in."""
    heading = next((line for line in text.splitlines() if line.strip(f"{DELIMITERS} ")), "")
    delimiter = max(DELIMITERS, key=heading.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise BotError(f"Line {line}: the quotation marks do not fit ({error}).") from None
        if any(cell.strip() for cell in cells):
            yield line, [" ".join(unguarded(cell).split()) for cell in cells]


def _columns(line: int, first: Sequence[str]) -> dict[str, int]:
    """Where each column stands."""
    names = [_plain(cell) for cell in first]
    found = {
        column: names.index(known[0])
        for column, spellings in HEADINGS.items()
        if (known := [one for one in map(_plain, spellings) if one in names])
    }
    for column in NEEDED:
        if column not in found:
            called = ", ".join(HEADINGS[column])
            raise _wrong(line, column, f"no heading says so; it may be called {called}")
    return found


def _agency(line: int, cells: Sequence[str], columns: Mapping[str, int]) -> Agency:
    named = {column: cells[at] if at < len(cells) else "" for column, at in columns.items()}
    if not stripped(named["name"]):
        raise _wrong(line, "name", "there is none")
    until = _until(line, named.get("valid_until", ""))
    return Agency(named["name"], named.get("licence", ""), _status(line, named["status"]), until)


def _status(line: int, text: str) -> Status:
    for status, words in STATUSES.items():
        if _plain(text) in words:
            return status
    known = ", ".join(words[0] for words in STATUSES.values())
    raise _wrong(line, "status", f'"{text}" is not known; known are {known}')


def _until(line: int, text: str) -> date | None:
    if not text.strip("- "):
        return None
    try:
        if (found := LONG_DATE.fullmatch(text.lower())) and found[2] in MONTHS:
            return date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1]))
        return date_of(text)
    except ValueError:
        raise _wrong(line, "valid_until", f'"{text}" is no day such as 2027-05-22') from None


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", text).lower().split())


def _wrong(line: int, column: str, why: str) -> BotError:
    return BotError(f"Line {line}, column {column}: {why}. Nothing was loaded.")
