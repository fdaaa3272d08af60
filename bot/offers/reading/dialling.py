"""Turns a number as somebody writes it into the one that is dialled, and says whose kind it is.

After Google's libphonenumber; what is written without a plus is a number of Indonesia.
"""

import re
from functools import lru_cache

from phonenumbers import (
    NumberParseException,
    PhoneNumberFormat,
    PhoneNumberType,
    format_number,
    number_type,
    parse,
)

HOME, HOME_CODE = "ID", 62
HOME_MOBILE = "8"
"""Mobile numbers of Indonesia start so; all others are landlines or numbers of services."""
OFFICE_TYPES = frozenset(
    {
        PhoneNumberType.FIXED_LINE,
        PhoneNumberType.TOLL_FREE,
        PhoneNumberType.SHARED_COST,
        PhoneNumberType.PREMIUM_RATE,
        PhoneNumberType.UAN,
    }
)
HIDDEN = re.compile(r"[x*•]")


@lru_cache(maxsize=256)
def dialled(written: str) -> tuple[str, bool]:
    """The number as E.164 and whether it is a mobile one; ("", False) for what is no number.

    A number with hidden digits ("08xx-0000") stays as it is, without blanks. A number that nobody
    has been given yet is taken all the same: people invent and mistype them.
    """
    digits = re.sub(r"[^\d+x*•]", "", written)
    if HIDDEN.search(digits):
        return digits, digits.startswith(("08", "+628", "628", "8"))
    if digits.startswith("62"):
        digits = f"+{digits}"
    try:
        number = parse(digits, HOME)
    except NumberParseException:
        return "", False
    if number.country_code == HOME_CODE:
        mobile = str(number.national_number).startswith(HOME_MOBILE)
    else:
        mobile = number_type(number) not in OFFICE_TYPES
    return format_number(number, PhoneNumberFormat.E164), mobile
