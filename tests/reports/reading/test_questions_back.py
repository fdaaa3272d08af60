"""Questions to the bot and wishes, told from answers."""

from typing import Any

import pytest

from tests.reports.reading.lines import answered, cases

KINDS = ("asks", "about", "stop", "back", "skip", "none", "done")


@pytest.mark.parametrize(("kind", "asked", "wanted"), cases(*KINDS))
def test_a_question_or_wish_is_told_from_an_answer(
    kind: str, asked: tuple[str, ...], wanted: Any
) -> None:
    assert answered(kind, asked) == wanted
