"""Who takes their words back takes those back, too, that became examples; on both databases."""

import pytest

from bot.effects import AllowTraining, Effect, Forget, Propose
from bot.store import Store
from bot.store.connection import Connection
from tests.store.steps import NOW, bring, turn
from tests.store.test_kept_questions import CHAT, EDITOR, OTHER, WIPE, ask, question

pytestmark = pytest.mark.anyio
FORGET = Forget("privacy.done", "privacy.partly")
MINE, THEIRS = "bos minta jaminan sertifikat", "cara urus skck"


async def taught(store: Store) -> None:
    """Two versions and a draft of an answer, with a question of each of two people as examples."""
    await ask(store, 1, question(MINE, allowed=True))
    await ask(store, 2, question(THEIRS, allowed=True), chat=OTHER)
    for base, publish in ((0, True), (1, True), (2, False)):
        body = {"body": str(base), "examples": [f" {MINE.title()}", THEIRS]}
        wish = Propose("answer", "skck", body, base, "Sari", publish=publish)
        await store.edit(EDITOR, [wish], NOW)


@pytest.mark.parametrize("wish", [AllowTraining(False), FORGET])
async def test_who_forbids_training_or_is_forgotten_takes_their_examples_back(
    store: Store, raw: Connection, wish: Effect
) -> None:
    await taught(store)
    before = await store.published(-1)
    assert before
    outgoing = (WIPE,) if wish == FORGET else ()
    await store.commit(turn(await bring(store, 3, CHAT), *outgoing, effects=(wish,)), NOW)
    found = await store.published(before.stamp)
    assert found
    assert [one.body for one in found.versions] == [{"body": "1", "examples": [THEIRS]}]
    assert [one.body["examples"] for one in (await store.records()).versions] == [[THEIRS]] * 3
    assert await store.search("bos minta jaminan") == []
    assert await store.search("skck") == [("skck", THEIRS)]
    assert await store.learnable() == [("skck", THEIRS)]
    tables = (
        raw.rows(f"SELECT * FROM {name}") for name in ("examples", "example_words", "versions")
    )
    assert "jaminan" not in str(list(tables)).casefold()


@pytest.mark.parametrize("wish", [AllowTraining(True), AllowTraining(False), FORGET])
async def test_who_taught_nothing_changes_no_example(store: Store, wish: Effect) -> None:
    await taught(store)
    before = await store.published(-1)
    assert before
    outgoing = (WIPE,) if wish == FORGET else ()
    third = OTHER + 1
    await ask(store, 3, question("imei hp"), chat=third)
    await store.commit(turn(await bring(store, 4, third), *outgoing, effects=(wish,)), NOW)
    assert await store.published(before.stamp) is None
    assert len(await store.search("bos minta jaminan")) == 1
