"""KTP, family card, passport, selfie, bank login or a code are asked for by chat or form.

With them loans are taken in people's names and accounts taken over, before any contract is seen.
Fact 3.5.
"""

from bot.offers.model import Reading
from bot.offers.text import Quote

MOST = 3
BY_DANGER = ("otp", "bank", "selfie", "ktp", "kk", "passport")
"""What is asked for, the most dangerous first; a diploma alone is part of any application."""


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """The data that are asked for."""
    asked = sorted(
        (paper for paper in reading.papers if paper.value in BY_DANGER),
        key=lambda paper: BY_DANGER.index(paper.value),
    )
    return tuple(paper.quote for paper in asked[:MOST])
