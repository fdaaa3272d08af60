"""Which texts a report needs: those that are made from the ids of questions and choices."""

from collections.abc import Iterator
from typing import get_args

from bot.report_words import blocks, sections
from bot.reports.flow import asks_more
from bot.reports.model import EvidenceKind
from bot.reports.questions import FOR, QUESTIONS

MORE_BY_CHOICE = ("kontak",)
OWN_WORDS = ("janji", "cerita", "bukti", "kontak", "nama")
"""Questions about an advertisement that are asked in other words."""
PERIODS = ("hour", "day", "week", "month", "year", "person")
PARAMS = frozenset(
    (
        "akhir", "arti", "awal", "halaman", "hash", "isi", "jenis", "judul", "jumlah", "kapan",
        "kata", "nama", "nomor", "pilihan", "rupiah", "siapa", "tanggal",
    )
)  # fmt: skip
"""What texts of reports may name."""


def made_keys() -> set[str]:
    """The keys that no code writes out."""
    return {
        *_of_questions(),
        *(f"report.evidence.{kind}" for kind in get_args(EvidenceKind.__value__)),
        *(f"report.unhashed.{why}" for why in ("too_large", "gone", "pending")),
        *(f"report.value.period.{period}" for period in PERIODS),
        *(f"report.block.{topic}" for topic in (*blocks.QUESTIONS_OF, *blocks.FOR_WHOM.values())),
        *(f"report.paper.section.{part}" for part in ("summary", *sections.QUESTIONS_OF, "check")),
        *(f"report.paper.about_{about}" for about in FOR),
        *(f"report.paper.{line}" for line in ("made", "unsent", "machine", "draft")),
        *(f"report.paper.{row}" for row in ("about", "evidence_count", "started", "confirmed")),
        *(f"report.paper.{row}" for row in ("portal_number", "portal_at")),
        *(f"report.paper.{said}" for said in ("anonymous", "nameless")),
        *(f"report.paper.head.{head}" for head in ("when", "what", "number", "kind", "content")),
        "report.paper.head.received",
    }


def _of_questions() -> Iterator[str]:
    for id, question in QUESTIONS.items():
        yield from (f"report.ask.{id}", f"report.name.{id}", f"report.sentence.{id}.kata")
        for choice in question.choices:
            yield f"report.choice.{id}.{choice}"
            if (id, choice) != blocks.NO_WAY:
                yield f"report.sentence.{id}.{choice}"
            if asks_more(id, choice):
                more = f"report.more.{id}"
                yield f"{more}.{choice}" if id in MORE_BY_CHOICE else more
    yield from (f"report.ask_orang.{id}" for id in FOR["orang"] if id in FOR["saya"])
    yield from (f"report.ask_iklan.{id}" for id in OWN_WORDS)


def optional_keys() -> set[str]:
    """Keys that may be there: longer words for the PDF, names that differ by kind of report."""
    told = {
        f"report.told.{id}.{choice}"
        for id, question in QUESTIONS.items()
        for choice in question.choices
    }
    return told | {f"report.name_{about}.{id}" for about in ("orang", "iklan") for id in FOR[about]}
