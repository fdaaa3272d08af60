"""Telegram's JSON becomes what happened; nothing that arrives can raise."""

from dataclasses import replace
from typing import Any

import pytest

from bot import wire
from bot.model import Incoming, Json, SentFile
from tests.fakes import BOT_NAME, ME
from tests.samples import GROUP, PERSON, chat, message, update

PHOTO = [{"file_id": "p", "file_unique_id": "q", "width": 90, "height": 90, "file_size": 9}]
FILE = {"file_id": "f", "file_unique_id": "g", "file_size": 9}
MOVING = FILE | {"width": 9, "height": 9, "duration": 2}
PLACE = {"latitude": 11.5, "longitude": 104.9}
FROM = {"id": PERSON, "is_bot": False, "first_name": "Sari"}
ORIGIN = {"type": "hidden_user", "sender_user_name": "Agen", "date": 1795316000}
POLL = {
    "id": "1", "question": "?", "options": [{"text": "a", "voter_count": 0, "persistent_id": "x"}],
    "total_voter_count": 0, "is_closed": False, "is_anonymous": True, "type": "regular",
    "allows_multiple_answers": False, "members_only": False,
    "allows_revoting": False,
}  # fmt: skip


def read(raw: Json) -> Incoming:
    """What happened, but for who did it and with what file: those have tests of their own."""
    happened = wire.incoming(raw, BOT_NAME)
    return replace(happened, sender=0, sender_name="", username="", media="")


def sent(text: str | None = None, id: int = PERSON, **more: Any) -> Incoming:
    return read(update(message=message(text, id, **more)))


def query(**more: Any) -> Json:
    made = {"id": "q1", "from": FROM, "chat_instance": "1", "data": "tanya:gaji_wajar"}
    return update(callback_query=made | more)


def member(status: str) -> Json:
    return {"status": status, "user": ME} | (
        {"until_date": 0} if status == "kicked" else {"is_anonymous": False, "can_be_edited": False}
    )


RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
)  # fmt: skip


def membership(id: int, before: str, after: str, kind: str = "") -> Json:
    place = chat(id) | ({"type": kind} if kind else {})
    old, new = (member(one) | dict.fromkeys(RIGHTS, True) for one in (before, after))
    changed = {"chat": place, "from": FROM, "date": 1, "old_chat_member": old}
    return update(my_chat_member=changed | {"new_chat_member": new})


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


@pytest.mark.parametrize(
    ("name", "kind"),
    [("voice", "voice"), ("audio", "audio"), ("video", "video"), ("video_note", "video")],
)
def test_a_recording_is_a_file_with_its_name_and_size(name: str, kind: str) -> None:
    held = {"file_id": "r1", "file_unique_id": "u1", "file_size": 7, "mime_type": "audio/ogg"}
    assert sent(**{name: held}).recording == SentFile("r1", "u1", kind, 7, "", "audio/ogg")


def test_pictures_of_an_album_carry_its_name_and_their_words() -> None:
    found = sent(photo=PHOTO, caption="gaji 15 juta", media_group_id="77")
    wanted = Incoming(PERSON, "photo", "gaji 15 juta", album="77", message_id=7, file=found.file)
    assert found == wanted


def test_of_a_picture_the_largest_of_its_sizes_is_fetched() -> None:
    sizes = [PHOTO[0] | {"file_id": f"p{width}", "width": width} for width in (90, 1280, 320)]
    assert sent(photo=sizes).file == SentFile("p1280", "q", "photo", 9)


def test_a_file_carries_what_its_sender_says_of_it() -> None:
    named = FILE | {"file_name": "kontrak\0.pdf", "mime_type": "application/pdf"}
    wanted = SentFile("f", "g", "document", 9, "kontrak.pdf", "application/pdf")
    assert sent(document=named).file == wanted


@pytest.mark.parametrize(
    "content",
    [
        {"photo": [{"file_unique_id": "q", "width": 9}]},
        {"photo": [7]},
        {"photo": "p"},
        {"document": {"file_id": 5}},
    ],
)
def test_a_picture_that_cannot_be_fetched_is_a_picture_without_a_file(content: Json) -> None:
    found = sent(**content)
    assert found.kind in ("photo", "document")
    assert found.file is None


def test_in_a_group_the_message_that_is_replied_to_comes_along() -> None:
    offer = message("gaji 15 juta", GROUP, photo=PHOTO)
    found = sent("/cek", GROUP, reply_to_message=offer)
    assert found.command == "cek"
    wanted = SentFile("p", "q", "photo", 9)
    assert found.replied == Incoming(GROUP, "photo", "gaji 15 juta", private=False, file=wanted)
    assert sent("/cek", GROUP).replied is None


def test_a_private_reply_carries_nothing_of_the_message_before() -> None:
    assert sent("ya", reply_to_message=message("gaji 15 juta")).replied is None


def test_a_verdict_of_the_bot_itself_is_nothing_to_judge() -> None:
    own = message("BAHAYA. Berhenti dulu.", GROUP) | {"from": {"id": 7, "username": BOT_NAME}}
    assert sent("/cek", GROUP, reply_to_message=own).replied is None


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
    ("raw", "kind", "private"),
    [
        (membership(PERSON, "member", "kicked"), "left", True),
        (membership(PERSON, "kicked", "member"), "silent", True),
        (membership(GROUP, "left", "member"), "joined", False),
        (membership(GROUP, "kicked", "administrator"), "joined", False),
        (membership(GROUP, "member", "administrator"), "silent", False),
        (membership(GROUP, "member", "left"), "left", False),
        (membership(GROUP, "administrator", "kicked"), "left", False),
        (membership(GROUP, "left", "administrator", "channel"), "silent", False),
    ],
)
def test_coming_and_going_of_the_bot(raw: Json, kind: str, private: bool) -> None:
    found = read(raw)
    assert (found.kind, found.private) == (kind, private)
    assert found.chat_id == raw["my_chat_member"]["chat"]["id"]


@pytest.mark.parametrize(
    "more",
    [
        {"text": f"@{BOT_NAME} gaji berapa"},
        {"text": f"tanya @{BOT_NAME.upper()} saja"},
        {"text": "apa itu", "reply_to_message": message("halo", GROUP, **{"from": ME})},
        {"photo": PHOTO, "caption": f"@{BOT_NAME}"},
    ],
)
def test_a_group_reaches_the_bot_by_name_or_reply(more: Json) -> None:
    found = sent(id=GROUP, **more)
    assert (found.chat_id, found.private) == (GROUP, False)
    assert found.kind in ("text", "photo")
    assert found.data == {"bot": BOT_NAME}


@pytest.mark.parametrize("text", ["/menu", f"/menu@{BOT_NAME}", f"/menu@{BOT_NAME.upper()} x"])
def test_a_group_reaches_the_bot_by_command(text: str) -> None:
    found = sent(text, GROUP)
    assert (found.kind, found.command, found.private) == ("command", "menu", False)


@pytest.mark.parametrize(
    "more",
    [
        {"text": "ada loker?"},
        {"text": "/menu@lain_bot"},
        {"text": f"/menu@lain_bot @{BOT_NAME}"},
        {"text": "ya", "reply_to_message": message("halo", GROUP)},
        {"photo": PHOTO},
        {"new_chat_members": [ME]},
        {"left_chat_member": FROM},
        {"new_chat_title": "Loker"},
    ],
)
def test_talk_of_a_group_that_is_not_for_the_bot_is_left_alone(more: Json) -> None:
    assert sent(id=GROUP, **more) == Incoming(GROUP, "silent", private=False)


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
