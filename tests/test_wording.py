"""The checker of words can fail: each kind of fault is shown on a small made text."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.answer import Answer, Source
from bot.contacts import Contact, Contacts
from tests import wording

TODAY = date(2026, 11, 22)


def faults(found: Iterator[str]) -> list[str]:
    return list(found)


@pytest.mark.parametrize(
    "text",
    ["<b>a", "a</b>", "<b><i>a</b></i>", "<h1>a</h1>", "a < b", "a > b", "a & b",
     "<b class=x>a</b>", "<br>", "<b>a</i>", "&nbsp;"],
)  # fmt: skip
def test_html_that_telegram_refuses_is_caught(text: str) -> None:
    assert faults(wording.unbalanced("x", text))[0].startswith("x: ")


@pytest.mark.parametrize("text", ["a", "<b>a <i>b</i></b>", '<a href="https://x">y</a> &amp; &lt;'])
def test_html_that_telegram_takes_is_let_through(text: str) -> None:
    assert faults(wording.unbalanced("x", text)) == []


@pytest.mark.parametrize(
    "text",
    ["telp 110", "0812 9007 0027", "+62 21 2924-4800", "call 1500630", "SMS 7266", "021.292.448",
     "<b>129</b>", "12 34 56", "2924/4800", "wa 0812-2025", "Pasal lama: 148", "tahun 2150", "8081",
     "Rp 0812 9007", "UU itu 0812", "+62 2025 1999 orang 123",
     "10-11 12"],
)  # fmt: skip
def test_a_number_somebody_could_call_is_caught(text: str) -> None:
    assert faults(wording.strange_digits("x", text))[0].startswith("x: ")


@pytest.mark.parametrize(
    "text",
    ["24 jam", "2025", "23 Jul 2025", "22/11/2026", "2026-11-22", "2020-2025", "2024/2025",
     "UU 18/2017", "UU No. 21 Tahun 2007", "Pasal 455 KUHP", "Rp120 juta", "USD 1.000–1.200",
     "$ 800", "722 orang", "100%", "150 ribu", "1.234", "10.000 WNI", "{kontak:kri_110}",
     "2-3 hari", "10–11 Mei 2023",
     '<a href="https://x/12345">y</a>', "dari 2020 sampai Oktober 2025, di 10 negara"],
)  # fmt: skip
def test_a_figure_that_nobody_could_call_is_let_through(text: str) -> None:
    assert faults(wording.strange_digits("x", text)) == []


def test_a_figure_on_the_list_is_let_through_and_its_neighbour_is_not() -> None:
    assert faults(wording.strange_digits("x", "830 SPLP dan 831 SPLP", {"830"})) == [
        "x: 831 is no contact"
    ]


def test_a_text_is_measured_in_utf_16_units() -> None:
    assert faults(wording.too_long("x", "🆘" * 2048)) == []
    assert faults(wording.too_long("x", "🆘" * 2048 + "a")) == [
        "x: 4097 UTF-16 units, 4096 are allowed"
    ]


def test_keys_used_and_missing_and_present_and_unused_are_caught() -> None:
    assert faults(wording.wrong_keys({"a.b", "a.c"}, {"a.c", "a.d"})) == [
        "a.b is used and missing",
        "a.d is present and unused",
    ]


def test_keys_are_found_in_code_wherever_they_stand(tmp_path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one.py").write_text('"""a.doc is a sentence"""\nX = {"k": ("a.b", 1)}\n')
    (tmp_path / "two.py").write_text('def f(x="a.c"):\n    return f"a.{x}", "b.d", "a.e f"\n')
    assert wording.literals(tmp_path, {"a"}) == {"a.b", "a.c"}


def test_labels_too_long_empty_or_double_are_caught() -> None:
    labels = {"a": "x" * 31, "b": "", "c": "Ya", "d": "Ya", "e": "y" * 30}
    assert [fault.split(":")[0] for fault in wording.wrong_labels(labels)] == [
        "label of a",
        "label of b",
        "label of d is that of c",
    ]


GOOD = Answer(
    "a", "A", "A", "a", (Source("Kemlu", "https://k", "2025-01"),),
    TODAY, TODAY + timedelta(days=1),
)  # fmt: skip


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (replace(GOOD, sources=()), "no source"),
        (replace(GOOD, sources=(Source("Kemlu", "", "2025"),)), "no address"),
        (replace(GOOD, sources=(Source("Kemlu", "https://k", ""),)), "no date"),
        (replace(GOOD, reviewed_on=TODAY + timedelta(days=1)), "in the future"),
        (replace(GOOD, expires_on=TODAY), "expires before"),
    ],
)
def test_an_answer_without_source_or_with_wrong_dates_is_caught(answer: Answer, said: str) -> None:
    assert any(said in fault for fault in wording.unsourced(answer, TODAY))
    assert faults(wording.unsourced(GOOD, TODAY)) == []
    assert (
        faults(wording.unsourced(replace(GOOD, sources=(Source("CekDulu", "", "2026"),)), TODAY))
        == []
    )


@pytest.mark.parametrize("text", ["{kontak:lama}", "{kontak:hantu}", "{nama}", "{telp:kbri}", "{}"])
def test_a_placeholder_that_nothing_fills_is_caught(text: str) -> None:
    made = {
        key: Contact(key, key, "kh", "phone", "1", status, "s", "2025", "2026")
        for key, status in (("kbri", "pakai"), ("lama", "jangan_pakai"))
    }
    contacts = Contacts(made, {})
    assert len(faults(wording.unfillable("x", text, {"date"}, contacts))) == 1
    fine = "{kontak} {kontak:kbri} {negara} {date}"
    assert faults(wording.unfillable("x", fine, {"date"}, contacts)) == []
