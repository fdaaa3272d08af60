"""Old drafts that nobody touched are erased."""

from datetime import timedelta

import pytest

from bot.post_effects import SavePost
from bot.posts.model import Post
from bot.store import Store
from tests.store.desk_steps import do
from tests.store.post_steps import EDITOR, PLAIN, read
from tests.store.steps import NOW

pytestmark = pytest.mark.anyio


async def test_old_drafts_nobody_touched_go(store: Store) -> None:
    draft = Post("u1", PLAIN, 0, "Kemlu", NOW, NOW)
    await do(store, SavePost(draft), chat=EDITOR)
    assert (await read(store, 1)).state == "draft"
    await store.purge(NOW + timedelta(days=400), timedelta(days=30))
    assert await store.post(1) is None
