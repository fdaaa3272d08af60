"""What a chat chose of alerts is kept as it was chosen, and sealed; on both databases."""

import pytest

from bot.posts.model import NIGHT, Subscription
from bot.store import Store
from bot.store.connection import Connection
from tests.store.post_steps import subscribe
from tests.store.steps import DAY, NOW

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    "wish",
    [
        Subscription(5, NOW),
        Subscription(5, NOW, ("modus", "bantuan"), ("kh", "mm"), (0, 90), "stopped"),
        Subscription(5, NOW - DAY, quiet=None, state="blocked"),
    ],
)
async def test_a_choice_is_read_as_it_was_made(store: Store, wish: Subscription) -> None:
    await subscribe(store, 5, topics=("aturan",))
    await subscribe(store, 5, **{name: getattr(wish, name) for name in wish.__dataclass_fields__})
    assert await store.subscription(5) == wish
    assert await store.subscription(6) is None


async def test_choices_are_sealed_and_bound_to_their_chat(store: Store, raw: Connection) -> None:
    await subscribe(store, 5, topics=("modus",), countries=("kh",))
    await subscribe(store, 6, topics=("aturan",))
    assert "modus" not in str(raw.rows("SELECT * FROM subscribers"))
    raw.begin(writes=True)
    raw.change(
        """UPDATE subscribers SET body = (SELECT s.body FROM subscribers AS s WHERE s.chat_id = 5)
            WHERE chat_id = 6"""
    )
    raw.commit()
    found = await store.subscription(6)
    assert found == Subscription(6, NOW, (), (), NIGHT)


async def test_only_active_ones_are_counted(store: Store) -> None:
    await subscribe(store, 1, 2, -100)
    await subscribe(store, 2, state="stopped")
    await subscribe(store, 3, state="blocked")
    assert (await store.newsroom(9)).subscribers == 2
