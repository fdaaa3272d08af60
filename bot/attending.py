"""Looks up what a turn must know of cases and of the desk, and keeps the picture of the desk
fresh."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.buttons import DESK
from bot.case_effects import AddEntry, SaveCase
from bot.case_record import recorded
from bot.cases.desk import Desk
from bot.cases.model import Case, Member, Room
from bot.cases.rights import dismissed
from bot.cases.shift import Rules, Shift
from bot.exporting.period import wished
from bot.incoming import Incoming
from bot.model import Decision, Json, Turn
from bot.moved_groups import MovedGroups
from bot.quietlog import where
from bot.reports.model import ExportedCase, Shown
from bot.roles import Roles
from bot.store.interface import Store, Work

log = logging.getLogger(__name__)
LOOK_EVERY = 0.5
"""Seconds between two looks at the desk."""
REMEMBERED, MOST_REMEMBERED = timedelta(hours=24), 40
"""How far back a new case looks for what was said, and how many messages."""
OPENING = ("dibuka", "dibuka_lagi")
"""Lines of a record by which a case is opened."""
COMMANDS = (
    "jaga", "antrian", "kasus", "istirahat", "petunjuk", "tarik", "kabar", "ekspor", "laporan",
)  # fmt: skip
"""What operators may ask in their private chats, too."""
ASKING = ("command", "button")
NEWS, PAPER = "kabar", "laporan"
"""The command, and what a button is for, by which news of a report are told."""


class Attending:
    """Without a desk (no groups, no operators) there are no cases, and nobody is promised one."""

    def __init__(
        self, store: Store, rules: Rules, roles: Roles | None, clock: Callable[[], datetime],
        moves: MovedGroups | None = None,
    ) -> None:  # fmt: skip
        self._store, self._roles, self._clock = store, roles, clock
        self.moves = moves or MovedGroups()
        self.shift = Shift(rules)

    @property
    def groups(self) -> tuple[int, ...]:
        """The operators' groups, those that moved under both numbers."""
        return self.moves.all_numbers(self.shift.rules.groups)

    async def run(self) -> None:
        """Look at the desk again and again until cancelled."""
        while True:
            try:
                await self.refresh()
            except Exception as error:  # a store that is away comes back
                log.warning("desk: %s", where(error))
            await asyncio.sleep(LOOK_EVERY)

    async def refresh(self) -> None:
        """Take over who is on duty and who waits."""
        found = await self._store.shift(self._clock())
        leaders = await self._roles.supervisors() if self._roles else self.shift.supervisors
        seen = replace(self.shift, supervisors=leaders)
        # Who is no more named in the settings may still be on duty in the store.
        members = tuple(one for one in found.members if not dismissed(one.user_id, seen))
        self.shift = replace(
            seen, members=members, waiting=found.waiting, answered=found.answered
        )  # fmt: skip

    async def case(self, incoming: Incoming) -> Case | None:
        """The last case of the person whose chat this is."""
        if not self.shift.rules.staffed or incoming.chat_id <= 0:
            return None
        return await self._store.case_of(incoming.chat_id)

    async def history(
        self, work: Work, turn: Turn, decision: Decision, read: Callable[[Json], Incoming]
    ) -> tuple[AddEntry, ...] | None:
        """What the person had said before this turn opened a case, or since the one was closed that
        is opened again; None where none is opened. `read` makes an Incoming of an update. Operators
        need what led to a cry, and nobody should have to tell it twice."""
        saved = (one for one in decision.effects if isinstance(one, SaveCase))
        if turn.desk or not any(one.event.what in OPENING for one in saved):
            return None
        since, chat = self._clock() - REMEMBERED, work.conversation.chat_id
        if turn.case and turn.case.closed_at:
            since = max(since, turn.case.closed_at)
        earlier = await self._store.said(chat, work.inbox_id, since, MOST_REMEMBERED)
        return tuple(entry for at, raw in earlier for entry in recorded(read(raw), at))

    async def desk(self, incoming: Incoming) -> Desk | None:
        """What somebody of the desk may look at; None for everything that is not for the desk.
        Raises what `Roles.role` raises while Telegram cannot tell who somebody is."""
        if not self.shift.rules.staffed or not await self._meant(incoming):
            return None
        room = Room(incoming.chat_id, incoming.thread)
        number, message = _number(incoming), _message(incoming)
        found = await self._store.desk(_who(incoming), room, number, message)
        about_case = found.here or found.case is not None
        if incoming.private and incoming.kind not in ASKING and not about_case:
            return None
        me = await self._member(incoming)
        return Desk(
            me, room, found.case, found.entry, found.here,
            found.events, found.entries, await self._newer(found.case), found.others,
            await self._report(incoming, found.case), await self._exported(incoming, me),
        )  # fmt: skip

    async def _report(self, incoming: Incoming, case: Case | None) -> Shown | None:
        """The report of the case, where news of it are told."""
        done = incoming.args[:1] if incoming.kind == "button" else (incoming.command,)
        told = incoming.kind in ASKING and done in ((NEWS,), (PAPER,))
        return await self._store.report_of_case(case.number) if told and case else None

    async def _exported(self, incoming: Incoming, me: Member) -> tuple[ExportedCase, ...]:
        """The cases that a supervisor asks to have exported."""
        wish = wished(incoming, self._clock()) if me.role == "supervisor" else None
        if wish is None:
            return ()
        return tuple(await self._store.export_cases(wish.period.since, wish.period.until))

    async def _newer(self, case: Case | None) -> Case | None:
        """Another case of the person of a closed one, that is open."""
        last = await self._store.case_of(case.chat_id) if case and not case.open else None
        return last if last and case and last.open and last.number != case.number else None

    async def _meant(self, incoming: Incoming) -> bool:
        """Whether the desk may be meant: all in its groups; in private its commands and buttons,
        and what an operator writes, who may have a case there."""
        if incoming.desk:
            return incoming.kind not in ("left",)
        if not incoming.private or incoming.kind == "timer":
            return False
        if incoming.kind in ASKING:
            known = DESK if incoming.kind == "button" else COMMANDS
            return incoming.command in known
        rules = self.shift.rules
        named = (*rules.operators, *rules.supervisors, *self.shift.supervisors)
        return incoming.sender in named or await self._store.duty(incoming.sender) is not None

    async def _member(self, incoming: Incoming) -> Member:
        who = _who(incoming)
        known = await self._store.duty(who) or Member(who)
        if incoming.kind == "member":
            return replace(known, role=await self._roles.anew(who) if self._roles else "")
        role = await self._roles.role(who) if self._roles else known.role
        return replace(known, name=incoming.sender_name or known.name, role=role)


def _who(incoming: Incoming) -> int:
    """Whose role and cases count: who acts, or who came or left."""
    return int(incoming.data["user"]) if incoming.kind == "member" else incoming.sender


def _number(incoming: Incoming) -> int:
    """The case that a button or command names, or 0."""
    words = incoming.args[1:2] if incoming.kind == "button" else incoming.text.split()[:1]
    named = incoming.kind == "button" or (incoming.kind, incoming.command) == ("command", "kasus")
    word = words[0].lstrip("#Kk") if named and words else ""
    return int(word) if word.isdecimal() and len(word) < 10 else 0


def _message(incoming: Incoming) -> int:
    """The message that is changed, reacted to or replied to, or 0."""
    if incoming.kind == "reaction" or incoming.edited:
        return incoming.message_id or 0
    return incoming.answers
