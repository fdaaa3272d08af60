"""Signs that no text shows by itself: what its links lead to, what the list of agencies says, and
what people found out about the same offer. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from bot.agencies import AgencyList, licensed_in, nearest
from bot.examined import PLACING, Licence
from bot.looking import Looked
from bot.offer_effects import Seen
from bot.offers.model import Named, Reading, Sign
from bot.offers.text import NOTHING, Quote
from bot.urls import SUSPICIOUS, faults, find

LINK, FOUND_SCAM = "tautan_mencurigakan", "terbukti_penipuan"
REVOKED, NOT_THEIRS = "izin_dicabut", "izin_tidak_cocok"
LOST = frozenset({"revoked", "suspended"})
TAKES_OVER = frozenset({"telegram_login", "password", "otp", "bank"})
"""What a page that only offers work has no need to ask."""
SURE_ENOUGH = 0.55


def licences(reading: Reading, text: str, listed: AgencyList, today: date) -> tuple[Licence, ...]:
    """The agencies that the offer names, as the list has them; a licence that has run out since
    the list was made is expired. None without a list."""
    if listed.as_of is None:
        return ()
    named = [one for one in reading.agencies if one.kind in PLACING and one.name]
    return tuple(_licence(one, text, listed, today) for one in named[:3])


def _licence(named: Named, text: str, listed: AgencyList, today: date) -> Licence:
    match = nearest(named.name, listed, named.licence)
    if match is None:
        owners = licensed_in(text, listed)
        other = owners[0].name if owners else ""
        return Licence(named.name, as_of=listed.as_of, other_owner=other)
    agency = match.agency
    return Licence(
        named.name, agency.name, 100 if match.same else min(99, round(match.score)),
        agency.licence, agency.standing(today), listed.as_of, match.other_name,
    )  # fmt: skip


def signs(
    looked: Iterable[Looked], found: Sequence[Licence], seen: Seen | None, today: date
) -> tuple[Sign, ...]:
    """The signs that lie outside of the text, each once."""
    shown: dict[str, Sign] = {}
    for sign in (*_of_links(looked), *_of_licences(found), *_of_others(seen)):
        shown.setdefault(sign.id, sign)
    return tuple(shown.values())


def _of_links(looked: Iterable[Looked]) -> Iterator[Sign]:
    for one in looked:
        leads = [url for hop in (*one.hops, one.final) for url in find(hop)]
        bad = any(fault.id in SUSPICIOUS for url in leads for fault in faults(url))
        if bad or one.asks & TAKES_OVER:
            yield Sign(LINK, (Quote(one.url.split("//", 1)[-1][:60]),))


def _of_licences(found: Sequence[Licence]) -> Iterator[Sign]:
    for one in found:
        if one.status in LOST and one.likeness == 100:
            yield Sign(REVOKED, (Quote(one.asked),))
        if one.other_owner:
            yield Sign(NOT_THEIRS, (Quote(one.asked),))


def _of_others(seen: Seen | None) -> Iterator[Sign]:
    if seen is not None and seen.outcome == "scam" and seen.likeness >= SURE_ENOUGH:
        yield Sign(FOUND_SCAM, (NOTHING,))
