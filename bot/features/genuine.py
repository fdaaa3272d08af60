"""/asli: how to tell the real bot, its channel and its people from those who pass for them."""

from bot.buttons import GENUINE, OPEN
from bot.features import impostor, impostor_more
from bot.features.impostor import REPORT, REPORT_THIS
from bot.genuine import CLAIM, Names
from bot.model import Button, Decision, Feature, Handler, Rows, Say, Turn

WAYS: Rows = (
    (Button("genuine.button.report", GENUINE, (REPORT,)),),
    (Button("button.menu", OPEN, ("menu",)),),
)
ASKED = "cek_keaslian"
"""The id of the question whether this is the real one."""


def feature(names: Names) -> Feature:
    """What is said with the names that are really ours, as the settings have them."""
    recognise = recogniser(names)
    adding = impostor_more.adding(names, impostor.NEXT, impostor.LIST)
    ways = {REPORT: impostor.ask, REPORT_THIS: impostor.report_this}

    def pressed(turn: Turn) -> Decision:
        what = turn.incoming.args[0] if turn.incoming.args else ""
        return ways.get(what, recognise)(turn)

    return Feature(
        "genuine",
        commands={"asli": recognise},
        ids={CLAIM: impostor.unasked(names), ASKED: recognise},
        buttons={GENUINE: pressed},
        steps={impostor.STEP: impostor.awaited(names), impostor_more.STEP: adding},
    )


def recogniser(names: Names) -> Handler:
    """A handler that tells how to recognise us; without a channel that there is none."""
    key = "genuine.how" if names.channel else "genuine.how_no_channel"

    def recognise(turn: Turn) -> Decision:
        return Decision((Say(key, buttons=WAYS),), outcome="answer", ids=(ASKED,))

    return recognise
