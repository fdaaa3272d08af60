"""What is kept about a person, and forgetting it: /privasi, /hapus. Asks once before it erases."""

import re
from datetime import timedelta

from bot.effects import Forget, RemoveButtons, StartTimer, StopTimer
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
    yes = Button("button.erase_yes", "hapus_ya", (turn.session,))
    no = Button("button.erase_no", "hapus_tidak", (turn.session,))
    return Decision(
        (Say("privacy.confirm", buttons=((yes,), (no,))),),
        step=STEP,
        data=turn.remember(session=turn.session),
        effects=(StartTimer(TIMER, turn.now + PATIENCE),),
        ids=("hapus_data",),
    )


def confirm(turn: Turn) -> Decision:
    """The yes button: only the one of the question that still stands counts."""
    if not _stands(turn):
        return Decision((Say("privacy.too_late"),), effects=_unpressed(turn))
    return erase(turn)


def decline(turn: Turn) -> Decision:
    """The no button, or a no in words."""
    return Decision(
        (Say("privacy.kept"),), step="", data=turn.remember(session=None),
        effects=(StopTimer(TIMER), *_unpressed(turn)), ids=("tolak",),
    )  # fmt: skip


def erase(turn: Turn) -> Decision:
    """Forget the person everywhere."""
    return Decision(effects=(Forget("privacy.erased", "privacy.erased_partly"),), step="", data={},
                    ids=("hapus_data",))  # fmt: skip


def in_words(turn: Turn) -> Decision | None:
    """Yes or no typed instead of tapped; anything else is an ordinary message. What cannot be
    undone needs one of our words: the model hears a yes in "iya jangan" and "iya saya takut"."""
    if turn.incoming.elsewhere:
        return None
    meant = turn.understanding.best if turn.understanding.sure else ""
    words = " ".join(re.findall(r"\w+", turn.incoming.text.lower()))
    if words in YES:
        return erase(turn)
    if meant in {"tolak", "batal"} or words in {"tidak", "jangan", "batal", "nggak", "ga", "gak"}:
        return decline(turn)
    return None


def expired(turn: Turn) -> Decision:
    """Nobody answered the question: say that nothing was erased."""
    if turn.conversation.step != STEP:
        return Decision()
    return Decision((Say("privacy.expired"),), step="", data=turn.remember(session=None))


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
    buttons={"hapus": ask, "hapus_ya": confirm, "hapus_tidak": decline},
    steps={STEP: in_words},
    timers={TIMER: expired},
)
