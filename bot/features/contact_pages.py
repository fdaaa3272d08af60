"""Contacts as editors look at them: by country, then one with all that is known of it."""

from bot.checking.addresses import host_of
from bot.checking.markup import HREF
from bot.checking.seen import seen
from bot.contacts import STATUSES, Contact
from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.features.editors_desk import CUT
from bot.features.for_editors import (
    CONTACT,
    JUDGE,
    MENU,
    argument,
    finished,
    number,
    page_of,
)
from bot.features.post_card import title
from bot.model import Button, Decision, Rows, Say, Turn

AT_ONCE = 10
"""Contacts listed in one message."""
TITLES_SHOWN = 10
"""Answers named in one line of a message."""
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
    """The contacts of a country, also those that people are not given, a page at a time."""
    code = argument(turn, 1)
    found = [one for one in desk.contacts.by_key.values() if one.country == code]
    page = page_of(found, number(turn, 2), AT_ONCE, CONTACT, "negara", code)
    rows = tuple((Button("", CONTACT, ("lihat", one.key), text=_named(one)),) for one in page.items)
    count = {"jumlah": str(len(found))}
    return finished(turn, Say("contacts.list", count, (*rows, *page.ways, *MENU)))


def show(turn: Turn, desk: Editorial) -> Decision:
    """One contact with all that is known of it."""
    return finished(turn, _about(contact_named(desk, argument(turn, 1))))


def contact_named(desk: Editorial, key: str) -> Contact:
    """The contact of a key; UserMistake when there is none."""
    if key not in desk.contacts.by_key:
        raise UserMistake("contacts.unknown")
    return desk.contacts.by_key[key]


def naming(desk: Editorial, key: str) -> str:
    """The titles of the answers that name a contact, or nothing."""
    mark = f"{{kontak:{key}}}"
    return _titles([one.title for one in desk.answers.values() if mark in one.body])


def used_in(turn: Turn, desk: Editorial, contact: Contact) -> tuple[Say, ...]:
    """Where people meet a contact that they will not be given any more: answers that name it,
    answers that link to its site, as it stands now or as it is to be, and posts that do either."""
    now = desk.contacts.by_key.get(contact.key, contact)
    hosts = {host_of(now.value), host_of(contact.value)} - {""}
    linking = [one.title for one in desk.answers.values() if hosts & _linked(one.body)]
    found = (
        ("contacts.used_in", naming(desk, contact.key)),
        ("contacts.linked_in", _titles(linking)),
        ("newsroom.holding", _titles(_posts(turn, contact.key, hosts))),
    )
    return tuple(Say(key, {"judul": titles}) for key, titles in found if titles)


def _posts(turn: Turn, key: str, hosts: set[str]) -> list[str]:
    """The posts that people read, or will read, and that name a contact or lead to its site."""
    mark, standing = f"{{kontak:{key}}}", turn.newsroom.standing if turn.newsroom else ()
    found = []
    for post in standing:
        sources = {host_of(source.url) for source in post.body.sources}
        if mark in post.body.text or hosts & (_linked(post.body.text) | sources):
            found.append(title(post))
    return found


def _linked(body: str) -> set[str]:
    """The hosts that a text links to."""
    return {host_of(seen(url)) for url in HREF.findall(body)}


def _titles(found: list[str]) -> str:
    return "; ".join([*found[:TITLES_SHOWN], *([CUT] if len(found) > TITLES_SHOWN else [])])


def _about(contact: Contact) -> Say:
    params = {
        "nama": contact.name, "kunci": contact.key, "nilai": contact.shown or "-",
        "sumber": contact.source or "-", "terlihat": contact.seen or "-",
        "diperiksa": contact.checked or "-",
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
