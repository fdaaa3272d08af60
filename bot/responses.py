"""Turns keys into words: texts.yml, darurat.yml and the answers, filled in and ready for Telegram.

This is the only place that knows the words. Values that people wrote are escaped here.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from html import escape
from pathlib import Path

import yaml

from bot.answer import Answer, Source
from bot.answer_files import BROKEN
from bot.answer_files import load as load_answers
from bot.contacts import UNTESTED, Contact, Contacts
from bot.contacts import load as load_contacts
from bot.errors import StartError
from bot.model import Button, Json, Rows, Say

PLACEHOLDER = re.compile(r"\{(kontak):([a-z0-9_]+)\}|\{([a-z_]+)\}")
MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
CALLBACK_LIMIT = 64
"""Bytes in a button's data, Bot API `InlineKeyboardButton.callback_data`."""


@dataclass(frozen=True)
class Responses:
    """All words of the bot. `texts` holds dotted keys, emergencies among them as `darurat.<id>`."""

    texts: Mapping[str, str]
    answers: Mapping[str, Answer]
    contacts: Contacts
    values: Mapping[str, str] = field(default_factory=dict)
    """Settings that texts and answers name, such as how long messages are kept."""

    def message(self, say: Say, now: datetime) -> Json:
        """The message for a Say: Telegram HTML and a keyboard."""
        text = self.text(say, now)
        if say.edited:
            text = f"{self.texts['answer.edited'].strip()}\n\n{text}"
        return {"text": text, "keyboard": self.keyboard(say.buttons)}

    def text(self, say: Say, now: datetime) -> str:
        """The words of a Say, in Telegram HTML; raise KeyError for a key or parameter unknown."""
        group, _, name = say.key.partition(".")
        if group == "faq":
            answer = say.answer or self.answer(name, say.country)
            return self._answer(answer, say.country, now.date())
        return self._fill(self.texts[say.key], say).strip()

    def answer(self, id: str, country: str = "") -> Answer:
        """The answer of an id, or its variant for a country; KeyError for an unknown id."""
        for answer in self.answers.values():
            if country and answer.variant_of == id and country in answer.countries:
                return answer
        return self.answers[id]

    def keyboard(self, rows: Rows) -> list[list[Json]]:
        """The buttons as Telegram wants them; raise ValueError when one carries too much."""
        return [[self._button(button) for button in row] for row in rows if row]

    def label(self, key: str) -> str:
        """A button's label: `label.<id>` of an answer stands in the answer itself."""
        group, _, name = key.partition(".")
        if group == "label" and name in self.answers:
            return self.answers[name].button
        if group == "negara":
            return self.contacts.countries[name].name
        return self.texts[key]

    def _button(self, button: Button) -> Json:
        if button.url:
            return {"text": self.label(button.key), "url": button.url}
        data = ":".join((button.action, *button.args))
        if len(data.encode()) > CALLBACK_LIMIT:
            raise ValueError(f"button {button.key} carries more than {CALLBACK_LIMIT} bytes")
        return {"text": self.label(button.key), "data": data}

    def _fill(self, text: str, say: Say) -> str:
        def put(match: re.Match[str]) -> str:
            if match[1]:
                return self._named_contact(match[2])
            if match[3] == "kontak":
                return self._contact_lines(self.contacts.serving(say.country))
            if match[3] == "negara":
                return escape(self._country_name(say.country))
            if match[3] == "catatan_negara":
                return escape(self._country_note(say.country))
            if match[3] == "tanya_negara":
                return "" if say.country else self.texts["contact.which_country"].strip()
            return escape(say.params.get(match[3]) or self.values[match[3]])

        return _tidy(PLACEHOLDER.sub(put, text))

    def _answer(self, answer: Answer, country: str, today: date) -> str:
        body = self._fill(answer.body, Say(f"faq.{answer.id}", country=country))
        names = "; ".join(_cited(source) for source in answer.sources)
        say = Say("answer.source", {"date": day(answer.reviewed_on)})
        parts = [body, self._fill(self.texts["answer.source"], say).replace("%SUMBER%", names)]
        if today > answer.expires_on:
            parts.insert(0, self.texts["answer.expired"])
        return "\n\n".join(part.strip() for part in parts)

    def _contact_lines(self, found: Iterable[Contact]) -> str:
        return "\n".join(self._contact_line(contact) for contact in found)

    def _named_contact(self, key: str) -> str:
        """A contact that a text names; one that was taken back since says where to ask instead."""
        contact = self.contacts.by_key[key]
        return self._contact_line(contact) if contact.usable else self.texts["contact.taken_back"]

    def _contact_line(self, contact: Contact) -> str:
        kind = self.texts.get(f"contact.kind_{contact.kind}", "").strip()
        note = self.texts["contact.untested"] if contact.status == UNTESTED else ""
        name = escape(f"{contact.name} {kind}".strip())
        return f"• {name}: {escape(contact.value)}{' ' + note.strip() if note else ''}"

    def _country_name(self, code: str) -> str:
        country = self.contacts.countries.get(code)
        return country.name if country else self.texts["contact.that_country"] if code else ""

    def _country_note(self, code: str) -> str:
        country = self.contacts.countries.get(code)
        return country.note if country else ""


def load(folder: Path, values: Mapping[str, str] | None = None) -> Responses:
    """Read all words; raise StartError naming what cannot be read. See Responses for `values`."""
    texts: dict[str, str] = {}
    for name in ("texts.yml", "darurat.yml"):
        try:
            raw = yaml.safe_load((folder / name).read_text(encoding="utf8"))
            texts |= _flat("", raw) if name == "texts.yml" else _emergencies(raw)
        except BROKEN as error:
            raise StartError(f"responses/{name} cannot be read: {error}") from error
    return Responses(texts, load_answers(folder / "faq"), load_contacts(folder), dict(values or {}))


def day(value: date) -> str:
    """A date as people read it: 22 Nov 2026."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def _tidy(text: str) -> str:
    """No contact twice, and no gaps where a placeholder stood empty."""
    lines: list[str] = []
    for line in text.split("\n"):
        if not (line.startswith("•") and line in lines):
            lines.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def _cited(source: Source) -> str:
    name = escape(source.name)
    if source.url:
        name = f'<a href="{escape(source.url)}">{name}</a>'
    return f"{name} ({escape(source.date)})"


def _flat(prefix: str, raw: Mapping[str, object]) -> dict[str, str]:
    flat: dict[str, str] = {}
    for name, value in raw.items():
        key = f"{prefix}.{name}" if prefix else str(name)
        flat |= _flat(key, value) if isinstance(value, Mapping) else {key: str(value)}
    return flat


def _emergencies(raw: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    return {f"darurat.{name}": value["text"] for name, value in raw.items()}
