"""Methods about the bot itself and what it can look up: commands, descriptions, chats, files."""

import json
from typing import Any

from bot.simulator.errors import bad_request
from bot.simulator.files import DOWNLOAD_LIMIT
from bot.simulator.limits import commands
from bot.simulator.objects import chat_full_info
from bot.simulator.params import Params
from bot.simulator.pinning import newest_pinned
from bot.simulator.state import State

Json = dict[str, Any]

NAME_LIMIT = 64
DESCRIPTION_LIMIT = 512
SHORT_DESCRIPTION_LIMIT = 120


def get_me(state: State, params: Params) -> Json:
    """getMe."""
    return {
        **state.bot,
        "first_name": state.profile.names.get("", state.bot["first_name"]),
        "can_join_groups": True,
        "can_read_all_group_messages": not state.settings.privacy_mode,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_my_commands(state: State, params: Params) -> bool:
    """setMyCommands: up to 100, for one scope and language."""
    state.profile.commands[_scope(params)] = commands(params.get("commands"))
    _tell_pages(state)
    return True


def get_my_commands(state: State, params: Params) -> list[Json]:
    """getMyCommands: exactly those set for this scope and language."""
    return state.profile.commands.get(_scope(params), [])


def delete_my_commands(state: State, params: Params) -> bool:
    """deleteMyCommands for one scope and language."""
    state.profile.commands.pop(_scope(params), None)
    _tell_pages(state)
    return True


def commands_for_people(state: State) -> list[Json]:
    """The commands a person sees in the private chat, the closest scope first."""
    known = state.profile.commands
    for scope in ("all_private_chats", "default"):
        for language in ("id", ""):
            if listed := known.get((f'{{"type": "{scope}"}}', language)):
                return listed
    return []


def set_my_name(state: State, params: Params) -> bool:
    """setMyName: up to 64 characters, by language."""
    return _set(state.profile.names, params, "name", NAME_LIMIT)


def get_my_name(state: State, params: Params) -> Json:
    """getMyName."""
    names = state.profile.names
    return {"name": names.get(params.words("language_code")) or get_me(state, params)["first_name"]}


def set_my_description(state: State, params: Params) -> bool:
    """setMyDescription: up to 512 characters, by language."""
    return _set(state.profile.descriptions, params, "description", DESCRIPTION_LIMIT)


def get_my_description(state: State, params: Params) -> Json:
    """getMyDescription."""
    return {"description": _get(state.profile.descriptions, params)}


def set_my_short_description(state: State, params: Params) -> bool:
    """setMyShortDescription: up to 120 characters, by language."""
    kept = state.profile.short_descriptions
    return _set(kept, params, "short_description", SHORT_DESCRIPTION_LIMIT)


def get_my_short_description(state: State, params: Params) -> Json:
    """getMyShortDescription."""
    return {"short_description": _get(state.profile.short_descriptions, params)}


def get_chat(state: State, params: Params) -> Json:
    """getChat."""
    info = chat_full_info(state.chat_for_reading(params.get("chat_id")))
    group = state.group(info["id"])
    # Telegram shows the link only to administrators.
    if group is not None and group.invite_link and group.standing == "administrator":
        info["invite_link"] = group.invite_link
    pinned = newest_pinned(state, info["id"])
    return info if pinned is None else {**info, "pinned_message": pinned}


def get_file(state: State, params: Params) -> Json:
    """getFile: where to download a file of up to 20 MB."""
    stored = state.files.get(params.get("file_id"))
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if stored.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {**stored.reference(), "file_path": stored.path}


def get_webhook_info(state: State, params: Params) -> Json:
    """getWebhookInfo: there is none."""
    return {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": len(state.updates),
    }


def delete_webhook(state: State, params: Params) -> bool:
    """deleteWebhook: drops what waits when told so."""
    if params.get("drop_pending_updates") is True:
        state.updates.clear()
    return True


def _scope(params: Params) -> tuple[str, str]:
    scope = params.get("scope") or {"type": "default"}
    if not isinstance(scope, dict):
        raise bad_request("can't parse BotCommandScope: expected an Object")
    return json.dumps(scope, sort_keys=True), params.words("language_code")


def _tell_pages(state: State) -> None:
    state.events.emit("commands", commands=commands_for_people(state))


def _set(kept: dict[str, str], params: Params, name: str, limit: int) -> bool:
    if len(params.words(name)) > limit:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    kept[params.words("language_code")] = params.words(name)
    return True


def _get(kept: dict[str, str], params: Params) -> str:
    return kept.get(params.words("language_code")) or kept.get("", "")
