"""Whole talks from tests/conversations, as people would have them with the bot."""

from collections.abc import Mapping
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.features import adding
from tests.conversations.player import ACTS, KNOWN, Answer, Player, certain
from tests.samples import memory_store, words

FOLDER = Path(__file__).parent / "conversations"
TALKS = sorted(FOLDER.glob("*.yml"))


def read(path: Path) -> list[Mapping[str, Any]]:
    """The rows of a talk."""
    raw = yaml.safe_load(path.read_text(encoding="utf8"))
    assert set(raw) - {"desk"} == {"about", "talk"}
    return raw["talk"]


def with_desk(path: Path) -> bool:
    """Whether a talk is one of a bot with people for cases."""
    return bool(yaml.safe_load(path.read_text(encoding="utf8")).get("desk"))


def listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


def check(row: Mapping[str, Any], answer: Answer, player: Player) -> None:
    """Compare what a talk expects with what the bot did."""
    assert answer.keys == listed(row["bot"])
    for part in listed(row.get("says", [])):
        assert part in answer.text
    for part in listed(row.get("says_not", [])):
        assert part not in answer.text
    for label in row.get("buttons", []):
        assert label in answer.labels
    if "step" in row:
        assert player.after.step == row["step"]
    if "remembers" in row:
        assert player.after.data == row["remembers"]
    if "outcome" in row:
        assert answer.outcome == row["outcome"]
    if "messages" in row:
        assert len(answer.shown) == row["messages"]


@pytest.mark.anyio
@pytest.mark.parametrize("path", TALKS, ids=lambda path: path.stem)
async def test_a_talk_goes_as_it_is_written(path: Path) -> None:
    async with memory_store() as store, aclosing(Player(store, with_desk(path))) as player:
        for number, row in enumerate(read(path), start=1):
            answer = await player.play(row)
            try:
                check(row, answer, player)
            except AssertionError as error:
                error.add_note(f"{path.name}, row {number}: {row}")
                raise


@pytest.mark.parametrize("path", TALKS, ids=lambda path: path.stem)
def test_a_talk_is_written_in_known_words_and_expects_something(path: Path) -> None:
    for row in read(path):
        assert set(row) - KNOWN == set()
        assert sum(act in row for act in ACTS) == 1
        assert "bot" in row
        for key in listed(row["bot"]):
            added = key.startswith(f"faq.{adding.OWN}")
            assert added or key in words().texts or key.removeprefix("faq.") in words().answers


def test_there_are_talks_of_all_that_matters() -> None:
    assert len(TALKS) >= 12


@pytest.mark.parametrize(
    ("ranking", "sure"),
    [({"a": 0.5, "b": 0.3}, True), ({"a": 0.49}, False), ({}, False)],
)
def test_a_talk_is_sure_of_a_first_guess_of_a_half_or_more(ranking, sure: bool) -> None:
    assert certain(ranking) is sure


@pytest.mark.anyio
async def test_a_talk_that_goes_otherwise_fails() -> None:
    async with memory_store() as store:
        player = Player(store)
        row = {"user": "/start", "bot": "start.menu"}
        answer = await player.play(row)
        with pytest.raises(AssertionError):
            check(row, answer, player)
        with pytest.raises(AssertionError, match="showed no button"):
            await player.play({"user": "[Tombol hantu]", "bot": []})
