"""A chat that chooses its alerts: taps are decided by the real feature, and what it asks to be kept
is kept."""

from dataclasses import dataclass, field, replace
from typing import Any

from bot.features import alerts
from bot.model import Decision, Json, Say
from bot.post_effects import SaveSubscription
from bot.posts.model import Subscription
from tests.samples import GROUP, NOW, PERSON, pressed, turn, words

FEATURE = alerts.feature(words().contacts.names)
SHOWN = 50
"""The number of the message whose buttons are pressed."""


@dataclass
class Phone:
    """One chat. `screen` is the last message, new or changed."""

    subscription: Subscription | None = None
    group: bool = False
    leads: bool = True
    screen: Say | None = None
    said: list[Decision] = field(default_factory=list)

    def types(self, command: str, **more: Any) -> Decision:
        """A command."""
        return self._happens(turn(kind="command", command=command, **more, **self._place()))

    def taps(self, *args: str, **more: Any) -> Decision:
        """A button of the alerts with these arguments, shown or not."""
        return self._happens(pressed("langganan", *args, message_id=SHOWN, **more, **self._place()))

    def taps_label(self, label: str) -> Decision:
        """A button of the screen, by its label."""
        found = [one["data"] for one in self.buttons() if one["text"] == label]
        assert found, f"no button {label!r} among {self.labels()}"
        return self.taps(*found[0].split(":")[1:])

    def buttons(self) -> list[Json]:
        """The buttons of the screen as Telegram gets them."""
        assert self.screen is not None
        return [one for row in words().keyboard(self.screen.buttons) for one in row]

    def labels(self) -> list[str]:
        """Their labels."""
        return [one["text"] for one in self.buttons()]

    def text(self) -> str:
        """The words of the screen."""
        assert self.screen is not None
        return words().text(self.screen, NOW)

    def _place(self) -> Json:
        return {"private": not self.group}

    def _happens(self, happened: Any) -> Decision:
        if self.group:
            happened = replace(happened, incoming=replace(happened.incoming, chat_id=GROUP))
        happened = replace(happened, subscription=self.subscription, leads=self.leads)
        decision = self._handler(happened)(happened)
        for effect in decision.effects:
            assert isinstance(effect, SaveSubscription)
            assert effect.subscription.chat_id == (GROUP if self.group else PERSON)
            self.subscription = effect.subscription
        self.screen = decision.replies[-1] if decision.replies else self.screen
        self.said.append(decision)
        return decision

    def _handler(self, happened: Any) -> Any:
        incoming = happened.incoming
        if self.group:
            return FEATURE.kinds["group_alerts"]
        if incoming.kind == "button":
            return FEATURE.buttons[incoming.command]
        return FEATURE.commands[incoming.command]


def toast(decision: Decision) -> str:
    """What is seen for a moment."""
    return words().text(decision.toast, NOW) if decision.toast else ""
