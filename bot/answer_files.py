"""Reads and writes the reviewed answers: one file an id, words in Telegram HTML, front matter on
top."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bot.answer import Answer, Source
from bot.errors import StartError

BROKEN = (OSError, ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError)
"""What reading a broken answer raises."""
FENCE = "---\n"


def load(folder: Path) -> dict[str, Answer]:
    """Read all answers of a folder by id; raise StartError naming the file that cannot be read."""
    return {path.stem: _read(path) for path in sorted(folder.glob("*.md"))}


def _read(path: Path) -> Answer:
    try:
        return parse(path.stem, path.read_text(encoding="utf8"))
    except BROKEN as error:
        raise StartError(
            f"{path.name}: front matter is broken ({type(error).__name__})."
        ) from error


def parse(id: str, text: str) -> Answer:
    """An answer from a file's text; raises one of BROKEN when it is none."""
    before, head, body = text.replace("\r\n", "\n").split(FENCE, 2)
    if before.strip("\ufeff \n"):
        raise ValueError("text before the front matter")
    return from_fields(id, {**yaml.safe_load(head), "body": body.strip()})


def from_fields(id: str, fields: Mapping[str, Any]) -> Answer:
    """An answer from its fields by name, dates as dates or ISO texts; raises one of BROKEN."""
    sources = tuple(
        Source(str(one["name"]), str(one.get("url") or ""), str(one["date"]))
        for one in fields["sources"]
    )
    return Answer(
        id, str(fields["title"]), str(fields["button"]), str(fields["body"]), sources,
        _date(fields["reviewed_on"]), _date(fields["expires_on"]),
        _names(fields.get("related")), str(fields.get("variant_of") or ""),
        _names(fields.get("countries")), _names(fields.get("examples")),
    )  # fmt: skip


def fields_of(answer: Answer) -> dict[str, Any]:
    """The fields of an answer without its id, as JSON can hold them; `from_fields` reads them."""
    return {
        "title": answer.title,
        "button": answer.button,
        "sources": [vars(source) for source in answer.sources],
        "reviewed_on": answer.reviewed_on.isoformat(),
        "expires_on": answer.expires_on.isoformat(),
        "related": list(answer.related),
        "variant_of": answer.variant_of,
        "countries": list(answer.countries),
        "examples": list(answer.examples),
        "body": answer.body,
    }


def written(answer: Answer) -> str:
    """The file's text for an answer; `parse` reads it back to the same answer."""
    fields = fields_of(answer)
    body = fields.pop("body")
    fields |= {name: date.fromisoformat(fields[name]) for name in ("reviewed_on", "expires_on")}
    head = {name: value for name, value in fields.items() if value or name == "sources"}
    dumped = yaml.safe_dump(head, allow_unicode=True, sort_keys=False, width=10**6)
    return f"{FENCE}{dumped}{FENCE}{body}\n"


def _date(value: object) -> date:
    if type(value) is date:
        return value
    if isinstance(value, str):
        return date.fromisoformat(value)
    raise TypeError("no date")


def _names(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if not isinstance(value, list | tuple):
        raise TypeError("no list")
    return tuple(str(one) for one in value)
