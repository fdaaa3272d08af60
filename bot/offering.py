"""Whether a text is an offer to be checked, rather than a question to be answered. Pure.

What was passed on or pasted is judged when the checker sees an offer in it. A person's own words
are judged when they ask for it, when they tell of an offer that looks dangerous, or when the
language model has no answer to them: a question that has an answer gets the answer.
"""

import re
from datetime import timedelta

from bot.model import Turn
from bot.nearness import nearness
from bot.offers.model import Judgement
from bot.offers.verdict import known
from bot.spelling import plain_words

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
JUST = timedelta(minutes=30)
"""So long "ini penipuan ya?" means the offer that was judged last."""
DOUBT = re.compile(
    r"(?:penipuan|penipu|tipu|tipuan|scam|bohong|bohongan|palsu|aman|bahaya|berbahaya|percaya"
    r"|dipercaya)"
)
POINTING = frozenset({"ini", "itu", "tadi", "tawaran", "tawarannya", "lowongan", "loker", "iklan"})
DOUBT_WORDS = 8


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


def confirms(turn: Turn, id: str) -> bool:
    """Whether a dangerous offer in somebody's own words makes a danger certain that was only
    likely: who says "besok saya terbang" to such a job is told at once not to leave."""
    judged = turn.offered
    if judged is None or judged.verdict not in BAD:
        return False
    own = not turn.incoming.elsewhere and not turn.understanding.pasted
    return own and bool(id) and nearness(turn.incoming.text) == id


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
        return bad or asked or not _for_the_case(turn)
    if len(turn.incoming.text.split()) <= FEW_WORDS:
        return False
    if meant.pasted:
        return True
    if judged.reading.kind == "story":
        return asked or bad or not meant.sure
    return bad or (not meant.sure and len(turn.incoming.text.split()) >= OFFER_WORDS)


def _for_the_case(turn: Turn) -> bool:
    """Whether somebody with an open case names an account, a number or a site in words of their
    own that ask nothing: it belongs to the case, and whoever reads that looks at it."""
    waits = turn.case is not None and turn.case.open
    own = not turn.incoming.elsewhere and not turn.understanding.pasted
    said = len(turn.incoming.text.split()) > 1
    return waits and own and said and "?" not in turn.incoming.text


def just_checked(turn: Turn) -> bool:
    """Whether an offer was judged so short a time ago that the talk is still about it."""
    checked = turn.conversation.data.get("checked")
    if not isinstance(checked, dict) or checked.get("verdict") in (None, "bukan_tawaran"):
        return False
    return turn.lately(checked.get("at"), JUST)


def doubts(turn: Turn) -> bool:
    """Whether a short text asks what to think of the offer that was just judged ("ini penipuan
    ya?"), and brings nothing new of an offer."""
    if not just_checked(turn) or turn.incoming.elsewhere or turn.understanding.country:
        return False
    words = plain_words(turn.incoming.text)
    asks = "?" in turn.incoming.text or bool(POINTING & set(words))
    doubted = any(map(DOUBT.fullmatch, words))
    short = len(words) <= DOUBT_WORDS
    return short and asks and doubted and not adds(turn.incoming.text, turn.offered)
