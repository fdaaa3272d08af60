"""What may be offered as a meaning of somebody's words, and in which order. Pure."""

import re

from bot.alternatives import likely
from bot.meaning import URGENT
from bot.model import Turn
from bot.spelling import normaliser

POLITE = frozenset({"sapa", "terima_kasih", "pamit", "setuju", "tolak", "batal", "kesal"})
"""Nobody asks for a greeting, a yes or a no."""
CORPSE = "pemulangan_jenazah"
"""Offered to a mother whose son cannot be reached, it would say that he is dead."""
DEATH = re.compile(
    r"\b(?:jena[zs]ah|mayat|mayit|jasad|meninggal\w*|wafat|tewas|almarhum\w*|seda|sedo|tilar|pupus"
    r"|maot|berpulang|tiada|pemakaman|dimakamkan|dikubur\w*|peti mati)\b"
)
DIED = re.compile(r"\bmati\b")
"""Telephones die, too, so that this word counts only where nothing of the kind is named."""
THINGS = re.compile(
    r"\b(?:hape|hp|handphone|telepon|telpon|ponsel|nomor\w*|nomer\w*|wa|whatsapp|kontak|sinyal|lampu"
    r"|listrik|baterai|batre|kartu|akun|internet|wifi|ac|mesin)\b"
)


def fitting(turn: Turn) -> tuple[str, ...]:
    """The likely meanings that are worth a button: nothing that is only polite, and no corpse where
    nobody spoke of death."""
    named = death_named(turn.incoming.text)
    return tuple(id for id in likely(turn) if id not in POLITE and (id != CORPSE or named))


def danger_first(ids: tuple[str, ...]) -> tuple[str, ...]:
    """Those of danger before the others, each in its order."""
    return tuple(sorted(ids, key=lambda one: not one.startswith(URGENT)))


def death_named(text: str) -> bool:
    """Whether the words say that somebody died."""
    plain = normaliser()(text)
    if DEATH.search(plain):
        return True
    return DIED.search(plain) is not None and not THINGS.search(plain)
