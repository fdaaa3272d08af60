"""What is kept of a report comes back as it was, also from a body that an older release wrote."""

import json
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reports.as_json import (
    evidence_as_json,
    evidence_from,
    report_as_json,
    report_from,
)
from bot.reports.model import Evidence, Given, Json, News, Note, Report

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
BESIDE = {"chat_id", "number", "version", "state", "case", "help"}
"""The fields of a report that the store keeps in columns."""
EVIDENCE_BESIDE = {"id", "report", "sha256", "failed"}
MOMENTS = st.datetimes(timezones=st.just(UTC))
MAYBE = st.none() | MOMENTS
# Telegram's JSON may hold half a surrogate pair, and people send every sign there is.
WORDS = st.text(st.characters(), max_size=20) | st.sampled_from(["", "Wati \ud83d \0", "ñ 😀"])
VALUES = st.dictionaries(
    st.text(max_size=5),
    st.recursive(
        st.none() | st.booleans() | st.integers() | WORDS, lambda one: st.lists(one, max_size=3)
    ),
    max_size=3,
)
GIVENS = st.builds(
    Given, MOMENTS, st.lists(WORDS, max_size=3).map(tuple), WORDS, VALUES, st.booleans()
)
REPORTS = st.builds(
    Report, chat_id=st.integers(), started_at=MOMENTS, key=WORDS, number=st.integers(0),
    version=st.integers(0), state=st.sampled_from(["draft", "confirmed"]),
    about=st.sampled_from(["", "saya", "orang", "iklan"]), anonymous=st.booleans(),
    brief=st.booleans(), at=WORDS, fixing=st.booleans(),
    answers=st.dictionaries(WORDS, GIVENS, max_size=4),
    notes=st.lists(st.builds(Note, MOMENTS, WORDS), max_size=3).map(tuple), changed_at=MAYBE,
    confirmed_at=MAYBE, help=st.none() | st.booleans(), case=st.integers(-1),
    handed_over=st.booleans(), portal_number=WORDS, portal_at=MAYBE, remind=st.booleans(),
    news=st.lists(st.builds(News, MOMENTS, WORDS, WORDS), max_size=3).map(tuple),
)  # fmt: skip
EVIDENCES = st.builds(
    Evidence, at=MOMENTS, kind=st.sampled_from(["photo", "link", "offer"]), file=WORDS, same=WORDS,
    name=WORDS, mime=WORDS, size=st.integers(0), text=WORDS, message_id=st.integers(0),
    sha256=WORDS, failed=WORDS, id=st.integers(0), report=st.integers(0),
)  # fmt: skip


def through(body: Json) -> Json:
    """What the codec makes of a body and reads again."""
    read: Json = json.loads(json.dumps(body))
    return read


def blank_beside(report: Report) -> Report:
    """A report of which only the columns are known."""
    beside = {name: getattr(report, name) for name in BESIDE - {"chat_id"}}
    return Report(report.chat_id, NOW, "", **beside)


@given(REPORTS)
def test_a_report_comes_back_as_it_was(report: Report) -> None:
    assert report_from(through(report_as_json(report)), blank_beside(report)) == report


@given(EVIDENCES)
def test_evidence_comes_back_as_it_was(evidence: Evidence) -> None:
    beside = {name: getattr(evidence, name) for name in EVIDENCE_BESIDE}
    blank = Evidence(NOW, "text", **beside)
    assert evidence_from(through(evidence_as_json(evidence)), blank) == evidence


@given(REPORTS)
def test_the_order_of_answers_and_choices_stays(report: Report) -> None:
    read = report_from(through(report_as_json(report)), blank_beside(report))
    assert list(read.answers) == list(report.answers)


def test_a_body_holds_every_field_that_no_column_has() -> None:
    report, evidence = Report(5, NOW, "k"), Evidence(NOW, "text")
    assert report_as_json(report).keys() | BESIDE == {one.name for one in fields(Report)}
    assert evidence_as_json(evidence).keys() | EVIDENCE_BESIDE == {
        one.name for one in fields(Evidence)
    }


@given(REPORTS, st.data())
def test_what_an_older_body_lacks_has_its_default(report: Report, data: st.DataObject) -> None:
    body, blank = report_as_json(report), blank_beside(report)
    gone = data.draw(st.sets(st.sampled_from(sorted(body))))
    older = {name: value for name, value in through(body).items() if name not in gone}
    expected = replace(report, **{name: getattr(blank, name) for name in gone})
    assert report_from(older, blank) == expected


@pytest.mark.parametrize("gone", ["choices", "text", "value", "skipped"])
def test_what_an_older_answer_lacks_has_its_default(gone: str) -> None:
    full = Given(NOW, ("kh",), "Poipet", {"country": "kh"}, skipped=True)
    body = report_as_json(Report(5, NOW, "k", answers={"negara": full}))
    del body["answers"]["negara"][gone]
    read = report_from(body, Report(5, NOW, "")).answers["negara"]
    assert read == replace(full, **{gone: getattr(Given(NOW), gone)})


def test_an_empty_body_leaves_what_is_known_without_it() -> None:
    blank, nothing = Report(5, NOW, "", number=7), Evidence(NOW, "text", id=3)
    assert report_from({}, blank) == blank
    assert evidence_from({}, nothing) == nothing


def test_what_this_release_does_not_know_is_left_out() -> None:
    report = Report(5, NOW, "k", notes=(Note(NOW, "takut"),), news=(News(NOW, "kabar"),))
    body = report_as_json(report) | {"later": 1}
    body["notes"][0]["later"] = body["news"][0]["later"] = 1
    assert report_from(body, Report(5, NOW, "")) == report
    sent = Evidence(NOW, "photo", "f")
    assert evidence_from(evidence_as_json(sent) | {"later": 1}, Evidence(NOW, "text")) == sent


def test_a_moment_keeps_its_microseconds() -> None:
    at = NOW + timedelta(microseconds=1)
    read = report_from(through(report_as_json(Report(5, at, "k"))), Report(5, NOW, ""))
    assert read.started_at - NOW == timedelta(microseconds=1)
