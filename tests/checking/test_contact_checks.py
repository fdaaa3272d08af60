"""Contacts: a number exists, stands in full, is of its country, and was not withdrawn before."""

from dataclasses import replace
from typing import Any

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.checking import contact_faults
from bot.contacts import Contact, Contacts
from tests.checking.made import CONTACTS, EMBASSY, OLD, POLICE, TODAY, codes

HOME_LINE = replace(EMBASSY, country="id", value="+628118080141")


def found(contact: Contact, contacts: Contacts = CONTACTS) -> set[str]:
    return codes(contact_faults(contact, contacts, TODAY))


@pytest.mark.parametrize("value", ["110", "129", "148", "7266", "1500630", "0800-1000"])
def test_a_service_number_is_let_through_for_indonesia_only(value: str) -> None:
    assert found(replace(POLICE, value=value)) == set()
    assert found(replace(POLICE, value=value, country="kh")) == {"number_service"}
    assert "number_kind" in found(replace(HOME_LINE, value=value))


@pytest.mark.parametrize(
    ("value", "country"),
    [("+65929031103", "th"), ("0966245572", "ph"), ("+88690132000", "tw"), ("110 / 129", "id"),
     ("+62 811", "id"), ("+62 811-8080-141 / +62 812-9007-0027", "id"), ("٠٨١١٨٠٨٠١٤١", "id"),
     ("+62O8118080141", "id"), ("628118080141", "umum")],
)  # fmt: skip
def test_a_number_misprinted_or_not_one_number_is_caught(value: str, country: str) -> None:
    assert "number_invalid" in found(replace(EMBASSY, key="x", value=value, country=country))


@pytest.mark.parametrize(
    ("value", "country", "full"),
    [("0811-8080-141", "id", "+628118080141"), ("628118080141", "id", "+628118080141"),
     ("+62 811-8080-141", "id", "+628118080141"), ("+628118080141 ", "id", "+628118080141"),
     ("061 844 662", "kh", "+85561844662")],
)  # fmt: skip
def test_a_number_that_is_not_in_full_is_answered_with_its_full_form(
    value: str, country: str, full: str
) -> None:
    (fault,) = contact_faults(
        replace(EMBASSY, key="x", value=value, country=country), CONTACTS, TODAY
    )
    assert (fault.code, fault.params["bentuk"]) == ("check.number_form", full)


def test_a_mission_abroad_may_have_a_number_of_home_and_none_of_a_third_country() -> None:
    assert found(replace(EMBASSY, key="x", value="+628118080141")) == set()
    assert found(replace(EMBASSY, key="x", value="+6592953964")) == {"number_elsewhere"}


@pytest.mark.parametrize(
    "kind_and_value",
    [("email", "kbri"), ("email", "a@b@c.id"), ("email", "a b@c.id"), ("web", "kemlu.go.id"),
     ("web", "https://kemlu.go.id@a.com"), ("web", "https://peduliwni.go.id/x")],
)  # fmt: skip
def test_a_broken_address_is_caught(kind_and_value: tuple[str, str]) -> None:
    kind, value = kind_and_value
    assert found(replace(EMBASSY, key="x", kind=kind, value=value)) == {kind}


@pytest.mark.parametrize(
    "changed",
    [{"value": "+85561844661"}, {"value": "+855 61 844 661"}, {"value": "061844661"},
     {"kind": "whatsapp", "value": "+85561844661"}],
)  # fmt: skip
def test_a_withdrawn_number_does_not_come_back_under_another_key(changed: dict[str, Any]) -> None:
    back = replace(EMBASSY, key="baru", **changed)
    assert "contact_withdrawn" in found(back)
    assert "contact_withdrawn" not in found(replace(back, status="uji_dulu"))


def test_a_misprint_kept_as_a_warning_is_recognised_in_its_full_form() -> None:
    misprint = replace(OLD, key="cetak", country="ph", value="0966245572")
    known = replace(CONTACTS, by_key={**CONTACTS.by_key, "cetak": misprint})
    again = replace(EMBASSY, key="baru", country="ph", value="+63966245572")
    assert "contact_withdrawn" in found(again, known)


def test_a_withdrawn_contact_keeps_its_wrong_number_and_may_be_taken_up_again() -> None:
    countries = {**CONTACTS.countries, "ph": CONTACTS.countries["kh"]}
    known = replace(CONTACTS, countries=countries)
    assert found(replace(OLD, country="ph", value="0966245572"), known) == set()
    assert found(replace(OLD, status="pakai")) == set()


def test_one_number_may_stand_twice_under_one_name() -> None:
    assert found(replace(EMBASSY, key="x", kind="whatsapp")) == set()
    assert found(replace(EMBASSY, key="x", name="Lain")) == {"contact_twice"}


@given(st.integers(1, 999), st.from_regex(r"\A[0-9]{4,13}\Z"))
def test_a_full_number_that_is_let_through_exists_as_it_is_written(code: int, rest: str) -> None:
    value = f"+{code}{rest}"
    if not found(replace(EMBASSY, key="x", country="id", value=value)):
        number = phonenumbers.parse(value)
        assert phonenumbers.is_valid_number(number)
        assert phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164) == value
