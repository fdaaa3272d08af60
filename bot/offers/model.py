"""What is read out of an offer, the signs it shows, and the verdict. Plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from bot.offers.text import NOTHING, Quote, Text

if TYPE_CHECKING:
    from bot.urls.finding import Url

type Kind = Literal[
    "offer", "story", "chat", "task", "question", "news", "warning", "announcement", "talk",
    "contact", "link", "nothing",
]  # fmt: skip
"""What a text is. An offer in the words of a recruiter, a story of one ("aku ditawarin …"), a log
of a chat with a recruiter, a task against pay, are to be judged; a contact or link alone too, with
what is known of it. A question, news, a warning, an announcement, and talk are no offers."""
JUDGED: frozenset[str] = frozenset({"offer", "story", "chat", "task", "contact", "link"})

type Period = Literal["hour", "day", "week", "month", "year", "task", "once", ""]
type VisaKind = Literal["work", "tourist", "pilgrim", "student", "none", "later", "unnamed"]
type AgencyKind = Literal["p3mi", "manning", "lpk", "government", "firm"]
type ContactKind = Literal["phone", "whatsapp", "telegram", "handle", "email", "address", "inbox"]


@dataclass(frozen=True)
class Place:
    """A country (ISO 3166 alpha-2 in lower case) named as `role` of the journey."""

    country: str
    name: str
    role: Literal["work", "transit", "origin", "office", "mentioned"]
    quote: Quote
    hidden: bool = False
    """Whether it was written so that filters miss it: "k4mboja", a flag instead of the name."""


@dataclass(frozen=True)
class Pay:
    """What is promised for the work: `low` to `high` in units of `currency` (ISO 4217) each
    `period`; `monthly` is the higher end in rupiah a month, 0 when it cannot be told."""

    low: float
    high: float
    currency: str
    period: Period
    monthly: float
    quote: Quote


@dataclass(frozen=True)
class Visa:
    """A visa or permit that is named, or that the person shall travel without."""

    kind: VisaKind
    quote: Quote


@dataclass(frozen=True)
class Fee:
    """Money that the person is to pay: `amount` in `currency` (0 when none is named), to whom."""

    amount: float
    currency: str
    to: Literal["person", "firm", "authority", ""]
    quote: Quote


@dataclass(frozen=True)
class Named:
    """A firm or agency by its name; `licence` is the number it gives, `kind` what it says it is."""

    name: str
    kind: AgencyKind
    licence: str
    quote: Quote


@dataclass(frozen=True)
class Contact:
    """A way to reach the recruiter. `value` is comparable: E.164 for numbers, lower case without @
    for names. `personal` says that it belongs to a person, not to an office."""

    kind: ContactKind
    value: str
    personal: bool
    quote: Quote


@dataclass(frozen=True)
class Fact:
    """Anything else that was read, by its quote; `value` in few words where it has one."""

    value: str
    quote: Quote


@dataclass(frozen=True)
class Reading:
    """All that was read out of a text."""

    text: Text
    kind: Kind
    places: tuple[Place, ...] = ()
    jobs: tuple[Fact, ...] = ()
    """Work that is offered; `value` is the class of it, as in the table of wages: "admin_online",
    "care", "factory", …, or "" when the class is not known."""
    pays: tuple[Pay, ...] = ()
    visas: tuple[Visa, ...] = ()
    fees: tuple[Fee, ...] = ()
    employers: tuple[Named, ...] = ()
    agencies: tuple[Named, ...] = ()
    contacts: tuple[Contact, ...] = ()
    links: tuple["Url", ...] = ()
    deadlines: tuple[Fact, ...] = ()
    papers: tuple[Fact, ...] = ()
    """Papers and data that are asked for; `value` is ktp, kk, passport, selfie, otp, bank, …"""
    ages: tuple[Fact, ...] = ()
    contract: tuple[Fact, ...] = ()
    """What is said of a contract; `value` is "before", "there", "none" or "named"."""
    penalties: tuple[Fact, ...] = ()

    @property
    def works_in(self) -> tuple[Place, ...]:
        """The places where the work is."""
        return tuple(place for place in self.places if place.role == "work")

    @property
    def abroad(self) -> bool:
        """Whether the work is in another country than Indonesia."""
        return any(place.country != "id" for place in self.works_in)


@dataclass(frozen=True)
class Sign:
    """A warning sign, by its id in red-flags, with the words that show it."""

    id: str
    quotes: tuple[Quote, ...] = (NOTHING,)


type VerdictName = Literal["bahaya", "mencurigakan", "belum_jelas", "tanpa_tanda", "bukan_tawaran"]
type Question = Literal["visa", "bayar", "kontrak"]


@dataclass(frozen=True)
class Judgement:
    """What the checker says of a text: the verdict, its score from 0 to 100, the signs (strongest
    first) and what to ask, three at most."""

    verdict: VerdictName
    score: int
    signs: tuple[Sign, ...]
    questions: tuple[Question, ...]
    reading: Reading
    answers: Mapping[str, str] = field(default_factory=dict)
    """What the person answered to the questions so far: yes, no or unknown, by question."""
