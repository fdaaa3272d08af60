"""Nobody answers in time: the desk is told again, then those who lead, then the person."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.case_effects import Alarm, SaveCase
from bot.case_record import QUEUE, WAIT
from bot.cases.model import Case, Waiting
from bot.effects import StartTimer, StopTimer
from bot.features.desk_saying import span
from bot.model import Decision, Say
from tests.cases_made import ALONE, MINUTE, SHIFT, case, owned, with_case
from tests.samples import NOW, router, turn, words


def rung(name: str, mine: Case | None, **more: object) -> Decision:
    happened = turn("", kind="timer", command=name, **more)  # type: ignore[arg-type]
    return router().decide(with_case(happened, mine))


def since(minutes: float, **more: object) -> Case:
    return case(unanswered_since=NOW - minutes * MINUTE, **more)


def saved(decision: Decision) -> Case:
    (effect,) = (one for one in decision.effects if isinstance(one, SaveCase))
    return effect.case


def alarm(decision: Decision) -> Alarm:
    (effect,) = (one for one in decision.effects if isinstance(one, Alarm))
    return effect


def next_ring(decision: Decision) -> timedelta:
    (effect,) = (one for one in decision.effects if isinstance(one, StartTimer))
    assert effect.name == WAIT
    return effect.due - NOW


def test_before_its_time_a_deadline_only_waits_on() -> None:
    decision = rung(WAIT, since(1))
    assert (decision.replies, next_ring(decision)) == ((), MINUTE)


def test_first_the_desk_is_told_again() -> None:
    decision = rung(WAIT, since(2))
    assert alarm(decision) == Alarm("alarm.unanswered", {"lama": "2 menit"}, to="duty")
    assert saved(decision).escalated == 1
    assert [(say.key, say.to) for say in decision.replies] == [("alarm.unanswered_private", 901)]
    assert next_ring(decision) == 3 * MINUTE


def test_then_those_who_lead_are_told_in_the_room_and_in_private() -> None:
    decision = rung(WAIT, since(5, escalated=1))
    assert alarm(decision).to == "leaders"
    assert [(say.key, say.to) for say in decision.replies] == [("alarm.unanswered_private", 909)]
    assert next_ring(decision) == 5 * MINUTE


def test_then_the_person_is_told_whom_to_call() -> None:
    decision = rung(WAIT, since(10, escalated=2, country="kh"))
    assert decision.replies[-1].key == "case.nobody_yet"
    assert decision.replies[-1].country == "kh"
    assert next_ring(decision) == 10 * MINUTE


def test_the_person_is_told_once_and_the_leaders_again_and_again() -> None:
    decision = rung(WAIT, since(20, escalated=3))
    assert [say.key for say in decision.replies] == ["alarm.unanswered_private"]
    assert next_ring(decision) == 10 * MINUTE


def test_where_somebody_may_watch_the_person_gets_neutral_words() -> None:
    decision = rung(WAIT, since(10, escalated=2, quiet=True))
    assert decision.replies[-1].key == "case.nobody_yet_quiet"
    stopped = rung(WAIT, since(10, escalated=2, stopped=True))
    assert [say.to for say in stopped.replies] == [909]


def test_the_words_reach_a_person_whose_operator_does_not_answer() -> None:
    mine = owned(unanswered_since=NOW - 10 * MINUTE, escalated=2)
    assert rung(WAIT, mine).replies[-1].key == "case.nobody_again"
    assert alarm(rung(WAIT, mine)).key == "alarm.unanswered_owned"


@pytest.mark.parametrize("mine", [None, case(state="closed"), owned(), case(unanswered_since=None)])
def test_a_clock_of_what_is_over_stops(mine: Case | None) -> None:
    decision = rung(WAIT, mine)
    assert (decision.replies, decision.effects) == ((), ())


def test_the_card_is_changed_when_the_place_in_line_changes_and_only_then() -> None:
    first = rung(QUEUE, case())
    assert first.replies[0].edits == "kasus"
    again = rung(QUEUE, case(), data=first.data)
    assert again.replies == ()
    ahead = Waiting(1, "nyawa", NOW - 9 * MINUTE)
    moved = with_case(turn("", kind="timer", command=QUEUE, data=first.data), case(),
                      replace(SHIFT, waiting=(ahead,)))  # fmt: skip
    assert router().decide(moved).replies[0].then[0].params == {"tempat": "2"}


def test_the_card_says_when_somebody_has_the_case_and_then_rests() -> None:
    decision = rung(QUEUE, owned())
    assert [say.key for say in decision.replies[0].then] == ["case.owned"]
    assert decision.effects == ()


def test_a_closed_case_has_no_card_to_change() -> None:
    assert rung(QUEUE, case(state="closed")).effects == (StopTimer(QUEUE),)
    over = rung(QUEUE, case(state="closed", outcome="tertolong"))
    assert [(say.key, say.edits) for say in over.replies] == [("case.card_closed", "kasus")]


def test_going_home_of_the_last_operator_is_told_on_the_card() -> None:
    moved = with_case(turn("", kind="timer", command=QUEUE), case(), ALONE)
    assert router().decide(moved).replies[0].then[1].key == "case.nobody_on_duty_urgent"


def test_a_place_that_grew_is_told_with_the_reason() -> None:
    ahead = tuple(Waiting(one, "nyawa", NOW) for one in range(1, 4))
    mine = case(lane="waktu", matter="darurat_ditangkap")
    moved = with_case(turn("", kind="timer", command=QUEUE), mine, replace(SHIFT, waiting=ahead))
    card = router().decide(moved).replies[0]
    assert card.edits == "kasus"
    told = words().message(card, NOW)["text"]
    assert "Urutan Anda: 4. Yang nyawanya terancam didahulukan" in told


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(0, "0 menit"), (90, "90 menit"), (91, "1 jam"), (1439, "23 jam"), (1440, "1 hari"),
     (4429, "3 hari 1 jam"), (4450, "3 hari 2 jam")],
)  # fmt: skip
def test_operators_read_a_wait_as_it_is_said(minutes: int, told: str) -> None:
    assert span(minutes * MINUTE) == told


def test_the_alarm_tells_days_as_days() -> None:
    late = alarm(rung(WAIT, since(4429, escalated=1)))
    assert late.params == {"lama": "3 hari 1 jam"}
    assert "<b>Sudah 3 hari 1 jam belum dibalas.</b>" in words().text(
        Say(late.key, late.params), NOW
    )
