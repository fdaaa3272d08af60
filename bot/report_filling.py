"""What the texts about a report leave open: the summary, an answer, the list of evidence, the whole
for operators. Pure; the results are Telegram HTML."""

from collections.abc import Callable, Mapping
from datetime import datetime
from html import escape

from bot.model import Say
from bot.report_pdf.paper import Paper
from bot.report_words import blocks, entry, letters, paper, proofs, summary, values
from bot.reports.model import Shown

type Texts = Mapping[str, str]
type Lands = Mapping[str, str]
LONGEST_ANSWER, LONGEST_NOTED, LONGEST_PROOF, LIST_OF_PROOFS = 200, 80, 60, 3_500
"""UTF-16 units of an answer that stands already, of one that was just noted, of a piece of evidence
in its list, and of that list: a message has 4096."""
BESIDE_PROOF = len("100. \n")


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


def noted(shown: Shown, question: str, texts: Texts, lands: Lands) -> str:
    """The name of a question and what was just answered, or nothing when nothing was."""
    answer = _answered(shown, question, LONGEST_NOTED, texts, lands)
    label = values.label(question, shown.report.about, texts)
    return f"{escape(label)}: {answer}" if answer else ""


def _summary(say: Say, shown: Shown, texts: Texts, lands: Lands) -> str:
    return summary.html(shown, texts, lands)


def _answer(say: Say, shown: Shown, texts: Texts, lands: Lands) -> str:
    return _answered(shown, say.params["pertanyaan"], LONGEST_ANSWER, texts, lands)


def _noted(say: Say, shown: Shown, texts: Texts, lands: Lands) -> str:
    return noted(shown, say.params["pertanyaan"], texts, lands)


def _answered(shown: Shown, question: str, room: int, texts: Texts, lands: Lands) -> str:
    given = shown.report.answers.get(question)
    words = values.shown(question, given, texts, lands) if given else ""
    return letters.html(letters.shortened(" ".join(words.split()), room))


def _proofs(say: Say, shown: Shown, texts: Texts, lands: Lands) -> str:
    """All evidence, a line each; the more there is, the shorter they are."""
    listed = proofs.listed(shown, texts)
    room = min(LONGEST_PROOF, LIST_OF_PROOFS // max(len(listed), 1) - BESIDE_PROOF)
    lines = []
    for proof in listed:
        words = " ".join(f"{proof.kind}: {proof.content}".split())
        lines.append(f"{proof.number}. {letters.html(letters.shortened(words, room))}")
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
