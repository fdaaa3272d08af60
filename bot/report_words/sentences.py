"""An answer as sentences, as somebody tells it who fills in a form. Pure."""

from collections.abc import Iterator

from bot.report_words.letters import filled
from bot.report_words.times import day, jakarta_day
from bot.report_words.values import Lands, Texts, said
from bot.reports.model import About, Given

WORDS = "kata"
"""Ends the key of the sentence around the words that were written."""


def sentences(
    question: str, given: Given, about: About, texts: Texts, lands: Lands
) -> Iterator[str]:
    """One sentence for each choice, then the words."""
    who = texts["report.block.them" if about == "orang" else "report.block.me"]
    params = {"siapa": who, "tanggal": day(jakarta_day(given.at))}
    for choice in given.choices:
        template = texts.get(f"report.sentence.{question}.{choice}", choice)
        yield _begun(filled(template, **params))
    if words := said(question, given, texts, lands):
        template = texts[f"report.sentence.{question}.{WORDS}"]
        yield _begun(filled(template, isi=words, **params))


def _begun(sentence: str) -> str:
    """With a capital at the beginning."""
    return sentence[:1].upper() + sentence[1:]
