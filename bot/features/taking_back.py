"""Going back: the versions of an answer or contact, and taking a change back at once. What comes
back was approved before."""

from bot.editorial import FILE, Editorial, Version
from bot.effects import Restore
from bot.errors import UserMistake
from bot.features.for_editors import (
    JUDGE,
    MENU,
    argument,
    colleagues,
    finished,
    history,
    live_version,
    number,
    version_named,
)
from bot.model import Button, Decision, Rows, Say, Turn

SHOWN = 10
"""Drafts, or versions of one answer, listed in a message."""


def list_history(turn: Turn, desk: Editorial) -> Decision:
    """All versions of an answer or contact, with who and when."""
    name = argument(turn, 1)
    found = _history(desk, name)
    rows = tuple((Button("", JUDGE, ("lihat", str(one.id)), text=named(one)),) for one in found)
    params = {"nama": name or "-", "jumlah": str(len(found))}
    if not found:
        return finished(turn, Say("approving.no_history", params, MENU))
    back: Rows = ((Button("button.undo", JUDGE, ("kembali", name)),),)
    return finished(turn, Say("approving.history", params, (*rows[:SHOWN], *back, *MENU)))


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
    name, gone = live.name, target == FILE and not _has_file(desk, live)
    key = "approving.taken_away" if gone else "approving.undone"
    effect = Restore(live.kind, name, target, live.id, desk.me.name)
    params = {"nama": name, "oleh": desk.me.name or "-"}
    hear = tuple(
        Say("approving.colleague_undid", params, to=user) for user in colleagues(turn, desk)
    )
    return finished(turn, Say(key, params, MENU), *hear, effects=(effect,))


def _one_before(desk: Editorial, live: Version) -> int:
    """The version that this one was made from; a restored one counts as the one it brought back."""
    by_id = {one.id: one for one in history(desk, live.kind, live.name)}
    while live.how == "restore" and live.base in by_id:
        live = by_id[live.base]
    before = by_id.get(live.base)
    return before.id if before and before.state == "past" and before.body else FILE


def _has_file(desk: Editorial, version: Version) -> bool:
    files = desk.originals if version.kind == "answer" else desk.original_contacts.by_key
    return version.name in files


def _history(desk: Editorial, name: str) -> tuple[Version, ...]:
    return history(desk, "answer", name) or history(desk, "contact", name)
