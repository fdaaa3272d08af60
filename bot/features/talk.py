"""Keep the talk going: thanks, goodbye, yes and no, cancelling, anger, and answers that missed."""

from dataclasses import replace

from bot.buttons import EDITING, NEWSROOM, OPEN
from bot.features.for_editors import MENU as DESK
from bot.features.for_editors import finished
from bot.features.main_menu import MENU
from bot.features.post_desk import MENU as NEWSROOM_MENU
from bot.model import Button, Decision, Feature, Handler, Rows, Say, Turn

WAYS_ON: Rows = (
    (Button("button.menu", OPEN, ("menu",)), Button("button.person", OPEN, ("petugas",))),
)


def say(key: str, id: str, buttons: Rows = ()) -> Handler:
    """A handler that says one thing and leaves everything as it is."""
    return lambda turn: Decision((Say(key, buttons=buttons),), outcome="answer", ids=(id,))


def cancel(turn: Turn) -> Decision:
    """End the running step, whatever it was; an editor comes back to where the step belongs."""
    step = turn.conversation.step
    if step.startswith(EDITING):
        said = Say("talk.cancelled", buttons=NEWSROOM_MENU if step.startswith(NEWSROOM) else DESK)
        return replace(finished(turn, said), ids=("batal",))
    key = "talk.cancelled" if step else "talk.nothing_to_cancel"
    return Decision((Say(key, buttons=MENU),), step="", ids=("batal",))


def miss(turn: Turn, first: Say, ids: tuple[str, ...] = ()) -> Decision:
    """The bot failed a person: `first` is said once, the second in a row offers people."""
    count = int(turn.conversation.data.get("missed", 0)) + 1
    if count >= 2:
        offer = Say("person.offer", buttons=WAYS_ON, country=turn.country)
        data = turn.remember(missed=None, just_missed=None)
        return Decision((offer,), data=data, outcome="fallback", ids=ids)
    data = turn.remember(missed=count, just_missed=True)
    return Decision((first,), data=data, outcome="fallback", ids=ids)


FEATURE = Feature(
    "talk",
    commands={"batal": cancel},
    ids={
        "terima_kasih": say("talk.thanks", "terima_kasih"),
        "pamit": say("talk.bye", "pamit"),
        "setuju": say("talk.agreed", "setuju", MENU),
        "tolak": say("talk.refused", "tolak", MENU),
        "batal": cancel,
        "kesal": say("talk.angry", "kesal", WAYS_ON),
    },
)
