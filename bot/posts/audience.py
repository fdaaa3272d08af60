"""Whom an alert is for, and from when on it may come. Pure."""

from datetime import datetime, timedelta, timezone

from bot.posts.model import ALL_DAY, Body, Subscription

JAKARTA = timezone(timedelta(hours=7), "WIB")
"""Western Indonesia's time: there is no summer time there."""


def wants(subscription: Subscription, body: Body) -> bool:
    """Whether a subscriber chose the topic and one of the countries of a post; a post for no
    country in particular is for everybody."""
    if subscription.state != "active":
        return False
    topic = not subscription.topics or body.topic in subscription.topics
    chosen = set(subscription.countries)
    return topic and (not chosen or not body.countries or bool(chosen & set(body.countries)))


def not_before(subscription: Subscription, now: datetime) -> datetime:
    """The end of the quiet hours that hold now, or now."""
    if subscription.quiet is None:
        return now
    start, end = subscription.quiet
    local = now.astimezone(JAKARTA)
    minute = local.hour * 60 + local.minute
    inside = start <= minute < end if start < end else minute >= start or minute < end
    if start == end or not inside:
        return now
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + timedelta(minutes=end + (ALL_DAY if minute >= end else 0))
