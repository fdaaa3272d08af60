"""What somebody who has a case writes as an editor: it is for the editors' step that asked for it,
not for the people of the desk. Pure."""

from bot import urgency
from bot.buttons import EDITING, NEWSROOM
from bot.case_manners import stops
from bot.model import Turn
from bot.passing_steps import POST_MESSAGE_STEP, POST_TEXT_STEP

ASKED_FOR = ("text", "photo", "document", "video", "voice", "sticker", "other", "unknown")
"""What an editor may send where one of the editors' steps waits, be it the wrong kind."""


def for_editing(turn: Turn) -> bool:
    """Whether what somebody with a case sends is what one of the editors' steps asked for, and so
    none of the case's business. A cry for help is, whatever was asked; so is all they send while a
    person has the chat, or somebody may watch it, and what a step does not take either: words
    changed or passed on, and words where a post of the channel is awaited."""
    case, incoming, step = turn.case, turn.incoming, turn.conversation.step
    # Answers are written in words; pictures are for posts alone.
    areas = EDITING if incoming.kind == "text" else NEWSROOM
    asked = turn.editorial is not None and step.startswith(areas)
    if not asked or incoming.kind not in ASKED_FOR or not incoming.private:
        return False
    if case is None or case.silences or case.quiet or stops(case, incoming):
        return False
    # A post is about danger: only what is said of oneself is a cry there.
    own = bool(turn.danger) and turn.own
    crying = own if step == POST_TEXT_STEP else urgency.alarming(turn)
    fits = incoming.forwarded if step == POST_MESSAGE_STEP else not incoming.elsewhere
    return fits and not crying
