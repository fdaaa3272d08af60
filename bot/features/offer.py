"""An offer is sent: its parts are gathered until a short silence, then it is judged."""

from dataclasses import replace
from datetime import timedelta

from bot import offer_parts, offering, urgency
from bot.buttons import ASK, EDITING, OFFER, OPEN
from bot.effects import StartTimer
from bot.features.offer_again import again
from bot.features.offer_verdict import told
from bot.model import Button, Decision, Feature, Rows, Say, Turn
from bot.nearness import gone, nearness
from bot.offering import PARTS
from bot.router import OFFERED

SHORT = 8
"""Words: so few beside an offer are the person's own ("ini aman gak kak?"), not the offer's."""
LOOK_AGAIN = timedelta(seconds=1)
"""While files are read; the chat goes on meanwhile."""
WAITING: Rows = (
    (Button("label.ciri_lowongan_palsu", ASK, ("ciri_lowongan_palsu",)),),
    (Button("button.urgent", OPEN, ("darurat",)), Button("button.person", OPEN, ("petugas",))),
)


def ask(turn: Turn) -> Decision:
    """/cek: judge what follows the command, or ask for the offer."""
    if len(turn.incoming.text.split()) > SHORT or offering.tells(turn.offered):
        return gather(turn)
    return wanted(turn)


def meant(turn: Turn) -> Decision:
    """Somebody wants an offer checked, in words: with the offer, or before sending it."""
    return gather(turn) if offering.tells(turn.offered) else again(turn) or wanted(turn)


def wanted(turn: Turn) -> Decision:
    """Ask for the offer. When it is on its way already, nothing needs to be said."""
    if PARTS in turn.conversation.data:
        return Decision(ids=("cek_tawaran",))
    return Decision((Say("offer.send", buttons=WAITING),), step=OFFER, ids=("cek_tawaran",))


def gather(turn: Turn) -> Decision:
    """One more part of an offer. The first picture is answered at once: reading takes a while."""
    before = offer_parts.from_json(turn.conversation.data.get(PARTS))
    part = offer_parts.part_of(turn.incoming, own=_own(turn, first=before is None))
    gathered = offer_parts.with_part(before, part, turn.now)
    first = bool(gathered.files) and not (before and before.files)
    said = (Say("offer.reading"),) if first else ()
    timer = StartTimer(OFFER, gathered.due(turn.now))
    data = turn.remember(**{PARTS: offer_parts.to_json(gathered)})
    step = "" if turn.conversation.step == OFFER else None
    return Decision(said, step=step, data=data, effects=(timer,), ids=("cek_tawaran",))


def file(turn: Turn) -> Decision:
    """A picture or file: most often the screenshot or poster of an offer."""
    if turn.conversation.step.startswith(EDITING):
        return Decision((Say("editors.only_text"),), outcome="action")
    if turn.incoming.file is None:
        return Decision((Say("offer.no_file", buttons=WAITING),), outcome="fallback")
    return gather(turn)


def awaited(turn: Turn) -> Decision | None:
    """What is written after the bot asked for the offer. Cries for help and questions of another
    matter are heard for what they are."""
    if turn.incoming.edited or urgency.alarming(turn):
        return None
    understood = turn.understanding
    other = understood.sure and understood.best != "cek_tawaran" and not understood.pasted
    judged = turn.offered is not None and turn.offered.verdict != "bukan_tawaran"
    return None if other and not judged else gather(turn)


def silence(turn: Turn) -> Decision:
    """Nothing more came: say what the offer is."""
    if turn.reading:
        return Decision(effects=(StartTimer(OFFER, turn.now + LOOK_AGAIN),))
    gathered = offer_parts.from_json(turn.conversation.data.get(PARTS))
    if gathered is None or turn.examined is None:
        return Decision(data=turn.remember(**{PARTS: None}))
    left = offer_parts.unread_files(gathered.files, turn.examined.not_begun, turn.now)
    return told(turn, turn.examined, replace(left, left_out=gathered.left_out))


def _own(turn: Turn, *, first: bool) -> bool:
    """Whether the words are the person's about the offer: what they did with it, or a few words
    beside it that say nothing of what it offers."""
    incoming = turn.incoming
    if incoming.forwarded or (first and incoming.file is None):
        return False
    short = len(incoming.text.split()) <= SHORT
    return bool(nearness(incoming.text) or gone(incoming.text)) or (
        short and not offering.adds(incoming.text, turn.offered)
    )


FEATURE = Feature(
    "offer",
    commands={"cek": ask},
    ids={"cek_tawaran": meant, OFFERED: gather},
    kinds={"forwarded": gather, "photo": file, "document": file},
    steps={OFFER: awaited},
    timers={OFFER: silence},
)
