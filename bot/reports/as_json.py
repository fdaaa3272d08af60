"""Reports and evidence as JSON and back. What an older body lacks has its default, what a newer one
has besides is left out. Times are ISO texts with their offset from UTC."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.reports.model import Evidence, Given, Json, News, Note, Report

PLAIN = (
    "key", "about", "anonymous", "brief", "at", "fixing", "handed_over", "portal_number", "remind",
)  # fmt: skip
"""The fields of a report that JSON knows as they are."""
TIMES = ("started_at", "changed_at", "confirmed_at", "portal_at")
"""The fields of a report that are moments."""
OF_EVIDENCE = ("kind", "file", "same", "name", "mime", "size", "text", "message_id", "chat")
"""The fields of evidence that JSON knows as they are."""


def report_as_json(report: Report) -> Json:
    """All of a report but what the store keeps beside it: chat, number, version, state, case, and
    whether operators may read it."""
    body: Json = {name: getattr(report, name) for name in PLAIN}
    body |= {name: _iso(getattr(report, name)) for name in TIMES}
    body["answers"] = {name: _given_as_json(given) for name, given in report.answers.items()}
    body["notes"] = [{"at": _iso(one.at), "text": one.text} for one in report.notes]
    body["news"] = [{"at": _iso(one.at), "what": one.what, "text": one.text} for one in report.news]
    return body


def report_from(body: Json, blank: Report) -> Report:
    """The report of a body; `blank` has what is kept beside it, and what an older body lacks."""
    known: Json = {name: body[name] for name in PLAIN if name in body}
    known |= {name: _moment(body[name]) for name in TIMES if name in body}
    if "answers" in body:
        known["answers"] = {name: _given(one) for name, one in body["answers"].items()}
    if "notes" in body:
        known["notes"] = tuple(Note(**_known(one, NOTE)) for one in body["notes"])
    if "news" in body:
        known["news"] = tuple(News(**_known(one, NEWS)) for one in body["news"])
    return replace(blank, **known)


def evidence_as_json(evidence: Evidence) -> Json:
    """All of a piece of evidence but its number, its report, and what became of its hash."""
    body: Json = {name: getattr(evidence, name) for name in OF_EVIDENCE}
    return body | {"at": _iso(evidence.at)}


def evidence_from(body: Json, blank: Evidence) -> Evidence:
    """The evidence of a body; `blank` has what is kept beside it, and what an older body lacks."""
    known = {name: body[name] for name in OF_EVIDENCE if name in body}
    if "at" in body:
        known["at"] = _moment(body["at"])
    return replace(blank, **known)


def _given_as_json(given: Given) -> Json:
    return {
        "at": _iso(given.at), "choices": list(given.choices), "text": given.text,
        "value": given.value, "skipped": given.skipped,
    }  # fmt: skip


def _given(raw: Json) -> Given:
    return Given(**_known(raw, GIVEN))


def _known(raw: Json, readers: Mapping[str, Callable[[Any], Any]]) -> Json:
    """The fields that this version knows, each as its reader makes it."""
    return {name: read(raw[name]) for name, read in readers.items() if name in raw}


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()


def _moment(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


NOTE: Mapping[str, Callable[[Any], Any]] = {"at": _moment, "text": str}
NEWS: Mapping[str, Callable[[Any], Any]] = {**NOTE, "what": str}
GIVEN: Mapping[str, Callable[[Any], Any]] = {
    **NOTE,
    "choices": tuple,
    "value": dict,
    "skipped": bool,
}
