"""Checks answers and contacts before people can see them. Pure: every change is checked at once.

A fault is a text key with parameters, so editors read it in their language wherever they change
something: in Telegram, by a spreadsheet, or on the command line.
"""

from bot.checking.contact_checks import contact_faults
from bot.checking.fault import Fault, Known
from bot.checking.whole_answer import faults

__all__ = ["Fault", "Known", "contact_faults", "faults"]
