"""What stands of a case in an export for the authorities, column by column. Pure.

Without names nothing goes out that a person wrote freely, nor what leads back to a person: people
write names of persons where an agency is asked for, and the hash of a telephone number is found by
trying all numbers. With names the words stand as they were written; who reported anonymously stays
so.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from bot.cases.model import Case
from bot.cases.shift import JAKARTA
from bot.reports.model import ExportedCase, Given, Report, Shown
from bot.reports.reading.places import at_home
from bot.reports.trafficking import Indicator, indicators, standing

type Cell = str | int | tuple[str, ...] | tuple[int, ...] | tuple[Indicator, ...] | None
"""None is unknown, an empty tuple that there is nothing."""
type Row = Mapping[str, Cell]
NOTE = (
    "Indicators repeat what was answered in a chat and what each stands on. They were not checked "
    "and are no legal judgement."
)
CONSENT = {True: "yes", False: "no", None: "not_asked"}
"""Whether operators were allowed to read the report."""
OTHER = "lain"
NOT_PAID, PAID_PREFIX = "belum", "uang_"
CODE = re.compile(r"(?=\D*\d)[A-Za-z0-9][A-Za-z0-9./_-]{2,39}", re.ASCII)
"""What may be the number of a complaint, whose form nobody publishes."""
PERSONAL = re.compile(r"(?:0|62|8)\d{8,}|\d{14,}", re.ASCII)
"""Digits that may as well be a telephone number, or that of an identity card, which has 16."""
COUNTRY = re.compile(r"[a-z]{2}", re.ASCII)
NO_REPORT = Report(0, datetime(1970, 1, 1, tzinfo=UTC), "")


def rows(exported: Iterable[ExportedCase], *, names: bool) -> tuple[Row, ...]:
    """The rows of some cases, in their order; all have the same columns."""
    return tuple(_row(one, names=names) for one in exported)


def columns(*, names: bool) -> tuple[str, ...]:
    """The names of the columns, which stay as they are: others read them by machine."""
    nothing = ExportedCase(Case(0, "biasa", NO_REPORT.started_at))
    return tuple(_row(nothing, names=names))


def _row(exported: ExportedCase, *, names: bool) -> Row:
    shown = exported.shown
    if shown is None or shown.report.help is False:
        shown = Shown(NO_REPORT)
    told = standing(shown.report)
    row: dict[str, Cell] = {
        **_case(exported.case),
        **_report(shown.report),
        **_journey(exported.case, told),
        **_dealings(told),
        **_signs(shown),
        **_proof(shown, names=names),
    }
    if names:
        row |= _named(exported.case, shown.report, told)
    return row | {"note": NOTE}


def _case(case: Case) -> Row:
    return {
        "case_number": case.number,
        "opened_at": _utc(case.opened_at),
        "opened_day_wib": _day(case.opened_at),
        "closed_at": _utc(case.closed_at),
        "closed_day_wib": _day(case.closed_at),
        "lane": case.lane,
        "outcome": case.outcome or None,
        "matter": case.matter or None,
    }


def _report(report: Report) -> Row:
    known = bool(report.number)
    return {
        "report_number": report.shown_number if known else None,
        "report_state": report.state if known else None,
        "about": report.about or None,
        "anonymous": ("yes" if report.anonymous else "no") if known else None,
        "operators_consent": CONSENT[report.help] if known else None,
    }


def _journey(case: Case, told: Mapping[str, Given]) -> Row:
    route, present = _value(told, "rute"), _country(told, "negara") or case.country or None
    goal = _country(told, "tujuan") or _country(told, "negara")
    return {
        "origin": _town(str(route.get("origin") or "")),
        "transit_countries": _codes(route.get("transit")),
        "destination_country": next(iter(_codes(route.get("destination"))), goal),
        "present_country": present,
    }


def _town(origin: str) -> str | None:
    """Where a journey began, as far as it is a place in Indonesia that is known: people write
    villages and houses, too, which stand in an export with names only."""
    found = at_home(origin)
    return found[0].town.title() if found else None


def _dealings(told: Mapping[str, Given]) -> Row:
    paid = [one for one in _choices(told, "sudah") if one.startswith(PAID_PREFIX)]
    when = (*_choices(told, "uang"), *(one.removeprefix(PAID_PREFIX) for one in paid))
    # Who has paid nothing names what was asked for.
    lost = () if NOT_PAID in when else _rupiah(told, "uang")
    return {
        "recruiting": (*_choices(told, "pengirim"), *_choices(told, "media")),
        "promised_pay_rupiah": _rupiah(told, "janji"),
        "visa": _choices(told, "visa"),
        "contract": _choices(told, "kontrak"),
        "passport": _choices(told, "paspor"),
        "what_happened": _choices(told, "kejadian"),
        "money_paid": when,
        "money_lost_rupiah": lost,
    }


def _signs(shown: Shown) -> Row:
    found = indicators(shown)
    return {
        "indicators_action": found.action,
        "indicators_means": found.means,
        "indicators_purpose": found.purpose,
    }


def _proof(shown: Shown, *, names: bool) -> Row:
    hashed = [one for one in shown.evidence if one.sha256 and (names or one.file)]
    number = shown.report.portal_number
    telling = not CODE.fullmatch(number) or PERSONAL.fullmatch(re.sub(r"\D", "", number))
    return {
        "evidence_count": len(shown.evidence),
        "evidence_sha256": tuple(one.sha256 for one in hashed),
        "portal_number": None if not number or (telling and not names) else number,
        "portal_day_wib": _day(shown.report.portal_at),
    }


def _named(case: Case, report: Report, told: Mapping[str, Given]) -> Row:
    """What persons can be known by, and their own words: where a route begins is written as
    somebody likes. An anonymous report names neither who wrote it nor for whom,
    and no way to them."""
    own = {
        "reporter_name": _text(told, "nama") or str(case.told.get("name") or "") or None,
        "person_concerned": _text(told, "siapa"),
        "contacts": (*_words(told, "kontak"), *_words(told, "kontak_orang")),
    }
    return {
        **(dict.fromkeys(own) if report.anonymous else own),
        "origin": str(_value(told, "rute").get("origin") or "") or None,
        "place": _text(told, "tempat"),
        "recruiter": (*_words(told, "pengirim"), *_words(told, "pengiklan")),
        "agency": _text(told, "agen"),
        "company": _text(told, "perusahaan"),
        "story": _text(told, "cerita"),
        "further_words": tuple(one.text for one in report.notes),
    }


def _country(told: Mapping[str, Given], question: str) -> str | None:
    """The choice, which may be that of no country, else the code that was understood of words."""
    understood = str(_value(told, question).get("country") or "")
    # Beside "another country" the one that was named tells more.
    chosen = _choices(told, question)
    return chosen[0] if chosen and (chosen[0] != OTHER or not understood) else understood or None


def _rupiah(told: Mapping[str, Given], question: str) -> tuple[int, ...]:
    """The sums that were understood, as they came: of a span both ends."""
    sums = _value(told, question).get("sums") or ()
    return tuple(round(one["rupiah"]) for one in sums if one.get("rupiah"))


def _words(told: Mapping[str, Given], question: str) -> tuple[str, ...]:
    """Choices, words, and the numbers and links that were understood of them."""
    value = _value(told, question)
    found = (*_texts(value.get("phones")), *_texts(value.get("links")))
    said = (*_choices(told, question), _text(told, question) or "", *found)
    return tuple(dict.fromkeys(filter(None, said)))


def _choices(told: Mapping[str, Given], question: str) -> tuple[str, ...]:
    return told[question].choices if question in told else ()


def _text(told: Mapping[str, Given], question: str) -> str | None:
    return (told[question].text or None) if question in told else None


def _value(told: Mapping[str, Given], question: str) -> Mapping[str, Any]:
    return told[question].value if question in told else {}


def _texts(raw: Any) -> tuple[str, ...]:
    """One text or several, as a tuple."""
    listed = raw if isinstance(raw, list | tuple) else [raw]
    return tuple(str(one) for one in listed if one)


def _codes(raw: Any) -> tuple[str, ...]:
    """Codes of countries, and nothing else that may have been written."""
    return tuple(one for one in _texts(raw) if COUNTRY.fullmatch(one))


def _utc(at: datetime | None) -> str | None:
    return at.astimezone(UTC).isoformat(timespec="seconds") if at else None


def _day(at: datetime | None) -> str | None:
    """The day in western Indonesia."""
    return at.astimezone(JAKARTA).date().isoformat() if at else None
