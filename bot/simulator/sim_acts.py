"""What a script does with one JSON object: the POST addresses of `/sim` but messages and reset."""

from collections.abc import Callable
from typing import Any

from bot.simulator import crowd, group_people, membership, people, reacting
from bot.simulator.errors import Refused
from bot.simulator.objects import user_json
from bot.simulator.state import State

Json = dict[str, Any]


def _raw_update(state: State, update: Json) -> Json:
    number = update.get("update_id", 0)
    if not isinstance(number, int) or isinstance(number, bool):
        raise Refused(400, "update_id must be a whole number or left out")
    return {"update_id": state.updates.enqueue_raw(update)}


def _meet(state: State, given: Json) -> Json:
    person = state.person(user_json(given.get("user")))
    return {"user": person.user, "blocked": person.blocked}


def _add_fault(state: State, spec: Json) -> Json:
    return state.faults.add(spec).to_json()


def _change_settings(state: State, given: Json) -> Json:
    state.settings = state.settings.changed(given)
    return state.settings.to_json()


ACTS: dict[str, Callable[[State, Json], Json]] = {
    "press": people.press,
    "updates": _raw_update,
    "block": membership.block,
    "unblock": membership.unblock,
    "deactivate": membership.deactivate,
    "join": membership.join,
    "kick": membership.kick,
    "upgrade": membership.upgrade,
    "groups": group_people.make_group,
    "members": group_people.change_member,
    "topics": group_people.change_topic,
    "react": reacting.react,
    "people": _meet,
    "people/many": crowd.meet_many,
    "faults": _add_fault,
    "settings": _change_settings,
}
