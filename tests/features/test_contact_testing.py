"""People are told of a call only when it reached, and only of the number that was called."""

from dataclasses import replace

import pytest

from bot.features.contact_testing import RESULT
from tests.editors import editorial, keys, text_of
from tests.features.contact_steps import (
    KBRI,
    NUMBER,
    TESTED,
    TODAY,
    called,
    desk_with,
    pressed,
    wish,
)


@pytest.mark.parametrize(
    ("place", "status", "key"),
    [
        ("0", "pakai", "contacts.preview"),
        ("1", "uji_dulu", "contacts.preview_hidden"),
        ("2", "jangan_pakai", "contacts.preview_hidden"),
    ],
)
def test_people_are_told_of_a_test_call_only_when_it_reached(place, status, key) -> None:
    desk = desk_with(TESTED)
    decision = called(place, desk)
    assert keys(decision) == [key]
    body = wish(decision, desk).body
    tested = (TODAY, "Sari") if status == "pakai" else ("", "")
    assert (body["status"], body["tested_on"], body["tested_by"]) == (status, *tested)
    assert body["checked"] == TODAY


@pytest.mark.parametrize("place", ["0", "1", "2"])
def test_a_call_says_nothing_of_a_number_that_came_after_it(place: str) -> None:
    now = desk_with(replace(KBRI, value=NUMBER))
    decision = called(place, editorial(), now)
    assert keys(decision) == ["contacts.called_another"]
    assert "+855 12 345 678" in text_of(decision)
    assert (decision.step, decision.data, decision.effects) == (None, None, ())


@pytest.mark.parametrize("rest", [("0",), ("0", ""), ("0", "abcd"), ("3", "abcd"), ()])
def test_a_result_of_a_call_to_nobody_knows_what_is_not_recorded(rest: tuple[str, ...]) -> None:
    assert keys(pressed(RESULT, KBRI.key, *rest)) == ["contacts.called_another"]
    assert keys(pressed("uji", KBRI.key, *rest)) == ["contacts.how_was_call"]
