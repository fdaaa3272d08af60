"""What a typed answer means for its question: the choices, and the day, place, sum or contact in
it. Pure."""

from dataclasses import asdict
from datetime import date

from bot.geography import Geography
from bot.reports.model import Json
from bot.reports.questions import QUESTIONS
from bot.reports.reading import choices, contacts, dates, money, places, routes

LANDS = ("negara", "tujuan")
"""Questions whose choices are countries."""
PAST = ("sejak", "kabar")
"""Questions about what was: "januari" is the last one."""


def understood(
    question: str, text: str, today: date, geography: Geography
) -> tuple[tuple[str, ...], Json]:
    """The choices and the value of an answer; both may be empty, the words stand for themselves
    then."""
    asked = QUESTIONS[question]
    chosen = choices.read(question, text) if asked.choices else ()
    value = _value(question, text, today, geography)
    if question in LANDS and value.get("country"):
        chosen, value = _agreed(question, text, chosen, value)
    if value.get("date") and asked.reads == "date":
        chosen = ()  # a day says more than "this week"
    return chosen if asked.many else chosen[:1], value


def _agreed(
    question: str, text: str, chosen: tuple[str, ...], value: Json
) -> tuple[tuple[str, ...], Json]:
    """Choice and country that do not contradict each other: words that are a choice and nothing
    else stand as they are, else the country, which is read from how it is named, decides."""
    country = str(value["country"])
    meant = (country if country in QUESTIONS[question].choices else "lain",)
    if chosen and chosen[:1] != meant and choices.bare(question, text):
        return chosen, {}
    return meant, value


def _value(question: str, text: str, today: date, geography: Geography) -> Json:
    match QUESTIONS[question].reads:
        case "date":
            day = dates.read(text, today, past=question in PAST)
            return {"date": day.day, "until": day.until} if day else {}
        case "place":
            country, name = places.read(text, geography, bound=question == "tujuan")
            return {"country": country, "place": name} if country or name else {}
        case "route":
            origin, transit, destination = routes.read(text, geography)
            found = {"origin": origin, "transit": list(transit), "destination": destination}
            return {name: one for name, one in found.items() if one}
        case "money":
            sums = [asdict(one) for one in money.read(text)]
            return {"sums": sums} if sums else {}
        case "contact":
            phones, links = contacts.read(text)
            found = {"phones": list(phones), "links": list(links)}
            return {name: one for name, one in found.items() if one}
        case _:
            return {}
