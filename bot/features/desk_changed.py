"""What becomes of messages that stand in a room already: changed, reacted to, taken back."""

from dataclasses import replace
from datetime import timedelta

from bot.case_effects import AddEntry
from bot.cases.desk import Desk
from bot.cases.model import Case, Entry
from bot.cases.rights import refusal
from bot.checking.filling import TEXT_LIMIT
from bot.checking.seen import units
from bot.features.desk_saying import about, answer
from bot.features.desk_talk import SPOKEN, dotted, entry, hinted, homeless, unsent
from bot.model import Decision, Reaction, Say, Turn

CAPTION_LIMIT = 1024
"""UTF-16 units under a picture, Bot API `editMessageCaption`."""
MARKED = 20
"""UTF-16 units that the mark of a changed text takes at most."""
TAKEN_BACK = "taken_back"
"""The kind of the note that remembers what was taken back."""
WIPED_WITHIN = timedelta(hours=48)
"""Bots can take back what is younger, Bot API `deleteMessage`."""


def changed(turn: Turn, desk: Desk) -> Decision:
    """A message in a room got new words: the person's copy gets them too."""
    case, before = desk.case, _entry(desk)
    if turn.incoming.kind not in SPOKEN:
        return Decision()
    if not desk.here or case is None:
        return homeless(turn, desk)
    if before is None:
        return hinted(turn, "desk.hint_never_sent", about(case))
    again = AddEntry(entry(turn, desk, case, before.side, changed=True))
    as_note = AddEntry(replace(again.entry, side="note"))
    if before.side != "operator":
        return Decision(effects=(as_note,))
    if dotted(turn.incoming.text):
        return hinted(turn, "desk.hint_dot_too_late", about(case), effects=(as_note,))
    if why := refusal(desk.me, "write", case, turn.now):
        return unsent(turn, desk, case, why)
    return Decision(_new_words(turn, case, before), effects=(again,))


def _new_words(turn: Turn, case: Case, before: Entry) -> tuple[Say, ...]:
    """The person's copy with the new words; nothing while there is no copy. Where there is no room
    for the mark "changed" the words stand alone: Telegram marks them itself."""
    if not before.person_message or not turn.incoming.text:
        return ()
    captioned = before.kind != "text"
    text = {"text": turn.incoming.text} | ({"caption": "1"} if captioned else {})
    whole = Say(
        "desk.person.changed", text, to=case.chat_id, of_case=True, edits=before.person_message
    )
    limit = CAPTION_LIMIT if captioned else TEXT_LIMIT
    fits = units(turn.incoming.text) + MARKED <= limit
    return (whole if fits else replace(whole, key="", plain=True),)


def reacted(turn: Turn, desk: Desk) -> Decision:
    """The owner's reaction to words of the person: put on their message."""
    case, about_what = desk.case, _entry(desk)
    if case is None or about_what is None or about_what.side != "person":
        return Decision()
    if refusal(desk.me, "write", case, turn.now) or not about_what.person_message:
        return Decision()
    reaction = Reaction(case.chat_id, about_what.person_message, turn.incoming.emoji)
    return Decision(reactions=(reaction,))


def take_back(turn: Turn, desk: Desk) -> Decision:
    """/tarik beneath one's own message: it goes from the person's chat."""
    case, back = desk.case, _entry(desk)
    if case is None or back is None or back.side != "operator" or not turn.incoming.answers:
        return answer(turn, Say("desk.take_back_how"))
    if back.who != desk.me.user_id and desk.me.role != "supervisor":
        return answer(turn, Say("desk.take_back_not_yours"))
    if not back.person_message or not case.chat_id:
        return answer(turn, Say("desk.take_back_not_sent"))
    if turn.now - back.at >= WIPED_WITHIN:
        return answer(turn, Say("desk.take_back_too_late"))
    kept = Entry(
        turn.now, "note", TAKEN_BACK, back.text, who=desk.me.user_id, who_name=desk.me.name,
        answers=turn.incoming.answers, room_chat=turn.incoming.chat_id,
        room_message=turn.incoming.message_id or 0, case=case.number,
    )  # fmt: skip
    return answer(
        turn, Say("desk.taken_back", reply_to=turn.incoming.answers), effects=(AddEntry(kept),),
        deletes=((case.chat_id, back.person_message),),
    )  # fmt: skip


def _entry(desk: Desk) -> Entry | None:
    """What the message is about, when it belongs to the case that was read."""
    one, case = desk.entry, desk.case
    return one if one and case and one.case in (0, case.number) else None
