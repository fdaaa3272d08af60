"""Makes spellings comparable, for the NLU and the bot alike; the original stays beside it.

Pure; runs in the bot and in the environment of Rasa (Python 3.10). Nothing is dropped or guessed:
"tidak" stays (lists of stopwords hold it), and a word that is in no table stays as it is written.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from bot.normalising.letters import joined, plain_letters, unstretched, without_digit_letters
from bot.normalising.words import Words

LONGEST = 1500
"""Characters looked at; what comes after changes no meaning, and time stays bounded."""
GLUED_HASHTAG = re.compile(r"(?<=\w)#(?=\w)")
HASHTAG = re.compile(r"#(\w+)")
CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
UNIT = re.compile(r"(?<!\w)(\d[\d.,]*)(?=[^\W\d_]{2})")


@dataclass(frozen=True)
class Normal:
    """A text as it was written and as it is compared."""

    original: str
    text: str


class Normaliser:
    """Turns a text into its comparable form; see `plain` and `Words` for the steps."""

    def __init__(self, table: Mapping[str, str], known: Iterable[str] = ()) -> None:
        self._words = Words(table, known)

    def __call__(self, text: str) -> str:
        """Return the comparable form: lower case, plain letters, one word for one meaning."""
        return self._words.unified(plain(text))

    def normal(self, text: str) -> Normal:
        """Return the text with its comparable form."""
        return Normal(text, self(text))


def plain(text: str) -> str:
    """Return the text in lower case and plain letters, hashtags and units taken apart.

    >>> plain("Gaaaji 15JT #KaburAjaDulu")
    'gaji 15 jt kabur aja dulu'
    """
    seen = GLUED_HASHTAG.sub(" #", plain_letters(text[:LONGEST]))
    seen = HASHTAG.sub(lambda found: CAMEL.sub(" ", found[1]), seen)
    seen = without_digit_letters(unstretched(joined(seen.lower())))
    return UNIT.sub(r"\1 ", seen)


def load(folder: Path) -> Normaliser:
    """Read the tables of `nlu/spelling`; raise OSError or ValueError when one is broken."""
    return Normaliser(*tables(folder))


def tables(folder: Path) -> tuple[dict[str, str], list[str]]:
    """Return the table of spellings and the known words.

    Our own table has the last word over indoNLP's, and `keep` lists words that are no slang here
    (`smp` is a school). Tables are joined end to end: gmn, gimana, bagaimana. Raises OSError,
    ValueError, or what a table of another shape leads to.
    """
    own = _own(folder / "own.yml")
    slang = json.loads((folder / "indonlp.json").read_text(encoding="utf8"))
    table = {form: word for word, forms in own["words"].items() for form in forms}
    keep = {*own["keep"], *own["words"]}
    for form, word in slang.items():
        if form not in keep:
            table.setdefault(form, word)
    ends = {form: _end(word, table, frozenset({form})) for form, word in table.items()}
    return ends, [*own["known"], *own["words"]]


def _own(path: Path) -> Any:
    try:
        return yaml.safe_load(path.read_text(encoding="utf8"))
    except yaml.YAMLError as error:
        raise ValueError(f"{path.name} is no YAML: {error}") from error


def _end(text: str, table: Mapping[str, str], seen: frozenset[str]) -> str:
    """The text with its words followed through the table to the last; `seen` are the forms on the
    way, for in a circle there is no last one."""
    return " ".join(
        _end(table[part], table, seen | {part}) if part in table and part not in seen else part
        for part in text.split()
    )
