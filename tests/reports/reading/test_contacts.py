"""Numbers, links and accounts as people type them."""

from typing import Any

import pytest

from tests.reports.reading.lines import answered, cases


@pytest.mark.parametrize(("kind", "asked", "wanted"), cases("contacts"))
def test_a_typed_contact_is_read_and_nothing_else(
    kind: str, asked: tuple[str, ...], wanted: Any
) -> None:
    assert answered(kind, asked) == wanted
