"""Who blocks the bot, says stop or wants no question again is left alone."""

from dataclasses import replace

from bot.departure.steps import AGAIN
from bot.effects import MarkBlocked, StartTimer, StopTimer
from bot.features import impostor
from bot.post_effects import SaveSubscription
from bot.posts.model import Subscription
from tests.cases_made import case, with_case
from tests.samples import NOW, PERSON, pressed, router, turn


def test_who_blocks_the_bot_is_blocked_whatever_was_asked() -> None:
    decision = router().decide(turn(kind="left", step=impostor.STEP))
    assert MarkBlocked(True) in decision.effects
    assert decision.replies == ()


def test_stop_ends_the_alerts_of_somebody_who_waits_for_the_desk() -> None:
    chosen = Subscription(PERSON, NOW)
    happened = with_case(turn(kind="command", command="stop"), case())
    decision = router().decide(replace(happened, subscription=chosen))
    assert SaveSubscription(replace(chosen, state="stopped")) in decision.effects


def test_who_wants_no_question_again_is_not_asked_again() -> None:
    later = router().decide(pressed("berangkat", "nanti"))
    assert any(isinstance(one, StartTimer) and one.name == AGAIN for one in later.effects)
    no = router().decide(pressed("berangkat", "jangan"))
    assert StopTimer(AGAIN) in no.effects
