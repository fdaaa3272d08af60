"""The methods of the Bot API this server knows, by their names in lower case."""

from collections.abc import Callable
from typing import Any

from bot.simulator import changing, profile, sending
from bot.simulator.errors import ApiError
from bot.simulator.groups import SPENDING
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
    "getFile": profile.get_file,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendDocument": sending.send_document,
    "sendChatAction": sending.send_chat_action,
    "copyMessage": sending.copy_message,
    "forwardMessage": sending.forward_message,
    "editMessageText": changing.edit_message_text,
    "editMessageReplyMarkup": changing.edit_message_reply_markup,
    "deleteMessage": changing.delete_message,
    "deleteMessages": changing.delete_messages,
    "answerCallbackQuery": changing.answer_callback_query,
}
METHODS: dict[str, tuple[str, Method]] = {name.lower(): (name, m) for name, m in NAMED.items()}


def carry_out(state: State, name: str, params: Params) -> Any:
    """The result of a method, by its name in lower case; raises ApiError when it is refused."""
    if name not in METHODS:
        raise ApiError(404, "Not Found: method not found")
    method, limit = METHODS[name][1], state.settings.group_budget
    group = state.group(params.get("chat_id")) if limit and name in SPENDING else None
    if group is None or limit is None:
        return method(state, params)
    group.check_budget(now := state.clock(), limit)
    result = method(state, params)
    group.spent.append(now)
    return result
