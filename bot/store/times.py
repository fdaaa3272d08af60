"""Times as both databases keep them: whole microseconds since 1970 in UTC."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_number(moment: datetime) -> int:
    """Turn an aware datetime into microseconds; a naive one is a TypeError."""
    return (moment - EPOCH) // timedelta(microseconds=1)


def to_moment(number: int) -> datetime:
    """Turn microseconds back into an aware datetime."""
    return EPOCH + timedelta(microseconds=number)
