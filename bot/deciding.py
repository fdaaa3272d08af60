"""From an inbox row to the commit that makes its decision true: read, understand, decide, put in
words."""

import asyncio
import logging
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot import finding, formatting, matters, wire
from bot.asked_offer import PARTS, asked_about
from bot.buttons import EDITING, OFFER
from bot.editorial import Editorial
from bot.effects import Effect, Forget, RemoveButtons
from bot.examined import Examined
from bot.examining import Examiner
from bot.lexicon import Lexicon
from bot.live import Live
from bot.meaning import NOTHING_UNDERSTOOD, Understanding
from bot.model import Decision, Incoming, Outgoing, Say, Turn
from bot.offer_effects import DecideOffer
from bot.offers.model import Judgement
from bot.quietlog import where
from bot.responses import Responses
from bot.router import Router
from bot.store.interface import Commit, Work
from bot.understanding import Nlu

log = logging.getLogger(__name__)
UNANSWERED = ("silent", "left")
"""Nobody waits for words after these."""


@dataclass(frozen=True)
class Decider:
    """The parts a decision needs. `bot_name` is the bot's username."""

    live: Live
    nlu: Nlu
    lexicon: Lexicon
    bot_name: str
    examiner: Examiner | None = None
    """Without one no offer is checked."""

    @property
    def router(self) -> Router:
        """The routes of now."""
        return self.live.edition.router

    @property
    def responses(self) -> Responses:
        """The words of now."""
        return self.live.edition.words

    async def decide(self, work: Work, now: datetime) -> Commit:
        """The commit for a row; raises what a feature or a missing text raises."""
        started = time.perf_counter()
        turn = await self.turn(work, now)
        decision = self.router.decide(turn)
        spent = (time.perf_counter() - started) * 1000
        kind = turn.incoming.kind
        log.info("inbox %d %s %s %.0f ms", work.inbox_id, kind, decision.outcome, spent)
        return self._commit(work, turn, decision, now)

    async def turn(self, work: Work, now: datetime) -> Turn:
        """What happened together with what was meant. Words under a picture and behind a command
        count too; a button or command by itself needs no model."""
        incoming = self._incoming(work)
        understood, danger, own = NOTHING_UNDERSTOOD, "", False
        parts: list[Understanding] = []
        if incoming.text and incoming.private and incoming.kind not in UNANSWERED:
            understood, *parts = await self._meanings(incoming.text)
            danger = self.lexicon.find(incoming.text)
            own = bool(danger) and self.lexicon.of_oneself(incoming.text)
            if not understood.up:
                understood = self._without_model(incoming.text)
        session = f"{work.inbox_id:x}"
        return Turn(
            incoming, work.conversation, understood, now, danger, own, session, tuple(parts),
            await self._editorial(work, incoming), await self._offered(incoming),
            await self._examined(incoming, work, session, now),
        )  # fmt: skip

    async def _offered(self, incoming: Incoming) -> Judgement | None:
        """What the offer checker says of a text by itself. A fault of its rules costs no more than
        that: a cry for help is heard all the same."""
        if self.examiner is None or not incoming.private or not incoming.text.strip():
            return None
        try:
            return await self.examiner.judge(incoming.text)
        except Exception as error:
            log.error("offer: %s", where(error))
            return None

    async def _examined(
        self, incoming: Incoming, work: Work, session: str, now: datetime
    ) -> Examined | None:
        """An offer whose parts are all there, or that is to be judged again."""
        asked = asked_about(incoming, work.conversation.data, now, work.conversation.step)
        if asked is None or self.examiner is None:
            return None
        return await self.examiner.examine(asked, session, now)

    async def _meanings(self, text: str) -> list[Understanding]:
        """What the whole text means, then what its sentences mean when it has several. The whole
        may also ask for an answer that the model has not learned yet."""
        texts = (text, *matters.parts(text))
        whole, *parts = await asyncio.gather(*map(self.nlu.ask, texts))
        found = finding.found(text, await self.live.search(text))
        return [finding.with_found(whole, found), *parts]

    async def _editorial(self, work: Work, incoming: Incoming) -> Editorial | None:
        """What an editor who edits may look at; nothing for everybody else."""
        about = incoming.command if incoming.kind != "text" else work.conversation.step
        if not incoming.private or not about.startswith(EDITING):
            return None
        name, typed = wire.sender_name(work.payload), formatting.source(work.payload)
        return await self.live.editorial(incoming.chat_id, name, typed)

    def give_up(self, work: Work, error: str, now: datetime) -> Commit:
        """The commit for a row that failed too often: an apology where a person waits, and an end
        to the step that may be the cause."""
        words: tuple[Outgoing, ...] = ()
        incoming = self._incoming(work)
        waited_for = incoming.kind != "timer" or incoming.command == OFFER
        if waited_for and incoming.kind not in UNANSWERED:
            words = tuple(self._words(work.conversation.chat_id, (Say("fallback.apology"),), now))
        # Parts left behind would have every later message taken for one more.
        data = {name: value for name, value in work.conversation.data.items() if name != PARTS}
        after = replace(work.conversation, step="", data=data)
        return Commit(work.inbox_id, after, words, failed=error)

    def _without_model(self, text: str) -> Understanding:
        return Understanding(up=False, places=self.responses.geography.named(text))

    def _incoming(self, work: Work) -> Incoming:
        if work.source == "timer":
            return wire.timer(work.conversation.chat_id, work.payload)
        return wire.incoming(work.payload, self.bot_name)

    def _commit(self, work: Work, turn: Turn, decision: Decision, now: datetime) -> Commit:
        before = work.conversation
        after = replace(
            before,
            step=before.step if decision.step is None else decision.step,
            data=before.data if decision.data is None else decision.data,
        )
        return Commit(
            work.inbox_id, after, tuple(self._outgoing(turn, decision, now)),
            tuple(self._effect(effect, decision, now) for effect in decision.effects),
        )  # fmt: skip

    def _effect(self, effect: Effect, decision: Decision, now: datetime) -> Effect:
        """An effect with the words in it that only the responses know."""
        if isinstance(effect, DecideOffer) and decision.news:
            return replace(effect, message=self.responses.message(decision.news, now))
        return effect

    def _outgoing(self, turn: Turn, decision: Decision, now: datetime) -> Iterable[Outgoing]:
        chat = turn.incoming.chat_id
        if turn.incoming.callback_id:
            yield Outgoing(chat, "callback", {"id": turn.incoming.callback_id})
        for effect in decision.effects:
            if isinstance(effect, RemoveButtons):
                yield Outgoing(chat, "keyboard", {"message_id": effect.message_id})
            if isinstance(effect, Forget):
                done, partly = (self._closing(key, now) for key in (effect.done, effect.partly))
                yield Outgoing(chat, "wipe", {"done": done, "partly": partly})
        replies = decision.replies
        if turn.incoming.edited and replies:
            replies = (replace(replies[0], edited=True), *replies[1:])
        yield from self._words(chat, replies, now)

    def _closing(self, key: str, now: datetime) -> dict[str, object]:
        # The count is known only after the wiping; the sender puts it in.
        return self.responses.message(Say(key, {"jumlah": "%JUMLAH%"}), now)

    def _words(self, chat: int, replies: Iterable[Say], now: datetime) -> Iterable[Outgoing]:
        for say in replies:
            if say.card or say.warning:
                card = self.responses.card(say, now, self.bot_name)
                yield Outgoing(say.to or chat, "photo", card)
            else:
                yield Outgoing(say.to or chat, "message", self.responses.message(say, now))
