"""Going back: the versions of an answer or contact, and taking a change back. What comes back was
approved once and is checked again; a number that people are not given now waits for approval."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.editorial import FILE, Editorial, Version
from bot.effects import Propose, Restore
from bot.errors import UserMistake
from bot.features.contact_pages import naming
from bot.features.for_editors import (
    DRAFTS,
    JUDGE,
    MENU,
    argument,
    colleagues,
    contact_of,
    fields_in,
    finished,
    history,
    live_version,
    number,
    page_of,
    told,
    version_faults,
    version_named,
)
from bot.model import Button, Decision, Rows, Say, Turn

SHOWN = 10
"""Drafts, or versions of one answer, listed in a message."""
OLDER = "lama"
"""The verb of a button to another page of a history: short, since a long key stands beside it."""


def list_history(turn: Turn, desk: Editorial) -> Decision:
    """All versions of an answer or contact, with who and when, a page at a time."""
    name = argument(turn, 1)
    found = _history(desk, name)
    page = page_of(found, number(turn, 2), SHOWN, JUDGE, OLDER, name)
    rows = tuple(
        (Button("", JUDGE, ("lihat", str(one.id)), text=named(one)),) for one in page.items
    )
    params = {"nama": name or "-", "jumlah": str(len(found))}
    if not found:
        return finished(turn, Say("approving.no_history", params, MENU))
    back: Rows = ((Button("button.undo", JUDGE, ("kembali", name)),),)
    return finished(turn, Say("approving.history", params, (*rows, *page.ways, *back, *MENU)))


def undo(turn: Turn, desk: Editorial) -> Decision:
    """Go back one version: that one was approved before."""
    found = _history(desk, argument(turn, 1))
    live = next((one for one in found if one.state == "live"), None)
    if live is None:
        raise UserMistake("approving.nothing_to_undo")
    return _restored(turn, desk, live, _one_before(desk, live))


def choose(turn: Turn, desk: Editorial) -> Decision:
    """Go back to the version on the button, which was live once."""
    version = version_named(desk, number(turn, 1))
    if version.state != "past" or not version.body:
        raise UserMistake("editors.unknown_version")
    live = live_version(desk, version.kind, version.name)
    if live == FILE:
        raise UserMistake("approving.nothing_to_undo")
    return _restored(turn, desk, version_named(desk, live), version.id)


def named(version: Version) -> str:
    """A version as a button names it."""
    return f"{version.id} · {version.name} · {version.author_name} · {version.created_at:%d-%m-%Y}"


def _restored(turn: Turn, desk: Editorial, live: Version, target: int) -> Decision:
    """The earlier version instead of the live one, when nothing is wrong with it today."""
    if target == FILE:
        body = fields_in(desk.originals, desk.original_contacts, live.kind, live.name)
    else:
        body = dict(version_named(desk, target).body)
    if not body:
        return _taken_away(turn, desk, live)
    again = replace(live, body=body)
    if wrong := told(version_faults(turn, desk, again), stops=True):
        said = Say("approving.not_undone", {"nama": live.name}, MENU, parts=wrong)
        return finished(turn, said)
    if desk.approvals > 1 and live.kind == "contact" and _gives_out(live, again):
        return _proposed(turn, desk, live, body)
    return _at_once(turn, desk, live, target, "approving.undone")


def _taken_away(turn: Turn, desk: Editorial, live: Version) -> Decision:
    """What editors added goes away, unless it is a contact that answers name: none of them could be
    changed any more."""
    titles = naming(desk, live.name) if live.kind == "contact" else ""
    if titles:
        params = {"nama": live.name, "judul": titles}
        return finished(turn, Say("approving.still_named", params, MENU))
    return _at_once(turn, desk, live, FILE, "approving.taken_away")


def _at_once(turn: Turn, desk: Editorial, live: Version, target: int, key: str) -> Decision:
    effect = Restore(live.kind, live.name, target, live.id, desk.me.name)
    params = {"nama": live.name, "oleh": desk.me.name or "-"}
    hear = tuple(
        Say("approving.colleague_undid", params, to=user) for user in colleagues(turn, desk)
    )
    return finished(turn, Say(key, params, MENU), *hear, effects=(effect,))


def _gives_out(live: Version, again: Version) -> bool:
    """Whether people would be given a number that they are not given now: what two agreed to take
    back, one alone does not bring back."""
    after = contact_of(again)
    try:
        before = contact_of(live)
    except UserMistake:
        return after.usable
    return after.usable and (not before.usable or before.value != after.value)


def _proposed(turn: Turn, desk: Editorial, live: Version, body: Mapping[str, Any]) -> Decision:
    """The earlier version as a draft, which goes the way of every change."""
    for one in history(desk, live.kind, live.name):
        if one.state == "draft" and one.base == live.id and dict(one.body) == body:
            raise UserMistake("approving.undo_waits")
    wish = Propose(live.kind, live.name, body, live.id, desk.me.name)
    params = {"judul": live.name, "nama": desk.me.name or "-"}
    hear = tuple(
        Say("editing.colleague_proposed", params, DRAFTS, to=user)
        for user in colleagues(turn, desk)
    )
    said = Say("approving.undo_proposed", {"nama": live.name}, MENU)
    return finished(turn, said, *hear, effects=(wish,))


def _one_before(desk: Editorial, live: Version) -> int:
    """The version that this one was made from; a restored one counts as the one it brought back."""
    by_id = {one.id: one for one in history(desk, live.kind, live.name)}
    while live.how == "restore" and live.base in by_id:
        live = by_id[live.base]
    before = by_id.get(live.base)
    return before.id if before and before.state == "past" and before.body else FILE


def _history(desk: Editorial, name: str) -> tuple[Version, ...]:
    return history(desk, "answer", name) or history(desk, "contact", name)
