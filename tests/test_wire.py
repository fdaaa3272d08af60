"""Telegram's JSON becomes what happened; nothing that arrives can raise."""

from dataclasses import replace

import pytest

from bot import wire
from bot.case_effects import CASE_NUMBER
from bot.model import Incoming, Json
from tests.fakes import BOT_NAME, ME
from tests.samples import GROUP, PERSON, chat, message, update
from tests.updates_made import FILE, FROM, PHOTO, PLACE, POLL, query, read, sent

MOVING = FILE | {"width": 9, "height": 9, "duration": 2}
ORIGIN = {"type": "hidden_user", "sender_user_name": "Agen", "date": 1795316000}


def test_a_text_in_a_private_chat() -> None:
    assert sent("halo kak") == Incoming(PERSON, "text", "halo kak", message_id=7)


@pytest.mark.parametrize(
    ("text", "command", "rest"),
    [
        ("/menu", "menu", ""),
        ("/MENU", "menu", ""),
        ("/start grup", "start", "grup"),
        ("/kontak  Kamboja ", "kontak", "Kamboja"),
        (f"/menu@{BOT_NAME}", "menu", ""),
        (f"/lapor@{BOT_NAME.upper()} sekarang", "lapor", "sekarang"),
        ("/darurat\ntolong saya", "darurat", "tolong saya"),
    ],
)
def test_a_command_and_what_follows_it(text: str, command: str, rest: str) -> None:
    assert sent(text) == Incoming(PERSON, "command", rest, command, message_id=7)


@pytest.mark.parametrize("text", ["/menu@lain_bot", "/", "/ menu", "/1", "/menu-satu", "a /menu"])
def test_what_only_looks_like_a_command_is_a_text(text: str) -> None:
    assert sent(text) == Incoming(PERSON, "text", text, message_id=7)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("photo", {"photo": PHOTO}),
        ("voice", {"voice": FILE | {"duration": 3}}),
        ("voice", {"audio": FILE | {"duration": 3}}),
        ("video", {"video": MOVING}),
        ("video", {"video_note": FILE | {"length": 9, "duration": 2}}),
        ("video", {"animation": MOVING, "document": FILE}),
        ("sticker", {"sticker": FILE | {
            "type": "regular", "width": 9, "height": 9, "is_animated": False, "is_video": False}}),
        ("document", {"document": FILE}),
        ("location", {"location": PLACE}),
        ("location", {"location": PLACE | {"live_period": 60}}),
        ("location", {"location": PLACE, "venue": {
            "location": PLACE, "title": "Gedung", "address": "Jalan"}}),
        ("contact", {"contact": {"phone_number": "+62", "first_name": "Agen"}}),
        ("other", {"poll": POLL}),
        ("other", {"dice": {"emoji": "🎲", "value": 3}}),
        ("other", {"story": {"chat": chat(), "id": 3}}),
        ("other", {"something_new": {"a": 1}}),
        ("silent", {"pinned_message": message("lama")}),
        ("silent", {"message_auto_delete_timer_changed": {"message_auto_delete_time": 60}}),
        ("silent", {"write_access_allowed": {"from_request": True}}),
        ("silent", {"boost_added": {"boost_count": 1}}),
        ("silent", {"delete_chat_photo": True}),
    ],
)  # fmt: skip
def test_every_kind_of_message_has_a_kind_of_ours(kind: str, content: Json) -> None:
    found = sent(**content)
    bare = replace(found, data={}, file=None, recording=None, contact="")
    assert bare == Incoming(PERSON, kind, message_id=7)
    assert bool(found.data) == (kind == "location")
    assert bool(found.file) == (kind in ("photo", "document"))
    assert bool(found.recording) == (kind in ("voice", "video"))
    assert found.contact == ("Agen +62" if kind == "contact" else "")


@pytest.mark.parametrize("half", ["\x00", "\ud83d", CASE_NUMBER[0], CASE_NUMBER[-1]])
def test_signs_that_nothing_can_hold_or_that_mean_places_of_ours_do_not_come_in(half: str) -> None:
    for part in (
        message(f"gedung{half} biru"),
        message(None, photo=PHOTO, caption=f"gedung{half} biru"),
    ):
        assert read(update(1, message=part)).text == "gedung biru"


def test_an_edited_message_says_so() -> None:
    found = read(update(edited_message=message("halo", edit_date=1795316500)))
    assert found == Incoming(PERSON, "text", "halo", edited=True, message_id=7)


@pytest.mark.parametrize(
    "origin",
    [
        ORIGIN,
        {"type": "user", "sender_user": FROM, "date": 1},
        {"type": "channel", "chat": chat(GROUP) | {"type": "channel"}, "message_id": 3, "date": 1},
    ],
)
def test_a_forwarded_message_says_so(origin: Json) -> None:
    assert sent("loker", forward_origin=origin).forwarded


def test_a_button_press_carries_action_arguments_message_and_its_own_number() -> None:
    assert read(query(message=message("pilih", **{"from": ME}))) == Incoming(
        PERSON, "button", command="tanya", args=("gaji_wajar",), message_id=7, callback_id="q1"
    )


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"inline_message_id": "x"},
        {"data": ""},
        {"message": {"chat": chat(), "message_id": 9, "date": 0}},
    ],
)
def test_a_button_of_a_message_that_is_gone_is_still_a_button(more: Json) -> None:
    found = read(query(**more))
    assert (found.chat_id, found.kind, found.callback_id) == (PERSON, "button", "q1")


def test_a_game_button_without_data_is_a_button_nobody_knows() -> None:
    raw = query(game_short_name="x")
    raw["callback_query"].pop("data")
    assert read(raw).command == ""


@pytest.mark.parametrize(
    "raw",
    [
        update(channel_post=message("berita", GROUP)),
        update(edited_channel_post=message("berita", GROUP)),
        update(poll=POLL),
        update(inline_query={"id": "1", "from": FROM, "query": "x", "offset": ""}),
        update(something_new={"a": {"b": 1}}),
        update(),
    ],
)  # fmt: skip
def test_what_nobody_said_to_the_bot_asks_for_no_answer(raw: Json) -> None:
    assert read(raw).kind == "silent"


def test_a_persons_own_message_in_a_private_chat_can_be_wiped_later_and_no_other() -> None:
    assert wire.message_of(update(message=message("a"))) == 7
    assert wire.message_of(update(message=message("a", GROUP))) is None
    assert wire.message_of(query(message=message("a"))) is None
