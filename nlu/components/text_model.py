"""Tell what a message asks for, from the letters and words in it. Free of Rasa.

Letters rather than words carry the load because nobody spells the same way twice: a message shares
most of its runs of two to five letters with the examples even when it shares no word with them.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Callable, List, Sequence

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion
from sklearn.svm import LinearSVC

from bot.normalising import Normaliser
from components.quick_features import QuickTfidf, Row

phases = logging.getLogger("cekdulu.phases")  # train.py listens

WORDS_AND_SIGNS = r"(?u)\b\w+\b|[^\w\s]"
URGENT = "darurat_"


@dataclass(frozen=True)
class Scale:
    """How margins become probabilities; `measure.py` finds the values on unseen writers.

    `sharpness` multiplies the margins of the ids before the softmax. Danger is a logistic function
    of what the ids say together (the probability of all urgent ids) and of the machine that knows
    only urgent and not: `by_ids`, `by_margin` and `offset` are its weights.
    """

    sharpness: float = 1.0
    by_ids: float = 1.0
    by_margin: float = 1.0
    offset: float = 0.0


@dataclass(frozen=True)
class Margins:
    """A row for each text: how far on each id's side it lies, and how far on the side of danger."""

    ids: np.ndarray
    danger: np.ndarray


class TextModel:
    """Linear machines over runs of letters and words, whose confidences are probabilities.

    One machine tells the ids apart. A second one tells danger from everything else: it looks at a
    cry for help as a whole, while the urgent ids share its words among themselves. `penalty` is
    their C.
    """

    def __init__(self, normalise: Normaliser, penalty: float, scale: Scale) -> None:
        self._features = features(normalise)
        self._penalty = penalty
        self._scale = scale
        self._quick: List[QuickTfidf] = []  # made at the first message, not stored

    def fit(self, texts: Sequence[str], ids: Sequence[str]) -> TextModel:
        """Learn from the examples; the same examples give the same model."""
        phases.info("features")
        rows = self._features.fit_transform(texts)
        phases.info("fitting")
        meanings = LinearSVC(C=self._penalty, random_state=0).fit(rows, ids)
        urgent = [name.startswith(URGENT) for name in ids]
        danger = LinearSVC(C=self._penalty, random_state=0).fit(rows, urgent)
        phases.info("packing")
        self._ids = [str(name) for name in meanings.classes_]
        # A row for each sign: a message touches a few hundred rows, not all the 60 MB. The
        # answers are the same with half the digits. The last column is danger.
        weights = np.vstack([meanings.coef_, danger.coef_]).T
        self._weights = np.ascontiguousarray(weights, dtype=np.float32)
        self._offsets = np.append(meanings.intercept_, danger.intercept_)
        return self

    @property
    def ids(self) -> list[str]:
        """The ids it knows, in the order of the columns of `margins`."""
        return self._ids

    def margins(self, texts: Sequence[str]) -> Margins:
        """Return how the machines see the texts."""
        both = self._features.transform(texts) @ self._weights + self._offsets
        return Margins(both[:, :-1], both[:, -1])

    def ranking(self, text: str) -> tuple[list[tuple[str, float]], float]:
        """Return every id with its probability, the likeliest first, and the probability that
        somebody is in danger; no ids and 0 if no sign is known."""
        columns, values = self._row(text)
        if not columns.size:
            return [], 0.0
        both = (values @ self._weights[columns] + self._offsets)[np.newaxis]
        margins = Margins(both[:, :-1], both[:, -1])
        chances = probabilities(margins.ids, self._scale.sharpness)
        order = np.argsort(-chances[0], kind="stable")
        danger = danger_probability(chances, margins.danger, self._ids, self._scale)
        return [(self._ids[at], float(chances[0, at])) for at in order], float(danger[0])

    def _row(self, text: str) -> Row:
        """The columns and values of one text, in the numbering of the union of both kinds."""
        if not self._quick:
            self._quick = [QuickTfidf(part) for _, part in self._features.transformer_list]
            self._start = len(self._features.transformer_list[0][1].vocabulary_)
        letters, words = (features(text) for features in self._quick)
        columns = np.concatenate([letters[0], words[0] + self._start])
        return columns, np.concatenate([letters[1], words[1]])


def probabilities(margins: np.ndarray, sharpness: float) -> np.ndarray:
    """Turn margins into probabilities that add up to one in each row."""
    scaled = margins * sharpness
    raised = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def danger_probability(
    chances: np.ndarray, margin: np.ndarray, ids: Sequence[str], scale: Scale
) -> np.ndarray:
    """Return for each row of `chances` how likely somebody is in danger."""
    urgent = [name.startswith(URGENT) for name in ids]
    together = chances[:, urgent].sum(axis=1)
    at = scale.by_ids * together + scale.by_margin * margin + scale.offset
    return 1 / (1 + np.exp(-at))


def features(normalise: Callable[[str], str]) -> FeatureUnion:
    """Runs of two to five letters, and words with pairs of words, weighed by TF-IDF."""
    shared = {"sublinear_tf": True, "preprocessor": normalise, "dtype": np.float32}
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, **shared)
    words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=WORDS_AND_SIGNS, **shared)
    return FeatureUnion([("letters", letters), ("words", words)])
