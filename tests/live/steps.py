"""The editions of a store, and what editors propose in it."""

from collections.abc import Callable
from typing import Any

from bot import word_loading
from bot.answer_json import fields_of
from bot.editorial import FILE, Staff
from bot.effects import KeepQuestion, Propose
from bot.live import Live
from bot.responses import Responses
from bot.router import Router
from bot.store import Store
from tests.samples import NOW, words

SARI, BUDI, DEWI, STRANGER = 901, 902, 903, 904
FIXED = {SARI: Staff(SARI, "admin", fixed=True)}
NEW = "skck_baru"
ASKED = KeepQuestion("bos minta jaminan sertifikat", "", allowed=False)


def over(
    store: Store, joined: Callable[[Responses], Router] = word_loading.load_router, **more: Any
) -> Live:
    """The editions of a store."""
    return Live(words(), joined, store, FIXED, **more)


def proposal(name: str = NEW, *, publish: bool = True, **fields: Any) -> Propose:
    """A new answer, or a change of one."""
    body = fields_of(words().answers["gaji_wajar"]) | {"title": "SKCK"} | fields
    return Propose("answer", name, body, FILE, "Sari", publish=publish)


def titles(some: Live) -> dict[str, str]:
    """The answers of now by id."""
    return {id: answer.title for id, answer in some.edition.words.answers.items()}


async def draft(store: Store) -> int:
    """Propose a new answer; return the draft's number."""
    await store.edit(SARI, [proposal(publish=False)], NOW)
    return (await store.records()).versions[0].id
