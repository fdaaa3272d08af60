"""Cases, entries and events as they stand in the tables: what people said is sealed.

A case's body is bound to the person's chat, entries and events are bound to the case's number.
"""

from datetime import datetime

from bot.cases.model import Case, Entry, Event, Member
from bot.model import Json
from bot.store.codec import Codec
from bot.store.connection import Params, Row
from bot.store.times import to_moment, to_number

BODY, DETAIL, SAID = "cases.body", "case_events.detail", "case_entries.body"
NAME = "desk_duty.name"
KEPT_SEALED = (
    "matter", "country", "owner_name", "outcome", "rating", "escalated", "quiet", "stopped",
    "with_bot", "told",
)  # fmt: skip
"""The fields of a case that no statement looks at."""
SAID_SEALED = ("kind", "text", "file", "album", "who_name", "latitude", "longitude")
"""The same of an entry."""


def sealed_case(codec: Codec, case: Case) -> bytes:
    """The body of a case."""
    body = {name: getattr(case, name) for name in KEPT_SEALED}
    return codec.seal(body, BODY, case.chat_id)


def emptied(codec: Codec, body: bytes, chat_id: int, keep: tuple[str, ...]) -> Json:
    """What stays of a body once its words go."""
    known = codec.read(body, BODY, chat_id)
    return {name: known[name] for name in keep if name in known}


def sealed_body(codec: Codec, body: Json, chat_id: int) -> bytes:
    """A body that was emptied, for the chat it belongs to from now on."""
    return codec.seal(body, BODY, chat_id)


def case(codec: Codec, row: Row) -> Case:
    """Read the columns `case_sql.CASE`. A damaged body leaves a case without words."""
    number, chat_id, version, state, lane, owner, opened, since, replied, claimed, closed, body = (
        row
    )
    known = codec.read(body, BODY, chat_id)
    return Case(
        chat_id, lane, to_moment(opened), number=number, version=version, state=state, owner=owner,
        unanswered_since=moment(since), first_reply_at=moment(replied),
        claimed_at=moment(claimed), closed_at=moment(closed),
        **{name: known[name] for name in KEPT_SEALED if name in known},
    )  # fmt: skip


def case_params(codec: Codec, case: Case, lane_rank: int) -> Params:
    """The parameters that opening and changing a case share."""
    return {
        "state": case.state, "lane": case.lane, "lane_rank": lane_rank, "owner": case.owner,
        "silences": int(case.silences), "claimed_at": number(case.claimed_at),
        "closed_at": number(case.closed_at), "body": sealed_case(codec, case),
    }  # fmt: skip


def sealed_entry(codec: Codec, entry: Entry, number: int) -> bytes:
    """What an entry says."""
    return codec.seal({name: getattr(entry, name) for name in SAID_SEALED}, SAID, number)


def entry(codec: Codec, row: Row, answers: int | None = None) -> Entry:
    """Read the columns `case_sql.ENTRY`; `answers` stands in for the one that is kept."""
    id, case, at, side, who, told, changed, person, room_chat, room_message, failed, body = row
    known = codec.read(body, SAID, case)
    return Entry(
        to_moment(at), side, who=who, answers=told if answers is None else answers,
        person_message=person, room_chat=room_chat, room_message=room_message, failed=failed,
        changed=bool(changed), id=id, case=case,
        **{name: known[name] for name in SAID_SEALED if name in known},
    )  # fmt: skip


def sealed_event(codec: Codec, event: Event, number: int) -> bytes:
    """The names and words of an event."""
    return codec.seal({"who_name": event.who_name, "detail": event.detail}, DETAIL, number)


def event(codec: Codec, row: Row, number: int) -> Event:
    """Read a line of the record; names and words may be gone."""
    at, what, who, detail = row
    known = codec.read(detail, DETAIL, number)
    return Event(to_moment(at), what, who, known.get("who_name", ""), known.get("detail", ""))


def member(codec: Codec, row: Row) -> Member:
    """Read somebody of the desk. Roles are kept elsewhere."""
    user_id, name, on_duty, paused = row
    known = codec.read(name, NAME, user_id)
    return Member(
        user_id, known.get("name", ""), on_duty=bool(on_duty), paused_until=moment(paused)
    )


def moment(kept: int | None) -> datetime | None:
    """A time that may be missing, as it is kept."""
    return None if kept is None else to_moment(kept)


def number(at: datetime | None) -> int | None:
    """A time that may be missing, to be kept."""
    return None if at is None else to_number(at)
