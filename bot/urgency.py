"""Sees danger by words alone, for the moments when Rasa is down or unsure. Pure.

A phrase counts unless it is denied just before ("tidak dipukul") or the message is about danger in
general: school work, news, a film, the meaning of a word.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from bot.errors import StartError

DENIED = re.compile(
    r"(?<!\bkalau )(?<!\bkalo )(?<!\bklo )(?<!\bkl )(?<!\bjika )"  # "or else": no denial
    r"\b(tidak|tdk|ga|gak|gk|nggak|ngga|enggak|ndak|bukan|belum|blm|jangan)"
    r"(?:\s+(?:sampai|sampe|pernah|akan|mau|lagi|di))?\s*$"
)
ABOUT = re.compile(
    r"\b(arti kata|maksud kata|tugas sekolah|tugas kuliah|makalah|skripsi|seminar|penyuluhan)\b"
)
PERHAPS_ABOUT = re.compile(
    r"\b(apa itu|apa arti|artinya|film|drakor|sinetron|novel|lagu|mimpi|berita|game|pasal|video"
    r"|konten)\b"
)
SOMEBODY = re.compile(
    r"\b(saya|sy|aku|gue|gua|kami|kita|adik|adek|kakak|anak|suami|istri|bapak|ibu|teman|temen"
    r"|saudara|sepupu|keponakan|tolong|tlg)\b"
)
"""Words that make a talk about danger somebody's own."""
BARE_CRY = "darurat_umum"
"""A cry for help and nothing else: the whole message is such a phrase."""


class Lexicon:
    """The reviewed phrases, compiled once; the order of ids is the order of preference."""

    def __init__(self, phrases: Mapping[str, Sequence[str]]) -> None:
        self._patterns = {id: _pattern(some) for id, some in phrases.items() if id != BARE_CRY}
        self._bare_cries = frozenset(map(plainly, phrases.get(BARE_CRY, ())))

    def find(self, text: str) -> str:
        """The darurat_ id whose words stand in the text, or nothing."""
        plain = plainly(text)
        if plain in self._bare_cries:
            return BARE_CRY
        if ABOUT.search(plain) or (PERHAPS_ABOUT.search(plain) and not SOMEBODY.search(plain)):
            return ""
        for id, pattern in self._patterns.items():
            if any(not DENIED.search(plain[: hit.start()]) for hit in pattern.finditer(plain)):
                return id
        return ""


def load(path: Path) -> Lexicon:
    """Read the phrases; raise StartError when the file is broken."""
    try:
        return Lexicon(yaml.safe_load(path.read_text(encoding="utf8")))
    except (OSError, AttributeError, TypeError, yaml.YAMLError) as error:
        raise StartError(f"{path.name} cannot be read: {error}") from error


def plainly(text: str) -> str:
    """Lower case, letters without decoration, stretched letters shortened, single spaces."""
    plain = unicodedata.normalize("NFKC", text).lower()
    plain = re.sub(r"(\w)\1{2,}", r"\1", plain)
    return " ".join(re.sub(r"[^\w\s]", " ", plain).split())


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    forms = (re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+") for phrase in phrases)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")
