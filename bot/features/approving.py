"""A second editor looks at what one proposed, and makes it live or turns it down."""

from bot.answer import Answer
from bot.answer_json import WRONG_FIELDS, fields_of, from_fields
from bot.checking import Fault, contact_faults
from bot.differences import field_changes
from bot.editorial import Editorial, Version
from bot.effects import Publish, Refuse
from bot.errors import UserMistake
from bot.features.for_editors import (
    JUDGE,
    MENU,
    argument,
    at_work,
    colleagues,
    contact_in,
    faults,
    finished,
    guarded,
    listed,
    live_version,
    number,
    step,
    told,
    version_named,
    working,
)
from bot.features.taking_back import SHOWN, choose, list_history, named, undo
from bot.model import Button, Decision, Feature, Rows, Say, Turn

STEP = "jawaban.tolak"
LONGEST_REASON = 500
"""Characters of a reason that the author of a draft is told."""
APPROVED = ("approving.approved", "approving.approved_news")
TURNED_DOWN = ("approving.turned_down", "approving.turned_down_news")
"""What the one who decides hears, and what the others hear."""
STATES = {"draft": "approving.draft", "live": "approving.live", "past": "approving.past",
          "refused": "approving.refused"}  # fmt: skip


def list_drafts(turn: Turn, desk: Editorial) -> Decision:
    """What waits for a second editor, the oldest first."""
    drafts = [one for one in reversed(desk.records.versions) if one.state == "draft"]
    if not drafts:
        return finished(turn, Say("approving.none", buttons=MENU))
    rows = tuple((Button("", JUDGE, ("lihat", str(one.id)), text=named(one)),) for one in drafts)
    count = {"jumlah": str(len(drafts))}
    return finished(turn, Say("approving.list", count, (*rows[:SHOWN], *MENU)))


def show(turn: Turn, desk: Editorial) -> Decision:
    """A version as people would see it, what it changes, and the decision on it."""
    version = version_named(desk, number(turn, 1))
    seen = (Say(f"faq.{version.name}", answer=_answer(version)),) if _is_answer(version) else ()
    lines = field_changes(_before(desk, version), version.body)
    params = {
        "nomor": str(version.id), "nama": version.name, "oleh": version.author_name or "-",
        "kapan": version.created_at.date().isoformat(), "beda": listed(lines),
        "catatan": version.note or "-",
    }  # fmt: skip
    state = Say(STATES[version.state])
    return finished(
        turn, *seen, Say("approving.about", params, _ways(turn, desk, version), parts=(state,))
    )


def approve(turn: Turn, desk: Editorial) -> Decision:
    """Make a draft live: checked once more, since contacts and answers may have changed."""
    version = _open_draft(desk, number(turn, 1))
    if version.author == turn.incoming.chat_id and desk.approvals > 1:
        raise UserMistake("approving.own")
    if version.base != live_version(desk, version.kind, version.name):
        raise UserMistake("approving.outdated")
    if wrong := told(_faults(turn, desk, version), stops=True):
        return finished(turn, Say("approving.faulty", parts=wrong, buttons=MENU))
    effect = Publish(version.id, desk.me.name, alone=desk.approvals == 1)
    return _decided(turn, desk, version, APPROVED, effect)


def refuse(turn: Turn, desk: Editorial) -> Decision:
    """Ask for the reason of a refusal."""
    version = _open_draft(desk, number(turn, 1))
    return working(turn, STEP, {"version": version.id}, Say("approving.why", buttons=MENU))


def reason(turn: Turn, desk: Editorial) -> Decision:
    """The reason came: the draft is turned down, and its author hears why."""
    version = version_named(desk, int(at_work(turn)["version"]))
    if version.state != "draft":
        return finished(turn, Say("approving.judged_already", buttons=MENU))
    effect = Refuse(version.id, desk.me.name, turn.incoming.text[:LONGEST_REASON])
    return _decided(turn, desk, version, TURNED_DOWN, effect)


def press(turn: Turn, desk: Editorial) -> Decision:
    """A button about versions."""
    ways = {"lihat": show, "setuju": approve, "tolak": refuse, "riwayat": list_history,
            "kembali": undo, "pakai": choose}  # fmt: skip
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
    said = Say(keys[0], params, MENU)
    others = {*colleagues(turn, desk), version.author} - {turn.incoming.chat_id}
    hear = tuple(Say(keys[1], params, to=user) for user in sorted(others) if user > 0)
    return finished(turn, said, *hear, effects=(effect,))


def _open_draft(desk: Editorial, id: int) -> Version:
    version = version_named(desk, id)
    if version.state != "draft":
        raise UserMistake("approving.judged_already")
    return version


def _before(desk: Editorial, version: Version) -> dict[str, object]:
    """The fields of what is live now; nothing for something new."""
    if _is_answer(version):
        return fields_of(desk.answers[version.name]) if version.name in desk.answers else {}
    now = desk.contacts.by_key.get(version.name)
    return dict(vars(now)) if now else {}


def _answer(version: Version) -> Answer:
    """The answer that a version holds; UserMistake when this release cannot read it."""
    try:
        return from_fields(version.name, version.body)
    except WRONG_FIELDS as error:
        raise UserMistake("editors.unknown_version") from error


def _faults(turn: Turn, desk: Editorial, version: Version) -> list[Fault]:
    """What is wrong with a version now; UserMistake when this release cannot read it."""
    if _is_answer(version):
        return faults(turn, desk, _answer(version))
    contact = contact_in({**version.body, "key": version.name})
    return contact_faults(contact, desk.contacts, turn.now.date())


def _is_answer(version: Version) -> bool:
    return version.kind == "answer"


def _ways(turn: Turn, desk: Editorial, version: Version) -> Rows:
    """What can be decided about a version now."""
    if version.state == "draft":
        yes = Button("button.approve", JUDGE, ("setuju", str(version.id)))
        no = Button("button.refuse", JUDGE, ("tolak", str(version.id)))
        return ((yes, no), *MENU)
    back = Button("button.restore", JUDGE, ("pakai", str(version.id)))
    return ((back,), *MENU) if version.state == "past" and version.body else MENU


FEATURE = Feature("approving", buttons={JUDGE: guarded(press)}, steps={STEP: step(reason)})
