"""What a text looks like before it is read: lines, numbers, links, capitals. Free of Rasa."""

from __future__ import annotations

import re
import unicodedata
from typing import Sequence

import numpy as np

PHONE = re.compile(r"(?:\+?62|\b0)8[\d\s\-.*x]{6,}|\bwa\.me/", re.IGNORECASE)
LINK = re.compile(r"https?://|www\.|\b[\w-]+\.(?:com|id|co|net|org|me|site|xyz|example)\b|bit\.ly")
HASHTAG = re.compile(r"#\w")
BULLET = re.compile(r"^\s*(?:[-–•*▪✅✔☑➡▶]|\d{1,2}[.)])\s*\S", re.MULTILINE)
LABEL = re.compile(r"^[^\W\d][\w /]{1,25}\s*:", re.MULTILINE)
SPEAKER = re.compile(r"(?:^|\n)\s*(?:\[[^\]\n]{4,20}\]\s*)?[^\W\d][\w .()]{0,24}:\s+\S")
CLOCK = re.compile(r"\[?\b\d{1,2}[.:]\d{2}\b")
FORWARDED = re.compile(
    r"\b(?:diteruskan|forwarded|fwd|dr grup|dari grup|grup sebelah)\b", re.IGNORECASE
)
QUESTION = re.compile(
    r"\?|\b(?:apa|gimana|gmn|bagaimana|kah|beneran|aman|min|kak)\b", re.IGNORECASE
)
MYSELF = re.compile(r"\b(?:saya|sy|aku|gue|gw|kami|anak saya|adik saya)\b", re.IGNORECASE)
NAMES = (
    "words", "lines", "phones", "links", "hashtags", "bullets", "labels", "speakers", "clocks",
    "forwarded", "questions", "myself", "pictures", "capitals", "digits", "ends_asking",
)  # fmt: skip


def signs(texts: Sequence[str]) -> np.ndarray:
    """Return a row of numbers for each text, one for each of NAMES, all about 0 to 3."""
    return np.array([_row(text) for text in texts], dtype=np.float32)


def _row(text: str) -> list[float]:
    letters = [sign for sign in text if sign.isalpha()]
    size = max(len(text), 1)
    counted = [
        len(text.split()), text.count("\n"),
        *(len(sign.findall(text)) for sign in (
            PHONE, LINK, HASHTAG, BULLET, LABEL, SPEAKER, CLOCK, FORWARDED, QUESTION, MYSELF)),
        sum(unicodedata.category(sign) == "So" for sign in text),
    ]  # fmt: skip
    return [
        *(float(np.log1p(count)) for count in counted),
        sum(map(str.isupper, letters)) / max(len(letters), 1),
        sum(map(str.isdigit, text)) / size,
        float(text.rstrip().endswith("?")),
    ]
