"""The report as short blocks to copy into the portal, in Telegram HTML. Pure.

Which fields the portal has is not known, so that the blocks are by topic, in the order in which a
complaint is told.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bot.report_words import letters, proofs
from bot.report_words.letters import filled, harmless, pieces, units
from bot.report_words.nameless import without_names
from bot.report_words.sentences import sentences
from bot.report_words.times import wib
from bot.report_words.values import Lands, Texts
from bot.reports.model import Given, Report, Shown

LONGEST, ONE_BLOCK, LONGEST_PROOF = 3_800, 3_000, 200
"""UTF-16 units of a message, of the words in one block, and of what a piece of evidence says."""
SENDER, ALONE = "pengirim", ("sendiri",)
NO_WAY = ("kontak", "telegram")
"""Nobody but the bot's operators can answer there: those who read a complaint need a number."""
QUESTIONS_OF: Mapping[str, tuple[str, ...]] = {
    "who": ("nama", "hubungan", "siapa"),
    "where": ("negara", "tempat", "tujuan"),
    "events": ("sejak", SENDER, "rute", "janji", "kejadian", "kabar", "uang", "sudah", "cerita"),
    "suspects": (SENDER, "agen", "perusahaan", "media", "pengiklan"),
    "papers": ("kontrak", "visa", "paspor"),
    "help": ("butuh",),
    "contact": ("aman", "kontak", "kontak_orang"),
    "evidence": ("bukti",),
}
"""Which answers stand in which block; the blocks in their order."""
FOR_WHOM = {"saya": "for_self", "orang": "for_other", "iklan": "for_ad"}


def html(shown: Shown, texts: Texts, lands: Lands) -> tuple[str, ...]:
    """One or more messages of at most LONGEST units; a tap on a block copies its words."""
    told = without_names(shown, texts)
    messages = [texts["report.block.lead"].strip()]
    for topic in QUESTIONS_OF:
        for block in _blocks(topic, "\n".join(_lines(topic, told, texts, lands)), texts):
            joined = f"{messages[-1]}\n\n{block}"
            if units(joined) <= LONGEST:
                messages[-1] = joined
            else:
                messages.append(block)
    return tuple(messages)


def _blocks(topic: str, words: str, texts: Texts) -> Iterator[str]:
    title, parts = texts[f"report.block.{topic}"], [*pieces(words, ONE_BLOCK)]
    for number, part in enumerate(parts, start=1):
        named = filled(texts["report.block.part"], judul=title, nomor=str(number))
        head = title if len(parts) == 1 else named
        yield filled(texts["report.block.box"], judul=letters.html(head), isi=letters.html(part))


def _lines(topic: str, shown: Shown, texts: Texts, lands: Lands) -> Iterator[str]:
    report = shown.report
    if topic == "who":
        yield from _whom(report, texts)
    for id in QUESTIONS_OF[topic]:
        if id in report.answers:
            given = _in(topic, id, report.answers[id])
            yield from sentences(id, given, report.about, texts, lands)
    if topic == "where":
        places = (one.text for one in shown.evidence if one.kind == "location")
        yield from (filled(texts["report.block.location"], isi=harmless(one)) for one in places)
    if topic == "events":
        for note in report.notes:
            words = harmless(note.text)
            yield filled(texts["report.block.note"], kapan=wib(note.at), isi=words)
    if topic == "evidence":
        yield from _evidence(shown, texts)


def _in(topic: str, question: str, given: Given) -> Given:
    """The answer as it is told there."""
    if given.skipped:
        return Given(given.at)
    if question == SENDER:
        return _sender(topic, given)
    return replace(given, choices=tuple(one for one in given.choices if (question, one) != NO_WAY))


def _sender(topic: str, given: Given) -> Given:
    """Who sent the person is told twice, but named only where suspects are told. Who went alone
    suspects nobody: all of that stands where it is told what happened."""
    if given.choices == ALONE and not given.value:
        return given if topic == "events" else Given(given.at)
    if topic == "events":
        return replace(given, text="", value={})
    return replace(given, choices=tuple(one for one in given.choices if one not in ALONE))


def _whom(report: Report, texts: Texts) -> Iterator[str]:
    if report.about:
        yield texts[f"report.block.{FOR_WHOM[report.about]}"]
    if report.anonymous:
        yield texts["report.block.anonymous"]


def _evidence(shown: Shown, texts: Texts) -> Iterator[str]:
    for one in proofs.listed(shown, texts):
        content = letters.shortened(one.content, LONGEST_PROOF)
        yield f"{one.number}. {one.kind}{f': {content}' if content else ''}"
