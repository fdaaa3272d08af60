"""Publishes posts when they are due, and sends them: to the channel, and to each subscriber at most
once, behind all conversations."""

from bot.broadcasting.running import Broadcasting
from bot.broadcasting.wording import Wording

__all__ = ["Broadcasting", "Wording"]
