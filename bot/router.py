"""Chooses the one feature that decides a turn. Synchronous; reads nothing, sends nothing."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from bot import case_editing, certain_words, followup, offering, urgency
from bot.alternatives import with_alternatives
from bot.buttons import ALERTS, ASK, CASE, DEPARTURE, GENUINE, NEWSROOM, OPEN, REPORT
from bot.case_manners import ERASING, erasing, mannered, stops
from bot.copied_claims import passes_for_ours
from bot.errors import UserMistake
from bot.genuine import CLAIM, NAMELESS, Names
from bot.group_choices import PUBLIC, chooses_alerts
from bot.joining_handlers import above, both, passing
from bot.matters import SMALL_TALK
from bot.meaning import URGENT, Understanding
from bot.model import Decision, Feature, Handler, Kind, Say, StepHandler, Turn
from bot.passing_steps import LEFT_BY_COMMANDS, PASSING
from bot.urgency import Alarm

CONTACTS, FEW_WORDS = "kontak_perwakilan", 3
"""A country by itself ("kamboja") asks for its contacts: the answers invite people to name one."""
SAFETY_QUESTION, PASTED, OFFERED, UNSURE = "tanya_aman", "tempelan", "ditawari", "nlu_fallback"
"""Ids that no person asks for: the bot's own ways to go on."""
SENT = certain_words.SENT
CHECK = "cek"
"""The command that asks for a check; in a group, as a reply to the offer."""
REPORT_TIMER = f"{REPORT}."
"""How the timers of reports begin: they know themselves when the bot must be silent."""
HEARD_IN_CASE = (CASE, REPORT_TIMER, ALERTS, DEPARTURE, *ERASING)
"""What a person may press, and which timers ring, while an operator has the chat: who presses
"stop" under an alert wants none any more, whoever is there."""
SENT_KINDS = ("photo", "document", "video", "voice", "sticker", "other", "unknown")
"""What a person may send where the bot waits for a picture or a message."""
PROVING: frozenset[Kind] = frozenset({"photo", "document", "voice", "video", "location", "contact"})
"""What may prove something in a report that is being made."""
CHOICES = 3
"""Meanings offered at most when the bot is unsure."""


