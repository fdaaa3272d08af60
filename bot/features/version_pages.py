"""Versions as editors look at them: what waits, what was taken away, a history, then one with what
it changes."""

from collections.abc import Sequence

from bot.editorial import Editorial, Version
from bot.features.contact_pages import used_in
from bot.features.editors_desk import (
    answer_of,
    compared,
    contact_of,
    file_fields,
    history,
    live_fields,
    version_named,
    withdrawn,
)
from bot.features.for_editors import JUDGE, MENU, argument, finished, number, page_of
from bot.model import Button, Decision, Rows, Say, Turn

SHOWN = 10
"""Versions listed in a message."""
OLDER = "lama"
"""The verb of a button to another page of a history: short, since a long key stands beside it."""
STATES = {"draft": "approving.draft", "live": "approving.live", "past": "approving.past",
          "refused": "approving.refused"}  # fmt: skip


def list_drafts(turn: Turn, desk: Editorial) -> Decision:
    """What waits for a second editor, the oldest first, a page at a time."""
    drafts = [one for one in reversed(desk.records.versions) if one.state == "draft"]
    if not drafts:
        return finished(turn, Say("approving.none", buttons=MENU))
    return _page(turn, drafts, "approving.list", "daftar")


def list_withdrawn(turn: Turn, desk: Editorial) -> Decision:
    """What editors added and took away again, a page at a time."""
    found = withdrawn(desk)
    if not found:
        return finished(turn, Say("approving.none_withdrawn", buttons=MENU))
    return _page(turn, found, "approving.withdrawn", "ditarik")


def list_history(turn: Turn, desk: Editorial) -> Decision:
    """All versions of an answer or contact, with who and when, a page at a time."""
    name = argument(turn, 1)
    found = history_of(desk, name)
    page = page_of(found, number(turn, 2), SHOWN, JUDGE, OLDER, name)
    params = {"nama": name or "-", "jumlah": str(len(found))}
    if not found:
        return finished(turn, Say("approving.no_history", params, MENU))
    back: Rows = ((Button("button.undo", JUDGE, ("kembali", name)),),)
    rows = (*_opening(page.items), *page.ways, *back, *MENU)
    return finished(turn, Say("approving.history", params, rows))


def show(turn: Turn, desk: Editorial) -> Decision:
    """A version as people would see it, what it changes, and the decision on it."""
    version = version_named(desk, number(turn, 1))
    if version.how == "restore" and not version.body:
        return finished(turn, _file_again(desk, version))
    before = live_fields(desk, version.kind, version.name)
    params = {
        "nomor": str(version.id), "nama": version.name, "oleh": version.author_name or "-",
        "kapan": version.created_at.date().isoformat(), "beda": compared(before, version.body),
        "catatan": version.note or "-",
    }  # fmt: skip
    state = Say(STATES[version.state])
    about = Say("approving.about", params, _ways(version), parts=(state,))
    return finished(turn, _seen(turn, desk, version), about)


def history_of(desk: Editorial, name: str) -> tuple[Version, ...]:
    """The versions of the answer or contact of a name, newest first."""
    return history(desk, "answer", name) or history(desk, "contact", name)


def _page(turn: Turn, found: Sequence[Version], key: str, verb: str) -> Decision:
    page = page_of(found, number(turn, 1), SHOWN, JUDGE, verb)
    rows = (*_opening(page.items), *page.ways, *MENU)
    return finished(turn, Say(key, {"jumlah": str(len(found))}, rows))


def _opening(versions: Sequence[Version]) -> Rows:
    """A button for each version."""
    return tuple((Button("", JUDGE, ("lihat", str(one.id)), text=_named(one)),) for one in versions)


def _named(version: Version) -> str:
    """A version as a button names it."""
    return f"{version.id} · {version.name} · {version.author_name} · {version.created_at:%d-%m-%Y}"


def _file_again(desk: Editorial, version: Version) -> Say:
    """Who brought the file's own text back and when, or took away what has no file."""
    has_file = file_fields(desk, version.kind, version.name)
    key = "approving.file_restored" if has_file else "approving.was_withdrawn"
    params = {
        "nomor": str(version.id), "nama": version.name, "oleh": version.author_name or "-",
        "kapan": version.created_at.date().isoformat(),
    }  # fmt: skip
    back = Button("button.history", JUDGE, ("riwayat", version.name))
    return Say(key, params, ((back,), *MENU))


def _seen(turn: Turn, desk: Editorial, version: Version) -> Say:
    """What people would see of a version; of a contact they would not be given, where they meet it
    now. UserMistake when this release cannot read it."""
    if version.kind == "answer":
        return Say(f"faq.{version.name}", answer=answer_of(version))
    contact = contact_of(version)
    if contact.usable:
        return Say("approving.contact", contact=contact)
    return Say("approving.contact_hidden", contact=contact, parts=used_in(turn, desk, contact))


def _ways(version: Version) -> Rows:
    """What can be decided about a version now."""
    if version.state == "draft":
        yes = Button("button.approve", JUDGE, ("setuju", str(version.id)))
        no = Button("button.refuse", JUDGE, ("tolak", str(version.id)))
        return ((yes, no), *MENU)
    back = Button("button.restore", JUDGE, ("pakai", str(version.id)))
    return ((back,), *MENU) if version.state == "past" and version.body else MENU
