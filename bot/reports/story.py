"""Takes answers out of a story that somebody told in one go, so that nobody is asked what was said.
Pure. Each answer keeps the clause it was taken from, and the summary shows it to be confirmed."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime

from bot.geography import Geography
from bot.reports import flow, opening
from bot.reports.model import Given, Json, Report
from bot.reports.questions import QUESTIONS
from bot.reports.reading import choices, dates, places, routes
from bot.reports.understood import understood

LONG = 20
"""Words from which an answer to something else is a story."""
CLAUSE = re.compile(
    r"(?<=[^\d])[.;!?]+(?=\s|$)|\n+|,\s+(?=\D)"
    r"|\s+(?:dan|namun|tapi|tetapi|lalu|terus|trus|sedangkan|sehingga|karena|krn|setelah itu)\s+",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[^\d])[.;!?]+(?=\s|$)|\n+")
LONGEST, MOST_CLAUSES = 12_000, 300
NAMED: dict[str, re.Pattern[str]] = {
    "paspor": re.compile(r"\bpas+p?or\w*|\bpaspot\b", re.IGNORECASE),
    "visa": re.compile(r"\bvisa\w*", re.IGNORECASE),
    "kontrak": re.compile(r"\bkont?rak\w*", re.IGNORECASE),
}
"""What a clause must name for its question to be answered by it."""
PROMISED = re.compile(r"\b(?:di)?janji\w*|\bgaji\w*|\biming\w*|\bditawar\w*", re.IGNORECASE)
UNPAID = re.compile(r"\b(?:tidak|tdk|ga+k?|nggak|ngga|belum|blm|tak)\b.{0,20}\b(?:di)?bayar", re.I)
WENT = re.compile(
    r"\b(?:di)?berangkat\w*|\btiba\b|\bsampai\b|\bsampe\b|\bsejak\b|\btanggal\b|\btgl\b|\bterbang\b",
    re.IGNORECASE,
)
FIRM = re.compile(r"\b(?:PT|CV|LPK|P3MI|UD)\.?\s+[A-Z][\w&.-]*(?:\s+[A-Z][\w&.-]*){0,4}")
NAME = re.compile(r"\b(?:nama saya|saya bernama)\s+([A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){0,3})")
WRITER = re.compile(
    r"(?:^|[.,;!?\n]\s*|\b(?:dan|tapi|tp|sedangkan|sementara)\s+)(?:(?:saya|sy|aku|kami)"
    r"(?: sendiri| ini| lagi| yang){0,2} (?:sekarang|skrg|masih|msh|di)|(?:sekarang|skrg)"
    r" (?:saya|sy|aku|kami))\b[^.,;!?\n]{0,60}",
    re.IGNORECASE,
)
"""Where the one who writes is, in a story about somebody else."""
PERSON = {"saya": "nama", "orang": "siapa"}
COUNTRIES = {"saya": "negara", "orang": "negara", "iklan": "tujuan"}


def told(text: str) -> bool:
    """Whether somebody tells a story rather than answering one question."""
    return len(text.split()) >= LONG


def filled(report: Report, text: str, now: datetime, today: date, geography: Geography) -> Report:
    """The report with the answers that the story gives to questions nobody answered yet."""
    wanted = {id for id in flow.asked(report) if _open(report.answers.get(id))}
    answers = dict(report.answers)
    for id, given in _taken(report, text[:LONGEST], now, today, geography):
        if id in wanted and _open(answers.get(id)):
            answers[id] = given
    return replace(report, answers=answers)


def _open(given: Given | None) -> bool:
    """Whether nothing was answered: not asked yet, or left out."""
    return given is None or given.skipped


def _taken(
    report: Report, text: str, now: datetime, today: date, geography: Geography
) -> Iterator[tuple[str, Given]]:
    clauses = [one.strip() for one in CLAUSE.split(text) if one.strip()][:MOST_CLAUSES]
    sentences = [one.strip() for one in SENTENCE.split(text) if one.strip()][:MOST_CLAUSES]
    yield from _opening(report, text, now, geography)
    yield from _places(report, text, sentences, now, geography)
    yield from _happened(clauses, now)
    for id, named in NAMED.items():
        for clause in filter(named.search, clauses):
            if chosen := choices.read(id, clause):
                yield id, Given(now, chosen[:1], clause)
                break
    for clause in filter(PROMISED.search, clauses):
        chosen, value = understood("janji", clause, today, geography)
        if value and not UNPAID.search(clause):
            yield "janji", Given(now, chosen, clause, value)
            break
    for clause in filter(WENT.search, clauses):
        if day := dates.read(clause, today, past=True):
            yield "sejak", Given(now, (), clause, {"date": day.day, "until": day.until})
            break
    if firm := FIRM.search(text):
        yield "agen", Given(now, (), firm[0])
    if name := NAME.search(text):
        yield "nama", Given(now, (), name[1])


def _opening(
    report: Report, text: str, now: datetime, geography: Geography
) -> Iterator[tuple[str, Given]]:
    """Whom it is about, where the story begins with name, age and place."""
    name, whole = opening.named(text, geography)
    if name and report.about in PERSON:
        yield PERSON[report.about], Given(now, (), name if report.about == "saya" else whole)


def _happened(clauses: Iterable[str], now: datetime) -> Iterator[tuple[str, Given]]:
    found = {one for clause in clauses for one in choices.read("kejadian", clause)}
    ordered = tuple(one for one in QUESTIONS["kejadian"].choices if one in found - {"lain"})
    if ordered:
        yield "kejadian", Given(now, ordered)


def _places(
    report: Report, text: str, sentences: Iterable[str], now: datetime, geography: Geography
) -> Iterator[tuple[str, Given]]:
    """The journey, the country and the town where somebody is: what is said of this day, else the
    end of the journey where one is told, else the place that is named."""
    country = ""
    for sentence in sentences:
        origin, transit, destination = routes.read(sentence, geography)
        if destination and (origin or transit):
            found: Json = {"origin": origin, "transit": list(transit), "destination": destination}
            value = {name: one for name, one in found.items() if one}
            yield "rute", Given(now, (), "", value)
            country = destination
            break
    if report.about == "orang":
        text = WRITER.sub(" ", text)
    today = places.now(text, geography) if report.about != "iklan" else None
    here, town = today or ("", "")
    country = here if today else country or _abroad(text, geography)
    if not country:
        return
    towns = [one.town for one in places.named(text, geography) if one.country == country]
    town = town or next((one for one in reversed(towns) if one), "")
    id = COUNTRIES.get(report.about, "negara")
    listed = country if country in QUESTIONS[id].choices else "lain"
    home = {"place": town} if country == flow.HOME and town else {}
    yield id, Given(now, (listed,), "", {"country": country, **home})
    if town and not home:
        yield "tempat", Given(now, (), town, {"country": country, "place": town})


def _abroad(text: str, geography: Geography) -> str:
    """The country that is named; a town at home is mostly where somebody comes from."""
    country = places.read(text, geography)[0]
    return "" if country == flow.HOME else country
