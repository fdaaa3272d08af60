"""What a chat may choose of the alerts, as changes of its subscription. Pure.

A button says what shall hold afterwards, not "the other way round": pressed twice it does the same.
"""

from collections.abc import Mapping
from dataclasses import replace

from bot.posts.model import NIGHT, TOPICS, Subscription, Topic

COUNTRIES = (("kh", "mm"), ("th", "la"), ("ph", "my"), ("sg", "hk"), ("tw", "kr"), ("jp", "sa"))
"""Those of /kontak, by rows: where most people go, and where the scam compounds are. Who goes
elsewhere gets the alerts of all."""
LISTED = tuple(code for row in COUNTRIES for code in row)
type Quiet = tuple[int, int] | None
QUIET: Mapping[str, Quiet] = {
    "malam": NIGHT,
    "dini": (21 * 60, 5 * 60),
    "panjang": (20 * 60, 7 * 60),
    "siang": (2 * 60, 10 * 60),
    "tidak": None,
}
"""Quiet hours by their name in buttons, in minutes of the Jakarta day. `dini` is 22 to 6 where
clocks are an hour ahead of Jakarta (Malaysia, Hong Kong, Taiwan), `siang` in Saudi Arabia, which is
four hours behind."""
YES, NO, ALL = "ya", "tidak", "semua"


def topics(chosen: Subscription) -> tuple[Topic, ...]:
    """The topics that are sent: none named are all."""
    return chosen.topics or TOPICS


def with_topic(chosen: Subscription, topic: str, *, wanted: bool) -> Subscription:
    """With a topic or without it; without the last one all are sent again. One that there is not
    changes nothing."""
    if topic not in TOPICS:
        return chosen
    kept = tuple(
        one for one in TOPICS if (wanted if one == topic else one in topics(chosen))
    )  # fmt: skip
    return replace(chosen, topics=() if kept == TOPICS else kept)


def with_country(chosen: Subscription, code: str, *, wanted: bool) -> Subscription:
    """With a country or without it; without the last one all are sent again. One that is not listed
    can only be taken out."""
    kept = tuple(one for one in chosen.countries if one != code)
    added = (code,) if wanted and code in LISTED else ()
    return replace(chosen, countries=(*kept, *added))


def with_quiet(chosen: Subscription, name: str) -> Subscription:
    """With the quiet hours of that name; one that there is not changes nothing."""
    return replace(chosen, quiet=QUIET[name]) if name in QUIET else chosen


def quiet_name(chosen: Subscription) -> str:
    """The name of the quiet hours that hold; "" when they are none of those offered now."""
    return next((name for name, hours in QUIET.items() if hours == chosen.quiet), "")


def next_topic(chosen: Subscription, topic: Topic) -> tuple[str, ...]:
    """What the button of a topic asks for. The last one that is left brings all back; so it says
    that, and a second tap takes nothing away."""
    sent = topics(chosen)
    if sent == (topic,):
        return (ALL,)
    return (topic, NO if topic in sent else YES)


def next_country(chosen: Subscription, code: str) -> tuple[str, ...]:
    """What the button of a country asks for, in the same manner."""
    if chosen.countries == (code,):
        return (ALL,)
    return (code, NO if code in chosen.countries else YES)
