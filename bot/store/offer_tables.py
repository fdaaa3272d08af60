"""The tables of the offer checker: the agencies' list, offers seen before, and who asked."""

from bot.store.connection import Connection

AGENCIES = (
    """CREATE TABLE agency_lists (
        id {identity},
        as_of TEXT NOT NULL,
        imported_at BIGINT NOT NULL,
        count BIGINT NOT NULL
    )""",
    """CREATE TABLE agencies (
        list BIGINT NOT NULL,
        place BIGINT NOT NULL,
        name TEXT NOT NULL,
        licence TEXT NOT NULL,
        status TEXT NOT NULL,
        valid_until TEXT NOT NULL,
        PRIMARY KEY (list, place)
    )""",
)
"""A public list: not encrypted. Only the newest list keeps its agencies."""
OFFERS = (
    """CREATE TABLE offers (
        key TEXT PRIMARY KEY,
        first_at BIGINT NOT NULL,
        last_at BIGINT NOT NULL,
        times BIGINT NOT NULL,
        verdict TEXT NOT NULL,
        score BIGINT NOT NULL,
        outcome TEXT NOT NULL,
        decided_at BIGINT,
        judge_name TEXT NOT NULL,
        signature {blob} NOT NULL,
        body {blob} NOT NULL,
        news {blob}
    )""",
    "CREATE INDEX offers_open ON offers (times, last_at) WHERE outcome = ''",
    "CREATE INDEX offers_decided ON offers (decided_at) WHERE outcome <> ''",
    "CREATE INDEX offers_last ON offers (last_at) WHERE outcome = ''",
    "CREATE TABLE offer_aliases (key TEXT PRIMARY KEY, offer TEXT NOT NULL)",
    "CREATE INDEX offer_aliases_offer ON offer_aliases (offer)",
)
"""Words are sealed. An alias is the name that a turn gave to an offer which another turn had just
kept under its own."""
MARKS = (
    """CREATE TABLE offer_bands (
        band BIGINT NOT NULL,
        offer TEXT NOT NULL,
        PRIMARY KEY (band, offer)
    )""",
    "CREATE INDEX offer_bands_offer ON offer_bands (offer)",
    """CREATE TABLE offer_pictures (
        band BIGINT NOT NULL,
        mark BIGINT NOT NULL,
        offer TEXT NOT NULL,
        hash {blob} NOT NULL,
        PRIMARY KEY (band, mark, offer)
    )""",
    "CREATE INDEX offer_pictures_offer ON offer_pictures (offer)",
    """CREATE TABLE offer_contacts (
        contact BIGINT NOT NULL,
        offer TEXT NOT NULL,
        PRIMARY KEY (contact, offer)
    )""",
    "CREATE INDEX offer_contacts_offer ON offer_contacts (offer)",
)
"""All numbers here are keyed: without the key nobody can ask whether a text, picture or telephone
number is among them."""
ASKERS = (
    """CREATE TABLE offer_askers (
        offer TEXT NOT NULL,
        chat_id BIGINT NOT NULL,
        at BIGINT NOT NULL,
        agreed SMALLINT NOT NULL,
        told TEXT NOT NULL,
        PRIMARY KEY (offer, chat_id)
    )""",
    "CREATE INDEX offer_askers_chat ON offer_askers (chat_id)",
    "CREATE INDEX offer_askers_at ON offer_askers (at)",
)
"""`told` is the outcome that the person knows; `at` is when they last counted."""


def offer_tables(db: Connection) -> None:
    """Make them."""
    for statement in AGENCIES + OFFERS + MARKS + ASKERS:
        db.change(statement.format(identity=db.identity, blob=db.blob))
