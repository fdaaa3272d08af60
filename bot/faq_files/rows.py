"""An answer or contact as a row of a spreadsheet, by column, and back. Pure."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from datetime import date

from bot.answer import Answer, Source
from bot.contacts import Contact
from bot.faq_files import cells
from bot.faq_files.found import Unreadable

ANSWER_COLUMNS = (
    "id", "title", "button", "body", "sources", "reviewed_on", "expires_on", "related",
    "variant_of", "countries", "examples",
)  # fmt: skip
CONTACT_COLUMNS = tuple(item.name for item in fields(Contact))
COLUMNS = {"answer": ANSWER_COLUMNS, "contact": CONTACT_COLUMNS}
REQUIRED_DAYS, DAYS = ("checked",), ("checked", "tested_on")
"""Columns of contacts that hold a day; without a full one the bot could not show the contact."""


def answer_row(answer: Answer) -> dict[str, str]:
    """The texts of an answer's cells."""
    return {
        "id": answer.id,
        "title": cells.one_line(answer.title),
        "button": cells.one_line(answer.button),
        "body": answer.body.replace("\r\n", "\n").replace("\r", "\n").strip(),
        "sources": "\n".join(map(cells.source_line, answer.sources)),
        "reviewed_on": answer.reviewed_on.isoformat(),
        "expires_on": answer.expires_on.isoformat(),
        "related": cells.lines(answer.related),
        "variant_of": answer.variant_of,
        "countries": cells.lines(answer.countries),
        "examples": cells.lines(answer.examples),
    }


def answer_in(row: Mapping[str, str]) -> Answer:
    """The answer in a row; Unreadable naming the column and what stands there."""
    return Answer(
        row["id"], cells.one_line(row["title"]), cells.one_line(row["button"]), row["body"],
        tuple(map(_source, cells.lines_of(row["sources"]))),
        _day("reviewed_on", row["reviewed_on"]), _day("expires_on", row["expires_on"]),
        cells.names_of(row["related"]), row["variant_of"], cells.names_of(row["countries"]),
        cells.lines_of(row["examples"]),
    )  # fmt: skip


def contact_row(contact: Contact) -> dict[str, str]:
    """The texts of a contact's cells."""
    return {name: cells.one_line(text) for name, text in asdict(contact).items()}


def contact_in(row: Mapping[str, str]) -> Contact:
    """The contact in a row; Unreadable naming the column and what stands there."""
    texts = {name: cells.one_line(row[name]) for name in CONTACT_COLUMNS}
    for name in DAYS:
        if texts[name] or name in REQUIRED_DAYS:
            texts[name] = _day(name, texts[name]).isoformat()
    if cells.DAY_FIRST.fullmatch(texts["seen"]):
        texts["seen"] = _day("seen", texts["seen"]).isoformat()
    return Contact(**texts)


def same(one: Answer | Contact | None, other: Answer | Contact) -> bool:
    """Whether both would fill the same cells: line ends and spaces at the edge are no change."""
    return one is not None and row_of(one) == row_of(other)


def row_of(content: Answer | Contact) -> dict[str, str]:
    """The texts of the cells of either."""
    return answer_row(content) if isinstance(content, Answer) else contact_row(content)


def _day(column: str, text: str) -> date:
    try:
        return cells.date_of(text)
    except ValueError:
        raise Unreadable("faqcmd.bad_date", {"kolom": column, "isi": text[:40]}) from None


def _source(line: str) -> Source:
    try:
        return cells.source_of(line)
    except ValueError:
        raise Unreadable("faqcmd.bad_source", {"isi": line[:60]}) from None
