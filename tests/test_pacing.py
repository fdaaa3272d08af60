"""Pacing: Telegram's limits overall, in one chat, in a group; the clock is a number."""

import pytest

from bot.pacing import FORGET_AFTER, GROUP_LIMIT, NEARLY, TOPIC_GAP, Pace
from tests.samples import GROUP, OTHER, PERSON


def sent_by(pace: Pace, chat: int, until: float, start: float = 0.0) -> list[float]:
    """The moments at which messages to a chat may go when it always wants more."""
    now, moments = start, []
    while now < until:
        if (wait := pace.wait(chat, now)) <= 1e-9:
            pace.take(chat, now)
            moments.append(round(now, 3))
        else:
            now += wait
    return moments


def test_a_chat_may_have_three_at_once_and_then_one_a_second() -> None:
    assert sent_by(Pace(100.0), PERSON, 3.5) == [0, 0, 0, 1, 2, 3]


def test_the_rate_of_a_chat_can_be_set() -> None:
    assert sent_by(Pace(100.0, chat_rate=2.0), PERSON, 1.2) == [0, 0, 0, 0.5, 1]


def test_a_chat_that_was_quiet_may_have_three_again_and_no_more() -> None:
    pace = Pace(100.0)
    sent_by(pace, PERSON, 0.5)
    assert sent_by(pace, PERSON, 1000.5, start=1000.0) == [1000, 1000, 1000]


def test_all_chats_together_keep_the_overall_rate() -> None:
    pace, now, sent = Pace(25.0), 0.0, 0
    while now < 4.0 and sent < 1000:
        chat = sent + 1
        if pace.wait(chat, now) <= 1e-9:
            pace.take(chat, now)
            sent += 1
        else:
            now += pace.wait_overall(now)
    assert 25 + 4 * 25 - 2 <= sent <= 25 + 4 * 25 + 1


def test_one_chat_that_must_wait_holds_no_other() -> None:
    pace = Pace(100.0)
    sent_by(pace, PERSON, 0.5)
    assert pace.wait(PERSON, 0.5) > 0
    assert pace.wait(OTHER, 0.5) == 0


def test_a_group_gets_at_most_eighteen_in_any_minute() -> None:
    moments = sent_by(Pace(100.0), GROUP, 200.0)
    assert len([moment for moment in moments if moment < 60]) == GROUP_LIMIT == 18
    for moment in moments:
        assert len([one for one in moments if moment <= one < moment + 60]) <= GROUP_LIMIT


def test_a_private_chat_has_no_limit_a_minute() -> None:
    assert len(sent_by(Pace(100.0), PERSON, 60.0)) == 62


def test_a_pause_holds_one_chat_until_its_end() -> None:
    pace = Pace(100.0)
    pace.pause(PERSON, 30.0)
    assert pace.wait(PERSON, 10.0) == 20.0
    assert pace.wait(OTHER, 10.0) == 0.0
    assert pace.wait(PERSON, 30.0) == 0.0


def test_asking_does_not_count_and_taking_without_asking_does() -> None:
    pace = Pace(100.0)
    for _ in range(10):
        assert pace.wait(PERSON, 0.0) == 0
    for _ in range(3):
        pace.take(PERSON, 0.0)
    assert pace.wait(PERSON, 0.0) == pytest.approx(1.0)


def test_chats_long_quiet_are_forgotten_so_that_memory_stays_bounded() -> None:
    pace = Pace(1e9)
    for chat in range(1, FORGET_AFTER * 3):
        pace.take(chat, chat * 0.05)
        pace.pause(chat, chat * 0.05 + 1)
    assert len(pace._chats) <= FORGET_AFTER
    assert len(pace._paused) <= FORGET_AFTER


def test_pauses_of_chats_that_were_never_paced_are_forgotten_too() -> None:
    pace = Pace(1e9)
    for chat in range(1, FORGET_AFTER * 2):
        pace.pause(chat, chat * 0.05)
    for chat in range(FORGET_AFTER * 2, FORGET_AFTER * 4):
        pace.take(chat, chat * 0.05)
    assert len(pace._paused) <= FORGET_AFTER


def test_a_chat_that_still_has_to_wait_is_not_forgotten() -> None:
    pace = Pace(1e9)
    pace.take(PERSON, 0.0)
    pace.pause(PERSON, 10_000.0)
    for chat in range(10**6, 10**6 + FORGET_AFTER + 1):
        pace.take(chat, 100.0)
    assert pace.wait(PERSON, 101.0) > 0


def test_whoever_is_not_urgent_leaves_some_of_a_groups_minute_to_others() -> None:
    pace = Pace(100.0, chat_rate=100.0)
    for _ in range(GROUP_LIMIT - 4):
        pace.take(GROUP, 0.0)
    assert pace.wait(GROUP, 1.0, keep=4) == 59.0
    assert pace.wait(GROUP, 1.0, keep=3) == 0.0
    assert pace.wait(GROUP, 1.0, keep=3, count=2) == 59.0
    assert pace.wait(GROUP, 1.0) == 0.0


