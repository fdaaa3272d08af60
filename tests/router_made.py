"""A router over one made feature, each of whose handlers says its own name."""

from bot.errors import UserMistake
from bot.model import Decision, Feature, Handler, Say, Turn
from bot.passing_steps import PASSING
from bot.router import PASTED, SAFETY_QUESTION, UNSURE, Router
from bot.urgency import ASK_AT, CASE_AT

JUST = 0.001
CERTAIN, POSSIBLE = CASE_AT + JUST, ASK_AT + JUST
CRY, AD = "ayah tidak bangun lagi", "lowongan kerja gaji besar"


def says(name: str) -> Handler:
    """A handler that says this name."""
    return lambda turn: Decision((Say(name),))


def step(turn: Turn) -> Decision | None:
    """A step that takes one text for its own, refuses another and leaves the rest."""
    match turn.incoming.text:
        case "mine":
            return Decision((Say("step"),))
        case "wrong":
            raise UserMistake("mistake")
        case _:
            return None


KINDS = ("photo", "voice", "sticker", "unknown", "forwarded", "group", "left")
MADE = Router(
    [
        Feature(
            "one",
            commands={"menu": says("command"), "unknown": says("unknown command")},
            ids={
                "gaji_wajar": says("answer"),
                "darurat_sakit": says("danger"),
                "kontak_perwakilan": says("contacts"),
                "sapa": says("greeting"),
                SAFETY_QUESTION: says("question"),
                PASTED: says("pasted"),
                UNSURE: says("fallback"),
            },
            buttons={"own": says("button"), "old": says("old button")},
            steps={"asked": step, **dict.fromkeys(PASSING, step)},
            kinds={kind: says(kind) for kind in KINDS},
            timers={"later": says("timer")},
        )
    ]
)


def said(happened: Turn) -> list[str]:
    """The names of the handlers that answered."""
    return [say.key for say in MADE.decide(happened).replies]
