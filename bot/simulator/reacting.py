"""Putting emoji under messages: the bot's setMessageReaction, and `/sim/react` for people."""

from collections import Counter
from typing import Any

from bot.simulator.channels import Channel
from bot.simulator.errors import Refused, bad_request
from bot.simulator.membership import acting, place_of_person
from bot.simulator.params import Params
from bot.simulator.reactions import EMOJI
from bot.simulator.state import State

Json = dict[str, Any]

VARIATION_SELECTOR = "\ufe0f"


def set_message_reaction(state: State, params: Params) -> bool:
    """setMessageReaction: one emoji of the bot, none takes it away; the bot is not told of it."""
    chat = state.chat_for_reading(params.get("chat_id"))
    emoji = _wanted(params.get("reaction"))
    number = params.number("message_id", 0)
    if state.messages.get(chat["id"], number) is None:
        raise bad_request("message to react not found")
    if emoji is not None and emoji not in EMOJI:
        raise bad_request("REACTION_INVALID")
    state.reactions.set(chat["id"], number, state.bot["id"], emoji)
    _tell_pages(state, chat["id"], number)
    return True


def react(state: State, given: Json) -> Json:
    """A person puts an emoji under a message, or takes it away with null.

    In groups only a bot that is an administrator is told; `update_id` is null when it is not, or
    when nothing changed. In a channel nobody learns whose reaction it is.
    """
    person = acting(state, given)
    chat = place_of_person(state, person, given.get("chat"))
    number, emoji = given.get("message_id"), _emoji(given.get("emoji"))
    if not isinstance(number, int) or state.messages.get(chat["id"], number) is None:
        raise Refused(404, "there is no such message in this chat")
    before = state.reactions.set(chat["id"], number, person.user["id"], emoji)
    group = state.group(chat["id"])
    if before == emoji:
        return {"update_id": None}
    _tell_pages(state, chat["id"], number)
    if group is not None and group.standing != "administrator":
        return {"update_id": None}
    if isinstance(group, Channel):
        return {"update_id": _tell_counts(state, chat, number)}
    update = {
        "chat": chat,
        "message_id": number,
        "user": person.user,
        "date": state.now(),
        "old_reaction": _types(before),
        "new_reaction": _types(emoji),
    }
    return {"update_id": state.updates.enqueue("message_reaction", update)}


def _wanted(reaction: object) -> str | None:
    """The emoji a bot asks for; raises ApiError for more than one and for custom ones."""
    if reaction is None or reaction == "":
        return None
    if not isinstance(reaction, list):
        raise bad_request("expected an Array of ReactionType")
    if not all(isinstance(kind, dict) for kind in reaction):
        raise bad_request("can't parse ReactionType: expected an Object")
    if len(reaction) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    return _bare(str(reaction[0].get("emoji"))) if reaction else None


def _emoji(given: object) -> str | None:
    if given is None:
        return None
    if not isinstance(given, str) or _bare(given) not in EMOJI:
        raise Refused(400, "emoji must be one that Telegram has as a reaction, or null")
    return _bare(given)


def _bare(emoji: str) -> str:
    return emoji.replace(VARIATION_SELECTOR, "")


def _types(emoji: str | None) -> list[Json]:
    return [] if emoji is None else [{"type": "emoji", "emoji": emoji}]


def _tell_counts(state: State, chat: Json, number: int) -> int:
    shown = state.reactions.shown(chat["id"], number, state.bot["id"])
    counts = [
        {"type": {"type": "emoji", "emoji": emoji}, "total_count": total}
        for emoji, total in Counter(one["emoji"] for one in shown).items()
    ]
    update = {"chat": chat, "message_id": number, "date": state.now(), "reactions": counts}
    return state.updates.enqueue("message_reaction_count", update)


def _tell_pages(state: State, chat_id: int, number: int) -> None:
    shown = state.reactions.shown(chat_id, number, state.bot["id"])
    state.events.emit("reactions", chat_id=chat_id, message_id=number, reactions=shown)
