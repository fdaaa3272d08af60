"""Puts contacts into words: a line for each, and a small one that says where they are from. Pure.

`texts` are the bot's words by dotted key. The results are Telegram HTML.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from html import escape
from urllib.parse import urlsplit

from bot.checking.seen import TAG
from bot.contacts import PHONE, UNTESTED, WHATSAPP, Contact
from bot.dates import day

YEAR = re.compile(r"\d{4}")
POINT = "• "
FORWARD = re.compile(r"^(?:www|m|amp)\.")
"""What stands before the name of a site in its address."""


def line(contact: Contact, texts: Mapping[str, str]) -> str:
    """One contact as an item of a list, with what is known of its being tested."""
    kind = texts.get(f"contact.kind_{contact.kind}", "").strip()
    parts = (f"{POINT}{escape(f'{contact.name} {kind}'.strip())}: {escape(contact.shown)}",
             _tested(contact, texts))  # fmt: skip
    return " ".join(filter(None, parts))


def among(found: re.Match[str], told: str) -> str:
    """A contact's line as it is `told`, in place of what was `found` in a text: with its point on a
    line of its own; without it inside a sentence, or behind a point that the text sets itself."""
    text = found.string
    before = TAG.sub("", text[: found.start()].rpartition("\n")[2]).strip()
    behind = TAG.sub("", text[found.end() :].partition("\n")[0])
    inside = before or any(map(str.isalnum, behind))
    return told.removeprefix(POINT) if inside else told


def sources(contacts: Sequence[Contact], texts: Mapping[str, str]) -> str:
    """Which sites printed these contacts, in which years, and since when they were last checked;
    then that some were not called by us, if so. Nothing of no contacts."""
    if not contacts:
        return ""
    years = [found[0] for one in contacts if (found := YEAR.match(one.seen))]
    text = texts["contact.sources" if years else "contact.sources_undated"].strip()
    text = text.replace("{sumber}", _sites(contacts)).replace("{tahun}", _span(years))
    text = text.replace("{tanggal}", day(date.fromisoformat(min(one.checked for one in contacts))))
    uncalled = any(one.kind in (PHONE, WHATSAPP) and not one.tested_on for one in contacts)
    return f"{text} {texts['contact.not_called'].strip()}" if uncalled else text


def _tested(contact: Contact, texts: Mapping[str, str]) -> str:
    if contact.tested_on:
        tested = day(date.fromisoformat(contact.tested_on))
        return texts["contact.tested"].strip().replace("{tanggal}", tested)
    return texts["contact.untested"].strip() if contact.status == UNTESTED else ""


def _sites(contacts: Sequence[Contact]) -> str:
    """Links to the pages, one a site, called by its name."""
    pages: dict[str, str] = {}
    for contact in contacts:
        host = FORWARD.sub("", urlsplit(contact.source).hostname or contact.source)
        pages.setdefault(host, contact.source)
    return ", ".join(f'<a href="{escape(url)}">{escape(host)}</a>' for host, url in pages.items())


def _span(years: Sequence[str]) -> str:
    return "–".join(dict.fromkeys((min(years), max(years)))) if years else ""
