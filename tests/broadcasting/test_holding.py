"""When a whole broadcast rests; the clock is a number."""

from bot.broadcasting.holding import FIRST_PAUSE, LONGEST_PAUSE, WITHIN, Holds
from tests.samples import GROUP


def test_one_chat_that_must_wait_holds_nobody_else() -> None:
    holds = Holds()
    for _ in range(5):
        holds.flood(7, 30, 0.0)
    assert holds.wait(0.0) == 0


def test_three_chats_in_a_row_hold_all_for_the_longest_that_was_asked() -> None:
    holds = Holds()
    for chat, seconds in ((7, 30), (8, 40), (9, 20)):
        assert holds.wait(0.0) == 0
        holds.flood(chat, seconds, 0.0)
    assert holds.wait(0.0) == 40
    assert holds.wait(39.0) == 1
    assert holds.wait(40.0) == 0


def test_a_pause_is_never_made_shorter() -> None:
    holds = Holds()
    holds.pause(50.0)
    for chat in (7, 8, 9):
        holds.flood(chat, 1, 0.0)
    holds.pause(10.0)
    assert holds.wait(0.0) == 50


def test_a_call_that_went_well_between_them_says_that_the_chats_are_meant() -> None:
    holds = Holds()
    holds.flood(7, 30, 0.0)
    holds.flood(8, 30, 0.0)
    holds.went_well()
    holds.flood(9, 30, 0.0)
    assert holds.wait(0.0) == 0


def test_refusals_long_ago_do_not_count() -> None:
    holds = Holds()
    holds.flood(7, 30, 0.0)
    holds.flood(8, 30, 0.0)
    holds.flood(9, 30, WITHIN + 0.1)
    assert holds.wait(WITHIN + 0.1) == 0


def test_the_limits_of_groups_say_nothing_of_the_bots() -> None:
    holds = Holds()
    for group in (GROUP, GROUP - 1, GROUP - 2):
        holds.flood(group, 30, 0.0)
    assert holds.wait(0.0) == 0


def test_pauses_grow_while_telegram_cannot_be_reached() -> None:
    holds, now, pauses = Holds(), 0.0, []
    for _ in range(10):
        pauses.append(holds.trouble(now))
        now += pauses[-1]
    assert pauses[:3] == [FIRST_PAUSE, 2 * FIRST_PAUSE, 4 * FIRST_PAUSE]
    assert pauses[-1] == LONGEST_PAUSE
    assert holds.troubled
    holds.went_well()
    assert not holds.troubled
    assert holds.trouble(now) == FIRST_PAUSE


def test_several_calls_that_fail_together_are_one_trouble() -> None:
    holds = Holds()
    assert [holds.trouble(0.0) for _ in range(8)] == [FIRST_PAUSE] * 8
