"""A report in each of its forms: the paper, the entry, the summary, the blocks, the timeline."""

import re
from html import unescape

from bot.report_pdf.paper import Paper, Section
from bot.report_words import blocks, entry, summary, timeline
from bot.report_words.paper import paper
from bot.reports.model import Shown
from tests.report_words.made import LANDS, NOW, TEXTS


def made(shown: Shown) -> Paper:
    return paper(shown, TEXTS, LANDS, NOW, {})


def blocks_of(shown: Shown) -> dict[str, str]:
    """The blocks by their titles."""
    messages = "\n".join(blocks.html(shown, TEXTS, LANDS))
    return dict(re.findall(r"<b>([^<]*)</b>\n<pre>([^<]*)</pre>", unescape(messages)))


def part(shown: Shown, heading: str) -> Section:
    """The part of the paper under a heading."""
    return next(one for one in made(shown).sections if one.heading == heading)


def everything(paper: Paper) -> str:
    """All words that stand on a paper."""
    parts = [paper.title, paper.number, *paper.lead, paper.foot]
    for section in paper.sections:
        parts += [section.heading, *(cell for line in section.lines for cell in line)]
        parts += section.paragraphs
        if section.table:
            parts += (cell for row in section.table.rows for cell in row)
    return "\n".join(parts)


def all_words(shown: Shown) -> dict[str, str]:
    """The report in every form."""
    return {
        "paper": everything(made(shown)),
        "entry": entry.text(shown, TEXTS, LANDS),
        "summary": unescape(summary.html(shown, TEXTS, LANDS)),
        "blocks": unescape("\n".join(blocks.html(shown, TEXTS, LANDS))),
        "timeline": "\n".join(what for _, what in timeline.lines(shown, TEXTS, LANDS)),
        "fields": "\n".join(value for _, _, value in summary.fields(shown, TEXTS, LANDS)),
    }
