"""Beneath a verdict stands what the list of agencies and others say, and what was not read."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, get_args

import pytest

from bot.examined import Examined, Licence, SeenBefore, Unread
from bot.features.offer_beneath import UNREAD
from bot.features.offer_verdict import verdict
from bot.model import SentFile
from bot.offer_parts import Gathered, of_files
from bot.offers.model import Named
from bot.offers.text import NOTHING
from tests.features.verdicts import DAY, STRONG, made, then
from tests.offers_made import EMPTY, carried, examined, judgement, shown
from tests.samples import NOW


def named(*names: str, kind: str = "p3mi", **more: Any) -> Examined:
    agencies = tuple(Named(name, kind, "", NOTHING) for name in names)
    judged = judgement("tanpa_tanda", reading=replace(EMPTY.reading, agencies=agencies))
    return examined(judged, **more)


def licence(status: str = "active", **more: Any) -> Licence:
    return Licence("PT Maju", **({"nearest": "PT MAJU JAYA", "likeness": 100, "number": "SIP 7",
                                  "status": status, "as_of": DAY} | more))  # fmt: skip


@pytest.mark.parametrize(
    ("found", "key"),
    [
        (licence(), "offer.licence_active"),
        (licence("revoked"), "offer.licence_revoked"),
        (licence("suspended"), "offer.licence_suspended"),
        (licence("expired"), "offer.licence_expired"),
        (licence(likeness=93), "offer.licence_near"),
        (licence(number=""), "offer.licence_active"),
        (Licence("PT Maju", as_of=DAY), "offer.licence_not_found"),
        (Licence("PT Maju", as_of=DAY, other_owner="PT Lain"), "offer.licence_other"),
    ],
)
def test_what_the_list_says_of_an_agency_stands_with_its_day(found: Licence, key: str) -> None:
    say = verdict(named("PT Maju", licences=(found,), list_date=DAY))
    assert then(say)[0] == key
    assert "20 Nov 2026" in shown(say)


def test_without_a_list_the_way_to_check_is_told_of_placing_agencies_only() -> None:
    assert then(verdict(named("PT Maju")))[0] == "offer.licence_no_list"
    for kind in ("government", "lpk"):
        assert "offer.licence_no_list" not in then(verdict(named("BP3MI", kind=kind)))
    assert "offer.licence_no_list" not in then(verdict(named("")))


def test_of_many_agencies_only_two_are_told_and_of_no_offer_none() -> None:
    found = named("PT Maju", licences=(licence(),) * 5, list_date=DAY)
    assert then(verdict(found)).count("offer.licence_active") == 2
    none = replace(found, judgement=replace(found.judgement, verdict="bukan_tawaran"))
    assert not [key for key in then(verdict(none)) if "licence" in key]


@pytest.mark.parametrize(
    ("seen", "key", "words_"),
    [
        (SeenBefore(), "", ""),
        (SeenBefore(1, datetime(2026, 3, 2, tzinfo=UTC)), "offer.seen", "sudah 1 kali dikirim"),
        (SeenBefore(contact_times=4, contact_bad=3), "offer.contact_seen", "di 4 tawaran lain"),
        (SeenBefore(contact_times=4), "", ""),
    ],
)
def test_what_others_had_checked_is_told(seen: SeenBefore, key: str, words_: str) -> None:
    say = verdict(examined(judgement("bahaya", *STRONG), seen=seen))
    assert [one for one in then(say) if "seen" in one] == [key] * bool(key)
    assert words_ in shown(say)


@pytest.mark.parametrize("why", get_args(Unread.__value__))
def test_what_could_not_be_read_is_told_whatever_the_reason(why: Unread) -> None:
    say = verdict(made("bahaya", unread={why: 2}))
    assert UNREAD[why] in then(say)
    assert "2 " in shown(replace(say, parts=(), then=(say.then[1],)))


@pytest.mark.parametrize("why", get_args(Unread.__value__))
def test_of_what_was_not_read_nobody_says_that_it_is_no_offer(why: Unread) -> None:
    say = verdict(made("bukan_tawaran", unread={why: 1}, text=""))
    assert say.key == "offer.not_read"
    assert "offer.next_not_read" in then(say)
    assert "bukan tawaran" not in shown(say)


def test_pictures_that_wait_or_were_too_many_are_told() -> None:
    files = tuple(SentFile(str(number), str(number), "photo") for number in range(30))
    left = replace(of_files(files, NOW), left_out=5)
    say = verdict(made("bahaya"), left)
    assert {"offer.unread_rest", "offer.unread_left_out"} <= set(then(say))
    assert ("tawaran", "sisa") in carried(say)
    assert ("tawaran", "sisa") not in carried(verdict(made("bahaya"), Gathered((), NOW)))
