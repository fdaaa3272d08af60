"""Reads contacts.yml and countries.yml; refuses what could send people to a wrong number."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml

from bot.contacts import Contact, Contacts, Country
from bot.errors import StartError
from bot.yaml_text import parsed

LISTS = ("contacts", "without_number")
"""Fields of countries.yml that are lists."""


def load(folder: Path) -> Contacts:
    """Read both files; raise StartError when one is broken, when they do not fit together, or
    naming the usable contact whose number cannot exist."""
    try:
        raw = parsed((folder / "contacts.yml").read_text(encoding="utf8"))
        lands = parsed((folder / "countries.yml").read_text(encoding="utf8"))
        contacts = {key: _contact(key, value) for key, value in raw.items()}
        countries = {code: _country(code, value) for code, value in lands.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError, yaml.YAMLError) as error:
        raise StartError(f"contacts.yml or countries.yml is broken: {error}") from error
    for contact in contacts.values():
        if contact.fault:
            raise StartError(f"contacts.yml: {contact.key}: {contact.value} {contact.fault}.")
    for country in countries.values():
        if missing := [key for key in country.contacts if key not in contacts]:
            raise StartError(f"countries.yml: {country.code} names unknown contacts {missing}.")
    return Contacts(contacts, countries)


def _contact(key: str, raw: Mapping[str, object]) -> Contact:
    """All values must be quoted text: YAML takes the plus and the zeros off a number."""
    if wrong := [name for name, value in raw.items() if not isinstance(value, str)]:
        raise TypeError(f"{key}: {', '.join(wrong)} must stand in quotes")
    contact = Contact(key=key, **{name: str(value) for name, value in raw.items()})
    for day in filter(None, (contact.checked, contact.tested_on)):
        date.fromisoformat(day)
    return contact


def _country(code: str, raw: Mapping[str, object]) -> Country:
    fields = {name: raw[name] for name in raw if name not in LISTS}
    if wrong := [name for name, value in fields.items() if not isinstance(value, str)]:
        raise TypeError(f"{code}: {', '.join(wrong)} must be text")
    contacts, without = (_names(raw, name) for name in LISTS)
    if "contacts" not in raw:
        raise KeyError(f"{code}: contacts")
    texts = {name: str(value) for name, value in fields.items()}
    return Country(code, contacts=contacts, without_number=without, **texts)


def _names(raw: Mapping[str, object], name: str) -> tuple[str, ...]:
    value = raw.get(name, [])
    if not isinstance(value, list):
        raise TypeError(f"{name} must be a list")
    return tuple(map(str, value))
