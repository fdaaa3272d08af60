"""What kind of text it is: an offer, a story of one, a chat with a recruiter, or none of these.

A text about work, pay, travel or papers is judged unless something shows that it is no offer: to
judge one too many costs a question, to overlook one may cost a life. An official warning quotes the
words of scams and is no offer; nor is a question about rules, a cry for help, or talk about a
relative who has long worked abroad.
"""

import re

from bot.offers.model import Kind, Reading
from bot.offers.reading import kind_public
from bot.offers.reading.kind_scraps import IN_TOUCH, SCRAP, is_scrap
from bot.offers.reading.kind_voices import (
    AN_OFFER,
    ANSWERED,
    ASKS,
    BOT_TALK,
    DEMANDED,
    EN_ROUTE,
    GENERAL,
    HARMED,
    INVITES,
    OFFERED,
    ONESELF,
    OVER,
    PRAYS,
    RECRUITING,
    SEEKS,
    SETTLED,
    TELLS,
    TO_COME,
    URGENT,
    WONDERS,
)
from bot.offers.reading.kind_words import CALLS, POSTER, RECRUITS, SELLS, TASK, TEASES, TERMS, WORK
from bot.offers.reading.wording import is_scan, places
from bot.offers.speakers import is_chat

NUMBER_ONLY = re.compile(r"^[\s+()\d.-]{8,24}$")
HANDLE_ONLY = re.compile(r"^\s*@[\w.]{4,32}\s*$")
LINK = re.compile(
    r"https?://\S+|\b(?:[a-z0-9-]+\.)+(?:com|id|net|org|me|gl|ly|app|site|xyz|link|io|online"
    r"|info|co"
    r"|example)\b(?:/\S*)?"
)
NUMBER = re.compile(r"[+(]?\d[\d\s().x-]{6,20}\d")
HANDLE = re.compile(r"(?<!\w)@[\w.]{4,32}")
WORD = re.compile(r"[^\W\d_]{2,}")
FEW, SHORT, QUESTION = 7, 12, 45
"""Words beside a link or number; words of one who only chats with the bot; words of one who asks
where work is to be found."""
ENOUGH, MANY, PLENTY = 2, 3, 4
"""Facts that make an offer of a story, of any text that asks nothing, and of any text at all."""
BEFORE = 60
"""Characters before a journey in which it shows whether it is still to be gone."""
LINES, LINE = 3, 60
"""Lines of which a poster or list has at least so many, each shorter than so many characters."""


def read(reading: Reading) -> Kind:
    """What kind of text it is. `reading` holds all that was read; its own kind does not count."""
    text, plain = reading.text, reading.text.plain.strip()
    if not WORD.search(plain) and not re.search(r"\d", plain):
        return "nothing"
    if alone := _alone(reading, plain):
        return alone
    asks = _asks(plain)
    if not (ONESELF.search(plain) and (asks or _own_task(plain))) and (
        public := kind_public.read(reading)
    ):
        return public
    if is_chat(text):
        return _of_chat(reading, plain)
    return _of_one(reading, plain, asks)


def _alone(reading: Reading, plain: str) -> Kind | None:
    """A number, name or link with hardly a word beside it."""
    original = reading.text.original
    if NUMBER_ONLY.match(original) or HANDLE_ONLY.match(original):
        return "contact"
    rest = NUMBER.sub(" ", HANDLE.sub(" ", LINK.sub(" ", plain)))
    if len(rest.split()) > FEW or RECRUITS.search(rest) or TEASES.search(plain):
        return None
    if LINK.search(plain):
        return "link"
    return "contact" if reading.contacts and (rest != plain or not plain) else None


def _asks(plain: str) -> bool:
    """Whether somebody asks the bot; a recruiter's "mau ikut?" is no question."""
    seeks = len(plain.split()) <= QUESTION and SEEKS.search(plain)
    if seeks and RECRUITS.search(plain) and not WONDERS.search(plain):
        seeks = False
    return bool(seeks or ASKS.search(plain)) and not INVITES.search(plain)


def _of_chat(reading: Reading, plain: str) -> Kind:
    """A chat in which work is offered or arranged, or one about other things."""
    facts = known(reading)
    if (
        (SETTLED.search(plain) or OVER.search(plain))
        and facts < PLENTY
        and not RECRUITS.search(plain)
    ):
        return "talk"
    about = facts >= ENOUGH or WORK.search(plain) or TASK.search(plain.replace("\n", " "))
    return "chat" if about else "talk"


def _of_one(reading: Reading, plain: str, asks: bool) -> Kind:
    """An advertisement, a recruiter's message, a story, a task, a question, or talk."""
    facts = known(reading)
    if ANSWERED.search(plain) or (facts < MANY and GENERAL.search(plain)):
        return "question"
    if _told(reading, plain, facts, asks=asks):
        return "task" if TASK.search(plain) else "story"
    recruits = facts > PLENTY or _recruits(plain, facts, asks=asks)
    if not recruits and not PRAYS.search(plain) and _is_scrap(plain, asks=asks):
        return "offer"
    if asks and not recruits:
        return "question"
    if TASK.search(plain) and not in_danger(plain):
        return "task"
    if _past(plain) and not recruits and facts < PLENTY:
        return "talk"
    if recruits or _of_work(reading, plain, facts) or _is_poster(reading):
        return "offer"
    return "talk"


