"""What is for the bot in a group, and that it comes and goes."""

import pytest

from bot.model import Incoming, Json, SentFile
from tests.fakes import BOT_NAME, ME
from tests.samples import GROUP, PERSON, chat, message, update
from tests.updates_made import FROM, PHOTO, read, sent


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
