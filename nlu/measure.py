"""Measure the model on writers it has not seen: leave one out, train on the others, ask about it.

Prints how often it is right, how honest its confidences are, and what each threshold of the
FallbackClassifier would cost. The sharpness with the least log loss belongs into `config.yml`.
Takes a few minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from pathlib import Path
from typing import Callable, Iterator, Sequence

import numpy as np
import yaml
from components.text_model import TextModel, probabilities
from examples import Example, read_examples

HERE = Path(__file__).resolve().parent
SHARPNESSES = np.arange(2, 16, 0.25)
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
BINS = 15
NEVER = -9.0  # the margin of an id that the fold has no example of


def main() -> int:
    """Run all folds and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--writers", nargs="*", help="only these writers (default: all)")
    examples = list(read_examples(sorted((HERE / "data").glob("*.yml"))))
    config = yaml.safe_load((HERE / "config.yml").read_text(encoding="utf-8"))
    penalty, sharpness = (config["pipeline"][0][key] for key in ("penalty", "sharpness"))
    table = yaml.safe_load((HERE / "abbreviations.yml").read_text(encoding="utf-8"))
    ids = sorted({example.intent for example in examples})
    writers = parser.parse_args().writers

    def train(part: Sequence[Example]) -> TextModel:
        return TextModel(table, penalty, 1).fit([e.text for e in part], [e.intent for e in part])

    margins, truth = _unseen(examples, ids, train, writers)
    chances = probabilities(margins, sharpness)
    _print_accuracy(chances, truth)
    print(
        f"least log loss at sharpness {_best_sharpness(margins, truth):g}"
        f" (config.yml: {sharpness:g})"
    )
    _print_thresholds(chances, truth)
    return 0


def _unseen(
    examples: Sequence[Example],
    ids: Sequence[str],
    train: Callable[[Sequence[Example]], TextModel],
    writers: Sequence[str] | None,
) -> tuple[np.ndarray, np.ndarray]:
    """Return the margins of each left-out example, and the column of its true id."""
    column = {name: at for at, name in enumerate(ids)}
    rows, truth = [], []
    for writer, rest, left_out in _folds(examples):
        if writers and writer not in writers:
            continue
        model = train(rest)
        fold = np.full((len(left_out), len(ids)), NEVER)
        fold[:, [column[name] for name in model.ids]] = model.margins([e.text for e in left_out])
        rows.append(fold)
        truth += [column[e.intent] for e in left_out]
        right = np.mean(fold.argmax(axis=1) == truth[-len(left_out) :])
        print(f"{writer}: {len(left_out)} examples, {right:.3f} right", file=sys.stderr)
    return np.concatenate(rows), np.array(truth)


def _folds(examples: Sequence[Example]) -> Iterator[tuple[str, list[Example], list[Example]]]:
    """Yield writer, others' examples, the writer's; without ids that nobody else wrote about."""
    writers = defaultdict(set)
    for example in examples:
        writers[example.intent].add(example.writer)
    for writer in sorted({example.writer for example in examples}):
        rest = [e for e in examples if e.writer != writer]
        left_out = [e for e in examples if e.writer == writer and len(writers[e.intent]) > 1]
        if left_out:
            yield writer, rest, left_out


def _best_sharpness(margins: np.ndarray, truth: np.ndarray) -> float:
    def loss(sharpness: float) -> float:
        hit = probabilities(margins, sharpness)[np.arange(len(truth)), truth]
        return float(-np.log(hit + 1e-12).mean())

    return float(min(SHARPNESSES, key=loss))


def _print_accuracy(chances: np.ndarray, truth: np.ndarray) -> None:
    best = np.argsort(-chances, axis=1)[:, :3]
    top1, top3 = (best[:, 0] == truth).mean(), (best == truth[:, None]).any(axis=1).mean()
    print(f"{len(truth)} examples of unseen writers: top-1 {top1:.3f}, top-3 {top3:.3f}")
    confidence, right = chances.max(axis=1), best[:, 0] == truth
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    gaps = [
        (bins == at).mean() * abs(right[bins == at].mean() - confidence[bins == at].mean())
        for at in set(bins)
    ]
    print(f"expected calibration error {sum(gaps):.3f}")


def _print_thresholds(chances: np.ndarray, truth: np.ndarray) -> None:
    print("threshold  answered  wrong among answered  right id in first three of the rest")
    right = chances.argmax(axis=1) == truth
    shown = (np.argsort(-chances, axis=1)[:, :3] == truth[:, None]).any(axis=1)
    for threshold in THRESHOLDS:
        sure = chances.max(axis=1) >= threshold
        wrong = 1 - right[sure].mean()
        print(f"{threshold:9.1f}  {sure.mean():8.3f}  {wrong:20.3f}  {shown[~sure].mean():12.3f}")


if __name__ == "__main__":
    sys.exit(main())
