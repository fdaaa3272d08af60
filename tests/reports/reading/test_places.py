"""Where people are, and the way they came."""

from typing import Any

import pytest

from tests.reports.reading.lines import answered, cases


@pytest.mark.parametrize(("kind", "asked", "wanted"), cases("places", "routes"))
def test_a_typed_place_or_way_is_read(kind: str, asked: tuple[str, ...], wanted: Any) -> None:
    assert answered(kind, asked) == wanted
