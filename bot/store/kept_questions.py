"""Unanswered questions: kept masked, encrypted and under a pseudonym; and counts of answers."""

from datetime import datetime

from bot.effects import KeepQuestion, SettleQuestions
from bot.errors import Stale
from bot.questions import Question
from bot.store import editorial_sql as sql
from bot.store.codec import Codec
from bot.store.connection import Connection, Row
from bot.store.times import to_moment, to_number

TEXT = "questions.text"
NOBODY = 0
"""Sealed for no chat: the row must not say whose it is."""
MOST = 2_000
"""Questions an editor's turn may look at, the newest."""


def keep(db: Connection, codec: Codec, chat_id: int, wish: KeepQuestion, now: datetime) -> None:
    """Add a question."""
    db.change(
        sql.KEEP_QUESTION,
        text=codec.seal({"text": wish.text}, TEXT, NOBODY),
        asker=codec.pseudonym(chat_id),
        best=wish.best,
        allowed=int(wish.allowed),
        now=to_number(now),
    )


def settle(db: Connection, wish: SettleQuestions) -> None:
    """Answer or ignore questions. Stale when another editor settled one of them meanwhile."""
    changed = db.change_each(
        sql.SETTLE_QUESTION,
        [{"id": id, "state": wish.state, "answer": wish.answer} for id in wish.ids],
    )
    if changed != len(wish.ids):
        raise Stale


def allow(db: Connection, codec: Codec, chat_id: int, allowed: bool) -> None:
    """Change for all of a person's questions whether they may train the model."""
    db.change(sql.ALLOW, asker=codec.pseudonym(chat_id), allowed=int(allowed))


def forget(db: Connection, codec: Codec, chat_id: int) -> None:
    """Delete all of a person's questions."""
    db.change(sql.FORGET_ASKER, asker=codec.pseudonym(chat_id))


def drop_old(db: Connection, before: datetime, limit: int) -> int:
    """Delete some questions asked before a time; return how many."""
    return db.change(sql.OLD_QUESTIONS, before=to_number(before), limit=limit)


def newest(db: Connection, codec: Codec) -> tuple[Question, ...]:
    """The newest questions, the oldest of them first."""
    rows = db.rows(sql.QUESTIONS, limit=MOST)
    return tuple(_question(codec, row) for row in reversed(rows))


def learned(db: Connection, codec: Codec) -> list[tuple[str, str]]:
    """Answered questions whose askers allow training, as (answer, text)."""
    return [
        (str(answer), str(codec.read(text, TEXT, NOBODY).get("text", "")))
        for answer, text in db.rows(sql.LEARNED)
    ]


def count(db: Connection, answer: str, what: str) -> None:
    """Count one more."""
    db.change(sql.COUNT, answer=answer, what=what)


def uses(db: Connection) -> dict[str, dict[str, int]]:
    """What was counted, by answer."""
    found: dict[str, dict[str, int]] = {}
    for answer, what, number in db.rows(sql.USES):
        found.setdefault(answer, {})[what] = int(number)
    return found


def _question(codec: Codec, row: Row) -> Question:
    id, text, asker, best, allowed, state, answer, asked_at = row
    words = str(codec.read(text, TEXT, NOBODY).get("text", ""))
    moment = to_moment(asked_at)
    return Question(id, words, moment, asker, best, bool(allowed), state, answer)
