"""The work is in a country that red-flags counts as no official placement country.

The minister forbids work in Kamboja, Myanmar and Thailand, which have no placement agreement (facts
4.14, 4.15). For Laos and Filipina the facts tell of victims only (5.1, 3.9, 6.10); that they count
is the rule of red-flags, so nothing may be told of a ban there. In
Thailand ordinary trades with a work visa are left out; online or unnamed work and the towns on the
border of Myanmar are not.
"""

import re

from bot.offers.model import Place, Reading
from bot.offers.text import Quote

MOST = 3
ALWAYS = frozenset({"kh", "mm", "la", "ph"})
NO_STOP_THERE = frozenset({"kh", "mm", "la"})
"""No journey to elsewhere stops there: who says so takes people there (facts 3.25)."""
BORDER = re.compile(
    r"mae ?so[td]|mae? ?sot|me?i? sot|chiang ?saen|mae ?sai|mae ?ramat|aranya|\btak\b|perbatasan",
    re.IGNORECASE,
)
ONLINE = re.compile(
    r"\b(?:admin\w*|cs\b|customer|marketing|operator|telemarket\w*|online|onlen|daring|chat\w*"
    r"|kripto|crypto|trading|"
    r"investasi|judi|slot|casino|game\w*|live|host|penerjemah|translator|promotor|closer|data entry"
    r"|mengetik|komputer|kantor)\b"
)
ORDINARY = re.compile(
    r"\b(?:koki|chef|cook|juru masak|restoran|resto|hotel|housekeeping|waiter|guru|teacher|teaching"
    r"|dosen|perawat|nurse|"
    r"welder|las|tukang|pabrik|kilang|konstruksi|bangunan|kapal|abk|nelayan|ikan|spa|therapist"
    r"|terapis|engineer|insinyur|"
    r"teknisi|dokter|barista|dapur|laundry|sopir|mekanik|pertanian|kebun|perkebunan|resor|resort"
    r"|dive|tour leader)\b"
)
NO_WORK_VISA = frozenset({"tourist", "pilgrim", "none", "later", "student"})


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The names of such countries and towns."""
    shown = [place for place in reading.places if _shows(reading, place)]
    shown.sort(key=lambda place: place.role != "work")
    return tuple(dict.fromkeys(place.quote for place in shown))[:MOST]


def _shows(reading: Reading, place: Place) -> bool:
    if place.role == "transit":
        return place.country in NO_STOP_THERE or _on_border(place)
    if place.role != "work":
        return False
    return place.country in ALWAYS or (place.country == "th" and _such_work(reading, place))


def _such_work(reading: Reading, place: Place) -> bool:
    """Whether work in Thailand is of the kind that hides scams, or without a visa for it."""
    if _on_border(place) or any(visa.kind in NO_WORK_VISA for visa in reading.visas):
        return True
    classes = {job.value for job in reading.jobs}
    if "admin_online" in classes:
        return True
    if classes - {""}:
        return False
    plain = reading.text.plain
    return bool(ONLINE.search(plain)) or not ORDINARY.search(plain)


def _on_border(place: Place) -> bool:
    return place.country == "th" and bool(BORDER.search(place.name))
