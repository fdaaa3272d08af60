"""The words for the signs of an offer: signs.yml put into the templates of texts.yml.

Each sign has a name, a reason and sources; editors change them in one place, and every sentence
about the sign is made from there.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from bot.answer import Source
from bot.answer_files import BROKEN
from bot.citing import citation
from bot.dates import day
from bot.errors import StartError
from bot.yaml_text import parsed

TEMPLATES = {
    "quoted": "sign.quoted",
    "bare": "sign.bare",
    "full": "sign.full",
    "full_quoted": "sign.full_quoted",
}
"""How a sign is said: with the offer's words, by name alone, with reason and sources, with both."""
QUOTE = "{kutipan}"
"""What `sign.<id>.quoted` is filled with when it is said: the words of the offer."""


@dataclass(frozen=True)
class SignWords:
    """The words for one sign, as signs.yml holds them."""

    title: str
    why: str
    sources: tuple[Source, ...]
    reviewed_on: date


def load(folder: Path) -> dict[str, str]:
    """The texts `sign.<id>.title`, `.why` and those of TEMPLATES, in Telegram HTML, from a folder
    like responses/; raise StartError naming the file and the sign that is broken."""
    templates = _templates(folder)
    return {
        f"sign.{id}.{name}": text
        for id, words in read(folder).items()
        for name, text in _texts(words, templates).items()
    }


def read(folder: Path) -> dict[str, SignWords]:
    """The words for each sign, by its id; raise StartError naming the sign that is broken."""
    try:
        raw = dict(parsed((folder / "signs.yml").read_text(encoding="utf8")))
    except BROKEN as error:
        raise StartError(f"responses/signs.yml cannot be read: {error}") from error
    return {str(id): _words(str(id), fields) for id, fields in raw.items()}


def _words(id: str, fields: Mapping[str, Any]) -> SignWords:
    try:
        sources = tuple(
            Source(str(one["name"]), str(one.get("url") or ""), str(one["date"]))
            for one in fields["sources"]
        )
        words = SignWords(_text(fields, "title"), _text(fields, "why"), sources, _day(fields))
        if not sources:
            raise ValueError("no source")
    except BROKEN as error:
        wrong = f"{type(error).__name__}: {error}"
        raise StartError(f"responses/signs.yml: {id} is broken ({wrong}).") from error
    return words


def _text(fields: Mapping[str, Any], name: str) -> str:
    text = fields[name]
    if not isinstance(text, str) or not text.strip():
        raise ValueError(f"{name} is empty")
    return text.strip()


def _day(fields: Mapping[str, Any]) -> date:
    value = fields["reviewed_on"]
    if type(value) is not date:
        raise TypeError("reviewed_on is no date")
    return value


def _templates(folder: Path) -> dict[str, str]:
    try:
        texts = parsed((folder / "texts.yml").read_text(encoding="utf8"))
        sections = {key: key.split(".") for key in TEMPLATES.values()}
        return {key: str(texts[group][name]).strip() for key, (group, name) in sections.items()}
    except BROKEN as error:
        wrong = f"{type(error).__name__}: {error}"
        raise StartError(f"responses/texts.yml: section sign is broken ({wrong}).") from error


def _texts(words: SignWords, templates: Mapping[str, str]) -> dict[str, str]:
    title, why = escape(words.title, quote=False), escape(words.why, quote=False)
    filling = {
        "%JUDUL%": title,
        "%ALASAN%": why,
        "%TANGGAL%": day(words.reviewed_on),
        "%KUTIPAN%": QUOTE,
        "%SUMBER%": citation(words.sources),
    }
    made = {name: _filled(templates[key], filling) for name, key in TEMPLATES.items()}
    return {"title": title, "why": why, **made}


def _filled(template: str, filling: Mapping[str, str]) -> str:
    for mark, text in filling.items():
        template = template.replace(mark, text)
    return template
