"""Keeps what is said in cases, and whether it reached the person."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.cases.model import Entry
from bot.store import case_rows
from bot.store import case_sql as sql
from bot.store.case_records import GATHER, hurry
from bot.store.codec import Codec
from bot.store.connection import Connection, Params
from bot.store.times import to_number

BLOCKED, STOPPED = "Blocked", "Stopped"
"""Why words did not reach somebody: the bot was blocked, or the agreed word came."""


def add(db: Connection, codec: Codec, chat_id: int, entry: Entry) -> None:
    """Keep an entry in its case or in the chat's open one; where there is none, nothing."""
    if entry.case:
        rows = db.rows(sql.OF_NUMBER, number=entry.case)
    else:
        rows = db.rows(sql.OPEN_OF_CHAT, chat_id=chat_id)
    for number, person in rows:
        if _there_already(db, entry, number):
            continue
        ways = _ways(db, entry, person)
        db.change(
            sql.ADD_ENTRY, number=number, at=to_number(entry.at), side=entry.side, who=entry.who,
            answers=entry.answers, changed=int(entry.changed),
            person_message=entry.person_message, room_chat=entry.room_chat,
            room_message=entry.room_message, body=case_rows.sealed_entry(codec, entry, number),
            **ways,
        )  # fmt: skip
        _count(db, entry, ways, number)


def delivered(db: Connection, chat: int, pairs: Sequence[tuple[int, int]]) -> None:
    """These messages of a chat stand in the person's chat as those."""
    db.change_each(
        sql.DELIVERED,
        [{"chat": chat, "message": source, "person_message": person} for source, person in pairs],
    )


def not_delivered(
    db: Connection, chat: int, messages: Sequence[int], error: str, now: datetime
) -> None:
    """These messages of a chat did not reach the person: the room is told at once."""
    rows = db.rows(sql.NOT_DELIVERED, chat=chat, messages=db.numbers(messages), error=error)
    for number in {int(number) for (number,) in rows}:
        hurry(db, number, now)


def reached(db: Connection, chats: Collection[int]) -> frozenset[int]:
    """Which of the chats can be written to: known, and the bot not blocked."""
    rows = db.rows(sql.REACHED, chats=db.numbers(list(chats))) if chats else []
    return frozenset(int(chat) for (chat,) in rows)


def is_blocked(db: Connection, chat_id: int) -> bool:
    """Whether a person blocked the bot."""
    return bool(db.rows(sql.IS_BLOCKED, chat_id=chat_id))


def _there_already(db: Connection, entry: Entry, number: int) -> bool:
    """Whether this very message of the person stands in the case: evidence of a report may have
    been written there when it was sent."""
    if entry.side != "person" or not entry.person_message or entry.changed:
        return False
    return bool(db.rows(sql.SAME_MESSAGE, number=number, message=entry.person_message))


def _ways(db: Connection, entry: Entry, person: int) -> Params:
    """Where an entry has to go yet."""
    ways = {
        "to_room": "pending", "to_person": "", "failed": "", "source_chat": 0, "source_message": 0,
    }  # fmt: skip
    if entry.side == "operator":
        # What the bot says for an operator, and a change, are no copies that could come back.
        copied = bool(entry.room_message) and not entry.changed
        blocked = is_blocked(db, person)
        ways |= {
            "to_room": "done",
            "to_person": "failed" if blocked else "pending" if copied else "done",
            "failed": BLOCKED if blocked else "",
            "source_chat": entry.room_chat, "source_message": entry.room_message,
        }  # fmt: skip
    elif entry.side == "note" and entry.room_message:
        ways["to_room"] = "done"
    return ways


def _count(db: Connection, entry: Entry, ways: Params, number: int) -> None:
    """Who waits for whom now, and when the room must hear of it."""
    at = to_number(entry.at)
    match entry.side:
        case "person" if entry.asks:
            db.change(sql.SAID_BY_PERSON, number=number, at=at)
        case "operator" if not ways["failed"]:  # words that did not arrive are no answer
            db.change(sql.SAID_BY_OPERATOR, number=number, at=at)
        case _:
            db.change(sql.SAID_BESIDE, number=number)
    if ways["to_room"] == "pending" or ways["failed"]:
        hurry(db, number, entry.at + GATHER if entry.side == "person" else entry.at)
