"""A person's chat and an operators' group over a real store, without Telegram: turns may be decided
now and made true later, as two workers would."""

from dataclasses import dataclass, field
from typing import Any

from bot.attending import Attending
from bot.cases.model import Case, Room
from bot.cases.shift import Rules
from bot.deciding import Decider
from bot.errors import Stale
from bot.model import Decision, Json, Say
from bot.roles import Roles
from bot.store import Store
from bot.store.interface import Commit, Work
from tests.cases_made import RULES
from tests.fakes import BOT_NAME, FakeTelegram, bot_over, meant, rasa
from tests.samples import GROUP, PERSON, Clock, lexicon, live, message, press, received, update

SARI, BUDI = 901, 902
FIRST_THREAD = 1000
CRY = "tolong saya disekap di kamboja ga boleh keluar"


def understood(text: str) -> Json:
    """The model takes every text with "disekap" for a cry, all else for a question about pay."""
    danger = "disekap" in text
    return meant({"darurat_disekap" if danger else "gaji_wajar": 0.95})


@dataclass(frozen=True)
class Pending:
    """A turn that was decided and not made true yet."""

    work: Work
    decision: Decision
    commit: Commit


@dataclass
class Stage:
    """Lets things happen and keeps count of what a person must get."""

    store: Store
    rules: Rules = RULES
    clock: Clock = field(default_factory=Clock)
    happened: int = 0
    broken: list[str] = field(default_factory=list)
    """Words of the bot that went out while a person had the chat."""
    written: int = 0

    def __post_init__(self) -> None:
        status = {"user": {"id": SARI, "is_bot": False, "first_name": "Sari"}, "status": "member"}
        bot = bot_over(
            FakeTelegram(getchatmember=lambda _: status, getchatadministrators=lambda _: [])
        )
        roles = Roles(bot, self.rules, self.clock.ticks)
        self.attending = Attending(self.store, self.rules, roles, self.clock)
        nlu = rasa(understood, clock=self.clock.ticks)
        self.decider = Decider(live(), nlu, lexicon(), BOT_NAME, None, self.attending)

    async def case(self) -> Case | None:
        """The person's last case."""
        return await self.store.case_of(PERSON)

    async def happen(self, chat: int, **parts: Any) -> None:
        """Something comes in from Telegram."""
        self.happened += 1
        await self.store.receive([received(update(self.happened, **parts))], self.clock())

    async def person(self, text: str) -> None:
        """The person writes."""
        self.written += 1
        said = message(text, PERSON, message_id=10_000 + self.happened)
        await self.happen(PERSON, message=said)

    async def operator(self, text: str, who: int = SARI) -> None:
        """Somebody writes in the topic of the person's case."""
        case = await self.case()
        author = {"id": who, "is_bot": False, "first_name": "Petugas"}
        thread = FIRST_THREAD + (case.number if case else 0)
        said = message(
            text, GROUP, message_id=50_000 + self.happened, message_thread_id=thread,
            is_topic_message=True, **{"from": author},
        )  # fmt: skip
        await self.happen(GROUP, message=said)

    async def pressed(self, what: str, who: int = SARI, *more: str) -> None:
        """Somebody presses a button of the case's card."""
        case = await self.case()
        data = ":".join(("meja", what, str(case.number if case else 0), *more))
        query = press(data, GROUP) | {"from": {"id": who, "is_bot": False, "first_name": "Petugas"}}
        await self.happen(GROUP, callback_query=query)

    async def tapped(self, data: str) -> None:
        """The person presses a button."""
        await self.happen(PERSON, callback_query=press(data, PERSON))

    async def decide(self, chat: int) -> Pending | None:
        """Decide what is next in a chat, without making it true."""
        await self.attending.refresh()
        for work in await self.store.pending(self.clock(), (), 10):
            if work.conversation.chat_id == chat:
                turn, decision = await self.decider.decided(work, self.clock())
                commit = self.decider.committer.commit(work, turn, decision, self.clock())
                return Pending(work, decision, commit)
        return None

    async def finish(self, pending: Pending) -> bool:
        """Make it true; False when somebody was faster."""
        before = await self.case()
        try:
            await self.store.commit(pending.commit, self.clock())
        except Stale:
            return False
        self._watch(before, pending)
        await self._give_room()
        return True

    def _watch(self, before: Case | None, pending: Pending) -> None:
        """Note every word of the bot that this turn says into a talk that a person has."""
        own = pending.work.conversation.chat_id
        if before is None or not before.silences:
            return
        for say in pending.decision.replies:
            if (say.to or own) == PERSON and not allowed(say):
                self.broken.append(say.key)

    async def _give_room(self) -> None:
        """What the poster does: each open case has a topic of its own."""
        for posting in await self.store.postings(self.clock(), 10):
            if posting.room is None:
                room = Room(GROUP, FIRST_THREAD + posting.case.number)
                await self.store.room_made(posting.case.number, room, self.clock())

    async def settle(self, chat: int) -> None:
        """Work off a chat, again where somebody was faster."""
        while pending := await self.decide(chat):
            await self.finish(pending)


def allowed(say: Say) -> bool:
    """Words for the desk, and of forgetting."""
    return say.of_case or say.key.startswith("privacy.")
