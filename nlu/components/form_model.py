"""Tell a person's own message from a pasted ad, broadcast, prayer, news item or chat log.

Free of Rasa. Wording and looks are weighed together by a logistic regression.
"""

from __future__ import annotations

from typing import Optional, Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from bot.normalising import plain
from components.form_signs import signs
from components.quick_features import QuickTfidf

OWN_MESSAGE = "pesan"
FORMS = ("iklan", "siaran", "doa", "berita", "obrolan", OWN_MESSAGE)


class FormModel:
    """Learns from texts with their forms; `penalty` is the C of the regression."""

    def __init__(self, penalty: float) -> None:
        shared = {"sublinear_tf": True, "min_df": 2, "preprocessor": plain, "dtype": np.float32}
        self._words = TfidfVectorizer(ngram_range=(1, 2), token_pattern=r"\w+", **shared)
        self._regression = LogisticRegression(
            C=penalty, class_weight="balanced", solver="liblinear", random_state=0
        )

        self._quick: Optional[QuickTfidf] = None  # made at the first message, not stored

    def fit(self, texts: Sequence[str], forms: Sequence[str]) -> FormModel:
        """Learn; the same texts give the same model."""
        self._words.fit(texts)
        self._regression.fit(self._rows(texts), forms)
        return self

    def chances(self, text: str) -> dict[str, float]:
        """Return the probability of each form."""
        self._quick = self._quick or QuickTfidf(self._words)
        columns, values = self._quick(text)
        weights, offsets = self._regression.coef_, self._regression.intercept_
        words = len(self._words.vocabulary_)
        margins = weights[:, columns] @ values + weights[:, words:] @ signs([text])[0] + offsets
        chances = 1 / (1 + np.exp(-margins))  # one against the rest, as liblinear has it
        forms = map(str, self._regression.classes_)
        return dict(zip(forms, map(float, chances / chances.sum()), strict=True))

    def _rows(self, texts: Sequence[str]) -> csr_matrix:
        return hstack([self._words.transform(texts), csr_matrix(signs(texts))], format="csr")
