"""Who says what in the copy of a chat: the recruiter's words count, the candidate's questions do
not. Pure."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.offers.text import Text

TURN = re.compile(
    r"(?m)^[ \t*>-]*(?:\[?\d{1,2}[.:/]\d{2}(?:[.:/ ,]+\d{2,4})*\]?,?[ -]*)?"
    r"(?P<name>[^\n:?!]{1,40}?) ?: (?=\S)"
)
FEWEST_TURNS, MOST_SPEAKERS, FEWEST_REPEATED = 2, 5, 3
"""Lines that make a chat of a text, and names it has at most; a list ("Gaji: … Syarat: …") has a
new name on each line."""
NO_NAMES = re.compile(
    r"^(?:gaji|upah|salary|syarat|lokasi|posisi|job(?:desk)?|visa|umur|usia|kontak|contact|cp|hub\w*|"
    r"wa|tele\w*|email|alamat|biaya|fasilitas|negara|fee|kontrak|benefit|info|catatan|note|ps|"
    r"pendidikan|kualifikasi|penempatan|tanggal|jam|tempat|nomor|perihal|nb|http|https)\b"
)
ONESELF = re.compile(
    r"^(?:saya|aku|gue|gw|me|i|ane|calon\w*|pelamar|kandidat|candidate|peserta|adik|anak|you|kula)\b"
)
QUESTION = re.compile(r"\?|\b(?:berapa|bagaimana|apa|siapa|dimana|kapan|apakah|visa nya|gaji nya)\b")


@dataclass(frozen=True)
class Said:
    """One turn of a chat: its words from `start` up to `end` of the plain text, and by whom."""

    name: str
    role: Literal["recruiter", "candidate"]
    start: int
    end: int


@lru_cache(maxsize=64)
def turns(text: Text) -> tuple[Said, ...]:
    """The turns of a copied chat, in order; none when the text is no chat."""
    found = [one for one in TURN.finditer(text.plain) if not NO_NAMES.match(one["name"].strip())]
    names = [one["name"].strip() for one in found]
    speakers = list(dict.fromkeys(names))
    if not 2 <= len(speakers) <= MOST_SPEAKERS or len(found) < FEWEST_TURNS:
        return ()
    if len(found) < FEWEST_REPEATED and not any(map(ONESELF.match, speakers)):
        return ()
    if len(speakers) == len(found) and len(found) > FEWEST_REPEATED:
        return ()
    ends = [*(one.start() for one in found[1:]), len(text.plain)]
    candidate = _candidate(text, speakers, [(one["name"].strip(), one.end(), end)
                                            for one, end in zip(found, ends, strict=True)])  # fmt: skip
    return tuple(
        Said(name, "candidate" if name == candidate else "recruiter", one.end(), end)
        for one, name, end in zip(found, names, ends, strict=True)
    )


def _candidate(text: Text, speakers: list[str], said: list[tuple[str, int, int]]) -> str:
    """Who asks: the one called "saya", or the one with the largest part of questions."""
    for name in speakers:
        if ONESELF.match(name):
            return name
    def asking(name: str) -> float:
        own = [text.plain[start:end] for who, start, end in said if who == name]
        return sum(bool(QUESTION.search(words)) for words in own) / len(own)
    return max(speakers, key=asking)


def by_candidate(text: Text, at: int) -> bool:
    """Whether a place of the plain text was said by the one who asks."""
    return any(one.role == "candidate" and one.start <= at < one.end for one in turns(text))


def is_chat(text: Text) -> bool:
    """Whether the text is the copy of a chat."""
    return bool(turns(text))
