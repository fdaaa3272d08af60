"""Knows whom people can reach: numbers, addresses and countries, with status and source. Pure.

A contact whose status is not usable is never given out, whatever asks for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot import phone_numbers

UNKNOWN, ABROAD, HOME = "umum", "luar", "id"
"""Entries of countries.yml: no country named, every foreign country, Indonesia."""
USABLE = ("pakai", "pakai_setelah_uji")
UNTESTED = "pakai_setelah_uji"
HELD_BACK, WRONG = "uji_dulu", "jangan_pakai"
"""The status of a number that waits for a test call, and of one known to be wrong: kept so that
nobody enters it again."""
STATUSES = (*USABLE, HELD_BACK, WRONG)
PHONE, WHATSAPP, SERVICE = "phone", "whatsapp", "service"
"""Kinds of numbers: full ones (E.164), and those that only Indonesia's networks know (110)."""


@dataclass(frozen=True)
class Contact:
    """A number, e-mail or address. `seen` is when a source printed it, `checked` when we looked.

    `city` is where the mission stands, by its Indonesian name. `tested_on` (ISO) and `tested_by`
    say who of ours called it last, `label` names it on a button; each may be empty.
    """

    key: str
    name: str
    country: str
    kind: str
    value: str
    status: str
    source: str
    seen: str
    checked: str
    city: str = ""
    tested_on: str = ""
    tested_by: str = ""
    label: str = ""

    @property
    def usable(self) -> bool:
        """Whether people may be given this contact."""
        return self.status in USABLE

    @property
    def shown(self) -> str:
        """The value as people read it."""
        return phone_numbers.shown(self.value) if self.kind in (PHONE, WHATSAPP) else self.value

    @property
    def called(self) -> str:
        """The name on its button: the label, or the name up to its first dash or colon."""
        return self.label or self.name.split(" - ")[0].split(":")[0]

    @property
    def fault(self) -> str:
        """Why this contact cannot be given out though its status says so, or nothing."""
        if not self.usable or self.kind not in (PHONE, WHATSAPP):
            return ""
        return phone_numbers.fault(self.value, self.country)


def contact_fields(contact: Contact) -> dict[str, str]:
    """The fields of a contact without its key, as a version of it holds them."""
    return {name: value for name, value in vars(contact).items() if name != "key"}


@dataclass(frozen=True)
class Country:
    """A country with the contacts that serve there, best first; `note` is a sentence for people,
    `lacking` the one told while no number of the country may be given out.

    `without_number` are cities with a mission whose number is not known.
    """

    code: str
    name: str
    contacts: tuple[str, ...]
    note: str = ""
    lacking: str = ""
    placement: str = ""
    without_number: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contacts:
    """All contacts and countries."""

    by_key: Mapping[str, Contact]
    countries: Mapping[str, Country]

    def serving(self, code: str, mission: str = "") -> tuple[Contact, ...]:
        """The usable contacts of a country, none twice, those in the city of `mission` first; those
        that serve everywhere abroad come after a foreign country's own. No country: those that
        serve from anywhere."""
        everywhere = () if code in ("", HOME) else self._usable(ABROAD)
        own = self._usable(code or UNKNOWN)
        if mission:
            own = tuple(sorted(own, key=lambda one: one.city != mission))
        return tuple(dict.fromkeys((*own, *everywhere)))

    def usable(self, key: str) -> Contact | None:
        """The contact of that key if people may be given it."""
        contact = self.by_key.get(key)
        return contact if contact and contact.usable else None

    def missions(self, code: str) -> tuple[str, ...]:
        """The cities of a country with a mission, whether its number is known or not."""
        known = tuple(one.city for one in self._usable(code) if one.city)
        return tuple(dict.fromkeys((*known, *self.without_number(code))))

    def without_number(self, code: str) -> tuple[str, ...]:
        """The cities of a country with a mission whose number is not known."""
        return self.countries[code].without_number if code in self.countries else ()

    @property
    def names(self) -> dict[str, str]:
        """The names of all countries by code."""
        return {code: one.name for code, one in self.countries.items()}

    @property
    def lands(self) -> tuple[Country, ...]:
        """All real countries by name, Indonesia among them."""
        real = (land for land in self.countries.values() if land.code not in (UNKNOWN, ABROAD))
        return tuple(sorted(real, key=lambda land: land.name))

    def _usable(self, code: str) -> tuple[Contact, ...]:
        keys = self.countries[code].contacts if code in self.countries else ()
        return tuple(self.by_key[key] for key in keys if self.by_key[key].usable)
