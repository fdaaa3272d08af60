"""Knows messages that are ours or pass for ours, also those that somebody copied here without a
word of their own. Pure."""

import re

from bot.genuine import Names, claimed, claims
from bot.model import Turn

OWN = re.compile(
    r"\b(?:saya|sy|aku|ak|gw|gue|gua|ane|kulo|kula|abdi|ulun|ambo|den|nyong|inyong|kak|kk|min|mas"
    r"|mba|mbak|bang|pak|bu|bro|ta|kah|ga|gak|ngga|nggak|opo|apa|apakah|gimana|piye|tolong|tulung)\b"
    r"|\?",
    re.IGNORECASE,
)
"""What people write when they speak or ask for themselves."""


def passes_for_ours(turn: Turn, names: Names) -> bool:
    """Whether a message says that it is ours, truly or not, or has the words of a post of ours."""
    pasted = turn.understanding.pasted or copied(turn.incoming.text)
    return turn.passed_on is not None or claimed(turn.incoming, names, pasted)


def copied(text: str) -> bool:
    """Whether a text only says what somebody in our name wants: a person who asks about it, or who
    is made to pay and cries for help, is heard as themselves.

    >>> copied("CekDulu resmi, transfer 250rb untuk verifikasi. Batas hari ini.")
    True
    >>> copied("CekDulu, saya disuruh transfer 250rb, tolong")
    False
    """
    return claims(text) and not OWN.search(text)
