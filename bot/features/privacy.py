"""What is kept about a person, and forgetting it: /privasi, /hapus. Asks once before it erases.

In a chat that others may read it speaks of nothing that is kept, and first offers to take back the
messages alone: the case of somebody who is held must not end with them.
"""

import re
from datetime import timedelta

from bot.effects import Forget, RemoveButtons, StartTimer, StopTimer
from bot.features.case_answers import SAFETY, words_of_danger
from bot.features.faq import buttons
from bot.features.training import ALLOW
from bot.model import Button, Decision, Feature, Rows, Say, Turn

STEP, TIMER = "privacy.confirm", "privacy.expired"
PATIENCE = timedelta(minutes=15)
"""How long the question "really erase?" stands; a forgotten phone must not erase by a late tap."""


YES = frozenset(
    [first + rest for first in ("ya", "iya", "y", "ok", "oke", "setuju", "yakin", "boleh")
     for rest in ("", " hapus", " hapus saja", " hapus semua", " hapus semua data saya")]
    + ["hapus", "hapus saja", "hapus semua", "hapus semua data saya", "hapus data saya"]
)  # fmt: skip
"""Typed answers that erase, without signs and capitals."""
HERE = frozenset(
    {"pesan", "pesannya", "hapus pesan", "pesan saja", "pesan aja", "hps", "yo", "yoi"}
)
"""Typed answers that take back the messages where that is asked."""
MESSAGES = "hapus_pesan"
QUIET = Say("case.noted_quiet", of_case=True)
"""All that is said where others may read."""


def policy(turn: Turn) -> Decision:
    """What is kept, why, how long, who can read it."""
    erase = (Button("button.erase", "hapus"),)
    say = Say("faq.privasi_data", buttons=(erase, *_training(turn), *buttons(())))
    return Decision((say,), outcome="answer", ids=("privasi_data",))


def _training(turn: Turn) -> Rows:
    """The way to take back, or give, what the person said about training; nothing before that."""
    allowed = turn.conversation.data.get("training")
    if allowed is None:
        return ()
    key, what = ("button.training_stop", "tidak") if allowed else ("button.training_start", "ya")
    return ((Button(key, ALLOW, (what,)),),)


def ask(turn: Turn) -> Decision:
    """Show what would go and ask once."""
    if _watched(turn):
        return _ask_quietly(turn)
    yes = Button("button.erase_yes", "hapus_ya", (turn.session,))
    no = Button("button.erase_no", "hapus_tidak", (turn.session,))
    return Decision(
        (Say("privacy.confirm", buttons=((yes,), (no,))),),
        step=STEP,
        data=turn.remember(session=turn.session),
        effects=(StartTimer(TIMER, turn.now + PATIENCE),),
        ids=("hapus_data",),
    )


def _ask_quietly(turn: Turn) -> Decision:
    """Only the messages, or everything? In words that anybody may read."""
    messages = Button("case.button_erase_here", MESSAGES, (turn.session,))
    everything = Button("case.button_erase_all", "hapus_ya", (turn.session,))
    no = Button("case.button_erase_no", "hapus_tidak", (turn.session,))
    say = Say("case.erase_quiet", buttons=((messages, everything, no),), of_case=True, tag=SAFETY)
    return Decision(
        (say,), step=STEP, data=turn.remember(session=turn.session),
        effects=(StartTimer(TIMER, turn.now + PATIENCE),), ids=("hapus_data",),
    )  # fmt: skip


def messages_only(turn: Turn) -> Decision:
    """Take back what must not stand on a phone that others read; the case stays."""
    if turn.incoming.kind == "button" and not _stands(turn):
        return Decision((_late(turn),), effects=_unpressed(turn))
    asked = ((turn.incoming.chat_id, turn.incoming.message_id),) if turn.incoming.message_id else ()
    return Decision(
        (QUIET,), step="", data=turn.remember(session=None), effects=(StopTimer(TIMER),),
        deletes=(*words_of_danger(turn), *asked), ids=("hapus_data",),
    )  # fmt: skip


def _late(turn: Turn) -> Say:
    return QUIET if _watched(turn) else Say("privacy.too_late")


def _watched(turn: Turn) -> bool:
    """Whether somebody else may read this chat."""
    return turn.case is not None and turn.case.open and turn.case.quiet


def confirm(turn: Turn) -> Decision:
    """The yes button: only the one of the question that still stands counts."""
    if not _stands(turn):
        return Decision((_late(turn),), effects=_unpressed(turn))
    return erase(turn)


def decline(turn: Turn) -> Decision:
    """The no button, or a no in words."""
    return Decision(
        (QUIET if _watched(turn) else Say("privacy.kept"),), step="",
        data=turn.remember(session=None),
        effects=(StopTimer(TIMER), *_unpressed(turn)), ids=("tolak",),
    )  # fmt: skip


def erase(turn: Turn) -> Decision:
    """Forget the person everywhere."""
    gone = Forget("privacy.erased", "privacy.erased_partly")
    if _watched(turn):
        gone = Forget(QUIET.key, QUIET.key)
    return Decision(effects=(gone,), step="", data={}, ids=("hapus_data",))


def in_words(turn: Turn) -> Decision | None:
    """Yes or no typed instead of tapped; anything else is an ordinary message. What cannot be
    undone needs one of our words: the model hears a yes in "iya jangan" and "iya saya takut"."""
    if turn.incoming.elsewhere:
        return None
    meant = turn.understanding.best if turn.understanding.sure else ""
    words = " ".join(re.findall(r"\w+", turn.incoming.text.lower()))
    if _watched(turn) and words in YES | HERE and "semua" not in words.split():
        return messages_only(turn)
    if words in YES or (_watched(turn) and words == "semua"):
        return erase(turn)
    if meant in {"tolak", "batal"} or words in {"tidak", "jangan", "batal", "nggak", "ga", "gak"}:
        return decline(turn)
    return None


def expired(turn: Turn) -> Decision:
    """Nobody answered the question: say that nothing was erased."""
    if turn.conversation.step != STEP:
        return Decision()
    said = () if _watched(turn) else (Say("privacy.expired"),)
    return Decision(said, step="", data=turn.remember(session=None))


def _stands(turn: Turn) -> bool:
    asked = turn.conversation.data.get("session")
    return turn.conversation.step == STEP and turn.incoming.args == (asked,)


def _unpressed(turn: Turn) -> tuple[RemoveButtons, ...]:
    pressed = turn.incoming.kind == "button" and turn.incoming.message_id
    return (RemoveButtons(int(pressed)),) if pressed else ()


FEATURE = Feature(
    "privacy",
    commands={"privasi": policy, "privacy": policy, "hapus": ask},
    ids={"privasi_data": policy, "hapus_data": ask},
    buttons={"hapus": ask, MESSAGES: messages_only, "hapus_ya": confirm, "hapus_tidak": decline},
    steps={STEP: in_words},
    timers={TIMER: expired},
)
