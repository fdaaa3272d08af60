"""Tells operators in their private chats, while no group can be reached."""

import logging
from collections.abc import Callable

from telegram import Bot
from telegram.error import TelegramError

from bot.cases.model import Entry, Room
from bot.pacing import Pace
from bot.posting.batching import SUPERVISORS
from bot.posting.calling import make
from bot.posting.scene import Scene
from bot.posting.steps import Job
from bot.store.interface import Trace

log = logging.getLogger(__name__)


def recipients(scene: Scene, entry: Entry | None = None) -> tuple[int, ...]:
    """Those on duty; when nobody is, all operators and supervisors there are. Words for supervisors
    (an `entry` that says so) go to them."""
    above, rules = scene.shift.supervisors, scene.shift.rules
    if entry is not None and entry.who == SUPERVISORS and above:
        return above
    everybody = (*rules.operators, *rules.supervisors, *above)
    return scene.on_duty() or tuple(dict.fromkeys(everybody))


async def sound(
    bot: Bot, job: Job, people: tuple[int, ...], pace: Pace, ticks: Callable[[], float]
) -> list[Trace]:
    """Send the step's message to these people; return where it stands now. Raise the last error
    when nobody got it."""
    reached, last = list[Trace](), None
    for person in people:
        pace.take(person, ticks())  # counted, but an alarm waits for no pace
        try:
            made = await make(bot, job.step.calls[0], Room(person), [])
            reached += [Trace(person, 0, message) for message in made]
        except TelegramError as error:
            log.info("an alarm did not arrive: %s", type(error).__name__)
            last = error
    if not reached:
        log.error("Nobody could be told of a case: no group and no operator can be reached.")
        if last is not None:
            raise last
    return reached
