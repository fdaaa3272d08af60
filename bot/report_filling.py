"""What the texts about a report leave open: the summary, an answer, the list of evidence, the whole
for operators. Pure; the results are Telegram HTML."""

from collections.abc import Callable, Mapping
from datetime import datetime
from html import escape

from bot.model import Say
from bot.report_pdf.paper import Paper
from bot.report_words import blocks, entry, paper, proofs, summary, values
from bot.reports.model import Shown

type Texts = Mapping[str, str]
type Lands = Mapping[str, str]
LONGEST_ANSWER, LONGEST_PROOF, MOST_PROOFS = 200, 60, 40
"""Characters of an answer in a line of the talk and of a piece of evidence in its list, and how
many pieces are listed: a message has 4096."""


def filled(name: str, say: Say, shown: Shown, texts: Texts, lands: Lands) -> str:
    """The words for a placeholder; KeyError for one that reports do not have."""
    return FIELDS[name](say, shown, texts, lands)


def papered(
    say: Say, texts: Texts, lands: Lands, now: datetime, known: Mapping[str, str]
) -> tuple[Paper, str]:
    """The PDF of the Say's report, and its file's name. `known` are settings that texts name."""
    if say.report is None:
        raise ValueError("a paper needs a report")
    made = paper.paper(say.report, texts, lands, now, known)
    number = say.report.report.shown_number
    return made, texts["reporting.file"].strip().replace("{nomor}", number)


def copied(say: Say, texts: Texts, lands: Lands) -> tuple[str, ...]:
    """The blocks to copy, a message each."""
    if say.report is None:
        raise ValueError("blocks need a report")
    return blocks.html(say.report, texts, lands)


def _summary(say: Say, shown: Shown, texts: Texts, lands: Lands) -> str:
    return summary.html(shown, texts, lands)


def _answer(say: Say, shown: Shown, texts: Texts, lands: Lands) -> str:
    question = say.params["pertanyaan"]
    given = shown.report.answers.get(question)
    words = values.shown(question, given, texts, lands) if given else ""
    short = words if len(words) <= LONGEST_ANSWER else f"{words[:LONGEST_ANSWER]} …"
    return escape(" ".join(short.split()))


def _noted(say: Say, shown: Shown, texts: Texts, lands: Lands) -> str:
    label = values.label(say.params["pertanyaan"], shown.report.about, texts)
    answer = _answer(say, shown, texts, lands)
    return f"{escape(label)}: {answer}" if answer else f"{escape(label)}: –"


def _proofs(say: Say, shown: Shown, texts: Texts, lands: Lands) -> str:
    lines = []
    for proof in proofs.listed(shown, texts)[:MOST_PROOFS]:
        words = " ".join(f"{proof.kind}: {proof.content}".split())
        short = words if len(words) <= LONGEST_PROOF else f"{words[:LONGEST_PROOF]} …"
        lines.append(f"{proof.number}. {escape(short)}")
    return "\n".join(lines)


def _counted(say: Say, shown: Shown, texts: Texts, lands: Lands) -> str:
    return escape(summary.counted(shown.evidence, texts))


def _entry(say: Say, shown: Shown, texts: Texts, lands: Lands) -> str:
    return escape(entry.text(shown, texts, lands))


def _town_country(say: Say, shown: Shown, texts: Texts, lands: Lands) -> str:
    return escape(lands[say.params["tempat"]])


def _chosen_country(say: Say, shown: Shown, texts: Texts, lands: Lands) -> str:
    return escape(lands[say.params["negara_dipilih"]])


FIELDS: dict[str, Callable[[Say, Shown, Texts, Lands], str]] = {
    "ringkasan": _summary, "jawaban": _answer, "tercatat": _noted, "bukti": _proofs,
    "hitungan_bukti": _counted, "laporan": _entry,
    "negara_tempat": _town_country, "negara_jawaban": _chosen_country,
}  # fmt: skip
"""Placeholders of the texts about reports."""
