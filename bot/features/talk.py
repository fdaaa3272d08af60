"""Keep the talk going: thanks, goodbye, yes and no, cancelling, anger, and answers that missed."""

from bot.features.start import MENU
from bot.model import Button, Decision, Feature, Handler, Rows, Say, Turn
from bot.router import OPEN

WAYS_ON: Rows = (
    (Button("button.menu", OPEN, ("menu",)), Button("button.person", OPEN, ("petugas",))),
)


def say(key: str, id: str, buttons: Rows = ()) -> Handler:
    """A handler that says one thing and leaves everything as it is."""
    return lambda turn: Decision((Say(key, buttons=buttons),), outcome="answer", ids=(id,))


def cancel(turn: Turn) -> Decision:
    """End the running step, whatever it was."""
    key = "talk.cancelled" if turn.conversation.step else "talk.nothing_to_cancel"
    return Decision((Say(key, buttons=MENU),), step="", ids=("batal",))


def missed(turn: Turn) -> Decision:
    """The answer was not the one: the second in a row offers a person."""
    count = int(turn.conversation.data.get("missed", 0)) + 1
    data = turn.remember(missed=count, just_missed=True)
    if count >= 2:
        again = Say("person.offer", buttons=WAYS_ON, country=turn.country)
        return Decision((again,), data=turn.remember(missed=None, just_missed=None),
                        outcome="fallback", ids=("jawaban_salah",))  # fmt: skip
    return Decision(
        (Say("talk.missed", buttons=WAYS_ON),),
        data=data,
        outcome="fallback",
        ids=("jawaban_salah",),
    )


FEATURE = Feature(
    "talk",
    commands={"batal": cancel},
    ids={
        "terima_kasih": say("talk.thanks", "terima_kasih"),
        "pamit": say("talk.bye", "pamit"),
        "setuju": say("talk.agreed", "setuju", MENU),
        "tolak": say("talk.refused", "tolak", MENU),
        "batal": cancel,
        "jawaban_salah": missed,
        "kesal": say("talk.angry", "kesal", WAYS_ON),
        "luar_topik": say("talk.off_topic", "luar_topik", MENU),
    },
    buttons={"bukan": missed},
)
