"""Finds the answer by the examples that editors gave it, while the model has not learnt them. Pure.

A found answer never changes who is taken to be in danger: where the model speaks of danger or
cannot be asked, and for ids of danger, nothing is found.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.meaning import URGENT, Guess, Understanding
from bot.similarity import alike, content, telling, words
from bot.urgency import ASK_AT

SURE_AT, OFFER_AT = 0.55, 0.35
"""Scores from which an answer is given outright, or offered as a button. By
`benchmarks/finding.py`: the first takes none of 594 held-out messages of known ids and no cry for
help; at 0.5 a likeness by chance begins."""
MOST_TERMS = 12
"""Words of a full-text query."""
OFFERED = 2
"""Found answers at most; a small screen has no room for more."""


@dataclass(frozen=True)
class Found:
    """An answer and how alike the nearest of its examples is, 0 to 1."""

    id: str
    score: float


def search_terms(text: str) -> list[str]:
    """The words to look for in a full-text index, a to z and digits only, none twice."""
    plain = (re.sub(r"[^a-z0-9]", "", word) for word in content(text))
    return list(dict.fromkeys(filter(None, plain)))[:MOST_TERMS]


def found(text: str, candidates: Iterable[tuple[str, str]]) -> list[Found]:
    """The answers among candidates (answer id, example question), best first.

    An answer that shares only everyday words with what was asked ("mau kerja") is offered at most.
    """
    asked = words(text)
    best: dict[str, float] = {}
    for id, example in candidates:
        said = words(example)
        score = alike(asked, said)
        if not alike(telling(asked), telling(said)):
            score = min(score, OFFER_AT)
        best[id] = max(best.get(id, 0.0), score)
    return sorted((Found(*one) for one in best.items()), key=lambda one: (-one.score, one.id))


def with_found(meant: Understanding, found: Sequence[Found]) -> Understanding:
    """What was understood together with what was found, best first.

    From SURE_AT on the best stands in front and is sure; others from OFFER_AT on follow the
    likeliest meaning, so that they are offered. Guesses of danger keep their order and confidence.
    """
    worth = [one for one in found if one.score >= OFFER_AT and not one.id.startswith(URGENT)]
    if not worth or not meant.up or _speaks_of_danger(meant):
        return meant
    sure = worth[0].score >= SURE_AT
    if not sure:
        shown = {guess.id for guess in meant.guesses[:1]}
        worth = [one for one in worth if one.id not in shown]
    new = {one.id: one.score for one in worth[:OFFERED]}
    others = [guess for guess in meant.guesses if guess.id not in new]
    at = 0 if sure else 1
    guesses = (*others[:at], *_guesses(new, others[:at], others[at:]), *others[at:])
    return replace(meant, guesses=guesses, sure=sure or meant.sure)


def _guesses(
    new: dict[str, float], before: Sequence[Guess], after: Sequence[Guess]
) -> Iterable[Guess]:
    """The answers found as guesses no likelier than what stands before, no less than what follows:
    a score is no probability, and the ranking must stay one."""
    most = min((guess.confidence for guess in before), default=1.0)
    least = max((guess.confidence for guess in after), default=0.0)
    return [Guess(id, max(least, min(most, score))) for id, score in new.items()]


def _speaks_of_danger(meant: Understanding) -> bool:
    """Whether the model may open a case or ask about safety, or holds an id of danger possible."""
    urgent = [guess.confidence for guess in meant.guesses if guess.id.startswith(URGENT)]
    best = meant.sure and meant.best.startswith(URGENT)
    return meant.danger >= ASK_AT or best or max(urgent, default=0.0) >= ASK_AT
