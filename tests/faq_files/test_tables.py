"""Tables: every answer survives, however the program that saved them writes."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answer import Answer, Source
from bot.faq_files import rows, tables
from bot.faq_files.encoding import decoded
from bot.faq_files.rows import ANSWER_COLUMNS, row_of
from tests.checking.made import CONTACTS, GOOD, VARIANT, VISA
from tests.faq_files.made import saved, table
from tests.samples import words

SIGNS = st.characters(categories=["L", "N", "P", "S"], exclude_characters="âÃÂï�", codec="utf8")
"""Not those of a torn text: it is refused."""
WORD = st.text(SIGNS, min_size=1, max_size=12).map(str.strip).filter(
    lambda word: word.split() == [word]
)  # fmt: skip
LINE = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
NAMES = st.lists(st.from_regex(r"[a-z][a-z0-9_]{0,9}", fullmatch=True), max_size=3).map(tuple)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
SOURCES = st.builds(
    Source, LINE.filter(lambda name: "|" not in name), st.just("https://kemlu.go.id/a"),
    st.sampled_from(("2025", "2025-01", "tidak tertera")),
)  # fmt: skip
ANSWERS = st.builds(
    Answer, st.from_regex(r"[a-z]{1,9}(@kh)?", fullmatch=True), LINE, LINE,
    st.lists(LINE, min_size=1, max_size=5).map("\n\n".join),
    st.lists(SOURCES, max_size=3).map(tuple),
    DAYS, DAYS, NAMES, st.just("") | st.just("biaya"), NAMES,
    st.lists(LINE, max_size=3).map(tuple),
)  # fmt: skip


def read(data: bytes) -> list[Answer]:
    """The answers in the bytes of a table."""
    text, _ = decoded(data)
    found = tables.table(text, "answers")
    assert found.findings == ()
    return [rows.answer_in(row) for _, row in found.rows]


@settings(deadline=None)
@given(st.lists(ANSWERS, min_size=1, max_size=4))
def test_answers_survive_the_way_through_a_table(answers: list[Answer]) -> None:
    assert read(table(*answers)) == answers


def test_every_answer_and_contact_there_is_survives() -> None:
    answers = list(words().answers.values())
    assert all(rows.same(*pair) for pair in zip(read(table(*answers)), answers, strict=True))
    contacts = list(words().contacts.by_key.values())
    text, _ = decoded(table(*contacts))
    found = tables.table(text, "contacts")
    assert [rows.contact_in(row) for _, row in found.rows] == contacts


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf8", "utf-8-sig", "cp1252"])
def test_other_programs_delimiters_and_encodings_are_read(delimiter: str, encoding: str) -> None:
    answer = replace(GOOD, body="<b>Ya.</b>\n\n• “satu”; dua, tiga\n• empat – lima")
    data = saved([row_of(answer), row_of(VISA)], ANSWER_COLUMNS, delimiter, encoding)
    assert read(data) == [answer, VISA]
    assert decoded(data)[1] is (encoding != "cp1252")


def test_columns_in_another_order_and_dates_as_excel_writes_them_are_read() -> None:
    row = row_of(VARIANT) | {"reviewed_on": "22/11/2026", "expires_on": "21/05/2027"}
    assert read(saved([row], reversed(ANSWER_COLUMNS), ";")) == [VARIANT]


def test_empty_rows_and_columns_at_the_edge_are_nothing() -> None:
    lines = table(GOOD).replace(b"examples\r\n", b"examples,,\r\n").rstrip(b"\r\n")
    assert read(lines + b",,\r\n,,,,,,,,,,,,\r\n\r\n") == [GOOD]


def test_the_hint_for_excel_is_no_heading() -> None:
    data = saved([row_of(GOOD)], ANSWER_COLUMNS, ";")
    assert read(b"sep=;\r\n" + data) == [GOOD]


def test_line_breaks_of_any_program_are_read_alike() -> None:
    data = table(GOOD)
    for broken in (data.replace(b"\r\n", b"\n"), data.replace(b"\n", b"\r\n"),
                   data.replace(b"\r\n", b"\n").replace(b"\n", b"\r")):  # fmt: skip
        assert read(broken) == [GOOD]


def test_ids_may_stand_on_one_line_with_commas() -> None:
    row = row_of(GOOD) | {"related": "visa, tebusan;gaji"}
    assert read(saved([row], ANSWER_COLUMNS))[0].related == ("visa", "tebusan", "gaji")


def test_a_row_is_counted_as_a_spreadsheet_counts_it() -> None:
    text, _ = decoded(table(GOOD, VISA))
    assert [number for number, _ in tables.table(text, "answers").rows] == [2, 3]


def test_a_number_to_call_is_no_formula() -> None:
    assert b",'+85512813282," in table(*CONTACTS.by_key.values())
