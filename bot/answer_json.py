"""An answer as fields that JSON can hold, and back. Pure."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.answer import Answer, Source

WRONG_FIELDS = (ValueError, KeyError, TypeError, AttributeError)
"""What fields raise that make no answer."""


def from_fields(id: str, fields: Mapping[str, Any]) -> Answer:
    """An answer from its fields by name, dates as dates or ISO texts; raises one of
    WRONG_FIELDS."""
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
