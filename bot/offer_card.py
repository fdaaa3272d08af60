"""What stands on the picture of a checked offer: the verdict and its signs, nobody's name, number
or words. Plain values."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OfferCard:
    """The verdict and the ids of the signs to show, strongest first."""

    verdict: str
    signs: tuple[str, ...]
