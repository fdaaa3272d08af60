"""The summary that a person reads and confirms in the chat, in Telegram HTML. Pure."""

from collections import Counter
from collections.abc import Sequence

from bot.report_words import letters, values
from bot.report_words.letters import filled, shortened, units
from bot.report_words.nameless import without_names
from bot.report_words.values import Field, Lands, Texts
from bot.reports.model import Evidence, Shown

LONGEST = 3_300
"""UTF-16 units of the whole: room for what is asked beneath, within Telegram's 4,096."""
ROOMS = (3_000, 1_500, 900, 500, 250, 150, 80, 40)
"""UTF-16 units for one answer, tried until all answers fit; with the last they always do."""


def fields(shown: Shown, texts: Texts, lands: Lands) -> tuple[Field, ...]:
    """All that was answered as (question, short name, answer), in the order it is asked. Plain
    text."""
    return values.fields(without_names(shown, texts).report, texts, lands)


def html(shown: Shown, texts: Texts, lands: Lands) -> str:
    """Every answer on a line of its own, then what was sent as evidence; long answers are cut, and
    a line says where they stand in full. At most LONGEST units."""
    answers = fields(shown, texts, lands)
    foot = [*_evidence(shown.evidence, texts), *_notes(shown, texts)]
    if not answers and not foot:
        return texts["report.summary.empty"].strip()
    note = texts["report.summary.shortened"].strip()
    for room in ROOMS:
        kept = [(label, shortened(value, room)) for _, label, value in answers]
        cut = any(one[1] != other[2] for one, other in zip(kept, answers, strict=True))
        lines = [_line(label, value, texts) for label, value in kept]
        text = "\n".join((*lines, *foot, *([note] if cut else [])))
        if units(text) <= LONGEST:
            break
    return text


def counted(evidence: Sequence[Evidence], texts: Texts) -> str:
    """How many there are of each kind, in the order they first came; plain text."""
    numbers = Counter(one.kind for one in evidence)
    return ", ".join(
        filled(
            texts["report.summary.counted"],
            jenis=texts[f"report.evidence.{kind}"], jumlah=str(number),
        )
        for kind, number in numbers.items()
    )  # fmt: skip


def _line(label: str, value: str, texts: Texts) -> str:
    return filled(texts["report.summary.line"], nama=letters.html(label), isi=letters.html(value))


def _evidence(evidence: Sequence[Evidence], texts: Texts) -> list[str]:
    how_many = counted(evidence, texts)
    return [filled(texts["report.summary.evidence"], isi=how_many)] if evidence else []


def _notes(shown: Shown, texts: Texts) -> list[str]:
    number = len(shown.report.notes) + len(values.beside(shown.report, texts))
    return [filled(texts["report.summary.notes"], jumlah=str(number))] if number else []
