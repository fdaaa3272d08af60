"""From an inbox row to the commit that makes its decision true: read, understand, decide, put in
words."""

import asyncio
import logging
import time
from dataclasses import dataclass, replace
from datetime import datetime

from bot import finding, formatting, matters, wire
from bot.alerting import Alerting
from bot.asked_offer import PARTS, asked_about
from bot.attending import Attending
from bot.buttons import EDITING, OFFER, REPORT
from bot.case_manners import flooding
from bot.committing import Committer
from bot.editorial import Editorial
from bot.examined import Examined
from bot.examining import Examiner
from bot.lexicon import Lexicon
from bot.live import Live
from bot.meaning import NOTHING_UNDERSTOOD, Understanding
from bot.model import Decision, Incoming, Json, Say, Turn
from bot.offers.model import Judgement
from bot.quietlog import where
from bot.reading_ahead import ReadingAhead
from bot.reporting import Reporting
from bot.responses import Responses
from bot.router import Router
from bot.store.interface import Commit, Work
from bot.understanding import Nlu

log = logging.getLogger(__name__)
UNANSWERED = ("silent", "left", "reaction", "member")
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
    attending: Attending | None = None
    """Without one there are no cases."""
    reporting: Reporting | None = None
    """Without one there are no reports."""
    ahead: ReadingAhead | None = None
    """Without one a chat waits while its files are read."""
    alerting: Alerting | None = None
    """Without one there are no posts and no alerts."""

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
        turn, decision = await self.decided(work, now)
        spent = (time.perf_counter() - started) * 1000
        kind = turn.incoming.kind
        log.info("inbox %d %s %s %.0f ms", work.inbox_id, kind, decision.outcome, spent)
        return self.committer.commit(work, turn, decision, now)

    async def decided(self, work: Work, now: datetime) -> tuple[Turn, Decision]:
        """What happened, and what to do about it; with a new case comes what was said before."""
        turn = await self.turn(work, now)
        decision = self.router.decide(turn)
        if self.attending is None:
            return turn, decision
        earlier = await self.attending.history(work, turn, decision, self._read)
        if earlier is None:
            return turn, decision
        await self.attending.refresh()  # the place in line is told as it is now
        turn = replace(turn, shift=self.attending.shift)
        decision = self.router.decide(turn)
        return turn, replace(decision, effects=(*decision.effects, *earlier))

    @property
    def committer(self) -> Committer:
        """Makes commits with the words of now."""
        desk = self.attending is not None and self.attending.shift.rules.staffed
        return Committer(self.responses, self.bot_name, desk)

    async def turn(self, work: Work, now: datetime) -> Turn:
        """What happened together with what was meant. Words under a picture and behind a command
        count too; a button or command by itself needs no model."""
        incoming = self._incoming(work)
        session = f"{work.inbox_id:x}"
        plain = await self._attended(work, incoming, session, now)
        if plain.desk is not None or (plain.case is not None and plain.case.silences):
            # For people: nothing of it is understood or judged here. A report's timers wait.
            plain = await self._reporting(plain, now) if incoming.kind == "timer" else plain
            return await self._alerted(plain)
        if self._flooding(plain):
            return replace(plain, flooding=True)
        understood, danger, own = NOTHING_UNDERSTOOD, "", False
        parts: list[Understanding] = []
        if incoming.text and incoming.kind not in UNANSWERED:
            danger = self.lexicon.find(incoming.text)
            own = bool(danger) and self.lexicon.of_oneself(incoming.text)
        if incoming.text and incoming.private and incoming.kind not in UNANSWERED:
            understood, *parts = await self._meanings(incoming.text)
            if not understood.up:
                understood = self._without_model(incoming.text)
        examined, reading = await self._examined(incoming, work, session, now)
        return await self._alerted(replace(
            await self._reporting(plain, now),
            understanding=understood, danger=danger, own=own, parts=tuple(parts),
            editorial=await self._editorial(work, incoming),
            offered=await self._offered(incoming),
            examined=examined, reading=reading,
        ))  # fmt: skip

    async def _alerted(self, turn: Turn) -> Turn:
        """The turn with what it may know of posts and alerts, and of those who lead here."""
        staff = self.live.edition.staff.values()
        admins = tuple(one.user_id for one in staff if one.role == "admin")
        turn = replace(turn, admins=admins)
        turn = await self.alerting.with_alerts(turn) if self.alerting else turn
        known = turn.newsroom is None or self.live.role_of(turn.incoming.chat_id) is not None
        return turn if known else replace(turn, newsroom=None)  # the timer of one dismissed since

    async def _attended(self, work: Work, incoming: Incoming, session: str, now: datetime) -> Turn:
        """The turn with what is known of the person's case and of the desk."""
        plain = Turn(incoming, work.conversation, NOTHING_UNDERSTOOD, now, session=session)
        if self.attending is None or incoming.kind == "silent":
            return plain
        desk = await self.attending.desk(incoming)
        if desk and incoming.private and not desk.me.role:
            desk = None  # a person who types a command of operators is a person
        case = None if desk else await self.attending.case(incoming)
        return replace(plain, case=case, shift=self.attending.shift, desk=desk)

    async def _reporting(self, plain: Turn, now: datetime) -> Turn:
        """The turn with the person's report, the one that a code in it opens, and whether the
        portal answers where this is told."""
        incoming = plain.incoming
        if self.reporting is None or not incoming.private or incoming.chat_id <= 0:
            return plain
        return await self.reporting.with_report(plain, now)

    def _flooding(self, turn: Turn) -> bool:
        """Whether this is one more of very many messages, without words of danger. Who tells a
        story for a report in many short pieces is heard to the end."""
        said, data = turn.incoming, turn.conversation.data
        if turn.conversation.step == REPORT:
            return False
        many = said.kind == "text" and flooding(turn.case, data, turn.now)
        return many and not self.lexicon.find(said.text)

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
    ) -> tuple[Examined | None, bool]:
        """An offer whose parts are all there, or that is to be judged again, and whether its files
        are still being read."""
        asked = asked_about(incoming, work.conversation.data, now, work.conversation.step)
        if asked is None or self.examiner is None:
            return None, False
        if self.ahead is None or incoming.kind != "timer" or not asked.gathered.files:
            return await self.examiner.examine(asked, session, now), False
        found = await self.ahead.result(incoming.chat_id, asked, session, now)
        return found, found is None

    async def _meanings(self, text: str) -> list[Understanding]:
        """What the whole text means, then what its sentences mean when it has several. The whole
        may also ask for an answer that the model has not learned yet."""
        texts = (text, *matters.parts(text))
        whole, *parts = await asyncio.gather(*map(self.nlu.ask, texts))
        found = finding.found(text, await self.live.search(text))
        return [finding.with_found(whole, found), *parts]

    async def _editorial(self, work: Work, incoming: Incoming) -> Editorial | None:
        """What an editor who edits may look at; nothing for everybody else."""
        acted = incoming.kind in ("command", "button")
        about = incoming.command if acted else work.conversation.step
        if not incoming.private or not about.startswith(EDITING):
            return None
        name, typed = wire.sender_name(work.payload), formatting.source(work.payload)
        return await self.live.editorial(incoming.chat_id, name, typed)

    async def give_up(self, work: Work, error: str, now: datetime) -> Commit:
        """The commit for a row that failed too often: an apology where a person waits, and an end
        to the step that may be the cause."""
        words: tuple[Say, ...] = ()
        incoming = self._incoming(work)
        waited_for = incoming.kind != "timer" or incoming.command == OFFER
        if waited_for and incoming.kind not in UNANSWERED:
            words = (Say("fallback.apology"),)
        if words and incoming.desk:
            lost = incoming.message_id or 0
            words = (Say("fallback.desk_failed", reply_to=lost, thread=incoming.thread),)
        if words and await self._hushed(incoming):
            words = ()
        # Parts left behind would have every later message taken for one more.
        data = {name: value for name, value in work.conversation.data.items() if name != PARTS}
        after = replace(work.conversation, step="", data=data)
        return self.committer.give_up(work, after, incoming, words, error, now)

    async def _hushed(self, incoming: Incoming) -> bool:
        """Whether the bot must not speak in this chat now."""
        case = await self.attending.case(incoming) if self.attending else None
        return case is not None and case.open and (case.silences or case.quiet)

    def _without_model(self, text: str) -> Understanding:
        return Understanding(up=False, places=self.responses.geography.named(text))

    def _incoming(self, work: Work) -> Incoming:
        if work.source == "timer":
            return wire.timer(work.conversation.chat_id, work.payload)
        return self._read(work.payload)

    def _read(self, raw: Json) -> Incoming:
        desks = self.attending.groups if self.attending else ()
        return wire.incoming(raw, self.bot_name, desks)
