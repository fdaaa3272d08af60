"""Begins a post from what editors have before them: a checked offer, a question without an answer,
an answer, an item of a feed. Pure; without anything of a private person.

A draft says which text begins the post (`postdraft.…`) and what fills it; an editor goes on from
there, and the checks and a second person follow. What an editor must still write is marked in the
text, and no post with that mark passes the checks.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.answer import Answer
from bot.checking.addresses import host_of
from bot.errors import UserMistake
from bot.offer_effects import KeptOffer
from bot.offer_tables import country_names, load_checker
from bot.offers.weights import WEIGHTS
from bot.posts.drafting_offers import Tellable, tellable
from bot.posts.drafting_quotes import news, quote
from bot.posts.model import Feed, FeedItem, Source, Target, Topic
from bot.questions import Group
from bot.settings import ROOT
from bot.urls.official import official

LONGEST_QUOTE, LONGEST_TITLE, LONGEST_SUMMARY = 200, 200, 600
"""UTF-16 units of what is quoted of an offer or question, of a headline, of what a feed tells."""
MOST_SIGNS = 5
"""Signs named in a post, the heaviest."""
MOST_SOURCES = 3
LEAST_SURE = frozenset({"bahaya", "mencurigakan"})
"""Verdicts that name what is wrong with an offer."""
CHECK, REPORT, MENU = Target("check"), Target("report"), Target("menu")
FIRST = re.compile(r"<b>(.+?)</b>", re.DOTALL)
CONTACT_LINE = re.compile(r"[^\n]*\{[^{}]*\}[^\n]*")


@dataclass(frozen=True)
class Draft:
    """How a post begins: the text of `key`, filled with `params` as plain words (they are escaped
    when they are filled in); then a point for the title of each of `signs` (`sign.<id>.title`),
    then the paragraph of `closing`, where there is one. `origin` goes to `Post.origin`."""

    key: str
    params: Mapping[str, str]
    origin: str
    topic: Topic = "modus"
    countries: tuple[str, ...] = ()
    targets: tuple[Target, ...] = (CHECK,)
    sources: tuple[Source, ...] = ()
    signs: tuple[str, ...] = ()
    closing: str = ""


def from_offer(offer: KeptOffer) -> Draft:
    """A warning of a checked offer. Only of one that an editor called a scam it says so; of the
    others it tells the signs. An advertisement is quoted; of what a person told in their own words
    only the work, the country and the wage are named. Raises UserMistake for one that was found
    genuine."""
    if offer.outcome == "genuine":
        raise UserMistake("postdraft.genuine")
    told = offer.outcome == "scam" or offer.verdict in LEAST_SURE
    known = [id for id in dict.fromkeys(offer.signs) if id in WEIGHTS] if told else []
    signs = tuple(sorted(known, key=WEIGHTS.__getitem__, reverse=True)[:MOST_SIGNS])
    reading = load_checker(ROOT).check(offer.text).reading
    found = tellable(reading, country_names(ROOT), LONGEST_QUOTE)
    params = {"kutipan": found.quote, "rangkuman": found.summary}
    return Draft(
        _offer_key(offer, found, signs=bool(signs)),
        {name: words for name, words in params.items() if words}, f"tawaran:{offer.key}",
        "lowongan", found.countries, (CHECK, REPORT), signs=signs, closing="postdraft.offer_next",
    )  # fmt: skip


def _offer_key(offer: KeptOffer, found: Tellable, *, signs: bool) -> str:
    """The text for how sure it is, by what can be told beside it: a quote, a summary, nothing."""
    if offer.outcome == "scam" and signs:
        quoted, told, bare = (
            "postdraft.scam_signs", "postdraft.scam_signs_told", "postdraft.scam_signs_only",
        )  # fmt: skip
    elif offer.outcome == "scam":
        quoted, told, bare = "postdraft.scam", "postdraft.scam_told", "postdraft.scam_only"
    elif signs:
        quoted, told, bare = "postdraft.signs", "postdraft.signs_told", "postdraft.signs_only"
    else:
        quoted, told, bare = "postdraft.offer", "postdraft.offer_told", "postdraft.offer_only"
    return quoted if found.quote else told if found.summary else bare


def from_question(group: Group) -> Draft:
    """A question that people ask and that has no answer: the editor writes it. Raises UserMistake
    for what is a complaint, or says nothing without what names a person."""
    asked = [one for one in group.questions if not one.complaint]
    words = next(filter(None, (quote(one.text, LONGEST_QUOTE) for one in asked)), "")
    if not words:
        raise UserMistake("postdraft.no_question")
    origin = f"tanya:{group.first.id}"
    return Draft("postdraft.question", {"pertanyaan": words}, origin, targets=(CHECK, MENU))


def from_answer(answer: Answer, today: date) -> Draft:
    """What a reviewed answer says first, with the way to all of it. Raises UserMistake when nobody
    looked at it for too long: what is told in public must hold today."""
    if today > answer.expires_on:
        raise UserMistake("postdraft.expired")
    id = answer.variant_of or answer.id
    params = {"judul": answer.title.strip(), "inti": _gist(answer.body)}
    return Draft(
        "postdraft.answer" if params["inti"] else "postdraft.answer_title",
        params if params["inti"] else {"judul": params["judul"]},
        f"jawaban:{answer.id}", "aturan", answer.countries, (Target("answer", id), CHECK),
        _official_sources(answer),
    )  # fmt: skip


def from_feed(item: FeedItem, feed: Feed) -> Draft:
    """News of an official body: its headline, what it tells in short, where it stands."""
    title = news(item.title, LONGEST_TITLE)
    summary = news(item.summary, LONGEST_SUMMARY)
    source = Source(news(feed.title, LONGEST_TITLE) or host_of(item.url), item.url)
    params = {"judul": title or source.name, "isi": summary}
    fuller = summary and summary != title
    return Draft(
        "postdraft.news" if fuller else "postdraft.news_title",
        params if fuller else {"judul": params["judul"]},
        f"umpan:{host_of(item.url)}", "aturan", targets=(MENU, CHECK), sources=(source,),
    )  # fmt: skip


def _gist(body: str) -> str:
    """The first sentence in bold of an answer, or its first lines; without contacts, which the
    answer itself shows."""
    bare = CONTACT_LINE.sub("", body)
    found = FIRST.search(bare)
    first = found[1] if found else bare.strip().partition("\n\n")[0]
    return news(first, LONGEST_SUMMARY)


def _official_sources(answer: Answer) -> tuple[Source, ...]:
    """Those sources of an answer that a post may link to."""
    found = (Source(one.name, one.url) for one in answer.sources if official(host_of(one.url)))
    return tuple(found)[:MOST_SOURCES]
