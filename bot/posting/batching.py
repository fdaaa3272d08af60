"""Puts what was said into few messages, in order, each thing exactly once. Pure.

A group has 20 calls a minute for all its cases: what somebody writes in short lines becomes one
message.
"""

from collections.abc import Sequence
from datetime import timedelta
from itertools import takewhile

from bot.cases.model import Entry
from bot.outcall import plain
from bot.posting import lines, media
from bot.posting.fitting import TEXT_LIMIT, length, parts
from bot.posting.scene import Scene
from bot.posting.steps import Call, Step

ALBUM_LIMIT = 10
"""Pictures of one album (Bot API, sendMediaGroup)."""
ALBUM_PAUSE = timedelta(seconds=1.5)
"""How long an album may grow: its pictures come as messages of their own, within tenths."""
MOST_LINES = 90
"""Lines in one message, each with a mark of its own: a message may have 100 (Bot API)."""
ALL_ON_DUTY, SUPERVISORS = 1, 2
"""Values of an alert's `who`: whom it mentions."""


def next_words(
    entries: Sequence[Entry], person: int, keep: int, scene: Scene, owner: int = 0
) -> Step:
    """The step that shows the first of these entries, and those that go along with it. `owner` is
    who has the case."""
    first = entries[0]
    if lines.is_alert(first):
        return Step("entries", (alert(first, scene, owner),), keep, (first.id,))
    if lines.is_words(first):
        return _lines(entries, keep, scene)
    together = _album(entries)
    growing = first.album and len(together) == len(entries) < ALBUM_LIMIT
    left = (together[-1].at + ALBUM_PAUSE - scene.now).total_seconds()
    wait = max(0.0, left) if growing else 0.0
    if len(together) == 1:
        return Step("entries", media.calls(first, person, scene), keep, (first.id,), ready_in=wait)
    numbers = tuple(one.id for one in together)
    made = media.album(together, person, scene)
    return Step("entries", made, keep, numbers, pairwise=True, ready_in=wait)


def alert(entry: Entry, scene: Scene, owner: int = 0) -> Call:
    """The bot's own words, with those mentioned whom they are for: who has the case, else all on
    duty, or supervisors; supervisors too where nobody is on duty."""
    duty, above = (owner,) if owner else scene.on_duty(), scene.shift.supervisors
    whom = {ALL_ON_DUTY: duty or above, SUPERVISORS: above}.get(entry.who, ())
    called = scene.mentions(whom, "room.supervisor" if whom == above else "room.someone")
    text = f"{entry.text}\n{called}" if called else entry.text
    words = plain(entry.text)[:TEXT_LIMIT]
    return Call("sendmessage", media.html(text), (Call("sendmessage", {"text": words}),))


def _lines(entries: Sequence[Entry], keep: int, scene: Scene) -> Step:
    """Words that follow each other, as lines of one message. What answers something begins a
    message of its own; what is longer than a message becomes several."""
    first, *others = entries
    made = _line(first, scene)
    if len(made) > 1:
        calls = [Call("sendmessage", media.html(part)) for part in made[1:]]
        begun = Call("sendmessage", media.replying(first) | media.html(made[0]))
        return Step("entries", (begun, *calls), keep, (first.id,))
    taken, size = [first], length(made[0])
    for entry in takewhile(lambda one: lines.is_words(one) and not one.answers, others):
        more = _line(entry, scene)
        size += 1 + length(more[0])
        if len(more) > 1 or size > TEXT_LIMIT or len(taken) == MOST_LINES:
            break
        taken.append(entry)
        made += more
    params = media.replying(first) | media.html("\n".join(made))
    bare = {"text": plain("\n".join(made))}
    call = Call("sendmessage", params, (Call("sendmessage", bare),))
    return Step("entries", (call,), keep, tuple(one.id for one in taken))


def _line(entry: Entry, scene: Scene) -> list[str]:
    return parts(lines.lead(entry, scene), lines.spoken(entry, scene))


def _album(entries: Sequence[Entry]) -> list[Entry]:
    """The first entry with those of its album that can be shown with it."""
    first = entries[0]
    kind = media.ALBUM_KINDS.get(first.kind)

    def along(entry: Entry) -> bool:
        same = (entry.album, entry.side) == (first.album, first.side)
        grouped = media.ALBUM_KINDS.get(entry.kind) == kind and bool(entry.file)
        return same and grouped and not entry.changed

    if not first.album or kind is None:
        return [first]
    return list(takewhile(along, entries))[:ALBUM_LIMIT] or [first]
