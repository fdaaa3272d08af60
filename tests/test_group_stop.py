"""/stop in a group: who leads it stops the alerts for all, anybody else changes nothing and hears
in one line who may. From the update to the store."""

import pytest

from bot.alerting import Alerting
from bot.deciding import Decider
from bot.incoming import Incoming
from bot.post_effects import SaveSubscription
from bot.posts.model import Subscription
from bot.store import Commit, Store
from tests.fakes import BOT_NAME, meant, rasa
from tests.newsroom_stage import CHANNEL, LINKS
from tests.samples import NOW, lexicon, live, memory_store, message, received, update

pytestmark = pytest.mark.anyio
GROUP, ADMIN, MEMBER = -1004003, 901, 903


class Leaders:
    """Who leads the group."""

    async def leads(self, incoming: Incoming) -> bool:
        """Only one of them."""
        return incoming.sender == ADMIN


async def says(store: Store, number: int, who: int, text: str) -> list[str]:
    """Somebody writes in the group; what the group reads."""
    alerting = Alerting(store, LINKS, CHANNEL, Leaders())  # type: ignore[arg-type]
    nlu = rasa(lambda text: meant({}), clock=lambda: 0.0)
    decider = Decider(live(), nlu, lexicon(), BOT_NAME, alerting=alerting)
    sender = {"id": who, "is_bot": False, "first_name": "N"}
    raw = update(number, message=message(text, GROUP, message_id=number) | {"from": sender})
    await store.receive([received(raw)], NOW)
    (work,) = await store.pending(NOW, (), 9)
    commit = await decider.decide(work, NOW)
    await store.commit(commit, NOW)
    return [str(row.payload["text"]) for row in commit.outgoing]


async def subscribed(store: Store) -> None:
    """The group gets alerts."""
    await store.receive([received(update(1, message=message("x", GROUP)))], NOW)
    (work,) = await store.pending(NOW, (), 9)
    effect = SaveSubscription(Subscription(GROUP, NOW))
    await store.commit(Commit(work.inbox_id, work.conversation, (), (effect,)), NOW)


@pytest.mark.parametrize("text", ["/stop", f"/stop@{BOT_NAME}", "/stop dong min", "/STOP"])
async def test_a_member_changes_nothing_and_hears_who_may(text: str) -> None:
    async with memory_store() as store:
        await subscribed(store)
        (told,) = await says(store, 2, MEMBER, text)
        assert "hanya bisa diatur admin grup" in told
        assert "\n" not in told
        assert await store.subscription(GROUP) == Subscription(GROUP, NOW)


async def test_who_leads_the_group_stops_them() -> None:
    async with memory_store() as store:
        await subscribed(store)
        await says(store, 2, ADMIN, "/stop")
        chosen = await store.subscription(GROUP)
        assert chosen
        assert chosen.state == "stopped"
