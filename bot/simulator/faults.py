"""Trouble on order: what a network and a busy server do to a bot, switched on by tests."""

import random
from collections.abc import Collection
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from bot.simulator.errors import ApiError, Refused

Json = dict[str, Any]

ERRORS = {
    "429": "Too Many Requests: retry after {retry_after}",
    "403": "Forbidden: bot was blocked by the user",
    "400": "Bad Request: fault",
    "500": "Internal Server Error",
    "502": "Bad Gateway",
}
DROPS = frozenset({"drop_before", "drop_after"})
BATCHES = frozenset({"duplicate_updates", "reorder_updates"})
KINDS = frozenset(ERRORS) | DROPS | BATCHES | {"slow", "token"}
ENDINGS = frozenset(ERRORS) | DROPS | {"token"}


@dataclass
class Fault:
    """One kind of trouble, for some method or chat, for a number of calls or until cleared."""

    number: int
    kind: str
    method: str | None
    chat_id: int | str | None
    left: int | None
    retry_after: int
    seconds: float
    probability: float
    description: str | None
    chance: random.Random = field(repr=False)

    def hits(self, method: str, chat_id: object) -> bool:
        """Whether this call is meant; None as method means every one but getUpdates."""
        if self.method is None:
            if method == "getupdates" and self.kind not in BATCHES and self.kind != "token":
                return False
        elif self.method.lower() != method:
            return False
        if self.chat_id is not None and str(self.chat_id) != str(chat_id):
            return False
        return self.probability >= 1 or self.chance.random() < self.probability

    def error(self) -> ApiError:
        """The refusal this fault stands for."""
        if self.kind == "token":
            return ApiError(401, self.description or "Unauthorized")
        text = self.description or ERRORS[self.kind].format(retry_after=self.retry_after)
        if self.kind == "429":
            return ApiError(429, text, retry_after=self.retry_after)
        return ApiError(int(self.kind), text)

    def to_json(self) -> Json:
        """What `GET /sim/faults` shows of it."""
        names = ("kind", "method", "chat_id", "retry_after", "seconds", "probability")
        shown = {name: getattr(self, name) for name in names}
        return {"id": self.number, "count": self.left, **shown}


class Faults:
    """The faults switched on now, in the order they came."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self._numbers = count(1)

    def add(self, spec: Json) -> Fault:
        """Switch on a fault described as in the README; raises Refused when it makes no sense."""
        kind = str(spec.get("kind"))
        left = spec.get("count", None if kind == "token" else 1)
        if kind not in KINDS:
            raise Refused(400, f"unknown kind of fault; known are {', '.join(sorted(KINDS))}")
        if left is not None and (not isinstance(left, int) or left < 1):
            raise Refused(400, "count must be a whole number from 1, or null for no end")
        fault = Fault(
            number=next(self._numbers),
            kind=kind,
            method=spec.get("method"),
            chat_id=spec.get("chat_id"),
            left=left,
            retry_after=int(spec.get("retry_after", 1)),
            seconds=float(spec.get("seconds", 1.0)),
            probability=float(spec.get("probability", 1.0)),
            description=spec.get("description"),
            chance=random.Random(spec.get("seed", 0)),  # noqa: S311 - repeatable on purpose
        )
        self._faults.append(fault)
        return fault

    def take(self, kinds: Collection[str], method: str, chat_id: object) -> Fault | None:
        """The first fault of these kinds that hits the call, counted as used."""
        for fault in self._faults:
            if fault.kind in kinds and fault.hits(method, chat_id):
                self._use(fault)
                return fault
        return None

    def _use(self, fault: Fault) -> None:
        if fault.left is not None:
            fault.left -= 1
            if fault.left == 0:
                self._faults.remove(fault)

    def to_json(self) -> list[Json]:
        """All that are on."""
        return [fault.to_json() for fault in self._faults]

    def clear(self) -> None:
        """Switch all off."""
        self._faults.clear()
