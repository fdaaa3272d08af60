"""Compare ways to tell ids apart: on writers left out of the training, and on a file of messages.

    nlu/.venv/bin/python nlu/compare_classifiers.py [FILE.jsonl]

The features are those of `text_model.py` unless the name says otherwise. A sample of the examples
keeps it to some minutes; all figures are lower than with all of them.
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Callable, Dict, List, Sequence, Tuple

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import SGDClassifier
from sklearn.naive_bayes import ComplementNB
from sklearn.svm import LinearSVC

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from components.text_model import features, probabilities  # noqa: E402
from examples import Example, read_examples  # noqa: E402
from measure import split  # noqa: E402

from bot import normalising  # noqa: E402  (both folders are on the path only now)

FOLDS = 3
SAMPLE = 9000  # examples
NEIGHBOURS = 15
SHARPNESS = 8.0
Way = Callable[[csr_matrix, np.ndarray, csr_matrix], np.ndarray]  # chances: texts by sorted ids


def main() -> int:
    """Print a line for each way: right first and right among three, unseen writers and file."""
    files = {file.stem: file for file in (HERE / "data").glob("*.yml")}
    examples = list(read_examples(sorted(files.values())))
    examples = random.Random(0).sample(examples, min(SAMPLE, len(examples)))
    group = {e.intent: e.file.stem for e in examples}
    asked = _asked(sys.argv[1]) if len(sys.argv) > 1 else []
    totals: Dict[str, List[Tuple[int, int, int]]] = {}
    for rest, left_out in split(examples, FOLDS):
        truth = [(e.text, [e.intent]) for e in left_out]
        _try(rest, truth, group, totals)
    on_file: Dict[str, List[Tuple[int, int, int]]] = {}
    if asked:
        _try(examples, asked, group, on_file)
    print("way                            unseen writers      file")
    for name in totals:
        print(f"{name:30} {_shares(totals[name])}   {_shares(on_file.get(name, []))}")
    return 0


def _try(
    rest: Sequence[Example],
    asked: Sequence[Tuple[str, Sequence[str]]],
    group: Dict[str, str],
    totals: Dict[str, List[Tuple[int, int, int]]],
) -> None:
    """Train every way on the rest and count what it makes of the messages asked."""
    texts, named = [e.text for e in rest], np.array([e.intent for e in rest])
    ids = sorted(set(named))
    for name, chances in _all_ways(texts, named, [text for text, _ in asked], group):
        best = np.argsort(-chances, axis=1)[:, :3]
        first = sum(ids[row[0]] in right for row, (_, right) in zip(best, asked, strict=True))
        three = sum(
            bool({ids[at] for at in row} & set(right))
            for row, (_, right) in zip(best, asked, strict=True)
        )
        totals.setdefault(name, []).append((first, three, len(asked)))
        print(f"{name}: {first / len(asked):.3f} {three / len(asked):.3f}", file=sys.stderr)


def _all_ways(
    texts: Sequence[str], named: np.ndarray, asked: Sequence[str], group: Dict[str, str]
) -> List[Tuple[str, np.ndarray]]:
    union = features(normalising.load(HERE / "spelling"))
    rows, new = union.fit_transform(texts), union.transform(asked)
    letters = len(union.transformer_list[0][1].vocabulary_)
    plain = features(str.lower)
    unnormalised = plain.fit_transform(texts), plain.transform(asked)
    machine, neighbours = vector_machine(rows, named, new), nearest(rows, named, new)
    bayes = naive_bayes(rows, named, new)
    return [
        ("vector machine (ours)", machine),
        ("without normalising", vector_machine(unnormalised[0], named, unnormalised[1])),
        ("letters only", vector_machine(rows[:, :letters], named, new[:, :letters])),
        ("words only", vector_machine(rows[:, letters:], named, new[:, letters:])),
        ("logistic regression (SGD)", logistic(rows, named, new)),
        ("naive Bayes (complement)", bayes),
        ("nearest examples", neighbours),
        ("two levels by group", machine * _group_chances(rows, named, new, group)),
        ("vote of three", machine + neighbours / 2 + bayes / 2),
    ]


def vector_machine(rows: csr_matrix, named: np.ndarray, new: csr_matrix) -> np.ndarray:
    """The linear support vector machine that `text_model.py` uses."""
    margins = LinearSVC(C=1.0, random_state=0).fit(rows, named).decision_function(new)
    return probabilities(margins, SHARPNESS)


def logistic(rows: csr_matrix, named: np.ndarray, new: csr_matrix) -> np.ndarray:
    """One logistic regression an id, fitted by stochastic gradient descent."""
    fitted = SGDClassifier(loss="log_loss", alpha=1e-6, random_state=0).fit(rows, named)
    return fitted.predict_proba(new)


def naive_bayes(rows: csr_matrix, named: np.ndarray, new: csr_matrix) -> np.ndarray:
    """Complement naive Bayes."""
    return ComplementNB(alpha=0.3).fit(rows, named).predict_proba(new)


def nearest(rows: csr_matrix, named: np.ndarray, new: csr_matrix) -> np.ndarray:
    """Votes of the nearest examples, by the square of their cosine."""
    ids, column = np.unique(named, return_inverse=True)
    chances = np.zeros((new.shape[0], len(ids)))
    for at in range(new.shape[0]):
        likeness = (rows @ new[at].T).toarray().ravel()
        for near in np.argpartition(-likeness, NEIGHBOURS)[:NEIGHBOURS]:
            chances[at, column[near]] += likeness[near] ** 2
    return chances / np.maximum(chances.sum(axis=1, keepdims=True), 1e-9)


def _group_chances(
    rows: csr_matrix, named: np.ndarray, new: csr_matrix, group: Dict[str, str]
) -> np.ndarray:
    """The chance of each id's group, for every id."""
    groups = np.array([group[name] for name in named])
    machine = LinearSVC(C=1.0, random_state=0).fit(rows, groups)
    chances = probabilities(machine.decision_function(new), SHARPNESS / 2)
    column = {name: at for at, name in enumerate(machine.classes_)}
    return chances[:, [column[group[name]] for name in sorted(set(named))]]


def _asked(path: str) -> List[Tuple[str, Sequence[str]]]:
    lines = map(json.loads, Path(path).read_text(encoding="utf-8").splitlines())
    return [(line["text"], [line["id"], *line.get("also", ())]) for line in lines]


def _shares(counts: Sequence[Tuple[int, int, int]]) -> str:
    if not counts:
        return ""
    first, three, all_ = map(sum, zip(*counts, strict=True))
    return f"{first / all_:.3f} {three / all_:.3f}"


if __name__ == "__main__":
    sys.exit(main())
