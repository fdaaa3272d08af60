"""Taking a case, opening it again, and how a note is written."""

from bot.case_effects import SaveCase
from bot.case_record import QUEUE, WAIT
from bot.cases import changes
from bot.cases.desk import Desk
from bot.cases.model import Case
from bot.effects import StartTimer
from bot.features.case_waiting import QUEUE_EVERY
from bot.features.desk_saying import ForPerson, about, answer, to_person
from bot.model import Decision, Say, Turn

TAKEN = ForPerson("desk.person.taken", "desk.person.taken_quiet")
PASSED_ON = ForPerson("desk.person.passed_on")
QUEUED = ForPerson("desk.person.queued")


def claim(turn: Turn, desk: Desk, case: Case) -> Decision:
    """It is mine; the person hears that somebody reads, or somebody else now, not who."""
    change = changes.claimed(case, desk.me, turn.now)
    words = PASSED_ON if case.state == "owned" else TAKEN
    return answer(
        turn, *to_person(case, words), effects=(SaveCase(*change),),
        toast=Say("desk.toast_taken", about(change[0])),
    )  # fmt: skip


def reopen(turn: Turn, desk: Desk, case: Case) -> Decision:
    """It waits again. The person hears of it from who takes it. Where the person has another open
    case, that one goes on."""
    if desk.newer:
        return answer(turn, toast=Say("desk.toast_newer", {"nomor": str(desk.newer.number)}))
    change = changes.reopened(case, turn.now, desk.me)
    return answer(
        turn, effects=(SaveCase(*change), *clocks(turn, case)),
        toast=Say("desk.toast_reopened", about(case)),
    )  # fmt: skip


def clocks(turn: Turn, case: Case) -> tuple[StartTimer, ...]:
    """For somebody who waits again: the alarm for nobody answering, and the look at the queue, both
    in the person's chat."""
    first = turn.shift.deadline(case.lane, 0)
    wait = (StartTimer(WAIT, turn.now + first, chat=case.chat_id),) if first else ()
    return (*wait, StartTimer(QUEUE, turn.now + QUEUE_EVERY, chat=case.chat_id))


def how_to_note(turn: Turn, desk: Desk, case: Case) -> Decision:
    """How a note is written."""
    return answer(turn, toast=Say("desk.toast_note"))
