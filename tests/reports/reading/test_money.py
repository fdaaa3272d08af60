"""Sums as people type them."""

from typing import Any

import pytest

from tests.reports.reading.lines import answered, cases


@pytest.mark.parametrize(("kind", "asked", "wanted"), cases("money"))
def test_a_typed_sum_is_read_with_its_currency_and_period(
    kind: str, asked: tuple[str, ...], wanted: Any
) -> None:
    assert answered(kind, asked) == wanted
