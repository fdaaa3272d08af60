"""How much a bot may do in a group within a minute, when that is limited."""

import math

from bot.simulator.errors import ApiError
from bot.simulator.groups import Group
from bot.simulator.params import Params

MINUTE = 60.0
# Methods that count against the budget of a group: Telegram's FAQ names sends; edits and the
# opening of topics count too (levlam in tdlib/td#2592).
SPENDING = frozenset(
    [
        "sendmessage",
        "sendphoto",
        "senddocument",
        "sendvideo",
        "sendvoice",
        "sendaudio",
        "sendanimation",
        "sendvideonote",
        "sendsticker",
        "sendlocation",
        "sendcontact",
        "copymessage",
        "forwardmessage",
        "editmessagetext",
        "editmessagecaption",
        "editmessagemedia",
        "editmessagereplymarkup",
        "createforumtopic",
        "editforumtopic",
    ]
)
# Methods that count once for every message, and the parameter that lists these.
BY_THE_MESSAGE = {
    "copymessages": "message_ids",
    "forwardmessages": "message_ids",
    "sendmediagroup": "media",
}


def cost(name: str, params: Params) -> int:
    """What a call with this name in lower case takes from the budget of its group."""
    if name in SPENDING:
        return 1
    listed = params.get(BY_THE_MESSAGE.get(name, ""))
    return len(listed) if isinstance(listed, list) else 0


def check_budget(group: Group, now: float, limit: int, price: int) -> None:
    """Raise a 429 when the last 60 seconds hold too many calls; it says when enough are old.

    A call that costs more than the whole limit goes through after a minute of rest.
    """
    while group.spent and group.spent[0] <= now - MINUTE:
        group.spent.popleft()
    # The limit may have been lowered, or the price be high: then more than one has to grow old.
    missing = len(group.spent) + min(price, limit) - limit
    if missing > 0:
        raise too_many(group.spent[missing - 1] + MINUTE - now)


def too_many(seconds: float) -> ApiError:
    """A 429 that tells to wait so long, in whole seconds from 1."""
    wait = max(math.ceil(seconds), 1)
    return ApiError(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
