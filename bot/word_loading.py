"""Loads the bot's words and joins its features: what a person can be told, and what leads there."""

from dataclasses import replace
from datetime import timedelta

from bot import geography_files, responses
from bot.answer import Answer
from bot.departure.times import KEPT as DEPARTURE_KEPT
from bot.features import features
from bot.genuine import Names
from bot.responses import Responses
from bot.router import Router
from bot.settings import ROOT, Settings
from bot.store.kept_reports import DRAFT_KEPT, REPORT_KEPT
from bot.store.upkeep import DELIVERIES_KEPT, POSTS_KEPT

RESPONSES = ROOT / "responses"
SPELLINGS = ROOT / "nlu" / "places.yml"
"""How people spell places: the language model's table, and the bot's when no model is there."""
KEEP_FAILED = timedelta(days=30)
"""How long an update the bot gave up on waits for people; /privasi names it."""


def load_words(settings: Settings) -> Responses:
    """All words, with the settings that they name."""
    kept = {
        "hari_simpan": settings.keep_days, "hari_gagal": KEEP_FAILED.days,
        "hari_konsep": DRAFT_KEPT.days, "hari_laporan": REPORT_KEPT.days,
        "hari_kabar": DELIVERIES_KEPT.days, "hari_berangkat": DEPARTURE_KEPT.days,
        "hari_peniru": POSTS_KEPT.days,
    }  # fmt: skip
    words = responses.load(RESPONSES, {name: str(value) for name, value in kept.items()})
    words = replace(words, geography=geography_files.load(RESPONSES / "places.csv", SPELLINGS))
    return named(words, "", settings.channel_name)


def named(words: Responses, bot_name: str, channel: str) -> Responses:
    """The words with the names by which this bot and its channel are known."""
    link = f"https://t.me/{channel.removeprefix('@')}" if channel else ""
    ours = {"bot": bot_name, "kanal": link, "nama_kanal": channel}
    return replace(words, values={**words.values, **ours})


def load_router(words: Responses) -> Router:
    """All features, with a route for every answer there is; variants by country share their
    answer's."""

    def asked_next(answer: Answer) -> tuple[str, ...]:
        return tuple(id for id in answer.related if id in names or f"label.{id}" in words.texts)

    answers = words.answers.values()
    names = {answer.id for answer in answers if not answer.variant_of}
    related = {answer.id: asked_next(answer) for answer in answers if answer.id in names}
    elsewhere = {
        (answer.variant_of, code): asked_next(answer)
        for answer in answers
        for code in answer.countries
    }
    ours = Names(words.values["bot"], words.values["nama_kanal"])
    made = features(related, words.contacts, words.geography, words.cards, elsewhere, ours)
    return Router(made, words.by_country, ours)
