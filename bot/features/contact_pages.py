"""Contacts as editors look at them: by country, then one with all that is known of it."""

from bot.contacts import Contact
from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.features.for_editors import CONTACT, JUDGE, MENU, argument, finished
from bot.model import Button, Decision, Rows, Say, Turn

STATUSES = ("pakai", "pakai_setelah_uji", "uji_dulu", "jangan_pakai")
LABELS = ("contacts.status_use", "contacts.status_untested", "contacts.status_test_first",
          "contacts.status_never")  # fmt: skip


def list_countries(turn: Turn, desk: Editorial) -> Decision:
    """Countries that have contacts, a button each."""
    codes = sorted({one.country for one in desk.contacts.by_key.values()})
    cells = [Button(f"negara.{code}", CONTACT, ("negara", code)) for code in codes]
    rows = tuple(tuple(cells[start : start + 3]) for start in range(0, len(cells), 3))
    new = (Button("button.contact_new", CONTACT, ("baru",)),)
    return finished(turn, Say("contacts.countries", buttons=(*rows, new, *MENU)))


def list_contacts(turn: Turn, desk: Editorial) -> Decision:
    """The contacts of a country, also those that people are not given."""
    code = argument(turn, 1)
    found = [one for one in desk.contacts.by_key.values() if one.country == code]
    rows = tuple((Button("", CONTACT, ("lihat", one.key), text=_named(one)),) for one in found)
    return finished(turn, Say("contacts.list", {"jumlah": str(len(found))}, (*rows, *MENU)))


def show(turn: Turn, desk: Editorial) -> Decision:
    """One contact with all that is known of it."""
    return finished(turn, _about(contact_named(desk, argument(turn, 1))))


def contact_named(desk: Editorial, key: str) -> Contact:
    """The contact of a key; UserMistake when there is none."""
    if key not in desk.contacts.by_key:
        raise UserMistake("contacts.unknown")
    return desk.contacts.by_key[key]


def _about(contact: Contact) -> Say:
    params = {
        "nama": contact.name, "kunci": contact.key, "nilai": contact.shown or "-",
        "sumber": contact.source, "terlihat": contact.seen, "diperiksa": contact.checked,
        "uji": contact.tested_on or "-", "oleh": contact.tested_by or "-",
    }  # fmt: skip

    def button(key: str, verb: str) -> Button:
        return Button(key, CONTACT, (verb, contact.key))

    rows: Rows = (
        (button("button.contact_value", "nomor"), button("button.contact_source", "sumber")),
        (button("button.contact_status", "status"), button("button.test_call", "uji")),
        (
            Button("button.history", JUDGE, ("riwayat", contact.key)),
            Button("button.undo", JUDGE, ("kembali", contact.key)),
        ),
        *MENU,
    )
    return Say("contacts.about", params, rows, parts=(Say(LABELS[_place(contact)]),))


def _place(contact: Contact) -> int:
    """Where its status stands among STATUSES; one of another release is as good as "never"."""
    return STATUSES.index(contact.status) if contact.status in STATUSES else len(STATUSES) - 1


def _named(contact: Contact) -> str:
    return f"{'✅' if contact.usable else '🚫'} {contact.called} · {contact.shown}"
