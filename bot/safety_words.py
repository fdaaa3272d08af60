"""What counts as an answer to the safety question, in normalised form. Pure.

The model has no say here: it takes "tidak aman" for a no.
"""

import re

from bot.spelling import plain_words
from bot.victims import RELATIVE

ADDRESS = r"(?:\s(?:kakak|min|pak|bu|mas|mbak|bang|a|teh|kok|sih|ya|lah|dong))*"
WHO = r"(?:(?:ya|iya) )?(?:(?:saya|kami) )?"
PLACE = r"(?: di \w+(?: \w+)?)?"
AGREES = (
    r"(?:ya|iya|iyo|yo|yoi|yes|betul|benar|bener|leres|inggih|nggih|muhun|sumuhun|enggih|ho ?oh"
    r"|he ?eh)"
)
YES = re.compile(
    WHO + rf"(?:{AGREES}|bahaya|dalam bahaya|saya|tolong(?: saya| kami)?"
    r"|(?:keluarga|teman)(?: saya)?)" + PLACE + ADDRESS
)
UNSAFE = re.compile(
    WHO + r"(?:tidak|belum|kurang) (?:aman|selamat|baik)(?: baik)?(?: aja)?" + PLACE + ADDRESS
)
NO = re.compile(
    r"(?:(?:saya|kami) )?(?:tidak|bukan|no|tidak ada|(?:tidak )?tidak ada bahaya|tidak bahaya"
    r"|tidak dalam bahaya|(?:sudah )?(?:aman|baik)(?: baik)?(?: aja)?)" + ADDRESS
)
"""What says nothing else. "Tidak aman" is looked at before "tidak"."""
BEGINS = re.compile(rf"{AGREES} (?:{AGREES} )*(?!{AGREES}\b)\w")
NO_YES = re.compile(
    rf"{AGREES} (?:ampun|allah|alloh|tuhan|gusti|robb\w*|rabb\w*|salam|sudah|udah|wis|tapi"
    rf"|mungkin"
    r"|kalau|tidak(?: lah| kok| sih| dong)?$)"
    r"|\b(?:aman|bukan|baik|tidak (?:apa|ada bahaya|dalam bahaya|bahaya|jadi)|terima kasih"
    r"|bagaimana|berapa|kenapa|kapan|siapa|apa|apakah|opo|piye)\b"
)
"""Begins like a yes and is none: a sigh, a question, a no."""
CALLED = r"(?:kakak|abang|bapak|ibu|om|tante|bibi|paman|ade|adek|adik)"
"""Whom the bot is called, too: these count only with their owner."""
SOMEBODY_ELSE = re.compile(
    rf"\b(?!{CALLED}\b)(?:{RELATIVE}|teman)(?:ku|nya|mu|ne|e)?\b|\b{CALLED} (?:saya|kami)\b"
)
CORE = re.compile(
    r"\b(?:apa|apaan|apanya|opo|naon|maksud|maksudnya|maksude|maksudte|bagaimana|gimana|piye"
    r"|pripun|kumaha|kenapa|kok|bingung|paham|ngerti|mengerti|mudeng)\b"
)
WONDERS = re.compile(
    rf"(?:{CORE.pattern}|\b(?:yo|ya|ini|itu|iki|iku|ieu|to|toh|sih|nih|tidak|kurang|ora|belum"
    rf"|saya|aku|kami|yang|mana|siapa|pertanyaan|pertanyaannya|tanya|nanya|bertanya|begitu"
    rf"|gitu|dimaksud|artinya|arti|kakak|min|pak|bu|mas|mbak|bang|a|teh|lah|dong|bot|maaf"
    rf"|bahaya|dalam|tau|tahu|benar)\b|\s)+"
)
"""Words of somebody who wonders what is asked of them. One of the first must be there, and nothing
that belongs to neither."""


def plain(text: str) -> str:
    """The comparable form, without signs."""
    return " ".join(plain_words(text))


def is_yes(said: str) -> bool:
    """Whether it says yes and nothing else."""
    return bool(UNSAFE.fullmatch(said) or YES.fullmatch(said))


def is_no(said: str) -> bool:
    """Whether it says no and nothing else."""
    return NO.fullmatch(said) is not None


def begins_with_yes(said: str) -> bool:
    """Whether a yes stands before other words that do not take it back."""
    return BEGINS.match(said) is not None and not NO_YES.search(said)


def wonders(said: str) -> bool:
    """Whether somebody asks what is meant."""
    words = said.split()
    return any(CORE.fullmatch(one) for one in words) and all(
        WONDERS.fullmatch(one) for one in words
    )


def names_another(said: str) -> bool:
    """Whether a relative or friend is named."""
    return SOMEBODY_ELSE.search(said) is not None