def test_the_wait_is_for_the_call_that_makes_room() -> None:
    pace = Pace(100.0, chat_rate=100.0)
    for second in range(GROUP_LIMIT):
        pace.take(GROUP, float(second))
    assert pace.wait(GROUP, 20.0) == pytest.approx(40.0)
    assert pace.wait(GROUP, 20.0, count=3) == pytest.approx(42.0)
    assert pace.wait(GROUP, 20.0, keep=5, count=3) == pytest.approx(47.0)


def test_more_than_a_minute_allows_waits_for_an_empty_minute_and_no_longer() -> None:
    pace = Pace(100.0, chat_rate=100.0)
    pace.take(GROUP, 0.0)
    assert pace.wait(GROUP, 1.0, keep=8, count=15) == 59.0
    assert pace.wait(GROUP, 60.0, keep=8, count=15) == 0.0


def test_several_messages_taken_at_once_count_each() -> None:
    pace = Pace(100.0)
    pace.take(GROUP, 0.0, 10)
    assert pace.wait(GROUP, 30.0, count=9) == 30.0
    assert pace.wait(GROUP, 30.0, count=8) == 0.0


def test_nothing_is_kept_free_in_a_private_chat() -> None:
    assert Pace(100.0).wait(PERSON, 0.0, keep=18, count=3) == 0.0


def test_topics_of_a_group_are_three_seconds_apart_and_messages_are_not() -> None:
    pace = Pace(100.0)
    pace.take_topic(GROUP, 10.0)
    assert pace.wait_topic(GROUP, 10.5) == TOPIC_GAP - 0.5
    assert pace.wait(GROUP, 10.5) == 0.0
    assert pace.wait_topic(GROUP - 1, 10.5) == 0.0
    assert pace.wait_topic(GROUP, 13.0) == 0.0


def test_a_pause_of_topics_is_never_made_shorter() -> None:
    pace = Pace(100.0)
    pace.pause_topics(GROUP, 30.0)
    pace.take_topic(GROUP, 0.0)
    assert pace.wait_topic(GROUP, 5.0) == 25.0


RESERVE = 10


def test_broadcasts_leave_a_reserve_of_the_overall_budget_to_answers() -> None:
    pace, told = Pace(25.0), 0
    while pace.wait_behind(told + 1, 0.0, RESERVE) == 0:
        told += 1
        pace.take(told, 0.0)
    assert told == 15
    answers = 0
    while pace.wait(10_000 + answers, 0.0) == 0:
        pace.take(10_000 + answers, 0.0)
        answers += 1
    assert answers == RESERVE


def test_an_answer_never_waits_while_a_broadcast_takes_all_it_may() -> None:
    pace, told = Pace(25.0), 0
    for tick in range(2000):
        now = tick / 100
        while pace.spare(now, RESERVE) > 0:
            told += 1
            pace.take(told, now)
        for answer in range(10 * (tick % 100 == 0)):
            assert pace.wait_overall(now) <= NEARLY, (now, answer)
            pace.take(-tick * 100 - answer - 1, now)
    assert 20 * 25 - 10 * 20 - 15 <= told <= 20 * 25 - 10 * 20 + 15


def test_the_wait_for_spare_budget_ends_when_there_is_some() -> None:
    pace = Pace(25.0)
    for chat in range(1, 21):
        pace.take(chat, 0.0)
    assert pace.spare(0.0, RESERVE) == 0
    assert pace.wait_spare(0.0, RESERVE) == pytest.approx(6 / 25)
    assert pace.wait_behind(PERSON, 0.0, RESERVE) == pytest.approx(6 / 25)
    assert pace.wait(PERSON, 0.0) == 0.0
    assert pace.spare(6 / 25, RESERVE) == 1


@pytest.mark.parametrize("rate", [1.0, 2.0, 5.0])
def test_a_budget_smaller_than_the_reserve_still_gives_broadcasts_a_turn(rate: float) -> None:
    assert Pace(rate).spare(0.0, RESERVE) >= 1


def test_broadcasts_leave_half_of_a_groups_minute() -> None:
    pace = Pace(100.0, chat_rate=100.0)
    for _ in range(GROUP_LIMIT // 2):
        assert pace.wait_behind(GROUP, 0.0, RESERVE) == 0
        pace.take(GROUP, 0.0)
        pace._chats.clear()  # only the minute counts here
    assert pace.wait_behind(GROUP, 1.0, RESERVE) == 59.0
    assert pace.wait(GROUP, 1.0) == 0.0


def test_a_broadcast_waits_for_the_pause_and_the_burst_of_a_chat() -> None:
    pace = Pace(100.0)
    pace.pause(PERSON, 30.0)
    assert pace.wait_behind(PERSON, 10.0, RESERVE) == 20.0
    for _ in range(3):
        pace.take(OTHER, 10.0)
    assert pace.wait_behind(OTHER, 10.0, RESERVE) == pytest.approx(1.0)


def test_a_chat_that_got_more_than_its_share_is_not_forgotten_before_it_paid_back() -> None:
    pace = Pace(1e9)
    pace.take(GROUP, 0.0, 10)
    pace.take(PERSON, 0.0, 10)
    for chat in range(10**6, 10**6 + FORGET_AFTER + 1):
        pace.take(chat, 4.0)
    assert pace.wait(PERSON, 4.0) == pytest.approx(4.0)
    assert pace.wait(GROUP, 4.0, count=9) == 56.0
