"""Photos, voice, stickers and the like: say kindly what the bot cannot read, and the way on."""

from bot.buttons import EDITING, OPEN
from bot.features.talk import WAYS_ON
from bot.model import Button, Decision, Feature, Handler, Kind, Say, Turn

KEYS: dict[Kind, str] = {
    "voice": "attachment.voice",
    "video": "attachment.video",
    "sticker": "attachment.sticker",
    "contact": "attachment.contact",
    "other": "attachment.other",
    "unknown": "attachment.unknown",
}
NEXT = (
    (Button("button.check", OPEN, ("cek",)), Button("button.urgent", OPEN, ("darurat",))),
    *WAYS_ON,
)


def reply(key: str) -> Handler:
    """A handler that says one thing; of an album only the first picture is answered."""

    def handler(turn: Turn) -> Decision:
        if turn.conversation.step.startswith(EDITING):
            return Decision((Say("editors.only_text"),), outcome="action")
        album = turn.incoming.album
        if album and album == turn.conversation.data.get("album"):
            return Decision()
        return Decision(
            (Say(key, buttons=NEXT),), data=turn.remember(album=album or None), outcome="action"
        )

    return handler


FEATURE = Feature("attachment", kinds={kind: reply(key) for kind, key in KEYS.items()})
