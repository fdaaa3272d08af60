"""What the bot can do: one file a duty, joined in one tuple. A new duty is one line here."""

from collections.abc import Collection, Mapping

from bot.contacts import Contacts
from bot.features import (
    adding,
    alerts,
    approving,
    attachment,
    card,
    case,
    channel,
    contact,
    contact_editing,
    country_typed,
    departure,
    desk_entrance,
    editing,
    editors,
    fallback,
    faq,
    feedback,
    feeds,
    genuine,
    group,
    impostor_list,
    newsroom,
    offer,
    offer_group,
    offer_more,
    offers_found,
    pasted,
    person,
    privacy,
    reports,
    safety,
    staffing,
    start,
    talk,
    training,
    unanswered,
    urgent,
)
from bot.genuine import NAMELESS, Names
from bot.geography import Geography
from bot.model import Feature

PEOPLE = (person.FEATURE, case.FEATURE, desk_entrance.FEATURE)
"""Who wants a person, and the two sides of a case."""
OFFERS = (offer.FEATURE, offer_more.FEATURE, offer_group.FEATURE, offers_found.FEATURE)
"""Offers that are checked."""
EDITORS = (
    editors.FEATURE, editing.FEATURE, approving.FEATURE, adding.FEATURE, unanswered.FEATURE,
    staffing.FEATURE, contact_editing.FEATURE, newsroom.FEATURE, feeds.FEATURE,
    impostor_list.FEATURE,
)  # fmt: skip
"""What editors and admins work with."""


def features(
    related: Mapping[str, tuple[str, ...]],
    contacts: Contacts,
    geography: Geography,
    cards: Collection[str] = (),
    elsewhere: Mapping[tuple[str, str], tuple[str, ...]] | None = None,
    ours: Names = NAMELESS,
) -> tuple[Feature, ...]:
    """All features; `related` holds the ids of the answers there are and what is asked next,
    `cards` those of which a picture is offered, `elsewhere` what is asked next in a country,
    `ours` are the bot's name and the channel's."""
    answers = faq.feature(related, cards, elsewhere)
    contacts_ = contact.feature(contacts, geography)
    alerts_ = alerts.feature(contacts.names)
    opened = {**answers.ids, **contacts_.ids, "privasi_data": privacy.policy}
    return (
        start.feature(opened, alerts_.commands["langganan"]),
        alerts_,
        urgent.FEATURE,
        safety.FEATURE,
        contacts_,
        country_typed.feature(contacts, geography),
        *OFFERS,
        departure.feature(contacts, geography),
        pasted.FEATURE,
        reports.feature(geography, {**answers.ids, **contacts_.ids}),
        *PEOPLE,
        privacy.FEATURE,
        channel.feature(ours.channel),
        reports.asking_again(genuine.feature(ours), "asli"),
        talk.FEATURE,
        attachment.FEATURE,
        group.FEATURE,
        fallback.FEATURE,
        feedback.feature(related),
        card.feature(related),
        training.FEATURE,
        *EDITORS,
        answers,
    )
