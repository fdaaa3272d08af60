"""Telegram's limits on what a bot may send, in the words of its server."""

import re
from typing import Any

from bot.simulator.entities import parse_html, utf16_length
from bot.simulator.errors import bad_request
from bot.simulator.spotting import spotted

Json = dict[str, Any]

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
CALLBACK_ANSWER_LIMIT = 200
DATA_BYTES = 64
BUTTONS = 100
BUTTONS_IN_A_ROW = 8
ENTITIES = 100
COMMANDS = 100
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
COMMAND_DESCRIPTION = 256

# What a button of an inline keyboard can do; one of them it must.
ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)


def formatted_text(text: object, mode: object, entities: object) -> tuple[str, list[Json]]:
    """The text of a message within the limit; raises ApiError when empty or too long."""
    if not isinstance(text, str) or not text:
        raise bad_request("message text is empty")
    plain, found = formatted(text, mode, entities)
    if not plain:
        raise bad_request("text must be non-empty")
    if utf16_length(plain) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return plain, found


def formatted_caption(text: object, mode: object, entities: object) -> tuple[str, list[Json]]:
    """The caption of a photo or file, empty when there is none."""
    plain, found = formatted(text if isinstance(text, str) else "", mode, entities)
    if utf16_length(plain) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    return plain, found


def caption_of(values: Json) -> Json:
    """The caption among a call's values, or an album item's, as the message carries it."""
    text, entities = formatted_caption(
        values.get("caption"), values.get("parse_mode"), values.get("caption_entities")
    )
    if not text:
        return {}
    return {"caption": text, "caption_entities": entities} if entities else {"caption": text}


def formatted(text: str, mode: object, entities: object) -> tuple[str, list[Json]]:
    """Plain text and all its entities, the outer white space gone as on Telegram."""
    marked: list[Json] = []
    if isinstance(entities, list) and entities:
        marked = [entity for entity in entities if isinstance(entity, dict)]
    elif isinstance(mode, str) and mode:
        if mode.lower() != "html":
            raise bad_request("unsupported parse_mode")
        text, marked = parse_html(text)
    text, marked = _trimmed(text, marked)
    return text, spotted(text, marked[:ENTITIES])


def _trimmed(text: str, marked: list[Json]) -> tuple[str, list[Json]]:
    plain = text.strip()
    if plain == text:
        return text, marked
    before = utf16_length(text[: len(text) - len(text.lstrip())])
    end = utf16_length(plain)
    kept = []
    for entity in marked:
        start = max(entity["offset"] - before, 0)
        stop = min(entity["offset"] + entity["length"] - before, end)
        if start < stop:
            kept.append({**entity, "offset": start, "length": stop - start})
    return plain, kept


def inline_keyboard(markup: object) -> Json | None:
    """The inline keyboard as the message keeps it; None for none and for other keyboards."""
    if markup is None or markup == "":
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" not in markup:
        return None
    rows = markup["inline_keyboard"]
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('field "inline_keyboard" must be of type Array')
    kept = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, kept)) > BUTTONS or any(len(row) > BUTTONS_IN_A_ROW for row in kept):
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": kept} if kept else None


def _button(button: object) -> Json:
    where = "can't parse inline keyboard button: "
    if not isinstance(button, dict):
        raise bad_request(f"{where}expected an Object")
    if not isinstance(button.get("text"), str):
        raise bad_request(f'{where}Can\'t find field "text"')
    if not button["text"].strip():
        raise bad_request("BUTTON_TEXT_INVALID")
    if not any(action in button for action in ACTIONS):
        raise bad_request(f"{where}Text buttons are unallowed in the inline keyboard")
    if "callback_data" in button and not _good_data(button["callback_data"]):
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not re.match(r"(?:https?|tg)://\S+|[\w-]+(\.[\w-]+)+", button["url"]):
        raise bad_request("BUTTON_URL_INVALID")
    return dict(button)


def _good_data(data: object) -> bool:
    return isinstance(data, str) and 1 <= len(data.encode()) <= DATA_BYTES


def commands(listed: object) -> list[Json]:
    """The bot's commands, checked."""
    if not isinstance(listed, list):
        raise bad_request("can't parse commands: expected an Array of BotCommand")
    if len(listed) > COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    return [_command(item) for item in listed]


def _command(item: object) -> Json:
    if not isinstance(item, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    name = str(item.get("command", "")).removeprefix("/")
    description = str(item.get("description", ""))
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}
