"""Pay far above what such work pays at that place.

Why: the most common bait (facts 3.3, 3.9, 3.14, 3.16). High pay by itself is honest in rich
countries, at sea and in licensed professions: the sum is compared with the table of wages, and
where the table knows nothing nothing follows. Pure.
"""

import re
from functools import lru_cache
from statistics import fmean

from bot.offers.model import Pay, Reading
from bot.offers.reading.telling import telling
from bot.offers.text import Quote
from bot.offers.wages import AT_SEA, SEA, Wage, usual

MOST = 2
OF_ITS_JOB, OF_ANY_JOB, JOB_UNKNOWN, WITH_OVERTIME = 1.45, 2.0, 3.0, 0.4
"""How many times the usual pay is far above it: less for work that the table knows by itself, more
where the table has only the minimum wage of all work, or the work is not known; more when
overtime is promised with it."""
RICH = frozenset({"jp", "kr", "au", "nz", "de", "nl", "tw", "gb", "ca", "us"})
"""Where the minimum wage is what newcomers get: 1.5 times is far above."""
ONLINE_IN_ASIA, ONLINE_IN_COMPOUNDS, ONLINE_AT_HOME = 11_500_000, 10_000_000, 8_500_000
"""Rupiah a month above which beginners' work at a screen is not paid in Southeast Asia (facts 3.14
to 3.16: the bait is 800 to 1500 US dollars), in Cambodia, Myanmar and Laos, and in Indonesia."""
TASKS_A_DAY = 200_000
"""Rupiah a day above which nobody pays for likes and clicks."""
COMPOUNDS = frozenset({"kh", "mm", "la"})
ASIA = frozenset({"kh", "mm", "la", "ph", "th", "my", "vn", "ae", "sg", ""})
HOME = {"SGD": "sg", "HKD": "hk", "JPY": "jp", "KRW": "kr", "AUD": "au", "NZD": "nz", "TWD": "tw",
        "GBP": "gb", "CAD": "ca", "MYR": "my", "SAR": "sa", "AED": "ae"}  # fmt: skip
"""The country whose money the pay is in: there the work is paid, whatever else is named."""
LICENSED = frozenset({"nurse", "cabin"})
SKILLED = frozenset({"nurse", "welding", "teacher", "cabin", "office", "mining", "skilled"})
"""Work that asks for papers or experience and is paid for them."""
UNSKILLED_AT_HOME = frozenset(
    {"retail", "warehouse", "factory", "restaurant", "domestic", "task", "driver", "spa", "care"}
    | {"construction", "entertainment", "labour"}
)
AT_HOME, AT_HOME_OWN_TOOLS = 1.3, 2.0
"""Above the highest minimum wage of Indonesia; drivers pay for their vehicle out of it."""
SHORT = frozenset({"hour", "day", "week"})
ANY_AT_HOME = "retail"
"""What work paid by the day or week at home is compared with when it is not named."""
AT_SEA_TIMES, OFFICERS = 1.5, 4.0
"""How many times the pay of newcomers at sea is far above it, and what officers get of that."""
WIDE, OF_A_WIDE_RANGE = 2.0, 1.25
"""A row of the table whose high end is twice the low one tells what well-paid people get."""
EXPERIENCED, ASKING = 1.5, 1.2
"""What those get of it who must show experience or a diploma, at a screen less."""
SOMEWHERE_ABROAD = 35_000_000
"""Rupiah a month above which nobody pays newcomers, when the country is not told."""

COASTS = frozenset({"jp", "kr"})
OFFICER = re.compile(
    r"\b(?:chief|officer|captain|kapten|nahkoda|nakhoda|master|engineer|masinis|perwira|mualim"
    r"|electrician|chef)\b"
)
OVERTIME = re.compile(r"\b(?:lembur|overtime|ot|over time)\b")
QUALIFIED = re.compile(
    r"\b(?:bachelor\w*|degree|s1|s2|d3|sarjana|[2-9] ?(?:\+|-\d)? ?(?:years?"
    r"|tahun) (?:of )?(?:experience|pengalaman|di)|hsk ?[4-6]"
    r"|pengalaman[^\n.,]{0,24}? ?[2-9] ?(?:\+|-\d)? ?(?:th|tahun|years?)"
    r"|(?:sertifikat|sertifikasi|lisensi|license) (?:\w+ )?(?:aktif|resmi|keahlian|wajib)"
    r"|wajib sertifikat"
    r"|[2-9]\+? ?(?:yrs?|years|th|tahun)(?:'|\b)[^\n.,]{0,24}(?:experience|go|java|teaching"
    r"|rumah makan"
    r"|pengalaman))\b"
)
UNQUALIFIED = re.compile(
    r"\b(?:tanpa|tidak (?:perlu|usah|wajib|harus|butuh|ada|pakai|memerlukan|membutuhkan)|no|non"
    r"|bebas|without)"
    r" (?:\w+ ){0,2}(?:pengalaman|ijazah|skill|keahlian|experience|diploma|bahasa)"
    r"|\b(?:pengalaman|ijazah|keahlian) (?:tidak|bebas|nol)\b|\bpemula (?:boleh|bisa|ok)"
)


