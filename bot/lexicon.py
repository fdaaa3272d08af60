"""Sees danger by words alone, for the moments when Rasa is down or unsure. Pure.

A phrase counts unless it is denied just before ("tidak dipukul") or the message is about danger in
general: school work, news, a film, the meaning of a word. Phrases and message are compared in the
normalised form, so "gk bs kluar" is "tidak bisa keluar".
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from bot import spelling, victims
from bot.errors import StartError
from bot.meaning import BARE_CRY
from bot.normalising import Normaliser
from bot.yaml_text import parsed

DENIED = re.compile(
    r"(?<!\bkalau )(?<!\bjika )"  # "or else": no denial
    r"\b(tidak|bukan|belum|jangan)(?:\s+(?:sampai|pernah|akan|lagi|di|ada|ada yang|ada orang))?\s*$"
)
SOS_SIGN = "🆘"
ADDRESS = frozenset({"kakak", "min", "pak", "bu", "mas", "mbak", "bang", "dong", "ya"})
ABOUT = re.compile(
    r"\b(arti kata|maksud kata|tugas sekolah|tugas kuliah|makalah|skripsi|seminar|penyuluhan)\b"
)
PERHAPS_ABOUT = re.compile(
    r"\b(apa itu|apa arti|artinya|film|drakor|sinetron|novel|lagu|mimpi|berita|game|pasal|video"
    r"|konten)\b"
)
SOMEBODY = re.compile(
    r"\b(saya|kami|adik|kakak|anak|suami|istri|bapak|ibu|teman|saudara|sepupu|keponakan|tolong)\b"
)
"""Words that make a talk about danger somebody's own."""
OF_OTHERS = "darurat_keluarga"
OF_THE_WRITER = re.compile(r"saya |kami ")
"""What so begins is denied by "bukan" alone: in "ada orangnya tidak? saya dipukul" nothing is."""


class Lexicon:
    """The reviewed phrases, compiled once; the order of ids is the order of preference."""

    def __init__(self, phrases: Mapping[str, Sequence[str]], normalise: Normaliser) -> None:
        self._normalise = normalise
        self._patterns = {
            id: _pattern(some, normalise) for id, some in phrases.items() if id != BARE_CRY
        }
        cries = phrases.get(BARE_CRY, ())
        self._bare_cries = frozenset(plainly(cry, normalise) for cry in cries)

    def find(self, text: str) -> str:
        """The darurat_ id whose words stand in the text, or nothing."""
        plain = plainly(text.replace(SOS_SIGN, " sos "), self._normalise)
        if self._is_bare_cry(plain):
            return BARE_CRY
        if ABOUT.search(plain) or (PERHAPS_ABOUT.search(plain) and not SOMEBODY.search(plain)):
            return ""
        found = [id for id, pattern in self._patterns.items() if _said(pattern, plain)]
        if not found or (found == [OF_OTHERS] and victims.victim(text) == "writer"):
            return victims.danger_of_writer(text) or "".join(found)
        second = found[0] == OF_OTHERS and victims.victim(text) == "writer"
        return found[1 if second else 0]

    def of_oneself(self, text: str) -> bool:
        """Whether a text says that something is done to the one who writes, perhaps with others."""
        return victims.victim(text) == "writer"

    def _is_bare_cry(self, plain: str) -> bool:
        """Whether nothing else is said, however often, to whomever: "SOS SOS", "urgent kak"."""
        said = list(dict.fromkeys(word for word in plain.split() if word not in ADDRESS))
        cries = self._bare_cries
        return plain in cries or " ".join(said) in cries or (bool(said) and cries.issuperset(said))


def load(path: Path) -> Lexicon:
    """Read the phrases; raise StartError when the file is broken."""
    try:
        phrases = parsed(path.read_text(encoding="utf8"))
        return Lexicon(phrases, spelling.normaliser())
    except (OSError, AttributeError, TypeError, yaml.YAMLError) as error:
        raise StartError(f"{path.name} cannot be read: {error}") from error


def _pattern(phrases: Sequence[str], normalise: Normaliser) -> re.Pattern[str]:
    forms = (_form(phrase, normalise) for phrase in phrases)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")


def _said(pattern: re.Pattern[str], plain: str) -> bool:
    """Whether it stands there undenied."""
    return any(not _denied(plain[: hit.start()], hit[0]) for hit in pattern.finditer(plain))


def _denied(before: str, said: str) -> bool:
    found = DENIED.search(before)
    return found is not None and (found[1] == "bukan" or not OF_THE_WRITER.match(said))


def _form(phrase: str, normalise: Normaliser) -> str:
    """The phrase as it looks once normalised; a star stands for the rest of a word."""
    parts = [plainly(part, normalise) for part in phrase.split("*")]
    gaps = [r"\w*" + (r"\s+" if part.startswith(" ") else "") for part in phrase.split("*")[1:]]
    words = [re.escape(part).replace(r"\ ", r"\s+") for part in parts]
    return words[0] + "".join(gap + word for gap, word in zip(gaps, words[1:], strict=True))


def plainly(text: str, normalise: Normaliser) -> str:
    """The comparable form without signs, single spaces between the words."""
    return " ".join(re.sub(r"[^\w\s]", " ", normalise(text)).split())