def in_danger(plain: str) -> bool:
    """Whether somebody cries for help now; a way that is still to be gone is no danger yet."""
    if URGENT.search(plain):
        return True
    return any(
        not TO_COME.search(plain[max(0, found.start() - BEFORE) : found.end()])
        for found in EN_ROUTE.finditer(plain)
    )


def _own_task(plain: str) -> bool:
    """Whether somebody tells of a task that was demanded of them."""
    if HARMED.search(plain) or kind_public.OPENS_WARNING.search(plain):
        return False
    return bool(TASK.search(plain) and DEMANDED.search(plain))


def _is_scrap(plain: str, *, asks: bool) -> bool:
    """Whether a few words fish for workers, or are meant for a recruiter."""
    if SELLS.search(plain) or GENERAL.search(plain) or in_danger(plain):
        return False
    if not asks:
        return is_scrap(plain)
    return len(plain.split()) <= SCRAP and bool(IN_TOUCH.search(plain))


def known(reading: Reading) -> int:
    """How many different kinds of facts were read."""
    facts = (
        reading.places, reading.jobs, reading.pays, reading.visas, reading.fees, reading.papers,
        reading.employers or reading.agencies, reading.contacts, reading.links, reading.deadlines,
        reading.ages, reading.contract, reading.penalties,
    )  # fmt: skip
    return sum(map(bool, facts))


def _told(reading: Reading, plain: str, facts: int, *, asks: bool) -> bool:
    """Whether somebody tells of an offer made to them or theirs, and wonders about it."""
    own = ONESELF.search(plain) or (asks and AN_OFFER.search(plain))
    if not own or not (reading.jobs or WORK.search(plain)):
        return False
    if _by_recruiter(reading, plain, asks=asks):
        return False
    offered = bool(OFFERED.search(plain) or AN_OFFER.search(plain))
    demanded = bool(DEMANDED.search(plain))
    if in_danger(plain):
        return offered and facts >= PLENTY
    if OVER.search(plain):
        return False
    if HARMED.search(plain):
        return offered and facts >= (ENOUGH if asks else MANY)
    if SETTLED.search(plain) and not offered:
        return False
    at_length = len(plain.split()) > QUESTION
    return (offered and (asks or facts >= ENOUGH)) or (
        demanded and facts >= ENOUGH and (asks or at_length)
    )


def _by_recruiter(reading: Reading, plain: str, *, asks: bool) -> bool:
    """Whether the recruiter writes, rather than somebody who tells of him."""
    if RECRUITING.search(plain):
        return not asks
    if asks or TELLS.search(plain):
        return False
    calls = RECRUITS.search(plain) or TEASES.search(plain) or CALLS.search(plain)
    return bool(calls) or _is_poster(reading)


def _recruits(plain: str, facts: int, *, asks: bool) -> bool:
    """Whether people are sought: in plain words, with terms, or by a teaser. Who asks the bot must
    hand on more than the bare words: "lowongan resmi di mana?"."""
    if asks:
        return facts >= ENOUGH and bool(RECRUITS.search(plain))
    if SELLS.search(plain) and not WORK.search(plain):
        return False
    if TEASES.search(plain):
        return True
    terms = len({found[0] for found in TERMS.finditer(plain)})
    if RECRUITS.search(plain):
        return bool(facts + terms)
    if facts >= MANY and terms >= MANY and not ONESELF.search(plain):
        return True
    return bool(CALLS.search(plain)) and facts + terms >= MANY


def _of_work(reading: Reading, plain: str, facts: int) -> bool:
    """Whether it is about work abroad or against pay at all. Nobody asks, cries for help or chats
    here: so little is enough, unless somebody seems to tell of himself or to wonder."""
    if facts >= MANY:
        return True
    if ONESELF.search(plain):
        return False
    terms = len({found[0] for found in TERMS.finditer(plain)})
    if WONDERS.search(plain):
        return facts >= ENOUGH and facts + terms >= PLENTY
    about = reading.jobs or terms or WORK.search(plain)
    return bool(about) and facts + terms >= ENOUGH


def _past(plain: str) -> bool:
    """Whether it is a life long settled, a prayer, a cry for help, or chat with the bot."""
    if len(plain.split()) <= SHORT and BOT_TALK.search(plain):
        return True
    return in_danger(plain) or any(one.search(plain) for one in (SETTLED, OVER, PRAYS, HARMED))


def _is_poster(reading: Reading) -> bool:
    """Whether short lines or torn letters hold the words of a poster."""
    lines = reading.text.lines
    listed = len(lines) >= LINES and all(end - start < LINE for start, end in lines)
    if not listed and not is_scan(reading.text):
        return False
    return any(True for _ in places(reading.text, POSTER))
