"""What links, the list of agencies and other people's checks add to an offer."""

from dataclasses import replace
from datetime import date

import pytest

from bot.agencies import Agency, AgencyList
from bot.examined import Licence
from bot.looking import Looked
from bot.offer_effects import Seen
from bot.outside_signs import FOUND_SCAM, LINK, NOT_THEIRS, REVOKED, licences, signs
from tests.samples import NOW, checker

DAY, TODAY = date(2026, 11, 20), date(2026, 11, 22)
LISTED = AgencyList(
    DAY,
    (
        Agency("PT Sumber Kencana Sejahtera", "SIPPMI 7788001"),
        Agency("PT Bahari Nusa Raya", "SIPPMI 4455002", status="revoked"),
        Agency("PT Lentera Timur Abadi", "SIPPMI 9911003", valid_until=date(2026, 1, 1)),
    ),
    stamp=1,
)
SEEN = Seen("k1", 4, NOW, NOW, "scam", "bahaya", "text", 0.9)
PAGE = Looked("https://loker.example/a", "seen", final="https://loker.example/a")


def looked_up(text: str, listed: AgencyList = LISTED) -> tuple[Licence, ...]:
    return licences(checker().check(text).reading, text, listed, TODAY)


def ids(looked=(), found=(), seen=None) -> list[str]:
    return [sign.id for sign in signs(looked, found, seen, NOW.date())]


@pytest.mark.parametrize(
    ("name", "status", "likeness"),
    [
        ("PT Sumber Kencana Sejahtera", "active", 100),
        ("PT. SUMBER KENCANA SEJAHTERA", "active", 100),
        ("PT Bahari Nusa Raya", "revoked", 100),
        ("PT Lentera Timur Abadi", "expired", 100),
    ],
)
def test_an_agency_is_found_as_the_list_of_that_day_has_it(
    name: str, status: str, likeness: int
) -> None:
    (found,) = looked_up(f"Lowongan pabrik Taiwan bersama {name}, gaji 12 juta")
    assert (found.status, found.likeness, found.as_of) == (status, likeness, DAY)
    assert found.nearest in [agency.name for agency in LISTED.agencies]


def test_a_licence_that_ran_out_since_the_list_was_made_is_expired() -> None:
    """The list is of the 20th, the licence ended on the 21st, and today is the 22nd."""
    ended = AgencyList(
        DAY, (Agency("PT Lentera Timur Abadi", "1", valid_until=date(2026, 11, 21)),)
    )
    (found,) = looked_up("Lowongan pabrik Taiwan bersama PT Lentera Timur Abadi", ended)
    assert (found.status, found.as_of) == ("expired", DAY)


def test_a_name_with_a_letter_changed_is_never_the_same() -> None:
    (found,) = looked_up("Lowongan pabrik Taiwan bersama PT Sumber Kancana Sejahtera, gaji 12 juta")
    assert found.nearest == "PT Sumber Kencana Sejahtera"
    assert found.likeness < 100


def test_a_name_that_is_not_listed_has_nothing_near() -> None:
    (found,) = looked_up("Lowongan pabrik Taiwan bersama PT Cahaya Rembulan Biru, gaji 12 juta")
    assert (found.nearest, found.status, found.as_of) == ("", "", DAY)


def test_a_licence_number_of_another_is_told_with_its_owner() -> None:
    text = "PT Cahaya Rembulan Biru, izin SIPPMI 7788001, lowongan pabrik Taiwan gaji 12 juta"
    (found,) = looked_up(text)
    assert found.other_owner == "PT Sumber Kencana Sejahtera"
    assert NOT_THEIRS in ids(found=(found,))


def test_without_a_list_nothing_is_said_of_agencies() -> None:
    assert looked_up("Lowongan bersama PT Bahari Nusa Raya", AgencyList()) == ()


@pytest.mark.parametrize(
    ("licence", "wanted"),
    [
        (Licence("PT A", "PT A", 100, "1", "revoked", DAY), [REVOKED]),
        (Licence("PT A", "PT A", 100, "1", "suspended", DAY), [REVOKED]),
        (Licence("PT A", "PT AB", 99, "1", "revoked", DAY), []),
        (Licence("PT A", "PT A", 100, "1", "active", DAY), []),
        (Licence("PT A", "PT A", 100, "1", "expired", DAY), []),
        (Licence("PT A", as_of=DAY), []),
        (Licence("PT A", as_of=DAY, other_owner="PT B"), [NOT_THEIRS]),
    ],
)
def test_only_what_the_list_is_sure_of_is_a_sign(licence: Licence, wanted: list[str]) -> None:
    assert ids(found=(licence,)) == wanted


@pytest.mark.parametrize(
    ("looked", "wanted"),
    [
        (PAGE, []),
        (replace(PAGE, asks=frozenset({"otp"})), [LINK]),
        (replace(PAGE, asks=frozenset({"telegram_login", "phone"})), [LINK]),
        (replace(PAGE, asks=frozenset({"phone"})), []),
        (replace(PAGE, asks=frozenset({"id_card"})), []),
        (replace(PAGE, final="http://103.22.11.9/daftar"), [LINK]),
        (replace(PAGE, hops=("https://bit.ly/a",)), [LINK]),
        (Looked("https://loker.example/a", "unreachable"), []),
        (Looked("https://loker.example/a", "off"), []),
    ],
)
def test_a_link_is_a_sign_by_where_it_leads_and_what_it_asks(
    looked: Looked, wanted: list[str]
) -> None:
    assert ids((looked,)) == wanted


def test_each_sign_is_there_once_and_names_what_shows_it() -> None:
    bad = replace(PAGE, asks=frozenset({"password"}))
    (sign,) = signs((bad, replace(bad, url="https://lain.example/b")), (), None, NOW.date())
    assert [quote.text for quote in sign.quotes] == ["loker.example/a"]


@pytest.mark.parametrize(
    ("seen", "wanted"),
    [
        (None, []),
        (SEEN, [FOUND_SCAM]),
        (replace(SEEN, outcome=""), []),
        (replace(SEEN, outcome="genuine"), []),
        (replace(SEEN, likeness=0.3), []),
    ],
)
def test_only_the_very_offer_that_was_found_out_is_called_a_scam(
    seen: Seen | None, wanted: list[str]
) -> None:
    assert ids(seen=seen) == wanted
