"""What an editor hears of whether anybody else will read it: no more than can be true."""

import pytest

from bot.editorial import Records, Staff
from bot.features.for_editors import colleagues_reached
from tests.editors import COLLEAGUE, ME, editorial
from tests.samples import OTHER, PERSON, turn, words

THIRD = 4444
THREE = {PERSON: ME, OTHER: COLLEAGUE, THIRD: Staff(THIRD, "editor", "Tini")}


@pytest.mark.parametrize(
    ("staff", "reached", "author", "said"),
    [
        ({}, (), 0, "no_colleague"),
        ({PERSON: ME}, (PERSON,), 0, "no_colleague"),
        (THREE, (), 0, "colleagues_away"),
        (THREE, (PERSON,), 0, "colleagues_away"),
        (THREE, (PERSON, THIRD), 0, "colleagues_told"),
        (THREE, (THIRD,), OTHER, "author_away"),
        (THREE, (OTHER,), OTHER, "author_told"),
        (THREE, (OTHER,), 999, "author_gone"),
        ({}, (), OTHER, "author_gone"),
        (THREE, (OTHER,), PERSON, ""),
    ],
)
def test_it_is_told_whether_anybody_will_read_it(
    staff: dict[int, Staff], reached: tuple[int, ...], author: int, said: str
) -> None:
    desk = editorial(staff=staff, records=Records(reached=frozenset(reached)))
    told = colleagues_reached(turn("x"), desk, author)
    assert [one.key for one in told] == ([f"newsroom.{said}"] if said else [])
    assert all(words().texts[one.key] for one in told)


def test_the_words_beside_it_claim_nothing_by_themselves() -> None:
    for key in ("newsroom.proposed", "newsroom.refused", "newsroom.own"):
        assert "diberi tahu" not in words().texts[key]
    assert "Start" in words().texts["newsroom.colleagues_away"]
