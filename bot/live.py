"""Keeps the edition that people are answered with up to date: what an editor publishes is live in
every replica within two seconds."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.agency_list import Agencies
from bot.edition import Edition, put_together
from bot.editorial import Editorial, Published, Staff
from bot.grouping import unanswered
from bot.questions import Group, Question
from bot.quietlog import where
from bot.responses import Responses
from bot.router import Router
from bot.store.interface import Store

log = logging.getLogger(__name__)
LOOK_EVERY = 0.5
"""Seconds between two looks at the store's stamp: a replica is at most this far behind."""
MOST_OFFERS = 50
"""Offers that an editor can look at."""
COUNT_EVERY = 7200
"""Looks between two counts of what is asked most: an hour."""
LIST_EVERY = 10
"""Looks between two looks for a new list of agencies: five seconds."""
UNKNOWN = -1
"""A stamp that no store has."""


class Live:
    """The current edition. Without a store it is the files' own, for ever.

    `open_to_all` lets everybody edit: only for the local chat page of a bot without a token.
    """

    def __init__(
        self,
        words: Responses,
        joined: Callable[[Responses], Router],
        store: Store | None = None,
        staff: Mapping[int, Staff] | None = None,
        *,
        approvals: int = 2,
        open_to_all: bool = False,
        agencies: Agencies | None = None,
    ) -> None:
        self._files, self._joined, self._store = words, joined, store
        self.agencies = agencies or Agencies(store)
        self._fixed, self._approvals, self._open = dict(staff or {}), approvals, open_to_all
        self.edition = Edition(words, joined(words), staff=self._fixed)
        self._grouped: tuple[object, tuple[Group, ...]] = (None, ())

    async def refresh(self, *, anew: bool = False) -> bool:
        """Take over what was published since, or all of it `anew`; return whether anything was."""
        if self._store is None:
            return False
        found = await self._store.published(UNKNOWN if anew else self.edition.stamp)
        if found is None:
            return False
        words, router = self._made(found)
        granted = {one.user_id: one for one in found.staff}
        self.edition = Edition(words, router, found.stamp, granted | self._fixed)
        log.info("edition %d: %d versions", found.stamp, len(found.versions))
        return True

    def _made(self, found: Published) -> tuple[Responses, Router]:
        """The words and routes of what was published; those that stand when they cannot be made:
        a slip of an editor must neither stop the bot nor keep editors from undoing it."""
        try:
            return put_together(self._files, found.versions, self._joined, found.told)
        except Exception as error:
            log.error("edition %d cannot be made: %s", found.stamp, where(error))
            return self.edition.words, self.edition.router

    async def run(self) -> None:
        """Look again and again until cancelled; a store that is away comes back. What is asked
        most is counted anew from time to time."""
        looks = 0
        while True:
            looks += 1
            try:
                await self.refresh(anew=looks % COUNT_EVERY == 0)
                if looks % LIST_EVERY == 1:
                    await self.agencies.refresh()
            except Exception as error:
                log.warning("edition: %s", where(error))
            await asyncio.sleep(LOOK_EVERY)

    async def search(self, text: str) -> list[tuple[str, str]]:
        """Examples of answers that share words with a text, when there are any; those of a variant
        count for the answer it stands in for. A search that fails finds nothing: what the model
        understood is answered all the same."""
        if self._store is None or not self.edition.findable:
            return []
        try:
            found = await self._store.search(text)
        except Exception as error:
            log.warning("search: %s", where(error))
            return []
        answers, routes = self.edition.words.answers, self.edition.router.ids
        named = [(answers[id].variant_of or id, said) for id, said in found if id in answers]
        return [(id, said) for id, said in named if id in routes]

    def role_of(self, user_id: int) -> Staff | None:
        """Who this person is among the editors, None for everybody else."""
        known = self.edition.staff.get(user_id)
        return Staff(user_id, "admin") if known is None and self._open else known

    async def editorial(self, user_id: int, name: str, typed: str) -> Editorial | None:
        """What the turn of an editor (called `name`, who wrote `typed`) may look at; None for
        everybody else."""
        if self._store is None:
            return None
        await self.refresh()  # first of all: who was dismissed a moment ago is no editor any more
        known = self.role_of(user_id)
        if known is None:
            return None
        me = replace(known, name=name or known.name)
        words, records = self.edition.words, await self._store.records(self.edition.staff)
        offers = await self._store.offers(MOST_OFFERS)
        return Editorial(
            me, typed, self._approvals, words.answers, self._files.answers, words.contacts,
            self._files.contacts, frozenset(self.edition.router.ids), frozenset(words.values),
            self.edition.staff, records, await self._waiting(records.questions), offers,
        )  # fmt: skip

    async def _waiting(self, questions: tuple[Question, ...]) -> tuple[Group, ...]:
        """The groups of questions that wait, put together in a thread and only when something
        changed: two thousand questions take more than a second."""
        key = (self.edition.stamp, questions)
        if key != self._grouped[0]:
            answers = self.edition.words.answers.values()
            examples = [example for answer in answers for example in answer.examples]
            groups = await asyncio.to_thread(unanswered, questions, examples)
            self._grouped = (key, tuple(groups))
        return self._grouped[1]
