"""Chooses the one feature that decides a turn. Synchronous; reads nothing, sends nothing."""

from collections.abc import Iterable, Mapping

from bot.errors import UserMistake
from bot.model import Decision, Feature, Handler, Kind, Say, StepHandler, Turn

ASK, OPEN = "tanya", "buka"
"""Buttons every feature may use: `tanya:<id>` answers an id, `buka:<command>` opens a command."""
CONTACTS, FEW_WORDS = "kontak_perwakilan", 3
"""A country by itself ("kamboja") asks for its contacts: the answers invite people to name one."""
URGENT, BARE_CRY = "darurat_", "darurat_umum"
CHOICES = 3
"""Meanings offered at most when the bot is unsure."""


class Router:
    """All features joined; a key claimed twice fails at start."""

    def __init__(self, features: Iterable[Feature]) -> None:
        self.commands: dict[str, Handler] = {}
        self.ids: dict[str, Handler] = {}
        self.buttons: dict[str, Handler] = {}
        self.steps: dict[str, StepHandler] = {}
        self.kinds: dict[Kind, Handler] = {}
        self.timers: dict[str, Handler] = {}
        for feature in features:
            for name in ("commands", "ids", "buttons", "steps", "kinds", "timers"):
                _claim(getattr(self, name), getattr(feature, name), feature.name)

    def decide(self, turn: Turn) -> Decision:
        """What to do about a turn. A person's mistake becomes a kind sentence; the step stays."""
        try:
            return self._handler(turn)(turn)
        except UserMistake as mistake:
            return Decision((Say(mistake.key),), outcome="fallback")

    def answer(self, turn: Turn, id: str) -> Decision:
        """Answer an id, as if the person had said just that."""
        return self.ids.get(id, self.ids["nlu_fallback"])(turn)

    def _handler(self, turn: Turn) -> Handler:
        incoming = turn.incoming
        if incoming.kind == "silent":
            return lambda _: Decision()
        if incoming.kind == "timer":
            return self.timers.get(incoming.command, lambda _: Decision())
        if not incoming.private and incoming.kind != "left":
            return self.kinds["group"]
        if incoming.kind == "button":
            return self._button(turn)
        if incoming.kind == "command":
            return self.commands.get(incoming.command, self.commands["unknown"])
        if incoming.kind != "text":
            return self._attachment(turn)
        return self._text(turn)

    def _attachment(self, turn: Turn) -> Handler:
        """A picture or file; what is written under it is heard when it is about danger."""
        meant = self._meant(turn) if turn.incoming.text else ""
        if meant.startswith(URGENT):
            return self.ids[meant]
        return self.kinds.get(turn.incoming.kind, self.kinds["unknown"])

    def _button(self, turn: Turn) -> Handler:
        action, args = turn.incoming.command, turn.incoming.args
        if action == ASK and args and args[0] in self.ids:
            return self.ids[args[0]]
        if action == OPEN and args and args[0] in self.commands:
            return self.commands[args[0]]
        return self.buttons.get(action, self.buttons["old"])

    def _text(self, turn: Turn) -> Handler:
        if step := self.steps.get(turn.conversation.step):
            decision = step(turn)
            if decision is not None:
                return lambda _: decision
        if turn.danger == BARE_CRY:
            return self.commands["darurat"]
        if meant := self._meant(turn):
            return self.ids[meant]
        if turn.incoming.forwarded:
            return self.kinds["forwarded"]
        return self.ids["nlu_fallback"]

    def _meant(self, turn: Turn) -> str:
        """The id to answer outright, or nothing. Danger seen by the lexicon decides where the model
        is silent or unsure and holds it possible; a forwarded text is answered only for danger."""
        best = turn.understanding.best if turn.understanding.sure else ""
        possible = [guess.id for guess in turn.understanding.guesses[:CHOICES]]
        if not best and turn.danger and (turn.danger in possible or not turn.understanding.up):
            best = turn.danger
        if not best and turn.understanding.country and len(turn.incoming.text.split()) <= FEW_WORDS:
            best = CONTACTS
        if turn.incoming.forwarded and not best.startswith(URGENT):
            return ""
        return best if best in self.ids else ""


def _claim[Key, Value](all_: dict[Key, Value], new: Mapping[Key, Value], feature: str) -> None:
    for key, value in new.items():
        if key in all_:
            raise ValueError(f"{feature} claims {key!r}, which another feature has")
        all_[key] = value
