"""Whether a text is an offer to be checked, rather than a question to be answered. Pure.

What was passed on or pasted is judged when the checker sees an offer in it. A person's own words
are judged when they ask for it, when they tell of an offer that looks dangerous, or when the
language model has no answer to them: a question that has an answer gets the answer.
"""

from bot.model import Turn
from bot.offers.model import Judgement
from bot.offers.verdict import known

ASKED = "cek_tawaran"
"""The id by which people ask for a check."""
PARTS = "parts"
"""Where the conversation remembers the parts of an offer that is just being sent."""
ALONE = frozenset({"link", "contact"})
BAD = frozenset({"bahaya", "mencurigakan"})
OFFER_WORDS = 12
"""Words from which a text that looks like an offer, and that the model does not understand, is
one."""
FEW_WORDS = 3
"""So few words ask ("lowongan thailand"), whatever they look like."""
TELLING = 2
"""Things known of an offer (`offers.verdict.known`) from which somebody's own words tell of one;
"tolong cek loker ini" only announces it."""


def tells(judged: Judgement | None) -> bool:
    """Whether words say enough of an offer that judging them helps."""
    if judged is None or judged.verdict == "bukan_tawaran":
        return False
    return bool(judged.signs) or judged.reading.kind in ALONE or known(judged.reading) >= TELLING


def adds(text: str, judged: Judgement | None) -> bool:
    """Whether words say anything about an offer that is being sent: its pay, place, visa. A figure
    does, whatever it counts."""
    told = judged is not None and (bool(judged.signs) or known(judged.reading) > 0)
    return told or any(map(str.isdigit, text))


def is_offer(turn: Turn) -> bool:
    """Whether the text is an offer, or goes on with one that is being sent."""
    judged, meant = turn.offered, turn.understanding
    asked = meant.sure and meant.best == ASKED
    bad = judged is not None and judged.verdict in BAD
    if PARTS in turn.conversation.data and not turn.incoming.edited:
        return asked or bad or not meant.sure
    if judged is None or judged.verdict == "bukan_tawaran":
        return False
    if turn.incoming.forwarded or judged.reading.kind in ALONE:
        return True
    if len(turn.incoming.text.split()) <= FEW_WORDS:
        return False
    if meant.pasted:
        return True
    if judged.reading.kind == "story":
        return asked or bad or not meant.sure
    return bad or (not meant.sure and len(turn.incoming.text.split()) >= OFFER_WORDS)
