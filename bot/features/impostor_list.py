"""/peniru, for editors: the messages that claim to be ours and that nobody has dealt with yet."""

from bot.buttons import NEWSROOM
from bot.editorial import Editorial
from bot.effects import RemoveButtons
from bot.errors import UserMistake
from bot.features.for_editors import argument, finished, guarded, number
from bot.features.impostor_origin import told
from bot.model import Button, Decision, Feature, Rows, Say, Turn
from bot.post_effects import SettleImpostor
from bot.posts.model import Impostor
from bot.posts.times import day_told

COMMAND = "peniru"
"""The command, and what stands behind `siaran:` on the buttons."""
DONE, DRAFT = "selesai", "dari_peniru"
"""`siaran:peniru:selesai:<id>` settles one; `siaran:dari_peniru:<id>` begins a post about it."""
AT_ONCE = 5
"""Messages at once; the oldest come first, so that none is forgotten."""


def listed(turn: Turn, desk: Editorial) -> Decision:
    """How many there are, and the oldest with what can be done about each."""
    waiting = _waiting(turn)
    if not waiting:
        return finished(turn, Say("impostor.none"))
    head = Say("impostor.list", {"jumlah": str(len(waiting))})
    return finished(turn, head, *map(_shown, waiting[:AT_ONCE]))


def pressed(turn: Turn, desk: Editorial) -> Decision:
    """A button `siaran:peniru:…`; any other than that which settles shows the list."""
    if argument(turn, 1) != DONE:
        return listed(turn, desk)
    id = number(turn, 2)
    if all(one.id != id for one in _waiting(turn)):
        raise UserMistake("impostor.gone")
    said = Say("impostor.settled", {"nomor": str(id)})
    under = turn.incoming.message_id
    buttons = (RemoveButtons(under),) if under else ()
    return Decision((said,), effects=(SettleImpostor(id), *buttons))


def _waiting(turn: Turn) -> tuple[Impostor, ...]:
    """Those not settled, oldest first; UserMistake where the turn shows nobody's."""
    if turn.newsroom is None:
        raise UserMistake("editors.not_you")
    return tuple(one for one in turn.newsroom.records.impostors if not one.settled)


def _shown(one: Impostor) -> Say:
    id = str(one.id)
    params = {"nomor": id, "hari": day_told(one.at), "isi": one.text or "-"}
    rows: Rows = (
        (Button("impostor.button.done", NEWSROOM, (COMMAND, DONE, id)),),
        (Button("impostor.button.draft", NEWSROOM, (DRAFT, id)),),
    )
    return Say("impostor.one", params, buttons=rows, parts=told(one.origin))


FEATURE = Feature("impostor_list", commands={COMMAND: guarded(listed)})
