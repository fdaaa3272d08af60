"""Unanswered questions: kept masked, encrypted and under a pseudonym; and counts of answers."""

from collections.abc import Collection, Mapping
from datetime import datetime

from bot.effects import KeepQuestion, SettleQuestions
from bot.errors import Stale
from bot.questions import Question
from bot.store import editorial_sql as sql
from bot.store import taken_back
from bot.store.codec import Codec
from bot.store.connection import Connection, Row
from bot.store.times import to_moment, to_number

TEXT = "questions.text"
NOBODY = 0
"""Sealed for no chat: the row must not say whose it is."""
MOST = 2_000
"""Questions an editor's turn may look at, the newest that nobody answered."""
MOST_OF_ONE = 50
"""Open questions kept of one person, the newest: nobody may push out those of all others."""


def keep(db: Connection, codec: Codec, chat_id: int, wish: KeepQuestion, now: datetime) -> None:
    """Add a question; of too many open ones of a person the oldest goes."""
    asker = codec.pseudonym(chat_id)
    db.change(
        sql.KEEP_QUESTION,
        text=codec.seal({"text": wish.text}, TEXT, NOBODY),
        asker=asker,
        best=wish.best,
        allowed=int(wish.allowed and not wish.complaint),
        complaint=int(wish.complaint),
        now=to_number(now),
    )
    db.change(sql.DROP_TOO_MANY, asker=asker, most=MOST_OF_ONE)


def settle(db: Connection, wish: SettleQuestions) -> None:
    """Answer or ignore questions. Stale when another editor settled one of them meanwhile."""
    changed = db.change_each(
        sql.SETTLE_QUESTION,
        [{"id": id, "state": wish.state, "answer": wish.answer} for id in wish.ids],
    )
    if changed != len(wish.ids):
        raise Stale


def allow(db: Connection, codec: Codec, chat_id: int, allowed: bool) -> None:
    """Change for all of a person's questions whether they may train the model. Complaints never
    do. Who forbids it takes back, too, what became an example."""
    if not allowed:
        taken_back.take_back(db, _texts_of(db, codec, chat_id))
    db.change(sql.ALLOW, asker=codec.pseudonym(chat_id), allowed=int(allowed))


def forget(db: Connection, codec: Codec, chat_id: int) -> None:
    """Delete all of a person's questions, those that became examples among them."""
    taken_back.take_back(db, _texts_of(db, codec, chat_id))
    db.change(sql.FORGET_ASKER, asker=codec.pseudonym(chat_id))


def drop_old(db: Connection, before: datetime, limit: int) -> int:
    """Delete some questions asked before a time; return how many."""
    return db.change(sql.OLD_QUESTIONS, before=to_number(before), limit=limit)


def newest(db: Connection, codec: Codec, known: Collection[Question] = ()) -> tuple[Question, ...]:
    """The newest questions that are not answered, the oldest of them first. The texts of those
    that are `known` are not opened again: two thousand take a tenth of a second."""
    rows = db.rows(sql.QUESTIONS, limit=MOST)[::-1]
    texts = {one.id: one.text for one in known}
    missing = {int(row[0]) for row in rows} - texts.keys()
    if missing:
        found = db.rows(sql.QUESTION_TEXTS, first=min(missing))
        texts |= {id: _opened(codec, text) for id, text in found if id in missing}
    return tuple(_question(row, texts) for row in rows)


def learned(db: Connection, codec: Codec) -> list[tuple[str, str]]:
    """Answered questions whose askers allow training, as (answer, text)."""
    return [(str(answer), _opened(codec, text)) for answer, text in db.rows(sql.LEARNED)]


def count(db: Connection, answer: str, what: str) -> None:
    """Count one more."""
    db.change(sql.COUNT, answer=answer, what=what)


def uses(db: Connection) -> dict[str, dict[str, int]]:
    """What was counted, by answer."""
    found: dict[str, dict[str, int]] = {}
    for answer, what, number in db.rows(sql.USES):
        found.setdefault(answer, {})[what] = int(number)
    return found


def _texts_of(db: Connection, codec: Codec, chat_id: int) -> list[str]:
    """All that is kept of what a person asked."""
    rows = db.rows(sql.TEXTS_OF_ASKER, asker=codec.pseudonym(chat_id))
    return [_opened(codec, text) for (text,) in rows]


def _opened(codec: Codec, sealed: bytes) -> str:
    return str(codec.read(sealed, TEXT, NOBODY).get("text", ""))


def _question(row: Row, texts: Mapping[int, str]) -> Question:
    id, asker, best, allowed, state, answer, complaint, asked_at = row
    moment = to_moment(asked_at)
    return Question(
        id, texts[id], moment, asker, best, bool(allowed), state, answer, bool(complaint)
    )
