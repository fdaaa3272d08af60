"""Wrong and hostile inputs to a report: each gets its answer, and touches nothing it must not."""

import pytest

from bot.checking.filling import TEXT_LIMIT
from bot.simulator.entities import parse_html, utf16_length
from tests.features.report_hostile_rows import BEFORE, ROWS, Row, got, words
from tests.features.report_stage import making

pytestmark = pytest.mark.anyio
FEWEST = 30


def test_there_are_rows_for_all_that_people_try_and_each_has_a_name_of_its_own() -> None:
    assert len(ROWS) >= FEWEST
    assert len({row.name for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
async def test_a_hostile_input_gets_what_it_should_and_harms_nothing(row: Row) -> None:
    async with making(desk=row.desk) as talk:
        answer = await got(row, talk)
        shown = await talk.shown()
        assert tuple(answer.keys) == row.keys
        assert row.text in words(shown)
        assert (shown is None) is row.gone
        if row.untouched:
            assert shown is not None
            tapped = {id: given.choices for id, given in shown.report.answers.items()}
            assert (tapped, shown.report.at, words(shown).strip()) == (BEFORE, "tempat", "")
        for said in talk.player.history:
            assert 0 < utf16_length(parse_html(said.text)[0]) <= TEXT_LIMIT
