"""What stands beneath the reasons of a verdict: files that were not read, the licence of the agency
that is named, and whether others had the same offer checked."""

from collections.abc import Iterator

from bot.dates import day
from bot.examined import PLACING, Examined, Licence, Unread
from bot.model import Say
from bot.offer_parts import Gathered

AT_MOST = 2
"""Agencies told of: an offer that names more is no clearer for a longer message."""
UNREAD: dict[Unread, str] = {
    "too_large": "offer.unread_too_large",
    "broken": "offer.unread_broken",
    "locked": "offer.unread_locked",
    "empty": "offer.unread_empty",
    "unsupported": "offer.unread_unsupported",
    "unreadable": "offer.unread_unreadable",
    "too_long": "offer.unread_too_long",
    "busy": "offer.unread_busy",
    "gone": "offer.unread_gone",
}
LICENCE_KEYS = {
    "active": "offer.licence_active",
    "revoked": "offer.licence_revoked",
    "suspended": "offer.licence_suspended",
    "expired": "offer.licence_expired",
}
SAME = 100
"""How much alike names are that differ in nothing."""


def unread(examined: Examined, left: Gathered | None) -> Iterator[Say]:
    """What was not read, in words: nothing is passed over in silence."""
    for why, count in examined.unread.items():
        yield Say(UNREAD[why], {"jumlah": str(count)})
    if left and left.files:
        yield Say("offer.unread_rest", {"jumlah": str(len(left.files))})
    if left and left.left_out:
        yield Say("offer.unread_left_out", {"jumlah": str(left.left_out)})


def licences(examined: Examined) -> Iterator[Say]:
    """What the list of agencies says of those named; without a list, how to check."""
    if examined.judgement.verdict == "bukan_tawaran":
        return
    for one in examined.licences[:AT_MOST]:
        yield _licence(one)
    agencies = examined.judgement.reading.agencies
    named = [one.name for one in agencies if one.kind in PLACING and one.name]
    if named and examined.list_date is None:
        yield Say("offer.licence_no_list", {"nama": named[0]})


def seen(examined: Examined) -> Iterator[Say]:
    """Whether the same offer, or its number, came in before."""
    before = examined.seen
    if before.times and before.first_at:
        params = {"jumlah": str(before.times), "tanggal": day(before.first_at.date())}
        yield Say("offer.seen", params)
    elif before.contact_bad:
        params = {"jumlah": str(before.contact_times), "bahaya": str(before.contact_bad)}
        yield Say("offer.contact_seen", params)


def _licence(one: Licence) -> Say:
    params = {"nama": one.asked, "tanggal": day(one.as_of) if one.as_of else "-"}
    if one.other_owner:
        return Say("offer.licence_other", {**params, "pemilik": one.other_owner})
    if not one.nearest:
        return Say("offer.licence_not_found", params)
    params |= {"terdekat": one.nearest, "izin": one.number or "-"}
    if one.likeness < SAME:
        return Say("offer.licence_near", params)
    return Say(LICENCE_KEYS[one.status], params)
