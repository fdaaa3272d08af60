"""Turns keys into words: texts.yml, darurat.yml and the answers, filled in and ready for Telegram.

This is the only place that knows the words. Values that people wrote are escaped here.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from html import escape
from pathlib import Path

from bot import contact_lines, post_filling, report_filling, sign_words, text_files
from bot.answer import Answer
from bot.answer_files import BROKEN
from bot.answer_files import load as load_answers
from bot.cards import CardText, card_text
from bot.citing import citation
from bot.contact_files import load as load_contacts
from bot.contacts import Contact, Contacts
from bot.dates import day
from bot.errors import StartError
from bot.geography import Geography
from bot.model import Button, Json, Rows, Say
from bot.offer_card import OfferCard
from bot.yaml_text import parsed

PLACEHOLDER = re.compile(r"\{(kontak):([a-z0-9_]+)\}|\{([a-z_]+)\}")
POINT = "• "
"""Begins each part of a Say: they stand as a list."""
LONGEST_LABEL = 60
"""Characters of a label that is the name of something; what is longer no screen shows."""
CALLBACK_LIMIT = 64
"""Bytes in a button's data, Bot API `InlineKeyboardButton.callback_data`."""


@dataclass(frozen=True)
class Responses:
    """All words of the bot. `texts` holds dotted keys, emergencies among them as `darurat.<id>`."""

    texts: Mapping[str, str]
    answers: Mapping[str, Answer]
    contacts: Contacts
    cards: tuple[str, ...] = ()
    """Ids of the answers of which a picture is offered."""
    values: Mapping[str, str] = field(default_factory=dict)
    """Settings that texts and answers name, such as how long messages are kept."""
    geography: Geography = field(default_factory=Geography)
    """Where places are, and how people spell them."""

    def message(self, say: Say, now: datetime) -> Json:
        """The message for a Say: Telegram HTML and a keyboard."""
        text = self.text(say, now)
        if say.edited:
            text = f"{self.texts['answer.edited'].strip()}\n\n{text}"
        message = {"text": text, "keyboard": self.keyboard(say.buttons)}
        return message | ({"reply_to": say.reply_to} if say.reply_to else {})

    def text(self, say: Say, now: datetime) -> str:
        """The words of a Say and its parts, in Telegram HTML; KeyError for what is unknown."""
        parts = (self.text(one, now).removeprefix(POINT) for one in say.parts)
        text = "\n".join((self._own_text(say, now), *(f"{POINT}{part}" for part in parts)))
        text = "\n\n".join((text, *(self.text(one, now) for one in say.then)))
        return f"{text}\n\n{self.texts[say.below].strip()}" if say.below else text

    def _own_text(self, say: Say, now: datetime) -> str:
        group, _, name = say.key.partition(".")
        if group == "faq":
            return self._answer(say.answer or self.answer(name, say.country), say, now.date())
        return self._fill(self.texts[say.key], say).strip()

    def card(self, say: Say, now: datetime, bot_name: str) -> Json:
        """The message for a Say with a picture: caption and keyboard, what stands on the card, and
        the answer's own words for a card that cannot be drawn."""
        if say.warning:
            return self._warning_card(say, say.warning, now, bot_name)
        answer = say.answer or self.answer(say.card, say.country)
        names = "; ".join(source.name for source in answer.sources)
        foot = self.texts["card.foot"].replace("%BOT%", bot_name).replace("%SUMBER%", names)
        checked = self.texts["card.checked"].replace("%TANGGAL%", day(answer.reviewed_on))
        if now.date() > answer.expires_on:
            checked = f"{checked}\n{self.texts['card.expired']}"
        words = self.text(Say(f"faq.{say.card}", country=say.country, answer=answer), now)
        card = asdict(card_text(answer, foot.strip(), checked))
        return self.message(say, now) | {"card": card, "words": words}

    def _warning_card(self, say: Say, card: OfferCard, now: datetime, bot_name: str) -> Json:
        """The message with the picture of a checked offer: caption, card, words in its place."""
        foot = self.texts["card.foot_offer"].replace("%BOT%", bot_name)
        checked = self.texts["card.checked"].replace("%TANGGAL%", day(now.date()))
        points = tuple(f"{POINT}{self.texts[f'sign.{id}.title']}" for id in card.signs)
        made = CardText(
            self.texts[f"card.{card.verdict}"], self.texts["card.lead_offer"].strip(), points,
            self.texts["card.next_offer"], self.texts["card.step_offer"].strip(),
            f"{foot.strip()}\n{checked}",
        )  # fmt: skip
        words = "\n".join((made.title, made.lead, *points, f"{made.next_label}: {made.next_step}"))
        return self.message(say, now) | {"card": asdict(made), "words": escape(words)}

    def paper(self, say: Say, now: datetime) -> Json:
        """The PDF of a Say's report, as a row of the outbox holds it."""
        paper, name = report_filling.papered(say, self.texts, self.contacts.names, now, self.values)
        return {"paper": asdict(paper), "name": name}

    def copied(self, say: Say) -> tuple[str, ...]:
        """The blocks to copy of a Say's report, a message each."""
        return report_filling.copied(say, self.texts, self.contacts.names)

    def answer(self, id: str, country: str = "") -> Answer:
        """The answer of an id, or its variant for a country; KeyError for an unknown id."""
        for answer in self.answers.values():
            if country and answer.variant_of == id and country in answer.countries:
                return answer
        return self.answers[id]

    @property
    def by_country(self) -> dict[str, frozenset[str]]:
        """The countries for which an answer has a variant, by the answer's id."""
        found: dict[str, frozenset[str]] = {}
        for answer in self.answers.values():
            if answer.variant_of:
                before = found.get(answer.variant_of, frozenset())
                found[answer.variant_of] = before | frozenset(answer.countries)
        return found

    def keyboard(self, rows: Rows) -> list[list[Json]]:
        """The buttons as Telegram wants them; raise ValueError when one carries too much. A button
        for an answer that was taken away since it was remembered is left out."""
        kept = ([one for one in row if self._known(one)] for row in rows)
        return [[self._button(button) for button in row] for row in kept if row]

    def _known(self, button: Button) -> bool:
        group, _, name = button.key.partition(".")
        return group != "label" or name in self.answers or button.key in self.texts

    def label(self, key: str) -> str:
        """A button's label: `label.<id>` of an answer stands in the answer itself."""
        group, _, name = key.partition(".")
        if group == "label" and name in self.answers:
            return self.answers[name].button
        if group == "wa":
            called = self.contacts.by_key[name].called
            return self.texts["button.whatsapp"].replace("{nama}", called)
        if group == "negara":
            return self.contacts.countries[name].name
        return self.texts[key]

    def _button(self, button: Button) -> Json:
        label = button.text[:LONGEST_LABEL] or self.label(button.key)
        if button.ticked:
            label = self.texts["button.ticked"].replace("{nama}", label)
        if button.url:
            return {"text": label, "url": button.url}
        data = ":".join((button.action, *button.args))
        if len(data.encode()) > CALLBACK_LIMIT:
            raise ValueError(f"button {button.key} carries more than {CALLBACK_LIMIT} bytes")
        return {"text": label, "data": data}

    def _fill(self, text: str, say: Say) -> str:
        def put(match: re.Match[str]) -> str:
            if match[1]:
                return contact_lines.among(match, self._named_contact(match[2]))
            if match[3] == "kontak_usulan" and say.contact:
                return self._contact_line(say.contact)
            if match[3] == "kontak":
                return self._contact_lines(self._serving(say))
            if match[3] == "sumber_kontak":
                return contact_lines.sources(self._serving(say), self.texts)
            if match[3] == "negara":
                return escape(self._country_name(say.country))
            if match[3] == "catatan_negara":
                return self._country_note(say)
            if match[3] == "tanya_negara":
                return "" if say.country else self.texts["contact.which_country"].strip()
            if say.report and match[3] in report_filling.FIELDS:
                return report_filling.filled(
                    match[3], say, say.report, self.texts, self.contacts.names
                )
            if say.post and match[3] in post_filling.FIELDS:
                text = post_filling.FIELDS[match[3]](say.post.body)
                return post_filling.with_contacts(text, self._named_contact)
            return escape(say.params[match[3]] if match[3] in say.params else self.values[match[3]])

        return _tidy(PLACEHOLDER.sub(put, text))

    def _answer(self, answer: Answer, say: Say, today: date) -> str:
        body = self._fill(answer.body, Say(say.key, country=say.country))
        names = citation(answer.sources)
        checked = Say("answer.source", {"date": day(answer.reviewed_on)})
        parts = [body, self._fill(self.texts["answer.source"], checked).replace("%SUMBER%", names)]
        if today > answer.expires_on:
            parts.insert(0, self.texts["answer.expired"])
        if any(button.key == "button.helped" for row in say.buttons for button in row):
            parts.append(self.texts["answer.helpful"])
        return "\n\n".join(part.strip() for part in parts)

    def _contact_lines(self, found: Iterable[Contact]) -> str:
        return "\n".join(self._contact_line(contact) for contact in found)

    def _serving(self, say: Say) -> tuple[Contact, ...]:
        """The contacts of the Say's country, those of the city it names (`kota`) first."""
        return self.contacts.serving(say.country, say.params.get("kota", ""))

    def _named_contact(self, key: str) -> str:
        """A contact that a text names; one taken back or away since says where to ask instead."""
        contact = self.contacts.usable(key)
        return self._contact_line(contact) if contact else self.texts["contact.taken_back"]

    def _contact_line(self, contact: Contact) -> str:
        return contact_lines.line(contact, self.texts)

    def _country_name(self, code: str) -> str:
        country = self.contacts.countries.get(code)
        return country.name if country else self.texts["contact.that_country"] if code else ""

    def _country_note(self, say: Say) -> str:
        """What to know of a country's contacts; of a city whose number is not known, just that."""
        city, country = say.params.get("kota", ""), self.contacts.countries.get(say.country)
        if city in self.contacts.without_number(say.country):
            return self.texts["contact.no_number"].strip().replace("{kota}", escape(city))
        if country is None:
            return ""
        own = any(self.contacts.usable(key) for key in country.contacts)
        return escape(country.note if own or not country.lacking else country.lacking)


def load(folder: Path, values: Mapping[str, str] | None = None) -> Responses:
    """Read all words; raise StartError naming what cannot be read. See Responses for `values`."""
    texts = text_files.load(folder) | sign_words.load(folder)
    answers, contacts = load_answers(folder / "faq"), load_contacts(folder)
    return Responses(texts, answers, contacts, card_ids(folder), dict(values or {}))


def card_ids(folder: Path) -> tuple[str, ...]:
    """The ids of cards.yml: answers with a card while nothing is counted yet. Raise StartError."""
    try:
        listed = parsed((folder / "cards.yml").read_text(encoding="utf8"))
        return tuple(str(id) for id in listed["cards"])
    except BROKEN as error:
        raise StartError(f"responses/cards.yml cannot be read: {error}") from error


def _tidy(text: str) -> str:
    """No contact twice, and no gaps where a placeholder stood empty."""
    lines: list[str] = []
    for line in text.split("\n"):
        if not (line.startswith("•") and line in lines):
            lines.append(line)
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))
