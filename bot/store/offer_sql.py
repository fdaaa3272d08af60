"""The statements about offers that people had checked, those who asked, and the agencies' list."""

CANONICAL = "SELECT offer FROM offer_aliases WHERE key = :key"
ADD_ALIAS = """INSERT INTO offer_aliases (key, offer) VALUES (:key, :offer)
    ON CONFLICT (key) DO NOTHING"""

TOUCH = """UPDATE offers SET last_at = CASE WHEN last_at < :now THEN :now ELSE last_at END
    WHERE key = :key RETURNING outcome"""
ADD_OFFER = """INSERT INTO offers (key, first_at, last_at, times, verdict, score, outcome,
        judge_name, signature, body)
    VALUES (:key, :now, :now, 0, :verdict, :score, '', '', :signature, :body)"""
JUDGE_ANEW = "UPDATE offers SET verdict = :verdict, score = :score, body = :body WHERE key = :key"
COUNT_ASKER = "UPDATE offers SET times = times + 1 WHERE key = :key"

ADD_BAND = """INSERT INTO offer_bands (band, offer) VALUES (:band, :offer)
    ON CONFLICT (band, offer) DO NOTHING"""
ADD_PICTURE = """INSERT INTO offer_pictures (band, mark, offer, hash)
    VALUES (:band, :mark, :offer, :hash) ON CONFLICT (band, mark, offer) DO NOTHING"""
ADD_CONTACT = """INSERT INTO offer_contacts (contact, offer) VALUES (:contact, :offer)
    ON CONFLICT (contact, offer) DO NOTHING"""

ADD_ASKER = """INSERT INTO offer_askers (offer, chat_id, at, agreed, told)
    VALUES (:offer, :chat_id, :now, 0, :known)
    ON CONFLICT (offer, chat_id) DO UPDATE SET at = excluded.at
        WHERE offer_askers.at <= :since RETURNING at"""
KNOWS = "UPDATE offer_askers SET told = :known WHERE offer = :offer AND chat_id = :chat_id"
AGREE = """INSERT INTO offer_askers (offer, chat_id, at, agreed, told)
    VALUES (:offer, :chat_id, :now, 1, '')
    ON CONFLICT (offer, chat_id) DO UPDATE SET agreed = 1"""
DISAGREE = "UPDATE offer_askers SET agreed = 0 WHERE offer = :offer AND chat_id = :chat_id"

LOCK = "UPDATE offers SET outcome = outcome WHERE key = :key RETURNING outcome, news"
DECIDE = """UPDATE offers SET outcome = :outcome, judge_name = :judge_name, decided_at = :now,
        news = :news
    WHERE key = :key"""
TELL = """UPDATE offer_askers SET told = :outcome
    WHERE offer = :offer AND agreed = 1 AND told <> :outcome AND (:only = 0 OR chat_id = :only)
        AND (:outcome = 'scam' OR told = 'scam') AND NOT EXISTS
            (SELECT 1 FROM conversations AS c
                WHERE c.chat_id = offer_askers.chat_id AND c.blocked_at IS NOT NULL)
    RETURNING chat_id"""
ALL = 0
"""As `only`: nobody's chat has this number."""

LIKE_WORDS = """SELECT o.key, o.times, o.first_at, o.last_at, o.outcome, o.verdict, o.signature
    FROM offers AS o JOIN (SELECT offer, count(*) AS shared FROM offer_bands
        WHERE band IN :bands GROUP BY offer ORDER BY shared DESC, offer LIMIT :limit) AS alike
    ON alike.offer = o.key"""
LIKE_PICTURES = "SELECT offer, hash FROM offer_pictures WHERE band IN :bands LIMIT :limit"
FOUND = """SELECT o.key, o.times, o.first_at, o.last_at, o.outcome, o.verdict, o.signature
    FROM offers AS o WHERE o.key = :key"""
WITH_CONTACTS = """SELECT DISTINCT o.key, o.outcome, o.verdict, o.first_at, o.last_at
    FROM offers AS o JOIN offer_contacts AS c ON c.offer = o.key
    WHERE c.contact IN :contacts LIMIT :limit"""
CONTACTS_OF = """SELECT count(*) FROM offer_contacts
    WHERE offer = :offer AND contact IN :contacts"""

OPEN_OFFERS = """SELECT o.key, o.body, o.times, o.first_at, o.last_at, o.verdict, o.score,
        o.outcome, o.judge_name, o.decided_at,
        (SELECT count(*) FROM offer_askers AS a WHERE a.offer = o.key AND a.agreed = 1),
        (SELECT count(*) FROM offer_contacts AS c WHERE c.offer = o.key)
    FROM offers AS o WHERE o.outcome = ''
    ORDER BY o.times DESC, o.last_at DESC LIMIT :limit"""
DECIDED_OFFERS = """SELECT o.key, o.body, o.times, o.first_at, o.last_at, o.verdict, o.score,
        o.outcome, o.judge_name, o.decided_at,
        (SELECT count(*) FROM offer_askers AS a WHERE a.offer = o.key AND a.agreed = 1),
        (SELECT count(*) FROM offer_contacts AS c WHERE c.offer = o.key)
    FROM offers AS o WHERE o.outcome <> ''
    ORDER BY o.decided_at DESC LIMIT :limit"""

ONLY_THEIRS = """SELECT o.key FROM offers AS o JOIN offer_askers AS a ON a.offer = o.key
    WHERE a.chat_id = :chat_id AND o.outcome = '' AND o.times <= 1 AND NOT EXISTS
        (SELECT 1 FROM offer_askers AS b WHERE b.offer = o.key AND b.chat_id <> :chat_id)"""
FORGET_ASKER = "DELETE FROM offer_askers WHERE chat_id = :chat_id"
DROP_OFFER = "DELETE FROM offers WHERE key = :offer AND times <= 1 RETURNING key"
DROP_PARTS = (
    "DELETE FROM offer_aliases WHERE offer = :offer",
    "DELETE FROM offer_bands WHERE offer = :offer",
    "DELETE FROM offer_pictures WHERE offer = :offer",
    "DELETE FROM offer_contacts WHERE offer = :offer",
    "DELETE FROM offer_askers WHERE offer = :offer",
)
OLD_OFFERS = """DELETE FROM offers WHERE key IN (SELECT key FROM offers
    WHERE last_at < :before AND outcome = '' LIMIT :limit) RETURNING key"""
OLD_ASKERS = """DELETE FROM offer_askers WHERE (offer, chat_id) IN
    (SELECT offer, chat_id FROM offer_askers WHERE at < :before LIMIT :limit)"""

NEWEST_LIST = "SELECT max(id) FROM agency_lists"
DAY_OF_LIST = "SELECT as_of FROM agency_lists WHERE id = :id"
AGENCIES = """SELECT l.id, l.as_of, a.name, a.licence, a.status, a.valid_until
    FROM agency_lists AS l LEFT JOIN agencies AS a ON a.list = l.id
    WHERE l.id = (SELECT max(id) FROM agency_lists) ORDER BY a.place"""
DROP_AGENCIES = "DELETE FROM agencies"
ADD_LIST = """INSERT INTO agency_lists (as_of, imported_at, count)
    VALUES (:as_of, :now, :count) RETURNING id"""
ADD_AGENCY = """INSERT INTO agencies (list, place, name, licence, status, valid_until)
    VALUES (:list, :place, :name, :licence, :status, :valid_until)"""
