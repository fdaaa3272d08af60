"""Rows for the authorities: what is known in fixed columns, and of persons only what was asked
for."""

import json
from dataclasses import replace

import pytest

from bot.exporting.rows import columns, rows
from bot.reports.model import ExportedCase, Given, Note, Report, Shown
from tests.exporting.made import (
    AGENCY,
    BOSS,
    CHILD,
    COMPANY,
    HANDLE,
    NAME,
    ORIGIN,
    PHONE,
    PLACE,
    PRIVATE,
    STORY,
    answers,
    closed,
    exported,
    given,
    report,
)
from tests.samples import NOW


def row(of: ExportedCase, *, names: bool = False) -> dict:
    (made,) = rows([of], names=names)
    return dict(made)


def test_what_was_answered_stands_in_its_column() -> None:
    made = row(exported(**closed()))
    expected = {
        "case_number": 12, "report_number": "L-5", "opened_at": "2026-11-21T17:30:00+00:00",
        "opened_day_wib": "2026-11-22", "closed_at": "2026-11-24T03:00:00+00:00",
        "closed_day_wib": "2026-11-24", "lane": "nyawa", "outcome": "dirujuk",
        "matter": "darurat_keluarga", "about": "orang", "anonymous": "no",
        "operators_consent": "yes", "transit_countries": ("my", "th"),
        "destination_country": "kh", "present_country": "kh", "recruiting": ("calo",),
        "promised_pay_rupiah": (12_000_000,), "visa": ("kunjungan",),
        "contract": ("tidak_ada",), "passport": ("ditahan",),
        "what_happened": ("disekap", "gaji"), "money_paid": ("lama",),
        "money_lost_rupiah": (5_000_000,), "evidence_count": 3, "portal_number": None,
    }  # fmt: skip
    assert {name: made[name] for name in expected} == expected
    assert [one.id for one in made["indicators_purpose"]] == ["kerja_paksa"]
    assert "no legal judgement" in made["note"]


def test_without_names_nothing_leads_back_to_a_person() -> None:
    told = report(answers=answers(), notes=(Note(NOW, "Tolong rekaan"),), portal_number=NAME)
    text = repr(row(exported(told)))
    assert [one for one in PRIVATE if one in text] == []
    assert "siti_rekaan" not in text
    assert str(exported().case.chat_id) not in text


def test_the_hash_of_words_which_can_be_guessed_is_one_of_the_names() -> None:
    assert row(exported())["evidence_sha256"] == ("a" * 64,)
    assert row(exported(), names=True)["evidence_sha256"] == ("a" * 64, "b" * 64)


def test_with_names_the_words_stand_as_they_were_written() -> None:
    told = report(answers=answers(), notes=(Note(NOW, "Tolong rekaan"),))
    made = row(exported(told), names=True)
    expected = {
        "reporter_name": NAME, "person_concerned": CHILD, "contacts": ("whatsapp", PHONE, "jangan"),
        "origin": ORIGIN, "place": PLACE, "recruiter": ("calo", f"{BOSS} {HANDLE}", HANDLE),
        "agency": AGENCY, "company": COMPANY, "story": STORY, "further_words": ("Tolong rekaan",),
    }  # fmt: skip
    assert {name: made[name] for name in expected} == expected


def test_who_gave_no_name_in_the_report_is_called_as_the_case_knows_them() -> None:
    told = {id: one for id, one in answers().items() if id != "nama"}
    assert row(exported(report(answers=told)), names=True)["reporter_name"] == NAME


def test_an_anonymous_report_names_neither_who_wrote_it_nor_a_way_to_them() -> None:
    made = row(exported(report(answers=answers(), anonymous=True)), names=True)
    assert made["anonymous"] == "yes"
    assert {made[name] for name in ("reporter_name", "person_concerned", "contacts")} == {None}
    assert [one for one in (NAME, CHILD, PHONE) if one in repr(made["recruiter"])] == []
    assert (made["agency"], made["story"]) == (AGENCY, STORY)


