"""What happens in an operators' group, and what people do besides writing, is read as it is."""

from typing import Any

import pytest

from bot import wire
from bot.model import Incoming, Json
from tests.fakes import BOT_NAME
from tests.samples import GROUP, PERSON, chat, message, update

OPERATOR = {"id": 901, "is_bot": False, "first_name": "Sari", "last_name": "W", "username": "sari"}
TOPIC = {"message_thread_id": 55, "is_topic_message": True}
BEGINNING = {"message_id": 55, "date": 1, "chat": {"id": GROUP, "type": "supergroup"},
             "forum_topic_created": {"name": "K1", "icon_color": 1}}  # fmt: skip
FILE = {"file_id": "f", "file_unique_id": "g"}


def read(raw: Json, desks: tuple[int, ...] = (GROUP,)) -> Incoming:
    return wire.incoming(raw, BOT_NAME, desks)


def said(text: str | None = None, **more: Any) -> Incoming:
    raw = message(text, GROUP, **{"from": OPERATOR, **more})
    return read(update(message=raw))


def test_all_talk_of_an_operators_group_is_for_the_bot_with_its_topic_and_author() -> None:
    happened = said("halo kak", **TOPIC)
    assert (happened.kind, happened.text, happened.desk) == ("text", "halo kak", True)
    assert (happened.thread, happened.sender) == (55, 901)
    assert (happened.sender_name, happened.username) == ("Sari W", "sari")


def test_the_same_talk_elsewhere_is_nobodys_business() -> None:
    raw = update(message=message("halo kak", GROUP))
    assert read(raw, ()).kind == "silent"
    assert not read(raw, ()).desk


def test_a_number_of_a_thread_outside_topics_is_no_topic() -> None:
    assert said("a", message_thread_id=55).thread == 0


@pytest.mark.parametrize(
    ("more", "answers"),
    [
        ({}, 0),
        ({"reply_to_message": BEGINNING}, 0),
        ({"reply_to_message": {"message_id": 9, "date": 1, "chat": chat()}}, 9),
        ({"reply_to_message": "broken"}, 0),
    ],
)
def test_a_reply_names_its_message_but_not_the_beginning_of_a_topic(
    more: Json, answers: int
) -> None:
    assert said("a", **TOPIC, **more).answers == answers


@pytest.mark.parametrize(
    ("content", "media"),
    [
        ({"voice": FILE}, "f"),
        ({"sticker": FILE}, "f"),
        ({"video_note": FILE}, "f"),
        ({"photo": [FILE | {"width": 1}, FILE | {"width": 9, "file_id": "large"}]}, "large"),
        ({"contact": {"phone_number": "+62"}}, ""),
        ({"photo": "broken"}, ""),
    ],
)
def test_whatever_file_comes_along_is_known(content: Json, media: str) -> None:
    assert said(**content).media == media


@pytest.mark.parametrize(
    "service",
    [{"forum_topic_closed": {}}, {"forum_topic_reopened": {}},
     {"forum_topic_edited": {"name": "x"}}, {"pinned_message": BEGINNING},
     {"forum_topic_created": {"name": "x", "icon_color": 1}}],
)  # fmt: skip
def test_what_telegram_says_of_topics_is_no_talk(service: Json) -> None:
    assert said(**service).kind == "silent"


@pytest.mark.parametrize("status", ["member", "left", "kicked", "administrator", "restricted"])
@pytest.mark.parametrize("told", [{}, {"is_member": True}, {"is_member": False}])
def test_who_comes_to_an_operators_group_or_leaves_it_is_noticed(status: str, told: Json) -> None:
    changed = {
        "chat": chat(GROUP), "from": OPERATOR, "date": 1,
        "old_chat_member": {"status": "member", "user": OPERATOR},
        "new_chat_member": {"status": status, "user": OPERATOR | {"id": 902}, **told},
    }  # fmt: skip
    happened = read(update(chat_member=changed))
    data = {"user": 902, "status": status, "is_member": told.get("is_member", True)}
    assert (happened.kind, happened.data) == ("member", data)
    assert read(update(chat_member=changed), ()).kind == "silent"


def reaction(place: int, *new: Json) -> Json:
    put = {"chat": chat(place), "user": OPERATOR, "message_id": 7, "date": 1, "old_reaction": []}
    return update(message_reaction=put | {"new_reaction": list(new)})


@pytest.mark.parametrize("place", [PERSON, GROUP])
def test_a_reaction_names_its_message_and_emoji(place: int) -> None:
    happened = read(reaction(place, {"type": "emoji", "emoji": "👍"}))
    assert (happened.kind, happened.message_id, happened.emoji) == ("reaction", 7, "👍")
    assert read(reaction(place)).emoji == ""
    assert read(reaction(place, {"type": "custom_emoji", "custom_emoji_id": "1"})).emoji == ""


def test_a_button_in_a_topic_knows_its_topic() -> None:
    under = message("kartu", GROUP, **TOPIC)
    query = {"id": "q", "from": OPERATOR, "chat_instance": "1", "data": "meja:ambil:12"}
    happened = read(update(callback_query=query | {"message": under}))
    assert (happened.thread, happened.command, happened.args) == (55, "meja", ("ambil", "12"))
    assert happened.sender == 901


@pytest.mark.parametrize("broken", [{"chat_member": {"chat": chat(GROUP)}},
                                    {"message_reaction": {"chat": chat(GROUP), "new_reaction": 3}},
                                    {"message": message(None, GROUP) | {"from": 3}}])  # fmt: skip
def test_broken_updates_raise_nothing(broken: Json) -> None:
    assert read(update(**broken)).chat_id == GROUP
