"""How fast Telegram lets a bot speak: overall, in one chat, in one group. Pure; the clock is given.

The limits are those of the Bots FAQ ("My bot is hitting limits"): about 30 messages a second
overall, one a second in a chat with short bursts, 20 a minute in a group; we stay below them. In a
group sends, copies (each message of them), edits and new topics count. Whoever is not urgent leaves
some of a group's minute to those who are (`keep`). Broadcasts go behind all else: they leave some
of the overall budget untouched (`wait_behind`), so that an answer never waits for them.
"""

import math
from collections import deque
from dataclasses import dataclass, field

BURST = 3
GROUP_LIMIT, GROUP_WINDOW = 18, 60.0
TOPIC_GAP = 3.0
"""Seconds between two new topics in a group: bots that made many in seconds were deleted as spam
(PTB issue 4774)."""
BEHIND_IN_GROUP = 9
"""Calls of a group's minute that broadcasts leave to others."""
NEARLY = 1e-6
"""What sums of fractions may lack of a whole message."""
FORGET_AFTER = 10_000
"""Chats remembered before those long quiet are forgotten."""


@dataclass
class Bucket:
    """A token bucket: `rate` a second, at most `size` at once."""

    rate: float
    size: float
    level: float
    at: float

    def wait(self, now: float, level: float = 1.0) -> float:
        """Seconds until it holds so much: until one may be taken, unless told otherwise."""
        self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        return max(0.0, (level - self.level) / self.rate)


@dataclass
class Pace:
    """The sender's budget. Ask `wait` first, `take` when sending; `pause` after a 429."""

    overall_rate: float
    chat_rate: float = 1.0
    _overall: Bucket | None = None
    _chats: dict[int, Bucket] = field(default_factory=dict)
    _groups: dict[int, deque[float]] = field(default_factory=dict)
    _paused: dict[int, float] = field(default_factory=dict)
    _topics: dict[int, float] = field(default_factory=dict)

    def wait(self, chat: int, now: float, keep: int = 0, count: int = 1) -> float:
        """Seconds until `count` messages to this chat may go so that `keep` more could follow
        within a group's minute; 0 means now."""
        return max(
            self.wait_overall(now),
            self._chat(chat, now).wait(now),
            self._group_wait(chat, now, keep + count),
            self._paused.get(chat, 0.0) - now,
        )

    def wait_topic(self, chat: int, now: float, keep: int = 0) -> float:
        """Seconds until a new topic may be made in this group."""
        return max(self.wait(chat, now, keep), self._topics.get(chat, 0.0) - now)

    def wait_overall(self, now: float) -> float:
        """Seconds until any message may go."""
        return self._budget(now).wait(now)

    def wait_behind(self, chat: int, now: float, reserve: int) -> float:
        """Seconds until a broadcast's message may go to this chat and leave `reserve` of the
        overall budget and half of a group's minute to others."""
        return max(self.wait(chat, now, BEHIND_IN_GROUP), self.wait_spare(now, reserve))

    def wait_spare(self, now: float, reserve: int) -> float:
        """Seconds until the overall budget holds one more than the reserve; 0 when it does."""
        return self._budget(now).wait(now, 1 + self._reserve(reserve))

    def spare(self, now: float, reserve: int) -> int:
        """How many may go at once so that the reserve of the overall budget is left."""
        self.wait_overall(now)
        return max(0, math.floor(self._budget(now).level - self._reserve(reserve) + NEARLY))

    def take(self, chat: int, now: float, count: int = 1) -> None:
        """Count messages that are being sent."""
        self.wait(chat, now)
        if self._overall:
            self._overall.level -= count
        self._chat(chat, now).level -= count
        if chat < 0:
            self._groups.setdefault(chat, deque()).extend([now] * count)

    def take_topic(self, chat: int, now: float) -> None:
        """Count a topic that is being made."""
        self.take(chat, now)
        self.pause_topics(chat, now + TOPIC_GAP)

    def pause(self, chat: int, until: float) -> None:
        """Telegram asked this chat to wait; others go on."""
        self._paused[chat] = until

    def pause_topics(self, chat: int, until: float) -> None:
        """No new topics in this group until then; messages go on."""
        self._topics[chat] = max(until, self._topics.get(chat, 0.0))

    def _budget(self, now: float) -> Bucket:
        if self._overall is None:
            self._overall = Bucket(self.overall_rate, self.overall_rate, self.overall_rate, now)
        return self._overall

    def _reserve(self, wanted: int) -> float:
        """No more than half of a small budget: whoever is to wait must get a turn."""
        return max(0.0, min(wanted, self.overall_rate / 2, self.overall_rate - 1))

    def _chat(self, chat: int, now: float) -> Bucket:
        if chat not in self._chats:
            if max(len(self._chats), len(self._paused)) >= FORGET_AFTER:
                self._forget(now)
            self._chats[chat] = Bucket(self.chat_rate, BURST, BURST, now)
        return self._chats[chat]

    def _group_wait(self, chat: int, now: float, wanted: int) -> float:
        recent = self._groups.get(chat)
        while recent and recent[0] <= now - GROUP_WINDOW:
            recent.popleft()
        over = len(recent or ()) + min(wanted, GROUP_LIMIT) - GROUP_LIMIT
        return recent[over - 1] + GROUP_WINDOW - now if recent and over > 0 else 0.0

    def _forget(self, now: float) -> None:
        self._paused = {chat: until for chat, until in self._paused.items() if until > now}
        self._topics = {chat: until for chat, until in self._topics.items() if until > now}
        quiet = [chat for chat, bucket in self._chats.items() if _quiet(chat, bucket, now)]
        for chat in quiet:
            self._chats.pop(chat)
            self._groups.pop(chat, None)


def _quiet(chat: int, bucket: Bucket, now: float) -> bool:
    """Whether a chat that is forgotten would get no more than one that is remembered: its bucket is
    full again, and a group's minute is over."""
    rested = now - bucket.at
    full = bucket.level + rested * bucket.rate >= bucket.size
    return full and (chat > 0 or rested > GROUP_WINDOW)
