"""Takes out of a text of somebody's what a post may not show, and makes it short. Pure.

What is quoted in public shows less than what editors read: besides `bot.masking.masked`, names that
nothing announces, firms, accounts, and numbers in any disguise are gone, each for a `…`. In doubt a
word goes.
"""

import re
import unicodedata
from collections.abc import Callable

from bot.checking.seen import seen, units
from bot.looking.markup import pieces
from bot.masking import DIGITS, EMAIL, HANDLE, LINK, masked
from bot.normalising.letters import plain_letters
from bot.normalising.words import Words
from bot.offers.reading import contacts, names
from bot.offers.text import read_text
from bot.posts.checks_addresses import without_addresses
from bot.posts.checks_names import without_announced, without_names
from bot.posts.checks_numbers import BLANK, without_numbers

READ = 4000
"""Characters of a text that are looked at."""
UNSTORABLE = frozenset({"Cs", "Cc", "Co", "Cn"})
"""Unicode categories that no message can hold: halves of signs, controls, what means nothing."""
MARKS = re.compile("|".join(map(re.escape, (EMAIL, HANDLE, DIGITS, LINK))))
BLANKS = re.compile(rf"{BLANK}(?:[\s.,:;/+()\-–{BLANK}]*{BLANK})?")
DOTS = re.compile(r"\.{3,}")
SIGNS = str.maketrans({"“": "", "”": "", '"': "", "{": "(", "}": ")", "<": "", ">": "", "✍": ""})
"""Quotation marks, which stand around a quote, and what means something in a post's text."""
NO_WORDS = Words({}, ())
"""Names of firms are found without the table of slang."""
MOST_LOOKS = 12
"""More firms than this no text of 500 characters names."""
ENDS = re.compile(r"(?:p|div|li|h[1-6]|tr|/p|/div|/li|/h[1-6]|/tr|br)")
"""Tags at which a line ends."""


def quote(text: str, longest: int) -> str:
    """A text of a recruiter's or a person's in plain letters, without whom it names, in one line of
    at most so many UTF-16 units; "" when nothing is left."""
    nameless = without_names(_without_firms(masked(_plain(plain_letters(text[:READ])))))
    return _scrubbed(nameless, longest, masked)


def news(html: str, longest: int) -> str:
    """Words of an official body without tags, links and numbers; who is named with a title is not.
    Firms stay: to warn of one is often the news."""
    runs = ("\n" if ENDS.fullmatch(one.tag) else one.text for one in pieces(html[: READ * 10]))
    return _scrubbed(_plain("".join(runs)[:READ]), longest, without_announced)


def shortened(text: str, longest: int) -> str:
    """A text of at most so many UTF-16 units in one line, cut behind a word, with `…` for what is
    left out."""
    text = " ".join(text.split())
    if units(text) <= longest:
        return text
    head = text.encode("utf-16-le")[: 2 * (longest - 1)].decode("utf-16-le", "ignore")
    return f"{head.rsplit(' ', 1)[0].rstrip(' ,;:' + BLANK)}{BLANK}"


def _plain(text: str) -> str:
    """The words of a text as `seen` gives them, lines kept, without what no message can hold."""
    kept = (
        " " if sign.isspace() and sign != "\n" else sign
        for sign in text
        if sign.isspace() or unicodedata.category(sign) not in UNSTORABLE
    )
    # NFKC makes three points of the mark of what was masked before.
    return DOTS.sub(BLANK, seen("".join(kept)).translate(SIGNS))


def _without_firms(text: str) -> str:
    """The text without firms, agencies, and accounts of recruiters. Each is found once, so it is
    looked for again."""
    for _ in range(MOST_LOOKS):
        read = read_text(text, NO_WORDS)
        named = [one.quote for one in (*names.agencies(read), *names.employers(read))]
        named += [one.quote for one in contacts.read(read)]
        gone = {at for place in named for at in range(place.start, place.end)}
        if all(not text[at].isalnum() for at in gone):
            break
        text = "".join(BLANK if at in gone else sign for at, sign in enumerate(text))
        text = BLANKS.sub(BLANK, text)
    return text


def _scrubbed(text: str, longest: int, nameless: Callable[[str], str]) -> str:
    """The text without addresses and numbers; looked at again until nothing changes, for what
    stands apart at first may join."""
    before = ""
    while text != before:
        before = text
        text = shortened(without_numbers(without_addresses(nameless(text), BLANK)), longest)
        text = BLANKS.sub(BLANK, MARKS.sub(BLANK, text))
    return text if text.strip(f" {BLANK}.,:;-") else ""
