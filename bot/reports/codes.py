"""Codes by which a report is gone on with from another account. Pure."""

import re

LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""Without those that are taken for others when copied by hand: I L O U 0 1."""
LENGTH, GROUP = 12, 4
"""30 letters to choose from, 12 times: 58 bits."""
PART = f"[{LETTERS}]{{{GROUP}}}"
CODE = re.compile(rf"(?<![\w-]){PART}[\s-]?{PART}[\s-]?{PART}(?![\w-])")
WORDS = re.compile(r"[A-Z\s]+")
ANYWHERE = re.compile(r"[\s-]+")


def code_of(token: str) -> str:
    """The code that fresh letters (hexadecimal, 64 bits or more) make: `ABCD-EFGH-JKMN`."""
    number, letters = int(token, 16), ""
    for _ in range(LENGTH):
        number, at = divmod(number, len(LETTERS))
        letters += LETTERS[at]
    return "-".join(letters[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def without_code(text: str) -> str:
    """A text as operators may read it: a code in it would open somebody's report. Words alone stay,
    though they may be one."""
    found = [one.span() for one in CODE.finditer(text.upper()) if not WORDS.fullmatch(one[0])]
    if len(text.upper()) != len(text):  # capitals of some letters are longer
        return text
    for start, end in reversed(found):
        text = f"{text[:start]}[…]{text[end:]}"
    return text


def code_in(text: str) -> str:
    """The code that a text holds, without dashes, or nothing. A text of letters only that has no
    dash and no figure is a word, no code, unless it stands alone."""
    found = CODE.search(text[:200].upper())
    if found is None or (WORDS.fullmatch(found[0]) and found[0] != text.strip().upper()):
        return ""
    return ANYWHERE.sub("", found[0])