@pytest.mark.parametrize("shown", [None, Shown(report(answers=answers(), help=False))])
def test_a_report_that_operators_may_not_read_leaves_only_the_case(shown) -> None:
    made = row(replace(exported(), shown=shown), names=True)
    assert (made["case_number"], made["present_country"]) == (12, "kh")
    left = {name for name, value in made.items() if value not in (None, ())}
    assert left == {
        "case_number", "opened_at", "opened_day_wib", "lane", "matter", "present_country",
        "reporter_name", "evidence_count", "note",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        ("PWNI-2026-00123", True), ("2026/11/0042", True), ("88123", True), ("", False),
        ("081234567890", False), ("0812-3456-7890", False), ("6281234567890", False),
        ("3201234567890001", False), ("nomor saya 12", False), ("abc", False),
        ("Siti 0812345678", False),
    ],
)  # fmt: skip
def test_the_number_of_the_portal_stands_without_names_only_if_it_can_be_nothing_else(
    number, shown
) -> None:
    told = exported(report(portal_number=number))
    assert row(told)["portal_number"] == (number if shown else None)
    assert row(told, names=True)["portal_number"] == (number or None)


@pytest.mark.parametrize(
    ("told", "name", "value"),
    [
        ({"negara": given("lain", text="oman", country="om")}, "present_country", "om"),
        ({"negara": given(text="oman", country="om")}, "destination_country", "om"),
        ({"negara": given("lain", text="jauh")}, "present_country", "lain"),
        ({}, "destination_country", None),
        ({"rute": given(text="x", transit="my")}, "transit_countries", ("my",)),
        ({"rute": given(text="x", transit=["my", NAME])}, "transit_countries", ("my",)),
        ({"rute": given(text="x", destination=NAME)}, "destination_country", None),
        ({"uang": given("belum", sums=[{"rupiah": 5}])}, "money_lost_rupiah", ()),
        ({"uang": given("lama", sums=[{"rupiah": None}, {"rupiah": 7.0}])},
         "money_lost_rupiah", (7,)),
    ],
)  # fmt: skip
def test_what_is_half_known_is_told_so_far(told, name, value) -> None:
    assert row(exported(report("saya", told)))[name] == value


def test_an_advertisement_tells_where_it_leads_and_what_was_paid() -> None:
    told = {"media": given("tiktok"), "tujuan": given("mm"), "sudah": given("data", "uang_lama")}
    made = row(exported(report("iklan", told)))
    assert (made["destination_country"], made["recruiting"]) == ("mm", ("tiktok",))
    assert made["money_paid"] == ("lama",)


@pytest.mark.parametrize("names", [True, False])
def test_every_row_has_the_same_columns(names) -> None:
    bare = ExportedCase(exported().case)
    made = rows([exported(), bare, exported(report("iklan"))], names=names)
    assert {tuple(one) for one in made} == {columns(names=names)}
    assert len(set(columns(names=names))) == len(columns(names=names))


@pytest.mark.parametrize(
    ("said", "told"),
    [("indramayu", "Indramayu"), ("rumah Bu Yati RT 3", None), ("", None)],
)
def test_without_names_only_a_known_town_is_told_as_the_origin(said: str, told: str | None) -> None:
    way = Given(NOW, value={"origin": said, "destination": "kh"})
    made = Shown(Report(1, NOW, "a", number=3, about="saya", help=True, answers={"rute": way}))
    (row,) = rows([ExportedCase(exported().case, made)], names=False)
    assert row["origin"] == told


def test_the_columns_with_names_are_those_without_and_more() -> None:
    more = set(columns(names=True)) - set(columns(names=False))
    assert more == {
        "reporter_name", "person_concerned", "contacts", "place", "recruiter", "agency",
        "company", "story", "further_words",
    }  # fmt: skip
    assert json.dumps(columns(names=True)).isascii()
