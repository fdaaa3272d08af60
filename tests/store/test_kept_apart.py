"""What is kept of one person at most, and complaints among the questions; on both databases."""

import pytest

from bot.effects import AllowTraining, KeepQuestion, SettleQuestions
from bot.store import Store
from bot.store.kept_questions import MOST_OF_ONE
from tests.store.test_kept_questions import OTHER, ask, kept, question, settle

pytestmark = pytest.mark.anyio


async def test_of_one_person_fifty_open_questions_are_kept_and_others_lose_none(
    store: Store,
) -> None:
    await ask(store, 1, question("lain"), chat=OTHER)
    await ask(store, 2, *(question(str(n)) for n in range(MOST_OF_ONE)))
    ignored = [one.id for one in await kept(store) if one.text in ("0", "1")]
    await settle(store, SettleQuestions(tuple(ignored), "ignored"))
    await ask(store, 3, *(question(f"lagi {n}") for n in range(5)))
    texts = [one.text for one in await kept(store)]
    assert len(texts) == 1 + 2 + MOST_OF_ONE
    assert texts[:4] == ["lain", "0", "1", "5"]
    assert texts[-1] == "lagi 4"


async def test_a_complaint_is_told_apart_and_never_learned(store: Store) -> None:
    wrong = KeepQuestion("nomornya salah", "skck", allowed=True, complaint=True)
    await ask(store, 1, wrong, question("cara urus skck"), AllowTraining(True))
    complaint, asked = await kept(store)
    assert (complaint.complaint, complaint.allowed) == (True, False)
    assert (asked.complaint, asked.allowed) == (False, True)
    await settle(store, SettleQuestions((complaint.id, asked.id), "answered", "skck"))
    assert await store.learnable() == [("skck", "cara urus skck")]
