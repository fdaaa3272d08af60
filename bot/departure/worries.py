"""Hears what worries somebody who names the day of a departure: the contract, the visa, papers.
Pure."""

import re
from typing import Literal

from bot.reports.reading.wording import plain

type Worry = Literal["kontrak", "visa", "dokumen", ""]
"""What is missing or wrong; nothing where none of it is told."""
_MISSING = r"(?:belum|tidak|tanpa|kurang)"
_PAPERS = r"(?:paspor|dokumen|surat|tiket|medical|medikal|bpjs|opp|id pmi)(?:nya)?"
_CONTRACT = r"(?:kontrak|perjanjian)(?:nya)?"
_TOURIST = r"(?:turis|wisata|kunjungan|ziarah|umroh|umrah|liburan|holiday)"


def _without(what: str) -> str:
    """Something that is missing, in either order of the words, a few words apart."""
    return rf"\b{_MISSING}\b(?: \w+){{0,3}} {what}\b|\b{what}(?: \w+){{0,2}} {_MISSING}\b"


WORRIES: tuple[tuple[Worry, re.Pattern[str]], ...] = (
    ("visa", re.compile(
        rf"\bvisa(?:nya)?\b(?: \w+){{0,2}} {_TOURIST}\b|{_without('visa(?:nya)?')}"
    )),
    ("kontrak", re.compile(_without(_CONTRACT))),
    ("dokumen", re.compile(_without(_PAPERS))),
)  # fmt: skip
"""The gravest first: a wrong visa before what is only missing."""


def read(text: str) -> Worry:
    """The gravest worry that a text tells.

    >>> read("2 hari lagi tapi visanya turis")
    'visa'
    """
    said = " ".join(re.findall(r"\w+", plain(text)))
    return next((one for one, how in WORRIES if how.search(said)), "")
