"""What all of the editors' features share: who may, what is asked of them, where they stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from bot import urgency
from bot.buttons import EDITING
from bot.editorial import Editorial
from bot.errors import UserMistake
from bot.model import Button, Decision, Json, Rows, Say, StepHandler, Turn

WORK = "sunting"
"""Where the conversation remembers what an editor is at."""
BROWSE, EDIT, JUDGE = "jawaban", "jawaban_ubah", "jawaban_putus"
ADD, ASKED, CONTACT = "jawaban_baru", "jawaban_tanya", "jawaban_kontak"
OFFERS = "jawaban_tawaran"
"""Actions of editors' buttons; all begin with one of `buttons.EDITING`."""
REVIEWED_FOR = timedelta(days=180)
"""So long an answer counts as checked when an editor says no other day."""
MENU: Rows = ((Button("button.editors_menu", BROWSE, ("menu",)),),)
DRAFTS: Rows = ((Button("button.editors_drafts", JUDGE, ("daftar",)),),)
CANCEL: Rows = ((Button("button.editors_cancel", EDIT, ("batal",)),),)
type EditorHandler = Callable[[Turn, Editorial], Decision]


def guarded(handler: EditorHandler) -> Callable[[Turn], Decision]:
    """The handler for editors; everybody else hears that this is not for them, and whoever was
    one until now leaves what they were at."""

    def handle(turn: Turn) -> Decision:
        if turn.editorial is None:
            said = (Say("editors.not_you"),)
            if not turn.conversation.step.startswith(EDITING):
                return Decision(said, outcome="fallback")
            return Decision(said, step="", data=turn.remember(**{WORK: None}), outcome="fallback")
        return handler(turn, turn.editorial)

    return handle


def step(
    handler: EditorHandler, *, hears_alarms: bool = False, hears_words: bool = False
) -> StepHandler:
    """The handler for what an editor types at a step. Somebody who is no editor any more is heard
    like everybody, and so is a message that was changed or passed on: it was not written for the
    step. Where nothing is open, the step ends; beneath a mistake stands the button that ends it.

    `hears_alarms` is for steps whose text is handed on at once: there a cry for help is heard as
    one. Elsewhere it must not be: answers are about danger ("disekap"), what is typed is only shown
    again, and nothing of it leaves the chat before a button is pressed. `hears_words` is for steps
    that await a time, an address and the like: the model hears danger in a bare "besok 07.00", so
    there only known words of danger count.
    """

    def handle(turn: Turn) -> Decision | None:
        if turn.editorial is None or turn.incoming.elsewhere:
            return None
        heard = hears_alarms or (hears_words and bool(turn.danger))
        if heard and urgency.alarming(turn):
            return None
        if not isinstance(turn.conversation.data.get(WORK), dict):
            return finished(turn, Say("editors.nothing_open", buttons=MENU))
        try:
            return handler(turn, turn.editorial)
        except UserMistake as mistake:
            return Decision((Say(mistake.key, buttons=CANCEL),), outcome="fallback")

    return handle


def argument(turn: Turn, place: int) -> str:
    """An argument of the button, or nothing."""
    return turn.incoming.args[place] if len(turn.incoming.args) > place else ""


def number(turn: Turn, place: int) -> int:
    """An argument of the button as a number; 0 when it is none."""
    text = argument(turn, place)
    return int(text) if text.isdecimal() else 0


def at_work(turn: Turn) -> Json:
    """What the editor is at; UserMistake when nothing is, as after a long time."""
    work = turn.conversation.data.get(WORK)
    if not isinstance(work, dict):
        raise UserMistake("editors.nothing_open")
    return work


def previewed(turn: Turn, step: str) -> Json:
    """What the editor is at, when the pressed button stands under its newest preview: an older one
    showed something else than what would be handed in. UserMistake otherwise."""
    work, shown = at_work(turn), argument(turn, 1)
    if turn.conversation.step != step or not shown or work.get("ready") != shown:
        raise UserMistake("editors.nothing_open")
    return work


def working(turn: Turn, next_step: str, work: Json, *says: Say) -> Decision:
    """Go on to a step with what the editor is at."""
    return Decision(says, step=next_step, data=turn.remember(**{WORK: work}))


def finished(turn: Turn, *says: Say, effects: tuple[Any, ...] = ()) -> Decision:
    """End what the editor was at."""
    return Decision(says, step="", data=turn.remember(**{WORK: None}), effects=effects)


@dataclass(frozen=True)
class Page[Item]:
    """A part of a list; `number` counts from 1, `ways` are the buttons to the pages beside it."""

    items: Sequence[Item]
    number: int
    ways: Rows


def page_of[Item](
    found: Sequence[Item], page: int, size: int, action: str, *args: str
) -> Page[Item]:
    """The page of a list that a button asks for, counted from 0; past the end, the last one. The
    buttons carry the action, `args` and the page."""
    last = max(0, (len(found) - 1) // size)
    at = min(page, last)
    return Page(found[at * size : (at + 1) * size], at + 1, ways_beside(at, last, action, *args))


def ways_beside(at: int, last: int, action: str, *args: str) -> Rows:
    """The buttons from a page to those beside it, counted from 0."""
    ways = [("button.earlier", at - 1)] if at else []
    ways += [("button.later", at + 1)] if at < last else []
    row = tuple(Button(key, action, (*args, str(to))) for key, to in ways)
    return (row,) if row else ()


def told_colleagues(turn: Turn, desk: Editorial, say: Say) -> tuple[Say, ...]:
    """What the other editors hear of what one of them did: the same for each."""
    return tuple(replace(say, to=one) for one in desk.staff if one != turn.incoming.chat_id)


def colleagues_reached(turn: Turn, desk: Editorial, author: int = 0) -> tuple[Say, ...]:
    """Whether those who are told of something will read it: the `author` of a text, or any of the
    colleagues. Where nobody can be reached it says so, and what to do about it."""
    me = turn.incoming.chat_id
    others = [one for one in desk.staff if one != me]
    meant = [author] if author else others
    if author == me:
        return ()
    if author and author not in others:
        return (Say("newsroom.author_gone"),)
    if not others:
        return (Say("newsroom.no_colleague"),)
    if desk.records.reached.isdisjoint(meant):
        return (Say("newsroom.author_away" if author else "newsroom.colleagues_away"),)
    return (Say("newsroom.author_told" if author else "newsroom.colleagues_told"),)
