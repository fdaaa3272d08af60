"""Checks numbers that people are told to call, and writes them so that they can be read and tapped.

Kept as E.164 (ITU-T: a plus, the country's calling code, at most fifteen digits in all), shown in
the groups that the country itself uses, after Google's libphonenumber.
"""

import re
from functools import cache

from phonenumbers import (
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    format_number,
    is_valid_number,
    parse,
    region_code_for_number,
)

E164 = re.compile(r"\+[1-9]\d{6,14}")
SIGNS = re.compile(r"[\s().-]")
NUMBER = re.compile(r"\+[\d\s().-]+")
"""A full number as people write it; a service number keeps its dash (0800-1000)."""
HOME = "id"
"""Missions abroad also have numbers of home."""


@cache
def shown(number: str) -> str:
    """A full number in groups ("+855 12 813 282"): Telegram makes it a link that calls. Anything
    else as it is."""
    parsed = _parsed(number)
    return format_number(parsed, PhoneNumberFormat.INTERNATIONAL) if parsed else number


def fault(number: str, country: str) -> str:
    """Why a number cannot be one of that country (ISO 3166 code) or of Indonesia, or nothing."""
    parsed = _parsed(number)
    if parsed is None:
        return "is not written as +855…, digits only"
    if not is_valid_number(parsed):
        return "is no number that can exist"
    region = str(region_code_for_number(parsed)).lower()
    return "" if region in (country, HOME) else f"is a number of {region}, not of {country}"


def compact(text: str) -> str:
    """A full number as somebody types it, without the signs between its digits; any other text as
    it is."""
    return SIGNS.sub("", text) if NUMBER.fullmatch(text) else text


def whatsapp(number: str) -> str:
    """The address that opens a chat with a number (E.164) in WhatsApp."""
    return f"https://wa.me/{number.removeprefix('+')}"


def _parsed(number: str) -> PhoneNumber | None:
    try:
        return parse(number) if E164.fullmatch(number) else None
    except NumberParseException:
        return None
