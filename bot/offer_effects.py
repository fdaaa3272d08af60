"""What turns may want of offers that people had checked, and what is known of such offers: plain
values."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

type Json = dict[str, Any]
type Outcome = Literal["", "scam", "genuine"]
"""What an editor found out about an offer; "" is nothing yet, or nothing any more."""


@dataclass(frozen=True)
class KeepOffer:
    """Keep an offer that was judged, or count one more who asked about it. Nobody counts twice
    within a day.

    `key` is what `Seen` gave or, for a new offer, a name that is the same when the turn is tried
    again. `text` is masked already. `known` is the outcome this person was told in the turn.
    """

    key: str
    shingles: frozenset[str]
    pictures: tuple[str, ...]
    contacts: tuple[str, ...]
    verdict: str
    score: int
    signs: tuple[str, ...]
    text: str
    known: Outcome = ""


@dataclass(frozen=True)
class AgreeToNews:
    """The person wants (or no longer wants) to hear when an editor finds something out about an
    offer. What was found out since they asked is told at once."""

    key: str
    agreed: bool


@dataclass(frozen=True)
class DecideOffer:
    """Say what an offer is. `message`, as the outbox keeps it, goes once to each who agreed to news
    and does not know: of a scam, or that it was called one wrongly. An offer that is gone changes
    nothing."""

    key: str
    outcome: Outcome
    message: Json
    judge_name: str = ""


type OfferEffect = KeepOffer | AgreeToNews | DecideOffer


@dataclass(frozen=True)
class Seen:
    """What is known of an offer that came in before.

    `likeness` (0 to 1) says how alike the words or pictures are. Where only a contact was seen
    before, `how` is "contact", `key` is "", `times` 0 and the days are those of the other offers.
    """

    key: str
    times: int
    first_at: datetime
    last_at: datetime
    outcome: Outcome
    verdict: str
    how: Literal["text", "picture", "contact"]
    likeness: float
    contact_times: int = 0
    """Other offers that named one of these contacts."""
    contact_bad: int = 0
    """How many of those an editor called a scam, or look dangerous and were not decided."""
    new_contacts: bool = False
    """Whether a contact was not in the known offer: scammers copy genuine ads with their own
    number, so a "genuine" must never be told of such a copy."""


@dataclass(frozen=True)
class KeptOffer:
    """An offer as editors see it. `agreed` people wait for news; `contacts` are the different
    telephone numbers, names and sites in its copies."""

    key: str
    text: str
    signs: tuple[str, ...]
    times: int
    first_at: datetime
    last_at: datetime
    verdict: str
    score: int
    outcome: Outcome
    judge_name: str = ""
    decided_at: datetime | None = None
    agreed: int = 0
    contacts: int = 0
