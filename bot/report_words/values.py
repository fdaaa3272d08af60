"""An answer of a report as people read it: what was tapped, the words, and what they mean. Pure."""

from collections.abc import Iterator, Mapping
from datetime import date

from bot.report_words.asked_again import answering, left_out
from bot.report_words.letters import filled, harmless
from bot.report_words.times import day, jakarta_day
from bot.reports.model import About, Given, Json, Report
from bot.reports.questions import FOR, QUESTIONS

type Texts = Mapping[str, str]
type Lands = Mapping[str, str]
"""Names of countries by code."""
type Field = tuple[str, str, str]
"""The id of a question, its short name, and the answer."""
OTHERS: Mapping[str, str] = {"orang": "name_orang", "iklan": "name_iklan"}
"""Where names of questions stand that are called otherwise there."""


def shown(question: str, given: Given, texts: Texts, lands: Lands) -> str:
    """The whole answer; nothing when it was left out. Plain text."""
    if given.skipped:
        return ""
    labels = ", ".join(chosen(question, given, texts))
    words = said(question, given, texts, lands)
    if labels and words:
        return filled(texts["report.value.both"], pilihan=labels, kata=words)
    return labels or words


def chosen(question: str, given: Given, texts: Texts) -> tuple[str, ...]:
    """What was tapped or understood, in words that can stand without the question; a choice that
    has no words any more is named by its id."""
    on = day(jakarta_day(given.at))
    return tuple(filled(_label(question, one, texts), tanggal=on) for one in given.choices)


def said(question: str, given: Given, texts: Texts, lands: Lands) -> str:
    """The words that answer, and what was understood of them beside."""
    words = answering(question, given)
    labels = {_label(question, one, texts).casefold() for one in given.choices}
    known = {words.casefold(), *labels}
    found = (one for one in _meanings(given.value, texts, lands) if one.casefold() not in known)
    meant = ", ".join(one for one in found if one not in words)
    if words and meant:
        return filled(texts["report.value.meant"], kata=words, arti=meant)
    return words or meant


def label(question: str, about: About, texts: Texts) -> str:
    """The short name of a question."""
    other = texts.get(f"report.{OTHERS.get(about, 'name')}.{question}")
    return other or texts[f"report.name.{question}"]


def answered(report: Report) -> tuple[str, ...]:
    """The questions that were answered, in the order they are asked; what was answered before it
    was another kind of report comes last."""
    order = dict.fromkeys((*FOR.get(report.about, ()), *QUESTIONS))
    given = report.answers
    return tuple(id for id in order if id in given and not given[id].skipped)


def fields(report: Report, texts: Texts, lands: Lands) -> tuple[Field, ...]:
    """All that was answered, in the order it is asked."""
    values = ((id, shown(id, report.answers[id], texts, lands)) for id in answered(report))
    return tuple((id, label(id, report.about, texts), value) for id, value in values if value)


def beside(report: Report, texts: Texts) -> tuple[tuple[str, str], ...]:
    """Answers of which only a part is shown: the short name of the question, and all words."""
    kept = ((id, left_out(id, report.answers[id])) for id in answered(report))
    return tuple((label(id, report.about, texts), words) for id, words in kept if words)


def span(value: Json, texts: Texts) -> str:
    """The day or days that were understood, or nothing."""
    if not value.get("date"):
        return ""
    first = date.fromisoformat(str(value["date"]))
    last = date.fromisoformat(str(value.get("until") or value["date"]))
    if first == last:
        return day(first)
    return filled(texts["report.value.until"], awal=day(first), akhir=day(last))


def _label(question: str, choice: str, texts: Texts) -> str:
    name = f"{question}.{choice}"
    return texts.get(f"report.told.{name}") or texts.get(f"report.choice.{name}") or choice


def _meanings(value: Json, texts: Texts, lands: Lands) -> Iterator[str]:
    """What was understood, each by itself, in the order it is told."""
    if when := span(value, texts):
        yield when
    place, country = value.get("place"), value.get("country")
    yield from (harmless(str(one)) for one in (place, lands.get(str(country), country)) if one)
    if way := _way(value, lands):
        yield way
    yield from (_sum(one, texts) for one in value.get("sums") or ())
    yield from (harmless(str(one)) for one in value.get("phones") or ())
    yield from (harmless(str(one)) for one in value.get("links") or ())


def _way(value: Json, lands: Lands) -> str:
    """From where over which countries to where."""
    codes = [*(value.get("transit") or ()), value.get("destination") or ""]
    stops = [str(value.get("origin") or ""), *(lands.get(str(one), str(one)) for one in codes)]
    return " – ".join(harmless(one) for one in stops if one)


def _sum(value: Json, texts: Texts) -> str:
    """A sum of money in rupiah; another currency as it was said, and in rupiah roughly."""
    rupiah = f"Rp{_figure(value.get('rupiah') or 0)}" if value.get("rupiah") else ""
    money = rupiah
    if (currency := str(value.get("currency") or "IDR")) != "IDR":
        amount = f"{currency} {_figure(value.get('amount') or 0)}"
        known = filled(texts["report.value.foreign"], jumlah=amount, rupiah=rupiah)
        money = known if rupiah else amount
    often = texts.get(f"report.value.period.{value.get('period') or ''}", "")
    return f"{money} {often}".strip()


def _figure(value: float) -> str:
    """A number with points between thousands and a comma before hundredths."""
    written = f"{value:,.0f}" if value == int(value) else f"{value:,.2f}"
    return written.translate(str.maketrans(",.", ".,"))
