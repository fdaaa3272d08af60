"""What the checker says of an offer, as JSON for other programs. Pure."""

from collections.abc import Iterable
from typing import Any

from bot.model import Json
from bot.offers.model import Judgement, Pay, Reading
from bot.urls.finding import Url


def as_json(judgement: Judgement) -> Json:
    """The verdict, the signs with the words that show them, what was read, and what to ask.

    A sign that is the want of something has an empty quote. Characters from `start` up to, not
    including, `end` of the text are what a fact was read from.
    """
    return {
        "verdict": judgement.verdict,
        "score": judgement.score,
        "signs": [{"id": sign.id, "quote": sign.quotes[0].text} for sign in judgement.signs],
        "facts": facts(judgement.reading),
        "questions": list(judgement.questions),
    }


def facts(reading: Reading) -> Json:
    """All that was read, each fact with its quote and place."""
    return {
        "kind": reading.kind,
        "destination": _items(reading.works_in),
        "job": _items(reading.jobs),
        "pay": [_pay(one) for one in reading.pays],
        "visa": _items(reading.visas),
        "fees": _items(reading.fees),
        "employers": _items(reading.employers),
        "agencies": _items(reading.agencies),
        "contacts": _items(reading.contacts),
        "deadlines": _items(reading.deadlines),
        "papers": _items(reading.papers),
        "ages": _items(reading.ages),
        "contract": _items(reading.contract),
        "penalties": _items(reading.penalties),
        "links": [_link(one, reading.text.original) for one in reading.links],
    }


def _items(found: Iterable[Any]) -> list[Json]:
    return [_item(one) for one in found]


def _item(one: Any) -> Json:
    """A fact of any kind: its own fields, with the quote laid open."""
    fields = {name: _plain(value) for name, value in vars(one).items()}
    quote = one.quote
    del fields["quote"]
    return {**fields, "quote": quote.text, "start": quote.start, "end": quote.end}


def _pay(pay: Pay) -> Json:
    """`amount` is the higher end of what is promised."""
    return {"amount": _plain(pay.high), **_item(pay)}


def _plain(value: Any) -> Any:
    """A whole sum without its ".0"."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _link(url: Url, text: str) -> Json:
    return {
        "url": url.url,
        "host": url.host,
        "domain": url.domain,
        "quote": text[url.start : url.end],
        "start": url.start,
        "end": url.end,
    }
