"""What people say of having handed it in at the portal."""

from typing import Any

import pytest

from tests.reports.reading.lines import answered, cases


@pytest.mark.parametrize(("kind", "asked", "wanted"), cases("number", "sent"))
def test_a_number_of_the_portal_and_that_it_was_sent_are_read(
    kind: str, asked: tuple[str, ...], wanted: Any
) -> None:
    assert answered(kind, asked) == wanted
