"""Who says what in the copy of a chat: the recruiter's words count, the candidate's questions do
not. Pure."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from bot.offers.text import Text

TURN = re.compile(
    r"""(?m)^[ \t*>-]*
    (?: \[ [^\]\n:]{0,20} \d{1,2}[.:]\d{2} [^\]\n]{0,20} \]  # "[20.14, 12/3/2025] ~ Siti: "
      | \d{1,2}[.:/]\d{1,2} (?:[.:/ ,]+\d{1,4})* (?:[ ]?[ap]m)?  # "3/12/25, 8:14 PM - Siti: "
    )? [ ,~-]*
    (?P<name>[^\n:?!]{1,40}?)
    (?: [ ]?:[ ](?=\S)
      | ,[ ]?\[ [\d./:, ]{8,24} \] :?\n  # "Siti, [12.03.25 20:15]"
    )""",
    re.VERBOSE,
)
"""How WhatsApp and Telegram copy a turn: the time and the name, or the name and the time."""
MOST_SPEAKERS, FEWEST_REPEATED = 5, 3
"""Names that a chat has at most, and turns beyond which somebody speaks twice; a list ("Gaji: …
Syarat: …") has a new name on each line."""
MOST_CAPITALS = 0.6
NO_NAMES = re.compile(
    r"^(?:gaji|upah|salary|syarat|lokasi|posisi|job(?:desk)?|visa|umur|usia|kontak|contact|cp|hub\w*|"
    r"wa|tele\w*|email|alamat|biaya|fasilitas|negara|fee|kontrak|benefit|info|catatan|note|ps|"
    r"pendidikan|kualifikasi|penempatan|tanggal|jam|tempat|nomor|perihal|nb|http|https)\b"
)
ONESELF = re.compile(
    r"^(?:saya|aku|gue|gw|me|i|ane|calon\w*|pelamar|kandidat|candidate|peserta|adik|anak|you|kula)\b"
)
QUESTION = re.compile(r"\?|\b(?:berapa|bagaimana|siapa|dimana|kapan|apakah)\b")
RECRUITER = re.compile(
    r"\b(?:hrd?|admin|mentor|agen\w*|pt|cs|sponsor|boss?|recruiter|loker\w*|manager|capt|ko|cece"
    r"|interviewer|staff?|petugas|kantor|rekrutmen|recruitment|agent|guide|pembimbing)\b|\+\d"
)
"""Names that no candidate has."""


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
    if not 2 <= len(speakers) <= MOST_SPEAKERS:
        return ()
    few = len(found) <= FEWEST_REPEATED and any(map(ONESELF.match, speakers))
    repeated = len(speakers) < len(found)
    if not (repeated or few) or (_of_capitals(text) and not (repeated and "?" in text.plain)):
        return ()
    ends = [*(one.start() for one in found[1:]), len(text.plain)]
    said = [(name, one.end(), end) for one, name, end in zip(found, names, ends, strict=True)]
    candidate = _candidate(text, speakers, said)
    return tuple(
        Said(name, "candidate" if name == candidate else "recruiter", one.end(), end)
        for one, name, end in zip(found, names, ends, strict=True)
    )


def _of_capitals(text: Text) -> bool:
    """Whether it may be a poster: those are written in capitals, and their labels are no names."""
    letters = [sign for sign in text.original if sign.isalpha()]
    return sum(map(str.isupper, letters)) > MOST_CAPITALS * max(1, len(letters))


def _candidate(text: Text, speakers: list[str], said: list[tuple[str, int, int]]) -> str:
    """Who asks: the one called "saya", or the one with the largest part of questions, of two alike
    who says less. Where nobody asks and nobody is a recruiter by name it is nobody (""): no words
    are passed over then."""
    for name in speakers:
        if ONESELF.match(name):
            return name

    def asking(name: str) -> tuple[float, int]:
        own = [text.plain[start:end] for who, start, end in said if who == name]
        return sum(bool(QUESTION.search(words)) for words in own) / len(own), -len("".join(own))

    possible = [name for name in speakers if not RECRUITER.search(name)]
    found = max(possible, key=asking, default="")
    told = found and (asking(found)[0] or len(possible) < len(speakers))
    return found if told else ""


def by_candidate(text: Text, at: int) -> bool:
    """Whether a place of the plain text was said by the one who asks."""
    return any(one.role == "candidate" and one.start <= at < one.end for one in turns(text))


def is_chat(text: Text) -> bool:
    """Whether the text is the copy of a chat."""
    return bool(turns(text))
