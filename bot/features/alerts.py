"""Alerts from the bot itself: /langganan begins them, chooses among them, stops them; for a person
and for a group. They come only to who asked for them, and stop with one tap."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from bot.buttons import ALERTS
from bot.features import alerts_pages as pages
from bot.features.alerts_choices import ALL, YES, topics, with_country, with_quiet, with_topic
from bot.model import Decision, Feature, Say, Turn
from bot.post_effects import MoveSubscription, SaveSubscription
from bot.posts.model import Subscription

type Names = Mapping[str, str]
"""The names of countries by their codes."""
STOPPING = "berhenti_langganan"


def feature(names: Names) -> Feature:
    """Alerts, whose countries have these names."""
    shown_, pressed_ = partial(shown, names), partial(pressed, names)
    return Feature(
        "alerts",
        commands={"langganan": shown_, "stop": stop},
        ids={STOPPING: stop},
        buttons={ALERTS: pressed_},
        kinds={"group_alerts": partial(in_group, names), "moved": moved},
    )


def shown(names: Names, turn: Turn) -> Decision:
    """/langganan: what is chosen here, or what there would be to get."""
    return Decision((_page(names, turn),))


def stop(turn: Turn) -> Decision:
    """/stop, and the same in words: no more alerts here."""
    chosen = turn.subscription
    if chosen is None:
        key = "alerts.none" if turn.incoming.private else "alerts.group_none"
        return Decision((Say(key, thread=turn.incoming.thread),), ids=(STOPPING,))
    return Decision((pages.stopped(turn),), effects=_ended(chosen), ids=(STOPPING,))


def in_group(names: Names, turn: Turn) -> Decision:
    """What a group does about its alerts: only who leads it decides for all."""
    tapped = turn.incoming.kind == "button"
    if not turn.leads:
        no = Say("alerts.group_leaders_only", thread=turn.incoming.thread)
        return Decision(toast=no) if tapped else Decision((no,))
    if tapped:
        return pressed(names, turn)
    return stop(turn) if turn.incoming.command == "stop" else shown(names, turn)


def moved(turn: Turn) -> Decision:
    """The group has another number from now on; nobody needs to hear of it."""
    to = turn.incoming.data.get("to")
    return Decision(effects=(MoveSubscription(to),) if isinstance(to, int) and to else ())


def pressed(names: Names, turn: Turn) -> Decision:
    """A button of these messages, or under an alert. What an old one asks for is done when it still
    makes sense; else the page says how things stand."""
    what, args = (*turn.incoming.args[:1], "")[0], turn.incoming.args[1:]
    if handler := ALWAYS.get(what):
        return handler(names, turn)
    chosen = turn.subscription
    if chosen is None or chosen.state != "active":
        return Decision((_page(names, turn, changed=True),))
    change = CHANGES.get(what)
    if change is None:
        return Decision((pages.choices(turn, chosen, names, changed=True),))
    return change(names, turn, chosen, args)


def _page(names: Names, turn: Turn, *, changed: bool = False) -> Say:
    """How things stand with alerts here."""
    if turn.subscription is None:
        return pages.offered(turn, changed=changed)
    if turn.subscription.state == "stopped":
        return pages.stopped(turn, changed=changed)
    if turn.subscription.state == "blocked":
        return pages.blocked(turn, changed=changed)
    return pages.choices(turn, turn.subscription, names, changed=changed)


def _begun(names: Names, turn: Turn) -> Decision:
    """One tap begins, with all topics and countries and quiet nights. Who chose something earlier
    goes on with that."""
    if turn.subscription is not None:
        return _resumed(names, turn, changed=False)
    new = Subscription(turn.incoming.chat_id, turn.now)
    return Decision((pages.started(turn),), effects=(SaveSubscription(new),))


def _resumed(names: Names, turn: Turn, *, changed: bool = True) -> Decision:
    """One tap goes on with what was chosen before. Who has nothing chosen any more, after /hapus,
    is told all of it again."""
    chosen = turn.subscription
    if chosen is None:
        return _begun(names, turn)
    new = chosen if chosen.state == "active" else replace(chosen, state="active", since=turn.now)
    page = pages.choices(turn, new, names, changed=changed)
    return Decision((page,), toast=Say("alerts.is_on"), effects=_saved(chosen, new))


def _stopped(names: Names, turn: Turn) -> Decision:
    """The button under an alert. A second tap only says so for a moment."""
    chosen = turn.subscription
    off = Say("alerts.is_off")
    if chosen is None or chosen.state == "stopped":
        return Decision(toast=off)
    return Decision((pages.stopped(turn),), toast=off, effects=_ended(chosen))


def _ended_choosing(names: Names, turn: Turn) -> Decision:
    """The button under the choices: they make room for the way back."""
    chosen = turn.subscription
    effects = _ended(chosen) if chosen else ()
    page = pages.stopped(turn, changed=True) if chosen else _page(names, turn, changed=True)
    return Decision((page,), toast=Say("alerts.is_off"), effects=effects)


def _ended(chosen: Subscription) -> tuple[SaveSubscription, ...]:
    return _saved(chosen, replace(chosen, state="stopped"))


def _topic(names: Names, turn: Turn, chosen: Subscription, args: tuple[str, ...]) -> Decision:
    topic, wanted = (*args, "", "")[:2]
    new = with_topic(chosen, topic, wanted=wanted == YES)
    if topic == ALL:
        new = replace(chosen, topics=())
    # A button of an older page may take away the last one, too.
    last = topic == ALL or (wanted != YES and topics(chosen) == (topic,))
    toast = Say("alerts.all_topics") if last else None
    page = pages.choices(turn, new, names, changed=True)
    page = replace(page, then=(Say("alerts.all_topics"),) if last else ())
    return Decision((page,), toast=toast, effects=_saved(chosen, new))


def _country(names: Names, turn: Turn, chosen: Subscription, args: tuple[str, ...]) -> Decision:
    if not args:
        return Decision((pages.countries(turn, chosen),))
    code, wanted = (*args, "", "")[:2]
    new = with_country(chosen, code, wanted=wanted == YES)
    if code == ALL:
        new = replace(chosen, countries=())
    toast = None if new.countries else Say("alerts.all_countries")
    return Decision((pages.countries(turn, new),), toast=toast, effects=_saved(chosen, new))


def _hours(names: Names, turn: Turn, chosen: Subscription, args: tuple[str, ...]) -> Decision:
    if not args:
        return Decision((pages.hours(turn, chosen),))
    new = with_quiet(chosen, args[0])
    page = pages.choices(turn, new, names, changed=True)
    return Decision((page,), effects=_saved(chosen, new))


def _saved(before: Subscription, after: Subscription) -> tuple[SaveSubscription, ...]:
    return (SaveSubscription(after),) if after != before else ()


ALWAYS: Mapping[str, Callable[[Names, Turn], Decision]] = {
    pages.BEGIN: _begun,
    pages.AGAIN: _resumed,
    pages.CHOOSE: shown,
    pages.STOP: _stopped,
    pages.END: _ended_choosing,
}
"""What a button does whether alerts come or not."""
type Change = Callable[[Names, Turn, Subscription, tuple[str, ...]], Decision]
CHANGES: Mapping[str, Change] = {
    pages.TOPIC: _topic,
    pages.COUNTRY: _country,
    pages.HOURS: _hours,
}
"""What a button of the choices changes, or the page it opens."""
