"""The checker as a whole: a text in, a judgement out. Pure; the tables are handed in."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.normalising.places import Gazetteer
from bot.normalising.words import Words
from bot.offers.model import Judgement, Sign
from bot.offers.reading import read
from bot.offers.signs import signs
from bot.offers.text import read_text
from bot.offers.verdict import judge


@dataclass(frozen=True)
class OfferChecker:
    """Checks texts with a table of spellings and one of places."""

    words: Words
    gazetteer: Gazetteer

    def check(self, text: str, answers: Mapping[str, str] | None = None) -> Judgement:
        """Judge a text; `answers` are the person's to the questions of an earlier judgement."""
        reading = read(read_text(text, self.words), self.gazetteer)
        return judge(reading, signs(reading), answers)

    def with_signs(self, judgement: Judgement, more: tuple[Sign, ...]) -> Judgement:
        """Judge again with signs that were found outside of the text."""
        known = {sign.id for sign in judgement.signs}
        new = tuple(sign for sign in more if sign.id not in known)
        if not new:
            return judgement
        return judge(judgement.reading, (*judgement.signs, *new), judgement.answers)
