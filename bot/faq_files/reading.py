"""Reads editors' files: everything in them, and everything that is wrong with them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from bot.checking import Fault
from bot.faq_files import markdown, rows, tables
from bot.faq_files.encoding import LARGEST, decoded
from bot.faq_files.found import Entry, Finding, Place, Reading, Unreadable
from bot.formatting import storable

MARKDOWN, TABLES = ".md", (".csv", ".tsv")


def read(paths: Iterable[Path]) -> Reading:
    """All that the files and folders hold; nothing is raised for a broken one."""
    entries: list[Entry] = []
    findings: list[Finding] = []
    for path in paths:
        for one in _read(path):
            if isinstance(one, Entry):
                entries.append(one)
            else:
                findings.append(one)
    return Reading(*_once(entries, findings))


def _read(path: Path) -> Iterator[Entry | Finding]:
    try:
        if path.is_dir():
            yield from _folder(path)
        elif path.suffix.lower() == MARKDOWN:
            yield _answer(path)
        else:
            yield from _table(path)
    except Unreadable as error:
        yield Finding(Place(str(path)), error.fault)
    except OSError:
        yield Finding(Place(str(path)), Fault("faqcmd.closed"))


def _folder(folder: Path) -> Iterator[Entry | Finding]:
    """The Markdown files of a folder. Tables beside them would say the same answers twice, so they
    are named on their own."""
    seen = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    files = [path for path in seen if path.suffix.lower() == MARKDOWN]
    beside = ", ".join(path.name for path in seen if path.suffix.lower() in TABLES)
    if not files:
        raise Unreadable("faqcmd.no_md")
    if beside:
        yield Finding(Place(str(folder)), Fault("faqcmd.beside", {"berkas": beside}, stops=False))
    for path in files:
        yield from _read(path)


def _answer(path: Path) -> Entry:
    text, _ = decoded(_data(path))
    id = storable(path.stem)
    return Entry(Place(path.name, name=id), markdown.answer_in(id, text))


def _table(path: Path) -> Iterator[Entry | Finding]:
    text, unicode = decoded(_data(path))
    if not unicode:
        yield Finding(Place(path.name), Fault("faqcmd.windows", stops=False))
    table = tables.table(text, path.name)
    yield from table.findings
    if not table.rows and not table.findings:
        raise Unreadable("faqcmd.no_rows")
    read_row = rows.answer_in if table.kind == "answer" else rows.contact_in
    column = "id" if table.kind == "answer" else "key"
    for number, row in table.rows:
        place = Place(path.name, number, row[column])
        try:
            if not row[column]:
                raise Unreadable("faqcmd.name_missing", {"kolom": column})
            yield Entry(place, read_row(row))
        except Unreadable as error:
            yield Finding(place, error.fault)


def _data(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise Unreadable("faqcmd.no_file")
        if path.stat().st_size > LARGEST:
            raise Unreadable("faqcmd.too_large", {"batas": LARGEST // 2**20})
        return path.read_bytes()
    except OSError:
        raise Unreadable("faqcmd.closed") from None


def _once(
    entries: Sequence[Entry], findings: Sequence[Finding]
) -> tuple[tuple[Entry, ...], tuple[Finding, ...]]:
    """Entries of a name none twice; the second is a finding."""
    first: dict[tuple[str, str], Entry] = {}
    twice: list[Finding] = []
    for entry in entries:
        before = first.setdefault((entry.kind, entry.name), entry)
        if before is not entry:
            where = {"berkas": before.place.file, "baris": str(before.place.row or 1)}
            twice.append(Finding(entry.place, Fault("faqcmd.twice", where)))
    return tuple(first.values()), (*findings, *twice)
