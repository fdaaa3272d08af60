"""Looks up what a turn must know of cases and of the desk, and keeps the picture of the desk
fresh."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from bot.buttons import DESK
from bot.cases.desk import Desk
from bot.cases.model import Case, Member, Room
from bot.cases.shift import Rules, Shift
from bot.incoming import Incoming
from bot.model import Conversation
from bot.quietlog import where
from bot.roles import Roles
from bot.store.interface import Store

log = logging.getLogger(__name__)
LOOK_EVERY = 0.5
"""Seconds between two looks at the desk."""
COMMANDS = ("jaga", "antrian", "kasus", "istirahat", "petunjuk", "tarik")
"""What operators may ask in their private chats, too."""


class Attending:
    """Without a desk (no groups, no operators) there are no cases, and nobody is promised one."""

    def __init__(
        self, store: Store, rules: Rules, roles: Roles | None, clock: Callable[[], datetime]
    ) -> None:
        self._store, self._roles, self._clock = store, roles, clock
        self.shift = Shift(rules)

    @property
    def groups(self) -> tuple[int, ...]:
        """The operators' groups."""
        return self.shift.rules.groups

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
        self.shift = replace(
            self.shift, members=found.members, waiting=found.waiting, answered=found.answered,
            supervisors=leaders,
        )  # fmt: skip

    async def case(self, incoming: Incoming) -> Case | None:
        """The last case of the person whose chat this is."""
        if not self.shift.rules.staffed or incoming.chat_id <= 0:
            return None
        return await self._store.case_of(incoming.chat_id)

    async def desk(self, incoming: Incoming, talk: Conversation) -> Desk | None:
        """What somebody of the desk may look at; None for everything that is not for the desk."""
        if incoming.kind == "member" and self._roles:
            self._roles.forget(int(incoming.data["user"]))
        if not self.shift.rules.staffed or not self._meant(incoming, talk):
            return None
        room = Room(incoming.chat_id, incoming.thread)
        number, message = _number(incoming), _message(incoming)
        found = await self._store.desk(incoming.sender, room, number, message)
        if incoming.private and not number and incoming.kind != "command" and not found.here:
            return None
        return Desk(
            await self._member(incoming), room, found.case, found.entry, found.here,
            found.events, found.entries, found.others,
        )  # fmt: skip

    def _meant(self, incoming: Incoming, talk: Conversation) -> bool:
        """Whether the desk is meant: all in its groups; in private its commands and buttons, and
        what an operator writes who has a case there."""
        if incoming.desk:
            return incoming.kind not in ("left",)
        if not incoming.private or incoming.kind == "timer":
            return False
        if incoming.kind in ("command", "button"):
            known = DESK if incoming.kind == "button" else COMMANDS
            return incoming.command in known
        return any(one.user_id == incoming.sender for one in self.shift.members) or bool(
            incoming.sender in self.shift.supervisors
        )

    async def _member(self, incoming: Incoming) -> Member:
        known = await self._store.duty(incoming.sender) or Member(incoming.sender)
        role = await self._roles.role(incoming.sender) if self._roles else known.role
        return replace(known, name=incoming.sender_name or known.name, role=role)


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
