"""Knows whom people can reach: numbers, addresses and countries, with status and source.

A contact whose status is not usable is never given out, whatever asks for it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.errors import StartError

UNKNOWN, ABROAD, HOME = "umum", "luar", "id"
"""Entries of countries.yml: no country named, every foreign country, Indonesia."""
USABLE = ("pakai", "pakai_setelah_uji")
UNTESTED = "pakai_setelah_uji"


@dataclass(frozen=True)
class Contact:
    """A number, e-mail or address. `seen` is when a source printed it, `checked` when we looked."""

    key: str
    name: str
    country: str
    kind: str
    value: str
    status: str
    source: str
    seen: str
    checked: str

    @property
    def usable(self) -> bool:
        """Whether people may be given this contact."""
        return self.status in USABLE


@dataclass(frozen=True)
class Country:
    """A country with the contacts that serve there, best first; `note` is a sentence for people."""

    code: str
    name: str
    contacts: tuple[str, ...]
    note: str = ""
    placement: str = ""


@dataclass(frozen=True)
class Contacts:
    """All contacts and countries."""

    by_key: Mapping[str, Contact]
    countries: Mapping[str, Country]

    def serving(self, code: str) -> tuple[Contact, ...]:
        """The usable contacts of a country, none twice; those that serve everywhere abroad come
        after a foreign country's own. No country: those that serve from anywhere."""
        own = self._keys(code) if code else self._keys(UNKNOWN)
        keys = [*own, *(() if code in ("", HOME) else self._keys(ABROAD))]
        return tuple(self.by_key[key] for key in dict.fromkeys(keys) if self.by_key[key].usable)

    def usable(self, key: str) -> Contact | None:
        """The contact of that key if people may be given it."""
        contact = self.by_key.get(key)
        return contact if contact and contact.usable else None

    def named(self, text: str) -> str:
        """The code of a foreign country whose plain name stands in a text, for when no model is
        there. People say "orang Indonesia" of themselves wherever they are, so home is not one."""
        words = f" {' '.join(re.findall(r'[a-z]+', text.lower()))} "
        lands = (
            land for land in self.countries.values() if land.code not in (UNKNOWN, ABROAD, HOME)
        )
        found = (land.code for land in lands if f" {land.name.lower()} " in words)
        return next(found, "")

    def _keys(self, code: str) -> tuple[str, ...]:
        return self.countries[code].contacts if code in self.countries else ()


def _words(raw: Mapping[str, object]) -> dict[str, str]:
    """All values must be quoted text: YAML takes the zeros and spaces off a number."""
    if wrong := [name for name, value in raw.items() if not isinstance(value, str)]:
        raise TypeError(f"{', '.join(wrong)} must stand in quotes")
    return {name: str(value) for name, value in raw.items()}


def load(folder: Path) -> Contacts:
    """Read contacts.yml and countries.yml; raise StartError when they do not fit together."""
    try:
        raw = yaml.safe_load((folder / "contacts.yml").read_text(encoding="utf8"))
        lands = yaml.safe_load((folder / "countries.yml").read_text(encoding="utf8"))
        contacts = {key: Contact(key=key, **_words(value)) for key, value in raw.items()}
        countries = {
            code: Country(code, **{**value, "contacts": tuple(value["contacts"])})
            for code, value in lands.items()
        }
    except (OSError, ValueError, TypeError, KeyError, AttributeError, yaml.YAMLError) as error:
        raise StartError(f"contacts.yml or countries.yml is broken: {error}") from error
    for country in countries.values():
        if missing := [key for key in country.contacts if key not in contacts]:
            raise StartError(f"countries.yml: {country.code} names unknown contacts {missing}.")
    return Contacts(contacts, countries)
