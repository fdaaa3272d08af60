"""Reads telephone numbers, accounts, links and mail addresses of an answer. Pure.

A long number is none by itself: identity cards, accounts and sums are longer or announced.
"""

import re

from bot.normalising.letters import plain_letters
from bot.offers.reading.dialling import dialled
from bot.reports.reading.wording import LONGEST

MOST = 12
"""Numbers, and links, that are kept."""
NUMBER = re.compile(
    r"(?<![\w@.,=-])(?:\+|00)?\(?\d(?:(?![ ,]{0,2}(?:08\d|\+))[ ().\-]{0,3}\d){6,15}(?![\w@]"
    r"|[.,]\d)"
)
ABROAD = ("855", "856", "95", "66", "63", "60", "65", "84", "852", "886", "971", "966")
"""Calling codes that people write without a plus: where compounds are, and where people work."""
GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
A_DAY = re.compile(
    r"\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)?\d\d|(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}"
)
NO_PHONE = re.compile(
    r"\b(?:rek(?:ening)?|norek|nik|ktp|kk|paspor|passport|npwp|bca|bri|bni|mandiri|rp|idr|usd|va"
    r"|aduan|tiket|resi|lahir)\b\W{0,4}(?:no(?:mor|mer)?\W{0,3}|saya\W{0,2}|sy\W{0,2}){0,2}$",
    re.IGNORECASE,
)
BEFORE = 24
"""Characters before a number that say what else it is."""
MAIL = re.compile(r"(?<![\w.@])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}")
LINK = re.compile(
    r"(?<![\w@.])(?:https?://[^\s<>\"]{3,300}|(?:www\.)?(?:[\w-]{1,40}\.){1,4}(?:com|me|net|org|id"
    r"|co|cc|info|site|online|link|shop|top|vip|xyz|ly|app|gg|kh|my|io|to)(?:[/?][^\s<>\"]{1,300}"
    r"|(?![\w@.])))",
    re.IGNORECASE,
)
HANDLE = re.compile(r"(?<![\w.@/])@[A-Za-z_][\w.]{1,39}")
ACCOUNT = re.compile(
    r"\b(?P<where>ig|instagram|tele|telegram|tiktok|fb|facebook|line|wechat|username|akun"
    r"|michat)(?P<between>\s?[:=]\s?)(?P<name>[A-Za-z_][\w.]{2,39})",
    re.IGNORECASE,
)
WHATSAPP = re.compile(r"(?:wa\.me/|phone=)\+?(?P<digits>\d{8,15})", re.IGNORECASE)


def read(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Telephone numbers as E.164, and links, accounts and mail addresses as they were written, each
    once and in order."""
    seen = plain_letters(text[:LONGEST])[:LONGEST]
    links = _links(seen)
    rest = seen
    for _, link in links:
        rest = rest.replace(link, " " * len(link))
    phones = [*_phones(rest), *_in_links(links)]
    phones.sort()
    return _once(phones), _once(links)


def _phones(text: str) -> list[tuple[int, str]]:
    found = []
    for one in NUMBER.finditer(text):
        number = one[0].strip(" .-(")
        before = text[max(0, one.start() - BEFORE) : one.start()]
        if GROUPED.fullmatch(number) or A_DAY.fullmatch(number) or NO_PHONE.search(before):
            continue
        if full := _full(number):
            found.append((one.start(), full))
    return found


def _full(number: str) -> str:
    """The number as E.164, or nothing when it is none by its looks."""
    digits = re.sub(r"\D", "", number)
    if number.startswith("00"):
        digits, number = digits[2:], f"+{digits[2:]}"
    if number.startswith("+"):
        written = f"+{digits}"
    elif digits.startswith("0") and len(digits) >= 9:
        written = digits
    elif digits.startswith("8") and not digits.startswith(ABROAD) and 9 <= len(digits) <= 13:
        written = f"0{digits}"
    elif (digits.startswith("62") and len(digits) >= 10) or (
        digits.startswith(ABROAD) and len(digits) >= 10
    ):
        written = f"+{digits}"
    else:
        return ""
    return dialled(written)[0] if len(digits) <= 15 else ""


def _links(text: str) -> list[tuple[int, str]]:
    found = [(one.start(), one[0].rstrip(".,;:!?)'")) for one in MAIL.finditer(text)]
    rest = MAIL.sub(lambda one: " " * len(one[0]), text)
    found += [(one.start(), one[0].rstrip(".,;:!?)'")) for one in LINK.finditer(rest)]
    found += [(one.start(), one[0].rstrip(".")) for one in HANDLE.finditer(rest)]
    found += [(one.start(), one[0].rstrip(".")) for one in ACCOUNT.finditer(rest)]
    return sorted(found)


def _in_links(links: list[tuple[int, str]]) -> list[tuple[int, str]]:
    pairs = [(at, WHATSAPP.search(link)) for at, link in links]
    numbers = [(at, _full(f"+{one['digits']}")) for at, one in pairs if one]
    return [(at, number) for at, number in numbers if number]


def _once(found: list[tuple[int, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for _, value in found))[:MOST]
