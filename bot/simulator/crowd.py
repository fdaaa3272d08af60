"""Many people at once, for trying how a bot carries a load: `/sim/people/many`."""

from typing import Any

from bot.simulator.channels import Channel
from bot.simulator.errors import Refused
from bot.simulator.membership import remembered
from bot.simulator.state import Person, State

Json = dict[str, Any]

MOST = 1_000_000


def meet_many(state: State, given: Json) -> Json:
    """People with the ids `from` to `from` + `count` - 1, who have started the bot long ago.

    With `chat` they are subscribers of this channel too. Who has one of the ids already is left
    as is but for that. No update tells of them, and the pages load again once.
    """
    first, count = given.get("from"), given.get("count")
    if type(first) is not int or first < 1:
        raise Refused(400, "from must be a whole number from 1")
    if type(count) is not int or not 1 <= count <= MOST:
        raise Refused(400, f"count must be a whole number from 1 to {MOST}")
    name = str(given.get("first_name") or "Warga")
    channel = _channel(state, given)
    before = len(state.people)
    for number in range(first, first + count):
        if number not in state.people:
            state.people[number] = Person(_user(number, name), started=True)
        if channel is not None:
            channel.members.setdefault(number, "member")
    state.events.emit("reload")
    return {"made": len(state.people) - before, "people": len(state.people)}


def _user(number: int, name: str) -> Json:
    return {"id": number, "is_bot": False, "first_name": name, "language_code": "id"}


def _channel(state: State, given: Json) -> Channel | None:
    if given.get("chat") is None:
        return None
    group = remembered(state, given["chat"])
    if not isinstance(group, Channel):
        raise Refused(400, "chat must be a channel; people join groups with /sim/members")
    return group
