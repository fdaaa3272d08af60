"""The evidence of a report as a list: what it is, when it came, and its hash. Pure."""

from dataclasses import dataclass

from bot.report_words.letters import harmless
from bot.report_words.times import wib
from bot.report_words.values import Texts
from bot.reports.model import Evidence, Shown


@dataclass(frozen=True)
class Proof:
    """One piece of evidence in words. `content` is the file's name and the words with it, `hash`
    the SHA-256 or why there is none."""

    number: str
    kind: str
    content: str
    received: str
    hash: str


def listed(shown: Shown, texts: Texts) -> tuple[Proof, ...]:
    """All evidence in the order it came."""
    return tuple(_proof(at, one, texts) for at, one in enumerate(shown.evidence, start=1))


def _proof(number: int, evidence: Evidence, texts: Texts) -> Proof:
    kind = texts[f"report.evidence.{evidence.kind}"]
    content = "\n".join(harmless(one) for one in (evidence.name, evidence.text) if one)
    return Proof(str(number), kind, content, wib(evidence.at), _hash(evidence, texts))


def _hash(evidence: Evidence, texts: Texts) -> str:
    return evidence.sha256 or texts[f"report.unhashed.{evidence.failed or 'pending'}"]
