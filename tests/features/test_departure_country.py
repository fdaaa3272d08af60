"""The country of a departure: tapped or in words, left open, or one of which people are warned."""

import pytest

from bot.departure.plan import KEY, Plan
from bot.departure.steps import COUNTRY_STEP
from bot.features import departure_agreeing as agreeing
from bot.features.departure_country import COUNTRIES
from tests.features.departure_stage import LEAVES, said, tapped, typed
from tests.samples import pressed, router, turn, understood, words


@pytest.mark.parametrize(("text", "model"), [("malaysia", "my"), ("ke taiwan kak", "tw")])
def test_a_country_is_named_in_words(text: str, model: str) -> None:
    data = {KEY: {"baru": LEAVES.isoformat()}}
    for meant in (understood(country=model), understood(sure=False)):
        assert said(typed(text, COUNTRY_STEP, data=data, meant=meant)) == ["departure.consent"]
    heard = understood("darurat_kabur", sure=False, danger=0.7, country=model)
    assert said(typed(text, COUNTRY_STEP, data=data, meant=heard, danger="darurat_kabur")) == [
        "darurat.darurat_kabur"
    ]


def test_who_does_not_know_the_country_goes_on_without() -> None:
    data = {KEY: {"baru": LEAVES.isoformat()}}
    known = understood("negara_penempatan")
    assert said(typed("belum tau negaranya", COUNTRY_STEP, data=data, meant=known)) == [
        "departure.consent"
    ]


def test_an_unknown_country_is_asked_for_again() -> None:
    data = {KEY: {"baru": LEAVES.isoformat()}}
    assert said(typed("wakanda", COUNTRY_STEP, data=data)) == ["departure.unclear_country"]


@pytest.mark.parametrize("code", ["kh", "mm", "th"])
def test_where_work_is_forbidden_that_is_said_first_with_the_way_to_a_check(code: str) -> None:
    decision = tapped("negara", LEAVES.isoformat(), code)
    assert said(decision) == ["departure.forbidden"]
    (say,) = decision.replies
    opened = [one.args for row in say.buttons for one in row]
    assert ("cek",) in opened
    assert ("petugas",) in opened
    assert ("negara_penempatan",) in opened
    kept = Plan(LEAVES, code)
    listed = agreeing.list_of(words().contacts, turn(), kept)
    assert listed.key == "departure.list_forbidden"


def test_countries_with_an_answer_of_their_own_are_warned_of() -> None:
    own = {
        code for one in words().answers.values() if one.variant_of == "negara_penempatan"
        for code in one.countries
    }  # fmt: skip
    placed = {code for code, one in words().contacts.countries.items() if one.placement}
    assert agreeing.MORATORIUM | placed == own
    for code in own | agreeing.SCAMS:
        assert said(tapped("negara", LEAVES.isoformat(), code)) != ["departure.consent"]


def test_the_answer_behind_the_warning_is_that_countrys() -> None:
    before = tapped("negara", LEAVES.isoformat(), "kh")
    asked = pressed("tanya", "negara_penempatan", data=before.data)
    assert router().decide(asked).replies[0].country == "kh"


def test_all_countries_on_buttons_are_known() -> None:
    offered = {code for row in COUNTRIES for code in row}
    assert offered <= set(words().contacts.countries)
