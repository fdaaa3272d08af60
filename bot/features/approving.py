"""A second editor looks at what one proposed, and makes it live or turns it down."""

from bot.editorial import Editorial, Version
from bot.effects import Publish, Refuse
from bot.errors import UserMistake
from bot.features.contact_pages import used_in
from bot.features.for_editors import (
    JUDGE,
    MENU,
    answer_of,
    argument,
    at_work,
    colleagues,
    compared,
    contact_of,
    fields_in,
    finished,
    guarded,
    live_version,
    number,
    page_of,
    step,
    told,
    version_faults,
    version_named,
    working,
)
from bot.features.taking_back import OLDER, SHOWN, choose, list_history, named, undo
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
    """What waits for a second editor, the oldest first, a page at a time."""
    drafts = [one for one in reversed(desk.records.versions) if one.state == "draft"]
    if not drafts:
        return finished(turn, Say("approving.none", buttons=MENU))
    page = page_of(drafts, number(turn, 1), SHOWN, JUDGE, "daftar")
    rows = tuple(
        (Button("", JUDGE, ("lihat", str(one.id)), text=named(one)),) for one in page.items
    )
    count = {"jumlah": str(len(drafts))}
    return finished(turn, Say("approving.list", count, (*rows, *page.ways, *MENU)))


def show(turn: Turn, desk: Editorial) -> Decision:
    """A version as people would see it, what it changes, and the decision on it."""
    version = version_named(desk, number(turn, 1))
    before = fields_in(desk.answers, desk.contacts, version.kind, version.name)
    params = {
        "nomor": str(version.id), "nama": version.name, "oleh": version.author_name or "-",
        "kapan": version.created_at.date().isoformat(), "beda": compared(before, version.body),
        "catatan": version.note or "-",
    }  # fmt: skip
    state = Say(STATES[version.state])
    about = Say("approving.about", params, _ways(turn, desk, version), parts=(state,))
    return finished(turn, _seen(desk, version), about)


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
    ways = {
        "lihat": show, "setuju": approve, "tolak": refuse, "riwayat": list_history,
        OLDER: list_history, "kembali": undo, "pakai": choose,
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
    said = Say(keys[0], params, MENU)
    others = {*colleagues(turn, desk), version.author} - {turn.incoming.chat_id}
    hear = tuple(Say(keys[1], params, to=user) for user in sorted(others) if user > 0)
    return finished(turn, said, *hear, effects=(effect,))


def _open_draft(desk: Editorial, id: int) -> Version:
    version = version_named(desk, id)
    if version.state != "draft":
        raise UserMistake("approving.judged_already")
    return version


def _seen(desk: Editorial, version: Version) -> Say:
    """What people would see of a version; of a contact they would not be given, where they meet it
    now. UserMistake when this release cannot read it."""
    if version.kind == "answer":
        return Say(f"faq.{version.name}", answer=answer_of(version))
    contact = contact_of(version)
    if contact.usable:
        return Say("approving.contact", contact=contact)
    return Say("approving.contact_hidden", contact=contact, parts=used_in(desk, contact))


def _ways(turn: Turn, desk: Editorial, version: Version) -> Rows:
    """What can be decided about a version now."""
    if version.state == "draft":
        yes = Button("button.approve", JUDGE, ("setuju", str(version.id)))
        no = Button("button.refuse", JUDGE, ("tolak", str(version.id)))
        return ((yes, no), *MENU)
    back = Button("button.restore", JUDGE, ("pakai", str(version.id)))
    return ((back,), *MENU) if version.state == "past" and version.body else MENU


FEATURE = Feature(
    "approving", buttons={JUDGE: guarded(press)}, steps={STEP: step(reason, hears_alarms=True)}
)
