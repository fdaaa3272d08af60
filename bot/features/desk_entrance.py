"""All that happens at the operators' desk comes in here and goes to the one that handles it."""

from collections.abc import Mapping

from bot.cases.desk import Desk
from bot.features import desk_closing, desk_handing_over, desk_quick
from bot.features.desk_changed import changed, reacted, take_back
from bot.features.desk_claiming import claim, how_to_note, reopen
from bot.features.desk_duty import duty, pause, pause_pressed
from bot.features.desk_export import export
from bot.features.desk_leaving import gone
from bot.features.desk_news import news, tapped
from bot.features.desk_paper import PAPER, paper
from bot.features.desk_queue import queue
from bot.features.desk_record import show
from bot.features.desk_saying import (
    DESK,
    DeskHandler,
    allowed,
    answer,
    argument,
    log,
    refused,
    unpressed,
)
from bot.features.desk_talk import SPOKEN, hinted, spoken, unsent
from bot.features.reports import lapor
from bot.model import Decision, Feature, Say, Turn


def happened(turn: Turn) -> Decision:
    """Something in an operators' group, a desk's command or button anywhere, or words in a private
    room."""
    desk, kind = turn.desk, turn.incoming.kind
    if kind == "member":
        return gone(turn, desk)
    if desk is None or not desk.me.role:
        return _stranger(turn)
    if kind == "button":
        return _pressed(turn, desk)
    if kind == "reaction":
        return reacted(turn, desk)
    if kind == "command":
        return _commanded(turn, desk)
    if turn.incoming.edited:
        return changed(turn, desk)
    return desk_handing_over.written(turn, desk) or spoken(turn, desk)


def _stranger(turn: Turn) -> Decision:
    """Nobody of the desk: a kind sentence, and nothing else happens. Who types /laporan in private
    wants a report of their own."""
    desk, kind = turn.desk, turn.incoming.kind
    if turn.incoming.private and (kind, turn.incoming.command) == ("command", PAPER):
        return lapor(turn)
    if kind in ("button", "command"):
        return refused(turn, "stranger")
    if desk is None or desk.case is None or not desk.here or kind not in SPOKEN:
        return Decision()
    log.warning("desk: refused %s", kind)
    return unsent(turn, desk, desk.case, "stranger")


def _pressed(turn: Turn, desk: Desk) -> Decision:
    handler = PRESSED.get(argument(turn, 0)) if turn.incoming.command == DESK else None
    if handler is None:
        return answer(turn, toast=Say("desk.toast_old"))
    return handler(turn, desk)


def _commanded(turn: Turn, desk: Desk) -> Decision:
    """A command; one that is changed later does not count again, and an unknown one in a room is
    not for the person."""
    handler = COMMANDS.get(turn.incoming.command)
    if turn.incoming.edited:
        return Decision()
    if handler is None:
        return hinted(turn, "desk.hint_no_command", {}) if desk.here else Decision()
    return handler(turn, desk)


def _put_away(turn: Turn, desk: Desk) -> Decision:
    """The button that ends a question of the bot's: its buttons go, nothing else happens."""
    return answer(turn, toast=Say("desk.toast_nothing_done"), effects=unpressed(turn))


def _how(turn: Turn, desk: Desk) -> Decision:
    """/petunjuk: how the desk works."""
    return answer(turn, Say("desk.how"))


PRESSED: Mapping[str, DeskHandler] = {
    "ambil": allowed("take", claim),
    "buka": allowed("reopen", reopen),
    "catatan": allowed("note", how_to_note),
    "oper": allowed("hand_over", desk_handing_over.choose),
    "oper_ke": allowed("hand_over", desk_handing_over.chosen),
    "oper_kirim": allowed("hand_over", desk_handing_over.without_note),
    "oper_batal": allowed("hand_over", desk_handing_over.cancel),
    "cepat": allowed("write", desk_quick.offer),
    "cepat_kirim": allowed("write", desk_quick.send),
    "lokasi": allowed("write", desk_quick.place),
    "tutup": allowed("close", desk_closing.choose),
    "tutup_hasil": allowed("close", desk_closing.close),
    "istirahat": pause_pressed,
    "kabar": allowed("news", tapped),
    "ekspor": export,
    "batal": _put_away,
}
"""What a button `meja:<what>:<number>` does."""
COMMANDS: Mapping[str, DeskHandler] = {
    "jaga": duty,
    "istirahat": pause,
    "antrian": queue,
    "kasus": show,
    "petunjuk": _how,
    "tarik": take_back,
    "kabar": news,
    "ekspor": export,
    PAPER: paper,
}
FEATURE = Feature(
    "desk", commands=dict.fromkeys(COMMANDS, happened), buttons={DESK: happened},
    kinds={"desk": happened},
)  # fmt: skip
