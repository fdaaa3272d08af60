"""When the whole broadcast must wait: Telegram's flood control, or a way to Telegram that is down.
The clock is given."""

from dataclasses import dataclass, field

SEVERAL, WITHIN = 3, 10.0
"""So many private chats that are refused for their number, none served between them within so many
seconds, mean that Telegram limits the bot and not the chats."""
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60.0
"""Seconds of pause when Telegram cannot be reached: doubled each time."""


@dataclass
class Holds:
    """Until when nothing is sent, and why."""

    _until: float = 0.0
    _tries: int = 0
    _flooded: dict[int, tuple[float, float]] = field(default_factory=dict)

    @property
    def troubled(self) -> bool:
        """Whether the last call did not reach Telegram, or nobody knows whether it did."""
        return self._tries > 0

    def wait(self, now: float) -> float:
        """Seconds until something may be sent; 0 is now."""
        return max(0.0, self._until - now)

    def flood(self, chat: int, seconds: float, now: float) -> None:
        """Telegram asks to wait in this chat. A group has a limit of its own, which says nothing of
        other chats."""
        if chat < 0:
            return
        recent = {one: seen for one, seen in self._flooded.items() if seen[0] > now - WITHIN}
        self._flooded = {**recent, chat: (now, now + seconds)}
        if len(self._flooded) >= SEVERAL:
            self.pause(max(until for _, until in self._flooded.values()))
            self._flooded.clear()  # after the pause one more refusal is that chat's own again

    def pause(self, until: float) -> None:
        """Send nothing before that; a pause is never made shorter."""
        self._until = max(self._until, until)

    def trouble(self, now: float) -> float:
        """A call did not come through; return the seconds to wait. Several at once count once."""
        if self._until <= now:
            self.pause(now + min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** min(self._tries, 10)))
            self._tries += 1
        return self.wait(now)

    def went_well(self) -> None:
        """Telegram carried a call out."""
        self._tries = 0
        self._flooded.clear()
