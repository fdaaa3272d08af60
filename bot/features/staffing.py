"""/editor: an admin appoints and dismisses editors; everybody else learns their own number."""

from bot.editorial import Editorial, Staff
from bot.effects import Appoint, Dismiss
from bot.features.for_editors import MENU
from bot.model import Decision, Feature, Say, Turn

STAFF = "editor"
LARGEST = 2**52
"""Telegram's numbers of people stay below (Bot API, User)."""
ROLES = {"admin": "staffing.admin", "editor": "staffing.editor"}


def command(turn: Turn) -> Decision:
    """/editor, /editor tambah 123 [admin], /editor cabut 123."""
    desk, words = turn.editorial, turn.incoming.text.lower().split()
    if desk is None or desk.me.role != "admin":
        number = {"nomor": str(turn.incoming.chat_id)}
        return Decision((Say("staffing.your_number", number),))
    if not words:
        return _list(desk)
    user = _number(words[1]) if len(words) > 1 else 0
    if words[0] == "tambah" and user and words[2:] in ([], ["admin"]):
        return _appoint(desk, user, words[2:] == ["admin"])
    if words[0] == "cabut" and user and not words[2:]:
        return _dismiss(desk, user)
    return Decision((Say("staffing.how"),), outcome="fallback")


def _list(desk: Editorial) -> Decision:
    lines = tuple(_line(one) for one in desk.staff.values())
    return Decision((Say("staffing.list", {"jumlah": str(len(lines))}, parts=lines),))


def _line(one: Staff) -> Say:
    return Say(ROLES[one.role], {"nomor": str(one.user_id), "nama": one.name or "-"})


def _appoint(desk: Editorial, user: int, admin: bool) -> Decision:
    if (known := desk.staff.get(user)) and known.fixed:
        return Decision((Say("staffing.fixed"),), outcome="fallback")
    name = known.name if known else ""
    effect = Appoint(user, "admin" if admin else "editor", name)
    said = Say(
        "staffing.appointed",
        {"nomor": str(user)},
        parts=(Say(ROLES[effect.role], {"nomor": str(user), "nama": name or "-"}),),
    )
    hello = Say("staffing.welcome", {"nama": desk.me.name or "-"}, MENU, to=user)
    return Decision((said, hello), effects=(effect,))


def _dismiss(desk: Editorial, user: int) -> Decision:
    known = desk.staff.get(user)
    if known is None or known.fixed:
        return Decision(
            (Say("staffing.fixed" if known else "staffing.unknown"),), outcome="fallback"
        )
    said = Say("staffing.dismissed", {"nomor": str(user)})
    return Decision((said, Say("staffing.goodbye", to=user)), effects=(Dismiss(user),))


def _number(text: str) -> int:
    """A number of a person, 0 when it is none."""
    return int(text) if text.isdecimal() and 0 < int(text) < LARGEST else 0


FEATURE = Feature("staffing", commands={STAFF: command})
