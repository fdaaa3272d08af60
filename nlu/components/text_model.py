"""Tell what a message asks for, from the letters and words in it. Free of Rasa.

Letters rather than words carry the load because nobody spells the same way twice: a message shares
most of its runs of two to five letters with the examples even when it shares no word with them.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from typing import Mapping, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import FeatureUnion
from sklearn.svm import LinearSVC

phases = logging.getLogger("cekdulu.phases")  # train.py listens

STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
LONGEST_TEXT = 1500  # characters; what comes after changes the answer no more, and costs time
WORD = re.compile(r"\w+")
WORDS_AND_SIGNS = r"(?u)\b\w+\b|[^\w\s]"


class Normaliser:
    """Makes spellings comparable: one Unicode form, lower case, stretched letters once, one word
    for one meaning.

    `table` is the content of `abbreviations.yml`. It becomes a part of the model.
    """

    def __init__(self, table: Mapping[str, Sequence[str]]) -> None:
        self._words = {spelling: word for word, known in table.items() for spelling in known}

    def __call__(self, text: str) -> str:
        folded = unicodedata.normalize("NFKC", text[:LONGEST_TEXT]).lower()
        return WORD.sub(self._word, STRETCHED.sub(r"\1", folded))

    def _word(self, found: re.Match[str]) -> str:
        return self._words.get(found[0], found[0])


class TextModel:
    """A linear model over runs of letters and words, whose confidences are probabilities.

    `table` is for the `Normaliser`. `penalty` is the C of the support vector machine. `sharpness`
    turns its margins into probabilities: the one with the least log loss on writers that the model
    had not seen (`measure.py` prints it).
    """

    def __init__(
        self, table: Mapping[str, Sequence[str]], penalty: float, sharpness: float
    ) -> None:
        self._features = _features(Normaliser(table))
        self._penalty = penalty
        self._sharpness = sharpness

    def fit(self, texts: Sequence[str], ids: Sequence[str]) -> TextModel:
        """Learn from the examples; the same examples give the same model."""
        phases.info("features")
        rows = self._features.fit_transform(texts)
        phases.info("fitting")
        machine = LinearSVC(C=self._penalty, random_state=0).fit(rows, ids)
        phases.info("packing")
        self._ids = [str(name) for name in machine.classes_]
        # A row for each sign: a message touches a few hundred rows, not all the 40 MB. The
        # answers are the same with half the digits.
        self._weights = np.ascontiguousarray(machine.coef_.T, dtype=np.float32)
        self._offsets = machine.intercept_
        return self

    @property
    def ids(self) -> list[str]:
        """The ids it knows, in the order of the columns of `margins`."""
        return self._ids

    def margins(self, texts: Sequence[str]) -> np.ndarray:
        """Return a row for each text, a column for each id: how far on the id's side it lies."""
        return self._margins(self._features.transform(texts))

    def ranking(self, text: str) -> list[tuple[str, float]]:
        """Return every id with its probability, the likeliest first; none if no sign is known."""
        row = self._features.transform([text])
        if not row.nnz:
            return []
        chances = probabilities(self._margins(row), self._sharpness)[0]
        order = np.argsort(-chances, kind="stable")
        return [(self._ids[at], float(chances[at])) for at in order]

    def _margins(self, rows: csr_matrix) -> np.ndarray:
        return rows @ self._weights + self._offsets


def probabilities(margins: np.ndarray, sharpness: float) -> np.ndarray:
    """Turn margins into probabilities that add up to one in each row."""
    scaled = margins * sharpness
    raised = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    return raised / raised.sum(axis=1, keepdims=True)


def _features(normalise: Normaliser) -> FeatureUnion:
    shared = {"sublinear_tf": True, "preprocessor": normalise, "dtype": np.float32}
    letters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=2, **shared)
    words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=WORDS_AND_SIGNS, **shared)
    return FeatureUnion([("letters", letters), ("words", words)])
