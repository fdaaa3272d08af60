"""Reads and writes tables as CSV. Pure.

Written for Excel: UTF-8 with a mark at the beginning, commas. Read back with commas, semicolons or
tabs, and columns in any order.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import StringIO

from bot.effects import Content
from bot.faq_files.cells import guarded, unguarded
from bot.faq_files.found import Finding, Place, Unreadable
from bot.faq_files.rows import COLUMNS

DELIMITERS = ",;\t"
HINT = "sep="
"""The first line by which Excel is told the delimiter."""


@dataclass(frozen=True)
class Table:
    """The rows of a file by column, each with its number in a spreadsheet, and what is wrong in
    others."""

    kind: Content
    rows: tuple[tuple[int, Mapping[str, str]], ...] = ()
    findings: tuple[Finding, ...] = field(default=())


def written(columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """The bytes of a CSV file."""
    out = StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([guarded(row[name]) for name in columns] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def table(text: str, file: str) -> Table:
    """The table in a text; Unreadable when it has no heading that fits."""
    if text.lower().startswith(HINT):
        text = text.partition("\n")[2]
    kind, delimiter = _heading(text)
    records = _records(text, delimiter)
    _, first = next(records)
    names = [_name(cell) for cell in first]
    while names and not names[-1]:
        names.pop()
    _refuse_heading(names, COLUMNS[kind])
    rows: list[tuple[int, Mapping[str, str]]] = []
    findings: list[Finding] = []
    for number, cells in records:
        try:
            rows.append((number, _row(names, cells)))
        except Unreadable as error:
            findings.append(Finding(Place(file, number, cells[0][:40].strip()), error.fault))
    return Table(kind, tuple(rows), tuple(findings))


def _name(cell: str) -> str:
    return cell.strip().lower()


def _heading(text: str) -> tuple[Content, str]:
    """Which table this is and what stands between its cells: what makes most columns known."""
    first = next((line for line in text.splitlines() if line.strip(f"{DELIMITERS} ")), "")
    best: tuple[int, Content, str] = (0, "answer", "")
    kinds: tuple[Content, ...] = ("answer", "contact")
    for delimiter in DELIMITERS:
        names = {_name(cell.strip(' "')) for cell in first.split(delimiter)}
        for kind in kinds:
            known = len(names & set(COLUMNS[kind]))
            best = max(best, (known, kind, delimiter), key=lambda one: one[0])
    if best[0] < 2:  # a lone word may be any text
        raise Unreadable("faqcmd.no_column", {"kolom": ", ".join(COLUMNS["answer"])})
    return best[1], best[2]


def _refuse_heading(names: Sequence[str], known: Sequence[str]) -> None:
    if unknown := [name or "–" for name in names if name not in known]:
        raise Unreadable(
            "faqcmd.column_unknown", {"kolom": ", ".join(unknown), "dikenal": ", ".join(known)}
        )
    if missing := [name for name in known if name not in names]:
        raise Unreadable("faqcmd.column_missing", {"kolom": ", ".join(missing)})
    if twice := [name for name, count in Counter(names).items() if count > 1]:
        raise Unreadable("faqcmd.column_twice", {"kolom": ", ".join(twice)})


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that are not empty, with their numbers; Unreadable at a torn quotation."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise Unreadable("faqcmd.bad_quotes", {"baris": number}) from None
        if any(cell.strip() for cell in cells):
            yield number, cells


def _row(names: Sequence[str], cells: Sequence[str]) -> Mapping[str, str]:
    if len(cells) < len(names):
        missing = ", ".join(names[len(cells) :])
        raise Unreadable("faqcmd.cell_missing", {"kolom": missing})
    if any(cell.strip() for cell in cells[len(names) :]):
        raise Unreadable("faqcmd.cell_extra", {"jumlah": len(names)})
    return {name: unguarded(cell) for name, cell in zip(names, cells, strict=False)}
