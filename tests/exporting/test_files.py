"""The files of an export: CSV that no spreadsheet calculates, JSON that says what it is."""

import csv
import json
from io import StringIO

import pytest
from hypothesis import given as tried
from hypothesis import strategies as st

from bot.exporting import as_csv
from bot.exporting.file import content
from bot.exporting.period import month
from bot.exporting.rows import columns
from tests.exporting.made import answers, exported, given, report
from tests.samples import NOW

NOVEMBER = month("2026-11")
SIGNS = "=+-@"


def read(text: str, delimiter: str = ",") -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(StringIO(text[1:], newline=""), delimiter=delimiter))


def file(*cases, format="csv", names=False) -> str:
    assert NOVEMBER
    return content(cases, NOVEMBER, format, NOW, names=names)


def test_a_table_has_a_line_a_case_and_ends_lines_as_rfc_4180_says() -> None:
    text = file(exported(), exported())
    heads, *lines = read(text)
    assert heads == list(columns(names=False))
    assert len(lines) == 2
    assert text.count("\r\n") == 3
    line = dict(zip(heads, lines[0], strict=True))
    assert line["transit_countries"] == "my; th"
    assert line["indicators_means"].startswith("penyekapan [kejadian.disekap]; penipuan [janji, ")
    assert line["portal_number"] == ""


def test_an_export_of_nothing_has_its_heads() -> None:
    assert read(file()) == [list(columns(names=False))]


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"), ("+62812", "'+62812"), ("-2", "'-2"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"), ("\rx", "'\rx"), ("\tx", "'\tx"), ("'=1", "''=1"), (" =1", " '=1"),
        ("＝1", "'＝1"), ("a;=1", "a;'=1"), ("a\n-b", "a\n'-b"), ('a",=1', "a\",'=1"),
        ("a=1", "a=1"), ("12-11", "12-11"), ("ada @akun", "ada @akun"), ("x; y", "x; y"), ("", ""),
    ],
)  # fmt: skip
def test_a_cell_is_not_calculated(text, cell) -> None:
    assert as_csv.cell(text) == cell


@tried(st.text(alphabet="=+-@\t\r\n;,\"' ab", max_size=40))
def test_no_words_begin_a_formula_however_the_file_is_split(text) -> None:
    told = {"cerita": given(text=text)}
    made = file(exported(report("saya", told)), names=True)
    for delimiter in ",;\t":
        cells = [cell for line in read(made, delimiter) for cell in line]
        assert [cell for cell in cells if cell.startswith(tuple(SIGNS))] == []


@tried(st.text(max_size=200))
def test_a_row_of_any_words_is_read_back_as_one_row(text) -> None:
    told = {"cerita": given(text=text)}
    heads, *lines = read(file(exported(report("saya", told)), names=True))
    assert [len(line) for line in lines] == [len(heads)]
    assert lines[0][heads.index("story")].replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize("names", [True, False])
def test_json_says_what_it_is_and_lists_the_cases(names) -> None:
    told = json.loads(file(exported(), format="json", names=names))
    assert told["meta"] == {
        "made_at": "2026-11-22T03:00:00+00:00",
        "period": {"first_day_wib": "2026-11-01", "last_day_wib": "2026-11-30"},
        "count": 1, "names": names, "note": told["cases"][0]["note"],
    }  # fmt: skip
    (case,) = told["cases"]
    assert tuple(case) == columns(names=names)
    assert case["indicators_purpose"] == [
        {"id": "kerja_paksa",
         "grounds": ["kejadian.gaji", "kejadian.disekap", "paspor.ditahan"]},
    ]  # fmt: skip
    assert (case["transit_countries"], case["portal_number"]) == (["my", "th"], None)


def test_json_keeps_letters_as_they_are() -> None:
    told = exported(report(answers=answers() | {"cerita": given(text="“tolong” 😀")}))
    assert "“tolong” 😀" in file(told, format="json", names=True)
