"""The methods of the Bot API this server knows, by their names in lower case."""

from collections.abc import Callable
from typing import Any

from bot.simulator import (
    albums,
    attachments,
    changing,
    chat_members,
    copying,
    forum,
    pinning,
    profile,
    reacting,
    replacing,
    sending,
)
from bot.simulator.budget import check_budget, cost
from bot.simulator.errors import ApiError
from bot.simulator.params import Params
from bot.simulator.state import State

Method = Callable[[State, Params], Any]

# The names as Telegram writes them; a later feature adds its methods here.
NAMED: dict[str, Method] = {
    "getMe": profile.get_me,
    "getWebhookInfo": profile.get_webhook_info,
    "deleteWebhook": profile.delete_webhook,
    "setMyCommands": profile.set_my_commands,
    "getMyCommands": profile.get_my_commands,
    "deleteMyCommands": profile.delete_my_commands,
    "setMyName": profile.set_my_name,
    "getMyName": profile.get_my_name,
    "setMyDescription": profile.set_my_description,
    "getMyDescription": profile.get_my_description,
    "setMyShortDescription": profile.set_my_short_description,
    "getMyShortDescription": profile.get_my_short_description,
    "getChat": profile.get_chat,
    "getChatMember": chat_members.get_chat_member,
    "getChatAdministrators": chat_members.get_chat_administrators,
    "getChatMemberCount": chat_members.get_chat_member_count,
    "getFile": profile.get_file,
    "sendMessage": sending.send_message,
    "sendLocation": sending.send_location,
    "sendContact": sending.send_contact,
    "sendChatAction": sending.send_chat_action,
    "sendPhoto": attachments.send_photo,
    "sendDocument": attachments.send_document,
    "sendVideo": attachments.send_video,
    "sendVoice": attachments.send_voice,
    "sendAudio": attachments.send_audio,
    "sendAnimation": attachments.send_animation,
    "sendVideoNote": attachments.send_video_note,
    "sendSticker": attachments.send_sticker,
    "sendMediaGroup": albums.send_media_group,
    "copyMessage": copying.copy_message,
    "copyMessages": copying.copy_messages,
    "forwardMessage": copying.forward_message,
    "forwardMessages": copying.forward_messages,
    "createForumTopic": forum.create_forum_topic,
    "editForumTopic": forum.edit_forum_topic,
    "closeForumTopic": forum.close_forum_topic,
    "reopenForumTopic": forum.reopen_forum_topic,
    "deleteForumTopic": forum.delete_forum_topic,
    "editMessageText": changing.edit_message_text,
    "editMessageCaption": changing.edit_message_caption,
    "editMessageMedia": replacing.edit_message_media,
    "editMessageReplyMarkup": changing.edit_message_reply_markup,
    "deleteMessage": changing.delete_message,
    "deleteMessages": changing.delete_messages,
    "setMessageReaction": reacting.set_message_reaction,
    "pinChatMessage": pinning.pin_chat_message,
    "unpinChatMessage": pinning.unpin_chat_message,
    "answerCallbackQuery": changing.answer_callback_query,
}
METHODS: dict[str, tuple[str, Method]] = {name.lower(): (name, m) for name, m in NAMED.items()}


def carry_out(state: State, name: str, params: Params) -> Any:
    """The result of a method, by its name in lower case; raises ApiError when it is refused."""
    if name not in METHODS:
        raise ApiError(404, "Not Found: method not found")
    method, limit = METHODS[name][1], state.settings.group_budget
    price = cost(name, params) if limit else 0
    group = state.group(params.get("chat_id")) if price else None
    if group is None or limit is None:
        return method(state, params)
    check_budget(group, now := state.clock(), limit, price)
    result = method(state, params)
    # Of many only those that were there have been sent.
    group.spent.extend([now] * (len(result) if isinstance(result, list) else 1))
    return result
