"""ChatMember objects, and the methods by which the bot looks up who is in a group."""

from typing import Any

from bot.simulator.channels import Channel
from bot.simulator.errors import bad_request
from bot.simulator.groups import INSIDE, TAKING_PART, Group
from bot.simulator.params import Params
from bot.simulator.state import State

Json = dict[str, Any]

# Telegram names all of them for every administrator.
_ADMINISTRATOR_RIGHTS = (
    "can_manage_chat",
    "can_change_info",
    "can_delete_messages",
    "can_invite_users",
    "can_restrict_members",
    "can_pin_messages",
    "can_manage_topics",
    "can_promote_members",
    "can_manage_video_chats",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)
_GROUPS_ONLY = ("can_pin_messages", "can_manage_topics")
_MEMBER_RIGHTS = (
    "can_send_messages",
    "can_send_audios",
    "can_send_documents",
    "can_send_photos",
    "can_send_videos",
    "can_send_video_notes",
    "can_send_voice_notes",
    "can_send_polls",
    "can_send_other_messages",
    "can_add_web_page_previews",
    "can_edit_tag",
    "can_react_to_messages",
    "can_change_info",
    "can_invite_users",
    "can_pin_messages",
    "can_manage_topics",
)


def chat_member(user: Json, status: str, rights: dict[str, bool] | None = None) -> Json:
    """A ChatMember object, complete enough for every client.

    Of an administrator's rights those in `rights` are as given, all others are there.
    """
    member: Json = {"user": user, "status": status}
    match status:
        case "creator":
            member["is_anonymous"] = False
        case "kicked":
            member["until_date"] = 0
        case "administrator":
            member |= {"can_be_edited": False, "is_anonymous": False}
            member |= dict.fromkeys(_ADMINISTRATOR_RIGHTS, True) | (rights or {})
            if "can_post_messages" in member:
                # A channel has nothing of its own for these two (Bot API).
                member = {name: is_ for name, is_ in member.items() if name not in _GROUPS_ONLY}
        case "restricted":
            member |= {"is_member": True, "until_date": 0}
            member |= dict.fromkeys(_MEMBER_RIGHTS, False)
    return member


def standing_of(user: Json, status: str, group: Group | None) -> Json:
    """The ChatMember object of a person in this group or channel."""
    rights = dict.fromkeys(group.all_rights, True) if group else {}
    return chat_member(user, status, rights)


def get_chat_member(state: State, params: Params) -> Json:
    """getChatMember: how somebody stands in the chat; who was never in it has left it."""
    chat = state.chat_for_reading(params.get("chat_id"))
    user_id = params.number("user_id", 0)
    if user_id < 1:
        raise bad_request("invalid user_id specified")
    group = state.group(chat["id"])
    if user_id == state.bot["id"]:
        return _bot(state, group)
    if isinstance(group, Channel):
        group.check_members()
    person = state.people.get(user_id)
    if person is None or (group is None and user_id != chat["id"]):
        raise bad_request("PARTICIPANT_ID_INVALID")
    return standing_of(person.user, _status(group, user_id), group)


def get_chat_administrators(state: State, params: Params) -> list[Json]:
    """getChatAdministrators: the creator, the administrators, and the bot if it is one."""
    chat = state.chat_for_reading(params.get("chat_id"))
    group = state.group(chat["id"])
    if group is None:
        raise bad_request("there are no administrators in the private chat")
    if isinstance(group, Channel):
        group.check_members()
    leading = [
        standing_of(state.people[user_id].user, status, group)
        for user_id, status in group.members.items()
        if group.is_led_by(user_id)
    ]
    return [*leading, _bot(state, group)] if group.standing == "administrator" else leading


def get_chat_member_count(state: State, params: Params) -> int:
    """getChatMemberCount: the people known to take part, and the bot."""
    chat = state.chat_for_reading(params.get("chat_id"))
    group = state.group(chat["id"])
    if group is None:
        return 2
    people = sum(status in TAKING_PART for status in group.members.values())
    return people + (group.standing in INSIDE)


def _bot(state: State, group: Group | None) -> Json:
    if group is None:
        return chat_member(state.bot, "member")
    return chat_member(state.bot, group.standing, group.rights)


def _status(group: Group | None, user_id: int) -> str:
    if group is None or (user_id not in group.members and group.lets_in(user_id)):
        return "member"
    return group.members.get(user_id, "left")
