"""What people are answered with now: the files, and what editors made live on top of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot import word_loading
from bot.edition import put_together
from bot.editorial import FILE, Records, Version
from bot.effects import Content
from bot.responses import Responses
from bot.settings import Settings
from bot.store import Store
from bot.store_beside import opened


@dataclass(frozen=True)
class Standing:
    """Words as people get them now, the live versions in them by kind and name, what the store
    keeps for editors, and the ids that messages can get."""

    words: Responses
    live: Mapping[tuple[Content, str], Version] = field(default_factory=dict)
    records: Records = field(default_factory=Records)
    intents: frozenset[str] = frozenset()

    def base(self, kind: Content, name: str) -> int:
        """The number of the version that is live, FILE when the file's own text is."""
        version = self.live.get((kind, name))
        return version.id if version else FILE


async def standing(files: Responses, store: Store | None) -> Standing:
    """Look once; without a store the files are all there is."""
    if store is None:
        return Standing(files, intents=frozenset(word_loading.load_router(files).ids))
    records = await store.records()
    found = await store.published(-1)
    versions = found.versions if found else ()
    words, router = put_together(files, versions, word_loading.load_router)
    live = {(one.kind, one.name): one for one in versions}
    return Standing(words, live, records, frozenset(router.ids))


async def looked_at(settings: Settings, files: Responses) -> Standing:
    """What stands now, for commands that write nothing."""
    async with opened(settings) as store:
        return await standing(files, store)
