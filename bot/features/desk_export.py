"""/ekspor: a supervisor gets the cases of a month as a file, in their private chat only.

First without names. Names come after a second tap, of which the other supervisors hear: there is
no case in whose record it could stand.
"""

from bot.cases.desk import Desk
from bot.exporting.file import content
from bot.exporting.period import EXPORT, Wish, wished
from bot.features.desk_saying import answer, button, log, name_of, unpressed
from bot.model import Decision, Say, Turn

MOST, LARGEST = 300, 10_000_000
"""Cases, and characters of a file, that go through the chat: while a file is made nobody else is
heard. The command line has no bounds."""
FILE, FILE_WITH_NAMES = "kasus-{}.{}", "kasus-{}-dengan-nama.{}"


def export(turn: Turn, desk: Desk) -> Decision:
    """The command asks without names, the button beneath its file with them."""
    tapped = turn.incoming.kind == "button"
    if desk.me.role != "supervisor":
        only = Say("reportdesk.export_supervisors_only")
        return answer(turn, toast=only) if tapped else answer(turn, only)
    wish = wished(turn.incoming, turn.now)
    if wish is None:
        old = Say("desk.toast_old")
        return answer(turn, toast=old) if tapped else answer(turn, Say("reportdesk.export_how"))
    return _exported(turn, desk, wish)


def _exported(turn: Turn, desk: Desk, wish: Wish) -> Decision:
    cases = desk.exported
    about = {"bulan": wish.month, "jumlah": str(len(cases))}
    if not cases:
        return answer(turn, Say("reportdesk.export_none", about))
    if len(cases) > MOST:
        return answer(turn, Say("reportdesk.export_too_many", about))
    made = content(cases, wish.period, wish.format, turn.now, names=wish.names)
    if len(made) > LARGEST:
        return answer(turn, Say("reportdesk.export_too_many", about))
    handed = _with_names if wish.names else _without
    return handed(turn, desk, wish, about | {"isi": made})


def _without(turn: Turn, desk: Desk, wish: Wish, params: dict[str, str]) -> Decision:
    names = button("reportdesk.button_names", EXPORT, 0, wish.month, wish.format)
    file = Say(
        "reportdesk.exported", params, ((names,),), to=desk.me.user_id, of_case=True,
        export=FILE.format(wish.month, wish.format),
    )  # fmt: skip
    where = Say("reportdesk.export_sent", _told(desk, params))
    return answer(turn, file, *(() if turn.incoming.private else (where,)))


def _with_names(turn: Turn, desk: Desk, wish: Wish, params: dict[str, str]) -> Decision:
    log.warning("desk: %s cases exported with names", params["jumlah"])
    file = Say(
        "reportdesk.exported_names", params, to=desk.me.user_id, of_case=True,
        export=FILE_WITH_NAMES.format(wish.month, wish.format),
    )  # fmt: skip
    leaders = dict.fromkeys((*turn.shift.supervisors, *turn.shift.rules.supervisors))
    others = tuple(
        Say("reportdesk.export_told", _told(desk, params), to=one, of_case=True)
        for one in leaders
        if one != desk.me.user_id
    )
    toast = Say("desk.toast_sent")
    return answer(turn, file, *others, toast=toast, effects=unpressed(turn))


def _told(desk: Desk, params: dict[str, str]) -> dict[str, str]:
    """What others hear of it: who, which month, how many."""
    return {
        "nama": name_of(desk.me.name), "bulan": params["bulan"], "jumlah": params["jumlah"],
    }  # fmt: skip
