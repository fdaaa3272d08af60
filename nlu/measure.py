"""Measure the model on writers it has not seen: train on the others, ask about theirs.

Prints how often it is right, how honest its confidences are, what each threshold of the
FallbackClassifier would cost, and the values of `Scale` with the least log loss, for `config.yml`.
Takes about six minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import Iterator, Sequence

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from components.text_model import URGENT, Margins, Scale, TextModel, probabilities  # noqa: E402
from examples import Example, read_examples  # noqa: E402

from bot import normalising  # noqa: E402  (both folders are on the path only now)

SHARPNESSES = np.arange(2, 16, 0.25)
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
BINS = 10
NEVER = -9.0  # the margin of an id that the fold has no example of


def main() -> int:
    """Run all folds and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folds", type=int, default=8)
    folds = parser.parse_args().folds
    examples = list(read_examples(sorted((HERE / "data").glob("*.yml"))))
    config = yaml.safe_load((HERE / "config.yml").read_text(encoding="utf-8"))
    penalty = next(part["penalty"] for part in config["pipeline"] if "ranking_length" in part)
    ids = sorted({example.intent for example in examples})
    margins, truth = unseen(examples, ids, penalty, folds)
    sharpness = best_sharpness(margins.ids, truth)
    chances = probabilities(margins.ids, sharpness)
    print_accuracy(chances, truth)
    print_reliability(chances, truth)
    print_thresholds(chances, truth)
    print(danger_scale(chances, margins.danger, truth, ids, sharpness))
    return 0


def unseen(
    examples: Sequence[Example], ids: Sequence[str], penalty: float, folds: int
) -> tuple[Margins, np.ndarray]:
    """Return the margins of each left-out example, and the column of its true id."""
    column = {name: at for at, name in enumerate(ids)}
    normalise = normalising.load(HERE / "spelling")
    seen, danger, truth = [], [], []
    for rest, left_out in split(examples, folds):
        model = TextModel(normalise, penalty, Scale())
        model.fit([e.text for e in rest], [e.intent for e in rest])
        found = model.margins([e.text for e in left_out])
        fold = np.full((len(left_out), len(ids)), NEVER)
        fold[:, [column[name] for name in model.ids]] = found.ids
        seen.append(fold)
        danger.append(found.danger)
        truth += [column[e.intent] for e in left_out]
        right = np.mean(fold.argmax(axis=1) == truth[-len(left_out) :])
        writers = " ".join(sorted({e.writer for e in left_out}))
        print(f"{writers}: {len(left_out)} examples, {right:.3f} right", file=sys.stderr)
    return Margins(np.concatenate(seen), np.concatenate(danger)), np.array(truth)


def split(examples: Sequence[Example], folds: int) -> Iterator[tuple[list[Example], list[Example]]]:
    """Yield the others' examples and those of some writers; folds of about the same size."""
    sizes = Counter(example.writer for example in examples)
    groups: list[list[str]] = [[] for _ in range(folds)]
    for writer, _ in sizes.most_common():
        min(groups, key=lambda group: sum(sizes[name] for name in group)).append(writer)
    for group in groups:
        yield (
            [e for e in examples if e.writer not in group],
            [e for e in examples if e.writer in group],
        )


def best_sharpness(margins: np.ndarray, truth: np.ndarray) -> float:
    """Return the sharpness with the least log loss."""

    def loss(sharpness: float) -> float:
        hit = probabilities(margins, sharpness)[np.arange(len(truth)), truth]
        return float(-np.log(hit + 1e-12).mean())

    return float(min(SHARPNESSES, key=loss))


def danger_scale(
    chances: np.ndarray,
    margin: np.ndarray,
    truth: np.ndarray,
    ids: Sequence[str],
    sharpness: float,
) -> Scale:
    """Return the weights that make danger a probability, by logistic regression."""
    urgent = np.array([name.startswith(URGENT) for name in ids])
    seen = np.column_stack([chances[:, urgent].sum(axis=1), margin])
    fitted = LogisticRegression(C=100.0).fit(seen, urgent[truth])
    (by_ids, by_margin), offset = fitted.coef_[0], fitted.intercept_[0]
    print_danger(fitted.predict_proba(seen)[:, 1], urgent[truth])
    return Scale(sharpness, round(by_ids, 2), round(by_margin, 2), round(float(offset), 2))


def print_accuracy(chances: np.ndarray, truth: np.ndarray) -> None:
    """Print top-1 and top-3."""
    best = np.argsort(-chances, axis=1)[:, :3]
    top1, top3 = (best[:, 0] == truth).mean(), (best == truth[:, None]).any(axis=1).mean()
    print(f"{len(truth)} examples of unseen writers: top-1 {top1:.3f}, top-3 {top3:.3f}")


def print_reliability(chances: np.ndarray, truth: np.ndarray) -> None:
    """Print what share is right at each confidence."""
    confidence, right = chances.max(axis=1), chances.argmax(axis=1) == truth
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    print("confidence  lines  mean  right")
    gap = 0.0
    for at in sorted(set(bins)):
        here = bins == at
        mean, share = confidence[here].mean(), right[here].mean()
        gap += here.mean() * abs(share - mean)
        print(f"{at / BINS:.1f} to {(at + 1) / BINS:.1f} {here.sum():6d} {mean:5.2f} {share:6.2f}")
    print(f"expected calibration error {gap:.3f}")


def print_thresholds(chances: np.ndarray, truth: np.ndarray) -> None:
    """Print what each threshold of the FallbackClassifier would cost."""
    print("threshold  answered  wrong of all  right id answered or in first three")
    right = chances.argmax(axis=1) == truth
    shown = (np.argsort(-chances, axis=1)[:, :3] == truth[:, None]).any(axis=1)
    for threshold in THRESHOLDS:
        sure = chances.max(axis=1) >= threshold
        tap = np.where(sure, right, shown).mean()
        print(f"{threshold:9.1f} {sure.mean():9.3f} {(sure & ~right).mean():13.3f} {tap:14.3f}")


def print_danger(chance: np.ndarray, urgent: np.ndarray) -> None:
    """Print what is found and what is wrongly alarmed at each probability of danger."""
    print("danger from  found of urgent  alarm of others")
    for at in (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 0.9):
        found, wrong = (chance[urgent] >= at).mean(), (chance[~urgent] >= at).mean()
        print(f"{at:11.2f} {found:16.3f} {wrong:16.4f}")


if __name__ == "__main__":
    sys.exit(main())
