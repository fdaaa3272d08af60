"""Time passes for somebody who waits: the card is brought up to date, and when nobody answers the
desk is told again, then those who lead it, then the person whom to call instead."""

from datetime import timedelta

from bot.buttons import CASE
from bot.case_effects import Alarm, SaveCase
from bot.case_record import QUEUE, WAIT
from bot.cases import changes
from bot.cases.model import Case
from bot.departure.steps import MATTER
from bot.effects import StartTimer, StopTimer
from bot.features.case_card import TAG, card, standing_of
from bot.features.desk_saying import span
from bot.model import Button, Decision, Rows, Say, Turn

QUEUE_EVERY = timedelta(minutes=1)
"""Between two looks at the place in line."""
SLACK = timedelta(seconds=1)
"""A timer that rings a moment early counts as due."""
STANDING = "standing"
"""Where the conversation keeps what the card said last of the queue."""
AGAIN, LEADERS, PERSON = 0, 1, 2
"""The levels: alert again, those who lead, tell the person."""
STILL_HERE: Rows = ((Button("button.urgent_numbers", CASE, ("nomor",)),),)


def unanswered(turn: Turn) -> Decision:
    """The deadline of a lane: act when somebody still waits, ring again at the next one."""
    case = turn.case
    if case is None or not case.open or case.unanswered_since is None:
        return Decision()
    wait = turn.shift.deadline(case.lane, min(case.escalated, PERSON))
    if wait is None:
        return Decision()
    due = case.unanswered_since + wait * max(1, case.escalated - PERSON + 1)
    if turn.now + SLACK < due:
        return Decision(effects=(StartTimer(WAIT, due),))
    return _escalate(turn, case)


def _escalate(turn: Turn, case: Case) -> Decision:
    worse, event = changes.escalated(case, turn.now)
    params = {"lama": span(turn.now - (case.unanswered_since or turn.now))}
    key = "alarm.unanswered_owned" if case.state == "owned" else "alarm.unanswered"
    alarm = Alarm(key, params, to="duty" if case.escalated == AGAIN else "leaders")
    level = min(worse.escalated, PERSON)
    wait = turn.shift.deadline(case.lane, level) or timedelta(0)
    since = case.unanswered_since or turn.now
    following = since + wait * max(1, worse.escalated - PERSON + 1)
    ring = StartTimer(WAIT, max(following, turn.now + SLACK))
    replies = _told_in_private(turn, case, params)
    if case.escalated == PERSON and not case.stopped and case.matter != MATTER:
        replies.append(_whom_to_call(case))
    return Decision(tuple(replies), effects=(SaveCase(worse, event), alarm, ring))


def _told_in_private(turn: Turn, case: Case, params: dict[str, str]) -> list[Say]:
    """Groups are often muted: those on duty, then those who lead, hear it in their own chats."""
    told = {"nomor": str(case.number), **params}
    there = tuple(one.user_id for one in turn.shift.members if one.reachable(turn.now))
    people = there if case.escalated < LEADERS else turn.shift.supervisors
    return [Say("alarm.unanswered_private", told, to=one, of_case=True) for one in people]


def _whom_to_call(case: Case) -> Say:
    if case.quiet:
        return Say("case.nobody_yet_quiet", buttons=STILL_HERE, of_case=True)
    if case.state == "owned":
        return Say("case.nobody_again", country=case.country, of_case=True, tag="nomor")
    return Say("case.nobody_yet", country=case.country, of_case=True, tag="nomor")


def look_at_queue(turn: Turn) -> Decision:
    """Bring the card up to date when what it says of the queue has changed."""
    case = turn.case
    if case is not None and not case.open and case.outcome:
        over = Say("case.card_closed", {"nomor": str(case.number)}, of_case=True, edits=TAG)
        return Decision((over,))
    if case is None or not case.open:
        return Decision(effects=(StopTimer(QUEUE),))
    standing = standing_of(turn, case)
    again = () if case.state == "owned" else (StartTimer(QUEUE, turn.now + QUEUE_EVERY),)
    if case.quiet or case.stopped or standing == turn.conversation.data.get(STANDING):
        return Decision(effects=again)
    data = turn.remember(**{STANDING: standing})
    return Decision((card(turn, case, changed=True),), data=data, effects=again)
