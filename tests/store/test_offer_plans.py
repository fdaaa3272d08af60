"""However many offers are kept, whether one was seen before is answered from an index."""

import pytest

from bot.store import offer_sql
from bot.store.codec import Codec
from tests.store.plans import Statements, walked

STATEMENTS: Statements = {
    "like words": (offer_sql.LIKE_WORDS, {"bands": range(16), "limit": 40}),
    "like pictures": (offer_sql.LIKE_PICTURES, {"bands": range(70), "limit": 2000}),
    "found": (offer_sql.FOUND, {"key": "o7"}),
    "contacts": (offer_sql.WITH_CONTACTS, {"contacts": range(3), "limit": 1000}),
    "contacts of": (offer_sql.CONTACTS_OF, {"offer": "o7", "contacts": range(3)}),
    "for editors": (offer_sql.OPEN_OFFERS, {"limit": 20}),
    "decided": (offer_sql.DECIDED_OFFERS, {"limit": 20}),
    "alias": (offer_sql.CANONICAL, {"key": "o7"}),
    "touch": (offer_sql.TOUCH, {"key": "o7", "now": 1}),
    "tell": (offer_sql.TELL, {"offer": "o7", "outcome": "scam", "only": 0}),
    "only theirs": (offer_sql.ONLY_THEIRS, {"chat_id": 7}),
    "forget": (offer_sql.FORGET_ASKER, {"chat_id": 7}),
    "old offers": (offer_sql.OLD_OFFERS, {"before": 9, "limit": 5}),
    "old askers": (offer_sql.OLD_ASKERS, {"before": 9, "limit": 5}),
    **{one: (one, {"offer": "o7"}) for one in offer_sql.DROP_PARTS},
}
FILL = (
    """INSERT INTO offers (key, first_at, last_at, times, verdict, score, outcome, decided_at,
        judge_name, signature, body)
        SELECT 'o' || i, i, i, i % 9, '', 0, CASE WHEN i % 50 = 0 THEN 'scam' ELSE '' END, i,
        '', :blob, :blob FROM n""",
    """INSERT INTO offer_aliases (key, offer)
        SELECT 'a' || i, 'o' || i FROM n WHERE :blob IS NOT NULL""",
    "INSERT INTO offer_bands (band, offer) SELECT i, 'o' || i FROM n WHERE :blob IS NOT NULL",
    """INSERT INTO offer_pictures (band, mark, offer, hash)
        SELECT i % 8192, i, 'o' || i, :blob FROM n""",
    "INSERT INTO offer_contacts (contact, offer) SELECT i, 'o' || i FROM n WHERE :blob IS NOT NULL",
    """INSERT INTO offer_askers (offer, chat_id, at, agreed, told)
        SELECT 'o' || i, i, i, 1, '' FROM n WHERE :blob IS NOT NULL""",
)


@pytest.mark.anyio
async def test_no_statement_about_offers_walks_through_all_of_them(url: str, codec: Codec) -> None:
    assert await walked(FILL, url, codec, STATEMENTS, walks) == {}


def walks(step: str) -> bool:
    """Whether a step of a plan reads all rows of a table of ours."""
    if "Seq Scan on" in step:
        return "offer" in step
    words = step.split()
    ours = words[0] == "SCAN" and (words[1] in "oabc" or words[1].startswith("offer"))
    # an index of what is open or decided, walked in its order up to a limit
    return ours and not any(name in step for name in ("offers_open", "offers_decided"))