@lru_cache(maxsize=64)
def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The sums that are far above the usual, the largest first."""
    found = (pay for pay in reading.pays if 0 < limit(reading, pay) < pay.monthly)
    return tuple(dict.fromkeys(telling(reading.text, pay.quote) for pay in found))[:MOST]


def limit(reading: Reading, pay: Pay) -> float:
    """Rupiah a month above which the pay is far above the usual; 0 when that cannot be told."""
    jobs = [fact.value for fact in reading.jobs]
    if reading.kind == "task" or (jobs and jobs[0] == "task"):
        return TASKS_A_DAY * 26.0
    if AT_SEA & set(jobs):
        return _at_sea(jobs, reading)
    countries = [home] if (home := _home(reading, pay)) else _countries(reading)
    everywhere = {place.country for place in reading.places}
    screen = "admin_online" in jobs or ("office" in jobs and bool(everywhere & COMPOUNDS))
    if screen and pay.currency not in HOME and _asian(countries, everywhere):
        return _online(reading, everywhere)
    if _expert(jobs, reading):
        return 0.0
    return _of_countries(countries, jobs, reading, pay)


def _at_sea(jobs: list[str], reading: Reading) -> float:
    """The limit on ships; fishermen of Japan and Korea are paid as workers ashore are there."""
    coasts = COASTS & {place.country for place in reading.works_in} if "fishing" in jobs else set()
    return max(
        *(_of(SEA, job, reading) for job in jobs if job in AT_SEA),
        *(_of(country, "", reading) for country in coasts),
        0.0,
    )


def _asian(countries: list[str], everywhere: set[str]) -> bool:
    """Whether work at a screen is in Southeast Asia, or said to be nowhere."""
    return set(countries) <= ASIA | {"id"} or bool(everywhere & COMPOUNDS)


def _expert(jobs: list[str], reading: Reading) -> bool:
    """Whether papers or experience are asked for and paid: the sum can be anything."""
    if LICENSED & set(jobs):
        return True
    return bool(SKILLED & set(jobs)) and not UNQUALIFIED.search(reading.text.plain)


def _of_countries(countries: list[str], jobs: list[str], reading: Reading, pay: Pay) -> float:
    """The limit for simple work where it may be; without a country, that of newcomers anywhere."""
    job = next((one for one in jobs if one not in SKILLED | {"admin_online", "task"}), "")
    if not countries and not job and pay.currency == "IDR" and pay.period not in SHORT:
        return SOMEWHERE_ABROAD if UNQUALIFIED.search(reading.text.plain) else 0.0
    if not job and countries in ([], ["id"]) and pay.period in SHORT:
        job = ANY_AT_HOME
    limits = [top for country in dict.fromkeys(countries or ["id"])
              if (top := _of(country, job, reading))]  # fmt: skip
    return fmean(limits) if limits else 0.0


def _home(reading: Reading, pay: Pay) -> str:
    """The country whose money the pay is in; of the euro the richest, when none is named."""
    if pay.currency == "EUR" and not _countries(reading):
        return "de"
    return HOME.get(pay.currency, "")


def _countries(reading: Reading) -> list[str]:
    """Where the work is, or else the foreign countries that are named."""
    return [place.country for place in reading.works_in] or [
        place.country
        for place in reading.places
        if place.country != "id" and place.role != "transit"
    ]


def _online(reading: Reading, countries: set[str]) -> float:
    """The limit for beginners' work at a screen."""
    if countries & COMPOUNDS and not QUALIFIED.search(reading.text.plain):
        return ONLINE_IN_COMPOUNDS
    if countries == {"id"}:
        return ONLINE_AT_HOME
    return ONLINE_IN_ASIA * (ASKING if QUALIFIED.search(reading.text.plain) else 1.0)


def _of(country: str, job: str, reading: Reading) -> float:
    """The limit for one work in one country; 0 when that cannot be told."""
    wage = usual(country, job) or usual(country, "domestic")
    if not wage or (country == "id" and job not in UNSKILLED_AT_HOME):
        return 0.0
    return wage.monthly * _times(country, job, wage, reading.text.plain)


def _times(country: str, job: str, wage: Wage, plain: str) -> float:
    """How many times the usual pay is far above it."""
    if country == SEA:
        times = AT_SEA_TIMES * (OFFICERS if OFFICER.search(plain) else 1.0)
    elif country == "id":
        times = AT_HOME_OWN_TOOLS if job == "driver" else AT_HOME
    elif country in RICH:
        times = OF_ITS_JOB + (WITH_OVERTIME if OVERTIME.search(plain) else 0.0)
    elif wage.high >= WIDE * wage.low:
        times = OF_A_WIDE_RANGE if job else OF_ANY_JOB
    elif not job:
        times = JOB_UNKNOWN
    else:
        times = OF_ITS_JOB if wage.job else OF_ANY_JOB
    return times * (EXPERIENCED if QUALIFIED.search(plain) else 1.0)
