"""Going back: taking a change back, or choosing an earlier version again. What comes back was
approved once and is checked again; what people have lived without since waits for approval."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.editorial import FILE, Editorial, Version
from bot.effects import Propose, Restore
from bot.errors import UserMistake
from bot.features.contact_pages import naming
from bot.features.editors_desk import (
    compared,
    contact_of,
    file_fields,
    history,
    live_fields,
    live_version,
    told,
    version_faults,
    version_named,
)
from bot.features.for_editors import (
    CANCEL,
    JUDGE,
    MENU,
    argument,
    finished,
    number,
    told_colleagues,
)
from bot.features.proposing import hand_in
from bot.features.version_pages import history_of
from bot.model import Button, Decision, Say, Turn


def undo(turn: Turn, desk: Editorial) -> Decision:
    """Ask once whether to go back one version, with what that changes; what cannot be done is said
    at once."""
    found = history_of(desk, argument(turn, 1))
    live = next((one for one in found if one.state == "live"), None)
    if live is None:
        raise UserMistake("approving.nothing_to_undo")
    target = _one_before(desk, live)
    decided = _restored(turn, desk, live, target)
    if not decided.effects:
        return decided
    waits = any(isinstance(effect, Propose) for effect in decided.effects)
    return finished(turn, _question(desk, live, target, waits=waits))


def go_back(turn: Turn, desk: Editorial) -> Decision:
    """Yes: go back from the version that was live when it was asked. UserMistake when another one
    is live by now."""
    live = version_named(desk, number(turn, 1))
    if live.state != "live":
        raise UserMistake("approving.changed_since")
    return _restored(turn, desk, live, _one_before(desk, live))


def choose(turn: Turn, desk: Editorial) -> Decision:
    """Go back to the version on the button, which was live once. Over the file's own text, or where
    nothing is live, it goes the way of every change: people read something else meanwhile."""
    version = version_named(desk, number(turn, 1))
    if version.state != "past" or not version.body:
        raise UserMistake("editors.unknown_version")
    live = live_version(desk, version.kind, version.name)
    if live != FILE:
        return _restored(turn, desk, version_named(desk, live), version.id)
    return _wrong_today(turn, desk, version) or _proposed(
        turn, desk, version, FILE, "editing.proposed"
    )


def _question(desk: Editorial, live: Version, target: int, *, waits: bool) -> Say:
    """Whether to go back to `target`, with what that changes and whether it `waits` then."""
    body = _body(desk, live, target)
    yes, key = "button.undo_yes", "approving.ask_undo_file"
    params = {"nama": live.name}
    if not body:
        yes, key = "button.withdraw_yes", "approving.ask_withdraw"
    elif target != FILE:
        before = version_named(desk, target)
        key = "approving.ask_undo"
        params |= {"nomor": str(before.id), "oleh": before.author_name or "-",
                   "kapan": before.created_at.date().isoformat()}  # fmt: skip
    params["beda"] = compared(live_fields(desk, live.kind, live.name), body)
    rows = ((Button(yes, JUDGE, ("balik", str(live.id))),), *CANCEL)
    return Say(key, params, rows, parts=(Say("approving.undo_waits_then"),) if waits else ())


def _body(desk: Editorial, live: Version, target: int) -> dict[str, Any]:
    """The fields that stand after going back; nothing when it is taken away then."""
    if target == FILE:
        return file_fields(desk, live.kind, live.name)
    return dict(version_named(desk, target).body)


def _restored(turn: Turn, desk: Editorial, live: Version, target: int) -> Decision:
    """The earlier version instead of the live one, when nothing is wrong with it today."""
    body = _body(desk, live, target)
    if not body:
        return _taken_away(turn, desk, live)
    again = replace(live, body=body)
    if wrong := _wrong_today(turn, desk, again):
        return wrong
    if desk.approvals > 1 and live.kind == "contact" and _gives_out(live, again):
        return _proposed(turn, desk, again, live.id, "approving.undo_proposed")
    return _at_once(turn, desk, live, target, "approving.undone")


def _wrong_today(turn: Turn, desk: Editorial, again: Version) -> Decision | None:
    """What is wrong with a version by now, if anything is."""
    wrong = told(version_faults(turn, desk, again), stops=True)
    if not wrong:
        return None
    return finished(turn, Say("approving.not_undone", {"nama": again.name}, MENU, parts=wrong))


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
    hear = told_colleagues(turn, desk, Say("approving.colleague_undid", params))
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


def _proposed(turn: Turn, desk: Editorial, again: Version, base: int, key: str) -> Decision:
    """The text of a version as a draft over `base`, unless the same one waits already."""
    body: Mapping[str, Any] = dict(again.body)
    for one in history(desk, again.kind, again.name):
        if one.state == "draft" and one.base == base and dict(one.body) == body:
            raise UserMistake("approving.undo_waits")
    return hand_in(turn, desk, (again.kind, again.name), body, base, again.name, key)


def _one_before(desk: Editorial, live: Version) -> int:
    """The version that this one was made from; a restored one counts as the one it brought back."""
    by_id = {one.id: one for one in history(desk, live.kind, live.name)}
    while live.how == "restore" and live.base in by_id:
        live = by_id[live.base]
    before = by_id.get(live.base)
    return before.id if before and before.state == "past" and before.body else FILE
