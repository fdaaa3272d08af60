"""The report as a paper to print or send. Pure."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from bot.report_pdf.paper import Paper
from bot.report_words.letters import filled
from bot.report_words.sections import check, sections
from bot.report_words.times import wib
from bot.report_words.values import Lands, Texts
from bot.reports.model import Report, Shown


def paper(
    shown: Shown, texts: Texts, lands: Lands, made_at: datetime, values: Mapping[str, str]
) -> Paper:
    """All that stands on the pages; `values` are settings that the texts may name."""
    number = _number(shown.report, texts)
    hashed = any(one.sha256 for one in shown.evidence)
    params = {**values, "nomor": number, "kapan": wib(made_at)}
    return Paper(
        texts["report.paper.title"],
        number,
        tuple(filled(texts[f"report.paper.{name}"], **params) for name in _lead(shown.report)),
        (*sections(shown, texts, lands), *((check(shown, texts),) if hashed else ())),
        filled(texts["report.paper.foot"], nomor=number),
    )


def _lead(report: Report) -> Iterator[str]:
    """The names of the lines beneath the title."""
    yield from ("made", "unsent", "machine")
    if report.draft:
        yield "draft"


def _number(report: Report, texts: Texts) -> str:
    return report.shown_number if report.number else texts["report.paper.unnumbered"]
