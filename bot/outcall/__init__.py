"""Makes one call to Telegram for one row of the outbox, and says what an error means for the
row."""

from bot.outcall.calling import Result, call, once
from bot.outcall.meaning import (
    REFUSED,
    Verdict,
    seconds,
    surely_not_made,
    verdict,
    verdict_for,
)
from bot.outcall.messages import plain

__all__ = [
    "REFUSED", "Result", "Verdict", "call", "once", "plain", "seconds", "surely_not_made",
    "verdict", "verdict_for",
]  # fmt: skip