class Router:
    """All features joined; a key claimed twice fails at start. `by_country` names the countries for
    which an answer of its own is told, by the answer's id; `ours` are the bot's own names."""

    def __init__(
        self,
        features: Iterable[Feature],
        by_country: Mapping[str, Collection[str]] | None = None,
        ours: Names = NAMELESS,
    ) -> None:
        self._by_country, self._ours = by_country or {}, ours
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
        turn = self._with_known_ids(turn)
        try:
            decision = self._handler(turn)(turn)
        except UserMistake as mistake:
            decision = Decision((Say(mistake.key),), outcome="fallback")
        return decision if case_editing.for_editing(turn) else mannered(turn, decision)

    def _with_known_ids(self, turn: Turn) -> Turn:
        """The turn without guesses that no feature answers: a model of another release has some."""
        parts = tuple(map(self._known, turn.parts))
        return replace(turn, understanding=self._known(turn.understanding), parts=parts)

    def _known(self, meant: Understanding) -> Understanding:
        known = tuple(guess for guess in meant.guesses if guess.id in self.ids)
        sure = meant.sure and known[:1] == meant.guesses[:1]
        return replace(meant, guesses=known, sure=sure)

    def _handler(self, turn: Turn) -> Handler:
        incoming = turn.incoming
        if incoming.kind == "silent":
            return lambda _: Decision()
        if turn.desk is not None:
            return self.kinds["desk"]
        if reported := self._reported(turn):
            return reported
        if self._in_case(turn):
            return self._erasing(turn) or self._captioned(turn) or self.kinds["in_case"]
        if incoming.kind == "timer":
            return self.timers.get(incoming.command.partition(":")[0], lambda _: Decision())
        if not incoming.private and incoming.kind not in ("left", "moved"):
            if chooses_alerts(incoming):
                return self.kinds["group_alerts"]
            if incoming.kind == "command" and incoming.command in PUBLIC:
                return self.commands[incoming.command]
            asked = incoming.command == CHECK and incoming.replied is not None
            return self.kinds["group_offer" if asked else "group"]
        if incoming.kind == "button":
            return self._button(turn)
        if incoming.kind == "command":
            return self._command(turn)
        if incoming.kind != "text":
            return self._awaited(turn) or self._attachment(turn)
        return self._text(turn)

    def _reported(self, turn: Turn) -> Handler | None:
        """What is sent while a report is being made belongs to it, unless a person has the chat.
        Words of danger under a picture are heard all the same: the report does that."""
        incoming, case = turn.incoming, turn.case
        silent = case is not None and case.silences
        making = turn.conversation.step == REPORT and incoming.private and not turn.flooding
        if not making or silent or turn.report is None or not turn.report.report.draft:
            return None
        passed_on = incoming.kind == "text" and incoming.forwarded
        return self.kinds["in_report"] if incoming.kind in PROVING or passed_on else None

    def _in_case(self, turn: Turn) -> bool:
        """Whether the person's case goes before all else: while a person has the chat, and for
        pictures and the like, which are for people then. What belongs to cases finds its own way,
        and nothing stops /hapus."""
        incoming, case = turn.incoming, turn.case
        if incoming.kind == "reaction":
            return incoming.private
        if case is None or not case.open or not incoming.private or incoming.kind == "left":
            return False
        if stops(case, incoming) or turn.flooding:
            return True
        if incoming.kind in ("button", "timer"):
            return case.silences and not incoming.command.startswith(HEARD_IN_CASE)
        if incoming.kind == "command":
            return case.silences and incoming.command not in ERASING
        if case.silences:
            return True
        return incoming.kind != "text" and not case_editing.for_editing(turn)

    def _captioned(self, turn: Turn) -> Handler | None:
        """A cry for help under a picture of somebody who waits."""
        if turn.case is None or turn.case.silences or turn.incoming.kind in ("text", "command"):
            return None
        alarm = urgency.of(turn) if turn.incoming.text else urgency.NO_ALARM
        return self._alarmed(alarm)

    def _erasing(self, turn: Turn) -> Handler | None:
        """A yes or no to the question whether all should be erased; any other text is none."""
        step = self.steps.get(turn.conversation.step) if erasing(turn) else None
        decision = step(turn) if step else None
        return (lambda _: decision) if decision is not None else None

    def _command(self, turn: Turn) -> Handler:
        """A command; a cry for help behind it goes before it. What editors search for is none."""
        name = turn.incoming.command
        payload = name == "start" and " " not in turn.incoming.text.strip()
        checked = bool(turn.incoming.text) and not payload and turn.editorial is None
        alarm = urgency.of(turn) if checked else urgency.NO_ALARM
        handler = self.commands.get(name, self.commands["unknown"])
        return self._alarmed(alarm) or passing(turn, handler, LEFT_BY_COMMANDS)

    def _awaited(self, turn: Turn) -> Handler | None:
        """A picture for a post or of an impostor, that the bot asked for."""
        waits = turn.conversation.step.startswith((NEWSROOM, GENUINE))
        asked = waits and turn.incoming.kind in SENT_KINDS
        step = self.steps.get(turn.conversation.step) if asked else None
        decision = step(turn) if step else None
        return (lambda _: decision) if decision is not None else None

    def _attachment(self, turn: Turn) -> Handler:
        """A picture or file; what is written under it is heard when it is about danger."""
        alarm = urgency.of(turn) if turn.incoming.text else urgency.NO_ALARM
        if handler := self._about_us(turn, alarm) or self._alarmed(alarm):
            return handler
        return self.kinds.get(turn.incoming.kind, self.kinds["unknown"])

    def _button(self, turn: Turn) -> Handler:
        action, args = turn.incoming.command, turn.incoming.args
        if action == ASK and args and args[0] in self.ids:
            return passing(turn, self.ids[args[0]], PASSING)
        if action == OPEN and args and args[0] in self.commands:
            return passing(turn, self.commands[args[0]], LEFT_BY_COMMANDS)
        return self.buttons.get(action, self.buttons["old"])

    def _text(self, turn: Turn) -> Handler:
        if step := self.steps.get(turn.conversation.step):
            decision = step(turn)
            if decision is not None:
                return lambda _: decision
        return passing(turn, self._meaning(turn), PASSING)

    def _meaning(self, turn: Turn) -> Handler:
        alarm = certain_words.calmed(turn, urgency.of(turn))
        if alarm.outcome == "ask" and offering.confirms(turn, alarm.id):
            alarm = replace(alarm, outcome="case")
        if about_us := self._about_us(turn, alarm):
            return about_us
        if alarmed := self._alarmed(alarm):
            return both(alarmed, self._beside(turn))
        if (certain := certain_words.meant(turn)) in self.ids:
            return self.ids[certain]
        if offering.is_offer(turn):
            return self.ids[OFFERED]
        if offering.doubts(turn):
            return self.ids[offering.ASKED]
        if turn.understanding.pasted and len(turn.incoming.text.split()) > FEW_WORDS:
            return self.ids[PASTED]
        if turn.incoming.forwarded:
            return self.kinds["forwarded"]
        if (topic := followup.topic(turn)) in self.ids:
            if turn.understanding.country in self._by_country.get(topic, ()):
                return self.ids[topic]
            return followup.elsewhere(topic, self.ids[topic])
        meant = self._meant(turn)
        return with_alternatives(self.ids[meant]) if meant else self.ids[UNSURE]

    def _about_us(self, turn: Turn, alarm: Alarm) -> Handler | None:
        """What to say of a message that is ours or passes for ours. What it tells of danger is
        somebody else's words: only a certain cry goes before, and a doubt is asked beneath."""
        if not passes_for_ours(turn, self._ours):
            return None
        claim, alarmed = self.ids[CLAIM], self._alarmed(alarm)
        if alarmed is None or self._ours.posted(turn.incoming):
            return claim
        return above(claim, alarmed) if alarm.outcome == "ask" else both(alarmed, claim)

    def _alarmed(self, alarm: Alarm) -> Handler | None:
        """The safety message, the safety question, or nothing."""
        if alarm.outcome == "case" and alarm.id in self.ids:
            return with_alternatives(self.ids[alarm.id])
        return None if alarm.outcome == "none" else self.ids[SAFETY_QUESTION]

    def _beside(self, turn: Turn) -> Handler | None:
        """The answer to a question that stands in the same message as a cry for help."""
        for part in turn.parts:
            matter = part.best if part.sure else ""
            if matter in self.ids and not matter.startswith(URGENT) and matter not in SMALL_TALK:
                return self.ids[matter]
        return None

    def _meant(self, turn: Turn) -> str:
        """The id to answer outright, or nothing."""
        best = turn.understanding.best if turn.understanding.sure else ""
        few = len(turn.incoming.text.split()) <= FEW_WORDS
        return best or (CONTACTS if turn.understanding.country and few else "")


def _claim[Key, Value](all_: dict[Key, Value], new: Mapping[Key, Value], feature: str) -> None:
    for key, value in new.items():
        if key in all_:
            raise ValueError(f"{feature} claims {key!r}, which another feature has")
        all_[key] = value
