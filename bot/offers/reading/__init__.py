"""Reads an offer's text into facts, each with the place where it stands."""

from dataclasses import replace

from bot.normalising.places import Gazetteer
from bot.offers.model import Reading
from bot.offers.reading import (
    ages,
    contacts,
    contracts,
    deadlines,
    fees,
    jobs,
    kind,
    names,
    papers,
    pay,
    penalties,
    places,
    visas,
)
from bot.offers.text import Text
from bot.urls import finding


def read(text: Text, gazetteer: Gazetteer) -> Reading:
    """All that can be read out of a text. What kind of text it is shows last: the facts tell."""
    facts = _facts(text, gazetteer)
    return replace(facts, kind=kind.read(facts))


def _facts(text: Text, gazetteer: Gazetteer) -> Reading:
    where, work = places.read(text, gazetteer), jobs.read(text)
    works_in = next((place.country for place in where if place.role == "work"), "")
    return Reading(
        text=text,
        kind="talk",
        places=where,
        jobs=work,
        pays=pay.read(text, works_in, work[0].value if work else ""),
        visas=visas.read(text),
        fees=fees.read(text),
        employers=names.employers(text),
        agencies=names.agencies(text),
        contacts=contacts.read(text),
        links=finding.find(text.original),
        deadlines=deadlines.read(text),
        papers=papers.read(text),
        ages=ages.read(text),
        contract=contracts.read(text),
        penalties=penalties.read(text),
    )
