"""`cekdulu failed`: the updates the bot gave up on, for the people who run it."""

import json
import sys

from bot.errors import BotError
from bot.settings import Settings
from bot.store import Failed, Store
from bot.store_beside import opened

MOST = 200


async def show(settings: Settings, number: int | None, again: int | None) -> None:
    """List them, print one whole (its words are a person's: mind who looks on), or try one
    again."""
    async with opened(settings) as store:
        if store is None:
            raise BotError(f"There is no database in {settings.folder} yet; `make run` makes one.")
        if again is not None:
            await _again(store, again)
        elif number is not None:
            _print(await _one(store, number))
        else:
            await _list(store)


async def _list(store: Store) -> None:
    found = await store.failed(MOST)
    for one in found:
        sys.stdout.write(f"{one.inbox_id}\t{one.received_at:%Y-%m-%d %H:%M} UTC\t{one.error}\n")
    if not found:
        sys.stdout.write("none\n")


async def _one(store: Store, number: int) -> Failed:
    for one in await store.failed(MOST):
        if one.inbox_id == number:
            return one
    raise BotError(f"There is no given-up update {number}; `cekdulu failed` lists them.")


async def _again(store: Store, number: int) -> None:
    if not await store.try_again(number):
        raise BotError(f"There is no given-up update {number}; `cekdulu failed` lists them.")
    sys.stdout.write(f"update {number} waits again\n")


def _print(one: Failed) -> None:
    sys.stdout.write(json.dumps(one.payload, ensure_ascii=False, indent=1) + "\n")
