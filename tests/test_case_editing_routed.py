"""An editor who has a case: what a step of the newsroom asked for comes to the newsroom and stands
not in the case; a cry for help does."""

from dataclasses import replace
from typing import Any

import pytest

from bot.case_effects import AddEntry
from bot.case_manners import MOST
from bot.committing import Committer
from bot.features.post_timing import STEP as TIME
from bot.features.post_writing import TEXT
from bot.meaning import BARE_CRY
from bot.model import Decision, Turn
from bot.newsroom import Newsroom, NewsroomRecords
from bot.store.interface import Work
from tests.cases_made import case, owned, said
from tests.editors import editorial
from tests.fakes import BOT_NAME
from tests.newsroom_stage import CHANNEL, LINKS
from tests.samples import NOW, router, understood, words

DRAFT = "Ada lowongan palsu ke Kamboja, korban disekap. Cek dulu di bot."


def sends(step: str, text: str = DRAFT, mine: Any = None, **more: Any) -> Turn:
    """An editor with a case sends something at a step of the newsroom."""
    data = {"sunting": {"key": ""}, "spoken_at": [NOW.isoformat()] * MOST}
    happened = said(text, mine or case(), step=step, data=data, **more)
    room = Newsroom(NewsroomRecords(), LINKS, CHANNEL)
    return replace(happened, editorial=editorial(typed=text), newsroom=room)


def kept(turn: Turn, decision: Decision) -> list[str]:
    """What of it stands in the case."""
    work = Work(1, "update", {}, 0, turn.conversation)
    made = Committer(words(), BOT_NAME, desk=True).commit(work, turn, decision, NOW)
    return [one.entry.text for one in made.effects if isinstance(one, AddEntry)]


@pytest.mark.parametrize("more", [{}, {"kind": "photo", "media": "gambar"}], ids=["words", "photo"])
def test_a_draft_comes_to_the_newsroom_and_not_to_the_case(more: dict[str, Any]) -> None:
    happened = sends(TEXT, **more)
    decision = router().decide(happened)
    assert any(say.key.startswith("newsroom.in_chat") for say in decision.replies)
    assert kept(happened, decision) == []


def test_a_mistake_at_a_step_is_told() -> None:
    happened = sends(TEXT, kind="sticker", text="")
    assert [say.key for say in router().decide(happened).replies] == ["newsroom.only_text"]


@pytest.mark.parametrize(
    "happened",
    [
        sends(TEXT, "saya disekap", danger="darurat_disekap", own=True),
        sends(TIME, "tolong", danger=BARE_CRY),
        sends(TEXT, mine=owned()),
        sends("", "kapan dibantu?", meant=understood("sapa")),
    ],
)
def test_a_cry_and_all_that_no_step_asked_for_stand_in_the_case(happened: Turn) -> None:
    assert kept(happened, router().decide(happened)) == [happened.incoming.text]
