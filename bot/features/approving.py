"""A second editor looks at what one proposed, and makes it live or turns it down."""

from bot.editorial import Editorial, Version
from bot.effects import Publish, Refuse
from bot.errors import UserMistake
from bot.features.editors_desk import live_version, told, version_faults, version_named
from bot.features.for_editors import (
    CANCEL,
    JUDGE,
    MENU,
    argument,
    at_work,
    colleagues_reached,
    finished,
    guarded,
    number,
    step,
    told_colleagues,
    working,
)
from bot.features.taking_back import choose, go_back, undo
from bot.features.version_pages import OLDER, list_drafts, list_history, list_withdrawn, show
from bot.model import Decision, Feature, Say, Turn

STEP = "jawaban.tolak"
LONGEST_REASON = 500
"""Characters of a reason that the author of a draft is told."""
APPROVED = ("approving.approved", "approving.approved_news")
TURNED_DOWN = ("approving.turned_down", "approving.turned_down_news")
"""What the one who decides hears, and what the others hear."""


def approve(turn: Turn, desk: Editorial) -> Decision:
    """Make a draft live: checked once more, since contacts and answers may have changed."""
    version = _open_draft(desk, number(turn, 1))
    if version.author == turn.incoming.chat_id and desk.approvals > 1:
        raise UserMistake("approving.own")
    if version.base != live_version(desk, version.kind, version.name):
        raise UserMistake("approving.outdated")
    if wrong := told(version_faults(turn, desk, version), stops=True):
        return finished(turn, Say("approving.faulty", parts=wrong, buttons=MENU))
    effect = Publish(version.id, desk.me.name, alone=desk.approvals == 1)
    return _decided(turn, desk, version, APPROVED, effect)


def refuse(turn: Turn, desk: Editorial) -> Decision:
    """Ask for the reason of a refusal."""
    version = _open_draft(desk, number(turn, 1))
    return working(turn, STEP, {"version": version.id}, Say("approving.why", buttons=CANCEL))


def reason(turn: Turn, desk: Editorial) -> Decision:
    """The reason came: the draft is turned down, and its author hears why."""
    version = version_named(desk, int(at_work(turn)["version"]))
    if version.state != "draft":
        return finished(turn, Say("approving.judged_already", buttons=MENU))
    effect = Refuse(version.id, desk.me.name, turn.incoming.text[:LONGEST_REASON])
    return _decided(turn, desk, version, TURNED_DOWN, effect)


def press(turn: Turn, desk: Editorial) -> Decision:
    """A button about versions."""
    ways = {
        "lihat": show, "setuju": approve, "tolak": refuse, "riwayat": list_history,
        OLDER: list_history, "ditarik": list_withdrawn, "kembali": undo, "balik": go_back,
        "pakai": choose,
    }  # fmt: skip
    return ways.get(argument(turn, 0), list_drafts)(turn, desk)


def _decided(
    turn: Turn,
    desk: Editorial,
    version: Version,
    keys: tuple[str, str],
    effect: Publish | Refuse,
) -> Decision:
    why = effect.note if isinstance(effect, Refuse) else ""
    params = {"nama": version.name, "nomor": str(version.id), "oleh": desk.me.name or "-",
              "alasan": why or "-"}  # fmt: skip
    said = Say(keys[0], params, MENU, then=colleagues_reached(turn, desk) if why else ())
    hear = told_colleagues(turn, desk, Say(keys[1], params))
    return finished(turn, said, *hear, effects=(effect,))


def _open_draft(desk: Editorial, id: int) -> Version:
    version = version_named(desk, id)
    if version.state != "draft":
        raise UserMistake("approving.judged_already")
    return version


FEATURE = Feature(
    "approving", buttons={JUDGE: guarded(press)}, steps={STEP: step(reason, hears_alarms=True)}
)
