"""Who wrote and where they are, as far as Telegram tells it."""

from typing import Any

import pytest

from bot import wire
from bot.model import Json
from tests.fakes import ME
from tests.samples import PERSON, chat, message, update
from tests.updates_made import PLACE, query, read, sent


def test_a_live_location_that_moves_asks_for_no_answer_each_time() -> None:
    moved = message(location=PLACE | {"live_period": 900}, edit_date=1795316500)
    assert read(update(edited_message=moved)).kind == "silent"


@pytest.mark.parametrize("place", [PLACE, {"latitude": -90, "longitude": 180.0}])
def test_a_location_carries_where_it_lies_and_nothing_else(place: Json) -> None:
    at = {name: place[name] for name in ("latitude", "longitude")}
    assert sent(location=place | {"horizontal_accuracy": 12.5}).data == at
    venue = {"location": place, "title": "Gedung", "address": "Jalan"}
    assert sent(location=place, venue=venue).data == at


@pytest.mark.parametrize(
    "place",
    [
        {"latitude": 91, "longitude": 0},
        {"latitude": 0, "longitude": -180.5},
        {"latitude": float("nan"), "longitude": 0},
        {"latitude": "11.5", "longitude": 104.9},
        {"latitude": True, "longitude": 0},
        {"latitude": 11.5},
        [11.5, 104.9],
    ],
)
def test_a_location_that_is_nowhere_on_earth_carries_nothing(place: Any) -> None:
    found = sent(location=place)
    assert (found.kind, found.data) == ("location", {})


def test_a_name_is_without_what_no_database_can_hold() -> None:
    sender = {"from": {"id": PERSON, "first_name": "Sa\ud83d\0ri 😀"}}
    assert wire.sender_name(update(message=message("a", **sender))) == "Sari 😀"


@pytest.mark.parametrize(
    "raw",
    [
        update(message=message("/jawaban")),
        update(edited_message=message("halo", edit_date=1795316500)),
        query(message=message("pilih", **{"from": ME})),
    ],
)
def test_who_wrote_or_pressed_has_the_name_of_the_person_and_not_of_the_bot(raw: Json) -> None:
    assert wire.sender_name(raw) == "Sari"


@pytest.mark.parametrize(
    "raw",
    [
        update(message=message("a", **{"from": {"id": PERSON}})),
        update(message=message("a", **{"from": {"id": PERSON, "first_name": 5}})),
        update(message=message("a", **{"from": None})),
        update(message={"chat": chat()}),
        update(something_new=5),
        update(),
        {"name": "privacy.expired", "data": {}},
        [],
        None,
    ],
)
def test_where_nobody_gives_a_name_there_is_none(raw: Any) -> None:
    assert wire.sender_name(raw) == ""
