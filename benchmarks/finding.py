"""How well answers are found by their examples, and what they take from the model's own ids.

    .venv/bin/python -m benchmarks.finding

For thresholds on `bot.finding.Found.score`: the share of questions that got the right new answer, a
wrong new one, the share of held-out messages of the model's own ids (`nlu/tests`) that a new answer
took, and how many of its examples (`nlu/data`; some do ask for a new matter), among them cries for
help. Candidates are the examples that share a search term, as a full-text index returns them.
Finding those of 2,000 messages that are like one of 300 is timed too.
"""

import time
from functools import cache
from pathlib import Path

import yaml

from bot.finding import Found, found, search_terms
from bot.grouping import ALIKE_AT
from bot.meaning import URGENT
from bot.settings import ROOT
from bot.similarity import Index, words

CASES = Path(__file__).with_name("finding_cases.yml")
THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9, 1.0]

type Pairs = list[tuple[str, str]]


def main() -> None:
    """Measure and print."""
    cases = yaml.safe_load(CASES.read_text(encoding="utf8"))
    examples = [(id, text) for id, case in cases.items() for text in case["examples"]]
    asked = [(id, text) for id, case in cases.items() for text in case["asked"]]
    own, learnt = _held_out(), _learnt()
    best = [(id, _best(text, examples)) for id, text in asked]
    taken, known = ([(id, _best(text, examples)) for id, text in some] for some in (own, learnt))
    print(f"{len(asked)} questions of {len(cases)} new answers, {len(own)} held out of known ids,"
          f" {len(learnt)} examples of known ids")  # fmt: skip
    print("   at  right  wrong  taken  of examples  of cries")
    for at in THRESHOLDS:
        right = sum(one.id == id and one.score >= at for id, one in best) / len(best)
        wrong = sum(one.id != id and one.score >= at for id, one in best) / len(best)
        false = sum(one.score >= at for _, one in taken) / len(taken)
        reached = [id for id, one in known if one.score >= at]
        cries = sum(id.startswith(URGENT) for id in reached)
        print(f"{at:5.2f} {right:6.1%} {wrong:6.1%} {false:6.1%} {len(reached):12} {cries:9}")
    _time([text for _, text in [*own, *asked, *examples]])


def _held_out() -> Pairs:
    files = sorted((ROOT / "nlu" / "tests").glob("*.yml"))
    blocks = [block for file in files for block in yaml.safe_load(file.read_text("utf8"))]
    return [(one["id"], one["text"]) for block in blocks for one in block["messages"]]


def _learnt() -> Pairs:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    files = sorted((ROOT / "nlu" / "data").glob("*.yml"))
    blocks = [block for file in files for block in yaml.load(file.read_text("utf8"), loader)["nlu"]]
    return [
        (block["intent"], line.removeprefix("- "))
        for block in blocks
        for line in block["examples"].splitlines()
    ]


def _best(text: str, examples: Pairs) -> Found:
    terms = set(search_terms(text))
    returned = [(id, example) for id, example in examples if terms & _terms(example)]
    return next(iter(found(text, returned)), Found("", 0.0))


@cache
def _terms(example: str) -> frozenset[str]:
    return frozenset(search_terms(example))


def _time(texts: list[str]) -> None:
    many = [f"{text} {turn}" if turn else text for turn in range(4) for text in texts][:2000]
    started = time.perf_counter()
    said = [words(text) for text in many]
    read = time.perf_counter()
    index = Index()
    for message in said[:300]:
        index.add(message)
    pairs = sum(1 for message in said for _ in index.near(message, ALIKE_AT))
    spent = time.perf_counter() - read
    print(f"words of {len(many)} messages: {read - started:.2f} s;"
          f" each beside 300: {spent:.2f} s, {pairs} pairs")  # fmt: skip


if __name__ == "__main__":
    main()
