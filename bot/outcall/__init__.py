"""Makes one call to Telegram for one row of the outbox, and says what an error means for the
row."""

from bot.outcall.calling import Result, call
from bot.outcall.meaning import REFUSED, Verdict, verdict, verdict_for
from bot.outcall.messages import plain

__all__ = ["REFUSED", "Result", "Verdict", "call", "plain", "verdict", "verdict_for"]
