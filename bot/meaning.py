"""What was understood of a text: plain values, no behaviour."""

from dataclasses import dataclass

from bot.normalising.numbers import Money

URGENT = "darurat_"
"""Ids that begin so mean somebody is in danger; the others never do."""
BARE_CRY = "darurat_umum"
"""What the lexicon says of a cry for help and nothing else; no id of the model."""
OWN_MESSAGE, ADVERTISEMENT = "pesan", "iklan"


@dataclass(frozen=True)
class Guess:
    """One id the model thinks was meant, with its confidence from 0 to 1."""

    id: str
    confidence: float


@dataclass(frozen=True)
class Place:
    """A country or city named in a message; `country` is the ISO 3166 alpha-2 code in lower
    case."""

    name: str
    country: str = ""


@dataclass(frozen=True)
class Understanding:
    """What the model made of a text. `up` is false when nobody could be asked."""

    guesses: tuple[Guess, ...] = ()
    sure: bool = False
    places: tuple[Place, ...] = ()
    up: bool = True
    danger: float = 0.0
    """The probability that somebody is in danger, whatever the exact id."""
    form: str = OWN_MESSAGE
    """What kind of text it is; anything but OWN_MESSAGE is pasted and asks for nothing itself."""
    sums: tuple[Money, ...] = ()
    agencies: tuple[str, ...] = ()

    @property
    def best(self) -> str:
        """The likeliest id, or nothing."""
        return self.guesses[0].id if self.guesses else ""

    @property
    def urgent(self) -> str:
        """The likeliest id of danger, or nothing."""
        return next((guess.id for guess in self.guesses if guess.id.startswith(URGENT)), "")

    @property
    def country(self) -> str:
        """The first country named, as a code, or nothing."""
        return next((place.country for place in self.places if place.country), "")

    @property
    def pasted(self) -> bool:
        """Whether the text is no message of the person who sent it."""
        return self.form != OWN_MESSAGE


NOTHING_UNDERSTOOD = Understanding(up=False)
