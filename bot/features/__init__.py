"""What the bot can do: one file a duty, joined in one tuple. A new duty is one line here."""

from collections.abc import Collection, Mapping

from bot.features import (
    attachment,
    channel,
    contact,
    fallback,
    faq,
    feedback,
    group,
    offer,
    pasted,
    person,
    privacy,
    report,
    safety,
    start,
    talk,
    training,
    urgent,
)
from bot.model import Feature


def features(
    related: Mapping[str, tuple[str, ...]], cards: Collection[str] = ()
) -> tuple[Feature, ...]:
    """All features; `related` holds the ids of the answers there are and what is asked next,
    `cards` those of which a picture is offered."""
    return (
        start.FEATURE,
        urgent.FEATURE,
        safety.FEATURE,
        contact.FEATURE,
        offer.FEATURE,
        pasted.FEATURE,
        report.FEATURE,
        person.FEATURE,
        privacy.FEATURE,
        channel.FEATURE,
        talk.FEATURE,
        attachment.FEATURE,
        group.FEATURE,
        fallback.FEATURE,
        feedback.FEATURE,
        training.FEATURE,
        faq.feature(related, cards),
    )
