"""`cekdulu faq check`: everything that is wrong, and how hard each answer is to read."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.answer import Answer
from bot.faq_files.found import Finding, Refused
from bot.faq_files.planning import audited, planned
from bot.faq_files.reading import read
from bot.faq_files.standing import Standing
from bot.faq_files.telling import Voice, aligned, out
from bot.readability import measure


def check(stands: Standing, paths: Sequence[Path], voice: Voice, *, readability: bool) -> None:
    """Check all that stands, or files as if they were imported. Refused when a fault stops."""
    today = voice.now.date()
    if paths:
        reading = read(paths)
        findings: Sequence[Finding] = planned(reading, stands, today).findings
        contents = [entry.content for entry in reading.entries]
    else:
        findings = audited(stands, today)
        words = stands.words
        contents = [*words.answers.values(), *words.contacts.by_key.values()]
    answers = [one for one in contents if isinstance(one, Answer)]
    out(*voice.findings(findings))
    if readability:
        out(*_table(answers, voice))
    stopping = sum(one.fault.stops for one in findings)
    counts = {
        "jumlah": len(answers), "kontak_diperiksa": len(contents) - len(answers),
        "salah": stopping, "saran": len(findings) - stopping,
    }  # fmt: skip
    told = voice.text("faqcmd.checked", counts)
    if stopping:
        raise Refused(told)
    out(told)


def _table(answers: Iterable[Answer], voice: Voice) -> list[str]:
    """The hardest answers first."""
    measured = [(answer.id, measure(answer.body)) for answer in answers]
    measured.sort(key=lambda one: (-one[1].lix, one[0]))
    rows = [[id, f"{one.lix:.1f}", str(one.longest), str(one.words)] for id, one in measured]
    return aligned([voice.text("faqcmd.hardness").split("|"), *rows])
